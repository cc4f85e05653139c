import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { stepBack } from '../../src/step-back.ts';

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** A process that waits, with this priority. */
function aProcess(priority: number, detached = false): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { detached, stdio: 'ignore' });
  started.push(child);
  const { pid = 0 } = child;
  setPriority(pid, priority);
  return pid;
}

/** The priority of a process's session: "/autogroup-12 nice 0"; null where the kernel does not share by sessions. */
function shareOf(pid: number): string | null {
  const path = `/proc/${pid}/autogroup`;
  return existsSync(path) ? (readFileSync(path, 'utf8').trim().split(' ').at(-1) ?? '') : null;
}

describe('a process gives way to the server', () => {
  it.each([
    ['an ordinary process takes less priority', 0, 10],
    ['one that was started with less keeps it', 15, 15],
  ])('%s', async (_, began, expected) => {
    const pid = aProcess(began);
    await stepBack(pid);
    expect(getPriority(pid)).toBe(expected);
  });

  it('one that has ended is let be', async () => {
    await stepBack(2 ** 22 + 1);
  });

  it('a session of its own takes a smaller share, one among others does not', async () => {
    const [alone, beside] = [aProcess(0, true), aProcess(0)];
    const before = shareOf(beside);
    await Promise.all([stepBack(alone), stepBack(beside)]);
    expect(shareOf(alone)).toBe(before === null ? null : '5');
    expect(shareOf(beside)).toBe(before);
  });
});
