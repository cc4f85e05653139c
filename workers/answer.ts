/** The process that works out answers, one task after the other, for as long as its parent lives. */
import { catalogueWith } from '../src/catalogue/index.ts';
import { combine } from '../src/extract/index.ts';
import { answer } from '../src/plan/index.ts';
import type { AnswerReply, AnswerRequest } from '../src/service/answering-process.ts';
import { endWithParent } from './end-with-parent.ts';
import { demand, rank, takeRoster } from './rank.ts';

endWithParent();
process.once('disconnect', () => process.exit(0));

/** The solver is one for the whole process, so tasks wait for each other. */
let last: Promise<void> = Promise.resolve();

process.on('message', (message) => {
  last = last.then(() => reply(message as AnswerRequest));
});

async function reply(request: AnswerRequest): Promise<void> {
  const { number } = request;
  let told: AnswerReply;
  try {
    told = { number, result: await resultOf(request) };
  } catch (error) {
    told = { number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  process.send?.(told);
}

function resultOf(request: AnswerRequest): unknown {
  if (request.task === 'combine') return combine(request.given);
  if (request.task === 'take-roster') return takeRoster(request.given);
  const catalogue = catalogueWith(request.own);
  if (request.task === 'rank') return rank(request.given, catalogue);
  if (request.task === 'demand') return demand(request.given, catalogue);
  return answer({ ...request.given, catalogue });
}
