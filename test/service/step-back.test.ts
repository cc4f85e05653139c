import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { packagePath } from '../../src/paths.ts';

const run = promisify(execFile);
const STEP_BACK = pathToFileURL(packagePath('workers', 'step-back.ts')).href;

/** The priority of a process that began with one and stepped back. */
async function priorityAfter(began: number): Promise<number> {
  const code = `
    import { getPriority, setPriority } from 'node:os';
    import { stepBack } from '${STEP_BACK}';
    setPriority(${began});
    stepBack();
    console.log(getPriority());
  `;
  const { stdout } = await run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code]);
  return Number(stdout);
}

describe('a reader gives way to the server', () => {
  it.each([
    ['an ordinary process takes less priority', 0, 10],
    ['one that was started with less keeps it', 15, 15],
  ])('%s', async (_, began, expected) => {
    expect(await priorityAfter(began)).toBe(expected);
  });
});
