import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { packagePath } from '../../src/paths.ts';
import { followCommand } from '../support/command.ts';

const RUN = packagePath('src', 'cli', 'until-stopped.ts');

/** A process that starts something in this way and says "up" when it is to be stopped. */
function running(start: string) {
  const code = `
    const { untilStopped } = await import(${JSON.stringify(RUN)});
    setInterval(() => undefined, 60_000);
    const stopped = untilStopped(() => ${start}, { longestMs: 100 });
    console.log('up');
    await stopped;`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
  return followCommand(
    spawn(process.execPath, args, { cwd: packagePath(), stdio: ['ignore', 'pipe', 'pipe'] }),
  );
}

it.each([
  ['a start that never ends', 'new Promise(() => undefined)', 1],
  ['something that cannot be closed', 'Promise.resolve({ close: () => new Promise(() => undefined) })', 1],
  ['something that closes', 'Promise.resolve({ close: () => Promise.resolve() })', 0],
])('%s is ended after a signal', async (_what, start, code) => {
  const command = running(start);
  await command.line(/^up$/);
  command.process.kill('SIGTERM');
  expect((await command.ended).code).toBe(code);
});
