import { type Issue, READING_CANCELLED } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import { cancelDocument, getDocument, isUnfinished } from '../store/index.ts';
import { documentView, stageOf } from './document-view.ts';
import type { House } from './house.ts';
import type { DocumentView } from './views.ts';

/** A process that reads is ended this soon after somebody cancelled; the question is one row by its key. */
const LOOK_MS = 1_000;

/**
 * Cancels the reading of a document, whether it waits or somebody reads it; it can be read again later.
 * AppError `document-not-found`, or `conflict` where its reading has ended already.
 */
export async function cancelReading(house: House, id: string): Promise<DocumentView> {
  const document = await getDocument(house.db, id);
  if (!(await cancelDocument(house.db, id, cancelled(document.name))))
    throw new AppError(
      'conflict',
      `"${document.name}" is ${stageOf(document)} already; there is no reading to cancel.`,
    );
  return documentView(await getDocument(house.db, id));
}

function cancelled(name: string): Issue {
  const message = `The reading of "${name}" was cancelled; nothing of it counts. Read it again when you want it.`;
  return { code: READING_CANCELLED, severity: 'info', message, page: null };
}

/** A reading as long as it is wanted. */
export interface WantedReading {
  /** Fires when the worker stops, or when somebody cancelled the reading. */
  signal: AbortSignal;
  isCancelled(): boolean;
  stop(): void;
}

/** Looks now and then whether the reading of the document is still wanted; `signal` is the worker's own. */
export function watchForCancel({ db }: House, id: string, signal: AbortSignal): WantedReading {
  const cancel = new AbortController();
  const look = async () => {
    // A database that is away says nothing of what people want.
    if (!(await isUnfinished(db, id).catch(() => true))) cancel.abort();
  };
  const timer = setInterval(look, LOOK_MS);
  return {
    signal: AbortSignal.any([signal, cancel.signal]),
    isCancelled: () => cancel.signal.aborted,
    stop: () => clearInterval(timer),
  };
}
