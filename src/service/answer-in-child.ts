import type { ChildProcess } from 'node:child_process';
import type { Match } from '../domain/index.ts';
import { forkScript } from '../fork-script.ts';
import type { AnswerQuestion } from './answer-question.ts';

/** What goes to the answering process, and what comes back. */
export interface AnswerRequest {
  number: number;
  question: AnswerQuestion;
}
/** The answer with the number of its request, or why there is none. */
export type AnswerReply = { number: number } & ({ match: Match } | { error: string });

/** Works out answers in a process of its own, so that a hard team never keeps the server from answering others. */
export interface Answerer {
  /** Throws where the process dies or takes too long. */
  answer(question: AnswerQuestion): Promise<Match>;
  close(): void;
}

interface Waiting {
  resolve: (match: Match) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

/** The solver stops itself long before; this ends what hangs in spite of it. */
const TIMEOUT_MS = 120_000;

/** The process starts with the first question and is started anew when it died. */
export function createAnswerer(timeoutMs = TIMEOUT_MS): Answerer {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | undefined;
  let asked = 0;

  function start(): ChildProcess {
    const started = forkScript('workers/answer', [], {
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.on('message', (reply) => settle(reply as AnswerReply));
    started.on('exit', () => {
      if (child === started) child = undefined;
      for (const number of waiting.keys()) settle({ number, error: 'the answering process ended' });
    });
    return started;
  }

  function settle(reply: AnswerReply): void {
    const one = waiting.get(reply.number);
    if (one === undefined) return;
    waiting.delete(reply.number);
    clearTimeout(one.timer);
    if ('match' in reply) one.resolve(reply.match);
    else one.reject(new Error(reply.error));
  }

  return {
    answer(question) {
      child ??= start();
      const running = child;
      asked += 1;
      const number = asked;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => running.kill('SIGKILL'), timeoutMs);
        waiting.set(number, { resolve, reject, timer });
        running.send({ number, question } satisfies AnswerRequest);
      });
    },
    close() {
      child?.kill();
      child = undefined;
    },
  };
}
