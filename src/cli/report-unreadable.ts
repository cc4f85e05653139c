import type { FoundDocument } from './find-documents.ts';
import { plain } from './text.ts';

/** The contract's exit code when a document could not be read. */
const DOCUMENT_UNREADABLE = 3;

/** Says on stderr which documents could not be read and why; what could be read is printed all the same. */
export function reportUnreadable(
  found: readonly FoundDocument[],
  unreadable: readonly { name: string; issue: { message: string } }[],
): void {
  const reasons = [
    ...found.flatMap((file) => (file.ok ? [] : [file.message])),
    ...unreadable.map(({ name, issue }) => `${name} could not be read: ${issue.message}`),
  ];
  for (const reason of reasons) process.stderr.write(`muster: ${plain(reason)}\n`);
  if (reasons.length > 0) process.exitCode = DOCUMENT_UNREADABLE;
}
