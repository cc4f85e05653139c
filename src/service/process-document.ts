import type { Issue } from '../domain/index.ts';
import {
  type Contents,
  failDocument,
  findReading,
  findSpent,
  finishDocument,
  forgiveAttempt,
  isUnfinished,
  noteError,
  type StoredDocument,
  type Reading as StoredReading,
  setProgress,
  startReading,
  touchReading,
} from '../store/index.ts';
import { watchForCancel } from './cancel-reading.ts';
import { issueOfDeath } from './died-reading.ts';
import type { DeathCause } from './guard-reader.ts';
import type { House } from './house.ts';
import { createPageMemory } from './page-memory.ts';
import { isPassingTrouble } from './passing-trouble.ts';
import { type Reading, readInChild } from './read-in-child.ts';
import { relayInBackground } from './relay.ts';
import { startStageClock, timed } from './stage-clock.ts';
import { createMemberTaker } from './take-members.ts';

/** How the work on a document ended. `nothing-to-do`: it is finished already, or gone. `cancelled`: meanwhile
 * nobody wants it any more. */
export type Processed = 'done' | 'failed' | 'cancelled' | 'nothing-to-do';

/**
 * A reader that died once by itself or by the clock may have met a full machine; one that died twice met this document.
 * One that used up its memory or processor time would do so again.
 */
const READERS = 2;
const PASSES_BY: readonly DeathCause[] = ['crash', 'time'];
/**
 * Begun this often without an end, the document must be what kills the workers themselves. High, because the workers of
 * a machine that restarts again and again are killed without any fault of the document.
 */
const MOST_ATTEMPTS = 10;
/** A page read by OCR can take this long without a word; the sweep waits six times as long (recover.ts). */
const SIGN_OF_LIFE_MS = 30_000;

/**
 * Reads a document in a process of its own and keeps what it demands: parse, extract, save in one transaction. Whatever
 * is wrong with the document ends as its issue. Doing it twice is doing it once.
 *
 * @throws only what is no fault of the document (the database is away, `signal` fired); the queue then tries again.
 */
export async function processDocument(house: House, id: string, signal: AbortSignal): Promise<Processed> {
  const document = await startReading(house.db, id);
  if (document === null) return 'nothing-to-do';
  if (document.attempts > MOST_ATTEMPTS) return fail(house, document, keepsFailing(document));
  const life = setInterval(() => void touchReading(house.db, id).catch(() => undefined), SIGN_OF_LIFE_MS);
  const wanted = watchForCancel(house, id, signal);
  try {
    await house.refreshCatalogue();
    // Own entries may change while it is read: what is kept says which were known.
    return await readAndKeep({ ...house }, document, wanted.signal);
  } catch (error) {
    if (wanted.isCancelled()) return 'cancelled';
    await noteInterruption(house, id, error, signal);
    throw error;
  } finally {
    wanted.stop();
    clearInterval(life);
  }
}

/** An attempt that was stopped, or that the machine failed, does not count; any other error is kept for the last word. */
async function noteInterruption(
  house: House,
  id: string,
  error: unknown,
  signal: AbortSignal,
): Promise<void> {
  const words = error instanceof Error ? error.message : String(error);
  const noted =
    signal.aborted || isPassingTrouble(error) ? forgiveAttempt(house.db, id) : noteError(house.db, id, words);
  await noted.catch((cause: unknown) =>
    house.logger.warn({ err: cause, documentId: id }, 'attempt not noted'),
  );
}

async function readAndKeep(house: House, document: StoredDocument, signal: AbortSignal): Promise<Processed> {
  const earlier = await findReading(house.db, document, house.pipelineVersion);
  if (earlier !== null && holdsFor(document, earlier)) return finish(house, document, earlier);
  const { reading, contents } = await read(house, document, signal);
  // Cancelled since the last look at that.
  if (!(await isUnfinished(house.db, document.id))) return 'cancelled';
  if (reading.kind === 'unreadable') return fail(house, document, reading.issue, contents);
  if (reading.kind === 'died') {
    return fail(house, document, issueOfDeath(document.name, reading.why, house.readLimits));
  }
  const scanned = reading.document.pages.filter(({ ocr }) => ocr !== undefined);
  if (scanned.length > 0) house.metrics.ocrPagesRead(scanned.length);
  return finish(house, document, { ...reading, contents });
}

/** How much of a container is unpacked depends on the package around it, so only one that came by itself is known already. */
function holdsFor({ packageId }: StoredDocument, { contents = null }: StoredReading): boolean {
  return contents === null || (contents.isWhole && packageId === null);
}

/** One reading, and the files that were found in the document: they are in the file store already. */
interface ReadOnce {
  reading: Reading;
  contents: Contents | null;
}

async function read(house: House, document: StoredDocument, signal: AbortSignal): Promise<ReadOnce> {
  const spent = { depth: document.depth, ...(await findSpent(house.db, document)) };
  return house.files.withLocalFile(document.sha256, async (path) => {
    for (let reader = 1; ; reader += 1) {
      const members = createMemberTaker(house.files);
      const clock = startStageClock(house);
      house.logger.debug({ reader }, 'reader begins');
      const reading = await readInChild(
        { name: document.name, documentId: document.id, from: { path }, spent },
        { limits: house.readLimits, own: house.ownEntries, signal },
        {
          onProgress(progress) {
            clock.reached(progress.stage);
            // That it begins to parse is known from its being read.
            if (progress.stage !== 'parsing' || progress.page !== null)
              tellProgress(house, document.id, progress);
          },
          pageMemory: createPageMemory(house.db, document.sha256),
          takeMember: members.take,
        },
      );
      clock.end();
      const { use } = reading;
      house.logger.info({ reader, ...use, outcome: reading.kind }, 'reader ended');
      if (reading.kind !== 'died') return { reading, contents: members.contents(reading.contents) };
      const { why, detail } = reading;
      house.logger.warn({ documentId: document.id, reader, why, detail, use }, 'reader died');
      if (reader === READERS || !PASSES_BY.includes(why)) return { reading, contents: null };
    }
  });
}

/** Progress is for people to look at; losing a word of it must not end the reading. */
function tellProgress(house: House, id: string, progress: Parameters<typeof setProgress>[2]): void {
  setProgress(house.db, id, progress).catch((error: unknown) =>
    house.logger.warn({ err: error, documentId: id }, 'progress not noted'),
  );
}

async function finish(house: House, { id }: StoredDocument, reading: StoredReading): Promise<Processed> {
  await timed(house, 'save', () => finishDocument(house.db, id, house.pipelineVersion, reading));
  house.metrics.documentEnded('done');
  if (reading.contents) relayInBackground(house);
  return 'done';
}

async function fail(
  house: House,
  { id }: StoredDocument,
  issue: Issue,
  contents: Contents | null = null,
): Promise<Processed> {
  await failDocument(house.db, id, issue, contents);
  house.metrics.documentEnded('failed', issue.code);
  if (contents) relayInBackground(house);
  return 'failed';
}

function keepsFailing({ name, attempts, lastError }: StoredDocument): Issue {
  const begun = `Reading "${name}" was begun ${attempts - 1} times`;
  return error(
    'reader-gave-up',
    lastError === null
      ? `${begun} and never ended. Split the document, and upload the parts.`
      : `${begun} and failed, at last with: ${lastError} Mend that, and retry; or split the document, and upload the parts.`,
  );
}

function error(code: string, message: string): Issue {
  return { code, severity: 'error', message, page: null };
}
