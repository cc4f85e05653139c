import { useSyncExternalStore } from 'react';
import { ApiProblem } from '../../components/api-problem.ts';
import { type UploadAnswer, uploadFile } from './api/upload-file.ts';

/** A file on its way to the service. It outlives the view that it was dropped on. */
export interface Upload {
  id: number;
  bidId: string;
  file: File;
  /** Bytes that are sent. */
  sent: number;
  state: 'waiting' | 'sending' | 'stored' | 'duplicate' | 'failed';
  /** Why it failed, or whose duplicate it is. */
  message: string | null;
}

/** As many files are sent at once: a large one does not hold up all others, and the line is shared by few. */
const AT_ONCE = 2;

let uploads: readonly Upload[] = [];
let lastId = 0;
const listeners = new Set<() => void>();
const cancels = new Map<number, AbortController>();

/** The uploads of a bid, in the order in which they were dropped. */
export function useUploads(bidId: string): Upload[] {
  return useSyncExternalStore(subscribe, () => uploads).filter((one) => one.bidId === bidId);
}

/** Sends files to a bid, two at a time. */
export function startUploads(bidId: string, files: readonly File[]): void {
  const added = files.map((file): Upload => {
    lastId += 1;
    return { id: lastId, bidId, file, sent: 0, state: 'waiting', message: null };
  });
  tell([...uploads, ...added]);
  sendNext();
}

/** Sends a file that failed once more. */
export function repeatUpload(id: number): void {
  change(id, { state: 'waiting', sent: 0, message: null });
  sendNext();
}

/** Takes a file off the list; one that is being sent is cut short. */
export function dropUpload(id: number): void {
  cancels.get(id)?.abort();
  tell(uploads.filter((one) => one.id !== id));
}

function sendNext(): void {
  const free = AT_ONCE - uploads.filter(({ state }) => state === 'sending').length;
  for (const upload of uploads.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free)))
    void send(upload);
}

async function send({ id, bidId, file }: Upload): Promise<void> {
  const cancel = new AbortController();
  cancels.set(id, cancel);
  change(id, { state: 'sending' });
  try {
    const onSent = (sent: number) => change(id, { sent });
    change(id, outcomeOf(await uploadFile(bidId, file, { signal: cancel.signal, onSent }), file));
  } catch (error) {
    const message = error instanceof ApiProblem ? error.message : 'It could not be sent. Try again.';
    change(id, { state: 'failed', message });
  } finally {
    cancels.delete(id);
    sendNext();
  }
}

function outcomeOf({ duplicate, name }: UploadAnswer, file: File): Partial<Upload> {
  if (!duplicate) return { state: 'stored', sent: file.size };
  const message =
    name === file.name
      ? 'This bid already has this very file; nothing to do.'
      : `This bid already has this very file under the name "${name}"; nothing to do.`;
  return { state: 'duplicate', sent: file.size, message };
}

function change(id: number, parts: Partial<Upload>): void {
  tell(uploads.map((one) => (one.id === id ? { ...one, ...parts } : one)));
}

function tell(next: readonly Upload[]): void {
  uploads = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// The browser holds the files; whoever leaves the page meanwhile is asked first.
window.addEventListener('beforeunload', (event) => {
  if (uploads.some(({ state }) => state !== 'stored' && state !== 'duplicate')) event.preventDefault();
});
