/**
 * Loaded into a process before everything else (`node --import`): with each SIGUSR2 its clock jumps, an hour ahead, back to the
 * right time, an hour behind, as after a suspended machine or a wrong time server. Monotonic clocks go on, as they do there.
 * No TypeScript, because the processes are built and nothing should stand between them and Node.
 */
const HOUR_MS = 3_600_000;
const JUMPS = [HOUR_MS, 0, -HOUR_MS, 0];

const RightDate = Date;
const rightNow = Date.now.bind(Date);
let jumps = 0;
let offset = 0;

globalThis.Date = class extends RightDate {
  constructor(...given) {
    if (given.length === 0) super(rightNow() + offset);
    else super(...given);
  }

  static now() {
    return rightNow() + offset;
  }
};

process.on('SIGUSR2', () => {
  offset = JUMPS[jumps % JUMPS.length];
  jumps += 1;
});
