/**
 * Loaded into a process before everything else (`node --import`): with each SIGUSR2 its clock jumps, an hour ahead, back to the
 * right time, an hour behind, as after a suspended machine or a wrong time server. Monotonic clocks go on, as they do there.
 */
const HOUR_MS = 3_600_000;
const JUMPS = [HOUR_MS, 0, -HOUR_MS, 0];

const RightDate = Date;
const rightNow = Date.now.bind(Date);
let jumps = 0;
let offset = 0;

class JumpingDate extends RightDate {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(rightNow() + offset);
    // The compiler knows no spread over Date's forms.
    else super(...(given as [number]));
  }

  static override now(): number {
    return rightNow() + offset;
  }
}
globalThis.Date = JumpingDate as DateConstructor;

process.on('SIGUSR2', () => {
  offset = JUMPS[jumps % JUMPS.length] ?? 0;
  jumps += 1;
});
