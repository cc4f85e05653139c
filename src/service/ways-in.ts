import type { House } from './house.ts';
import { watchFolder } from './watch-folder.ts';

/** Where documents come from beside uploads. */
export interface WaysIn {
  /** A folder to watch; each sub-folder is a bid. */
  folder?: string | undefined;
  mailbox?: { url: string; folder: string; doneFolder?: string | undefined } | undefined;
  /** Largest file or message, in bytes. */
  maxBytes: number;
}

/**
 * Takes what comes by the configured ways until the returned function is called. AppError `configuration-invalid` where the
 * folder cannot be used at all; a mailbox that does not answer is asked again.
 */
export async function openWaysIn(
  house: House,
  { folder, mailbox, maxBytes }: WaysIn,
): Promise<() => Promise<void>> {
  const enders: (() => Promise<void>)[] = [];
  if (folder !== undefined) enders.push(await watchFolder(house, { folder, maxBytes }));
  if (mailbox !== undefined) {
    // Loaded only where there is a mailbox: the library speaks a large protocol.
    const { watchMailbox } = await import('./mailbox.ts');
    enders.push(watchMailbox(house, { ...mailbox, maxBytes }));
  }
  return async () => {
    await Promise.all(enders.map((end) => end()));
  };
}
