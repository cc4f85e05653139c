import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { packagePath } from '../../src/paths.ts';
import { builtCommand } from './built-command.ts';

/** A `muster` command that runs as a process of its own. */
export interface RunningCommand {
  process: ChildProcess;
  /** Resolves with the first line of standard output that matches; rejects where the command ends before. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves when the command has ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }>;
}

/** Starts `muster ARGS`, with these environment variables and no others of Muster's. */
export function startCommand(
  args: readonly string[],
  environment: Record<string, string> = {},
): RunningCommand {
  const child = spawn(process.execPath, [builtCommand(), ...args], {
    cwd: packagePath(),
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return followCommand(child);
}

/** The same for a command that was started in another way, its output piped. */
export function followCommand(child: ChildProcess): RunningCommand {
  const lines: string[] = [];
  let stderr = '';
  const reader = createInterface({ input: child.stdout as Readable });
  reader.on('line', (line) => lines.push(line));
  child.stderr?.on('data', (chunk) => {
    stderr += String(chunk);
  });
  const ended = once(child, 'close').then(([code, signal]) => ({
    code,
    signal,
    stdout: lines.join('\n'),
    stderr,
  }));
  return {
    process: child,
    line(pattern) {
      const find = () => lines.map((line) => pattern.exec(line)).find((match) => match !== null);
      return new Promise((resolve, reject) => {
        const look = () => {
          const match = find();
          if (match) resolve(match);
        };
        reader.on('line', look);
        ended.then(() => reject(new Error(`ended without ${pattern}: ${lines.join('\n')}\n${stderr}`)));
        look();
      });
    },
    ended,
  };
}

/** The processes below this one, from /proc: parent by parent. */
export function descendantsOf(pid: number): { pid: number; command: string }[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // "4711 (node) S 4700 …": the name may hold spaces, so what follows the last bracket counts.
        const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ pid: Number(name), parent, command }];
      } catch {
        // It ended while we looked.
        return [];
      }
    });
  const below = (parent: number): typeof all =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid).map(({ pid: found, command }) => ({ pid: found, command }));
}
