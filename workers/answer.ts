/** The process that works out answers, one question after the other, for as long as its parent lives. */
import { loadCatalogue } from '../src/catalogue/index.ts';
import { answer } from '../src/plan/index.ts';
import type { AnswerReply, AnswerRequest } from '../src/service/answer-in-child.ts';
import { endWithParent } from './end-with-parent.ts';

endWithParent();
process.once('disconnect', () => process.exit(0));

const catalogue = loadCatalogue();
/** The solver is one for the whole process, so questions wait for each other. */
let last: Promise<void> = Promise.resolve();

process.on('message', (message) => {
  last = last.then(() => reply(message as AnswerRequest));
});

async function reply({ number, question }: AnswerRequest): Promise<void> {
  let told: AnswerReply;
  try {
    told = { number, match: await answer({ ...question, catalogue }) };
  } catch (error) {
    told = { number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  process.send?.(told);
}
