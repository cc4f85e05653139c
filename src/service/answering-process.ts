import type { ChildProcess } from 'node:child_process';
import type { OwnEntries } from '../catalogue/index.ts';
import type { Extraction, Match } from '../domain/index.ts';
import { forkScript } from '../fork-script.ts';
import type { Demand } from '../plan/index.ts';
import type { AnswerQuestion } from './answer-question.ts';
import type { DemandTask, RankTask, RosterPart, ShortlistPage } from './rank-task.ts';

/** What the answering process does, and what each task gives. */
export interface AnswerTasks {
  combine: { given: readonly Extraction[]; gives: Extraction };
  answer: { given: AnswerQuestion; gives: Match };
  demand: { given: DemandTask; gives: Demand[] | 'roster-unknown' };
  'take-roster': { given: RosterPart; gives: null };
  rank: { given: RankTask; gives: ShortlistPage | 'roster-unknown' };
}
/** The name of a task. */
export type AnswerTask = keyof AnswerTasks;

/** What goes to the answering process. */
export type AnswerRequest = {
  [T in AnswerTask]: { number: number; task: T; given: AnswerTasks[T]['given']; own: OwnEntries };
}[AnswerTask];
/** The result with the number of its request, or why there is none. */
export type AnswerReply = { number: number } & ({ result: unknown } | { error: string });

/** A process that works on tasks, one after the other. */
export interface AnsweringProcess {
  /** Throws where the process dies or takes too long. */
  ask<T extends AnswerTask>(task: T, given: AnswerTasks[T]['given']): Promise<AnswerTasks[T]['gives']>;
  close(): void;
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
  /** The process that was asked; another may have taken its place since. */
  child: ChildProcess;
  timer: NodeJS.Timeout;
}

/** The process starts with the first task and is started anew when it died. `own`: own entries of the catalogue. */
export function createAnsweringProcess(own: () => OwnEntries, timeoutMs: number): AnsweringProcess {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | undefined;
  let asked = 0;

  function start(): ChildProcess {
    const started = forkScript('workers/answer', [], {
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // Ctrl-C reaches the service, and the service ends this process.
      detached: true,
    });
    started.on('message', (reply) => settle(reply as AnswerReply));
    const ended = () => {
      if (child === started) child = undefined;
      for (const [number, one] of waiting)
        if (one.child === started) settle({ number, error: 'the answering process ended' });
    };
    started.on('exit', ended);
    // Also where it never ran, or cannot be told anything more: nobody else would hear of that.
    started.on('error', ended);
    return started;
  }

  function settle(reply: AnswerReply): void {
    const one = waiting.get(reply.number);
    if (one === undefined) return;
    waiting.delete(reply.number);
    clearTimeout(one.timer);
    if ('error' in reply) one.reject(new Error(reply.error));
    else one.resolve(reply.result);
  }

  return {
    ask(task, given) {
      child ??= start();
      const running = child;
      asked += 1;
      const number = asked;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => running.kill('SIGKILL'), timeoutMs);
        waiting.set(number, { resolve: resolve as Waiting['resolve'], reject, child: running, timer });
        running.send({ number, task, given, own: own() });
      });
    },
    close() {
      child?.kill();
      child = undefined;
    },
  };
}
