import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
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

/** The page asks for shortlist, team and plan one after the other: the same question each time. */
const KEPT_ANSWERS = 16;

/** The process starts with the first question and is started anew when it died. The last answers are kept. */
export function createAnswerer(timeoutMs = TIMEOUT_MS): Answerer {
  const answering = createAnsweringProcess(timeoutMs);
  const kept = new Map<string, Promise<Match>>();
  return {
    answer(question) {
      const key = createHash('sha256').update(JSON.stringify(question)).digest('hex');
      const match = kept.get(key) ?? answering.answer(question);
      kept.delete(key);
      kept.set(key, match);
      match.catch(() => kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > KEPT_ANSWERS && oldest !== undefined) kept.delete(oldest);
      return match;
    },
    close: () => answering.close(),
  };
}

function createAnsweringProcess(timeoutMs: number): Answerer {
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
