import { holdLimit, type Limits } from '../limits.ts';
import { safeEntryName } from '../package/entry-name.ts';
import { countEntries, type FoundMember, memberOf, shownName } from './found-member.ts';
import type { Spent } from './spent.ts';

/** A file that hangs on an e-mail or a PDF. */
interface Attached {
  name: string | null;
  mediaType?: string;
  bytes: Uint8Array;
}

const MIB = 1024 * 1024;

/** The attachments of an e-mail or a PDF. Throws LimitReached, and what `list` throws. */
export async function* attachedMembers(
  list: () => Promise<readonly Attached[]>,
  limits: Limits,
  spent: Spent,
): AsyncGenerator<FoundMember> {
  const attachments = await list();
  countEntries(spent, attachments.length, limits);
  for (const [index, attached] of attachments.entries()) {
    yield memberOf(nameOf(attached, index + 1), async () => {
      const { bytes } = attached;
      holdLimit(limits, 'partMb', bytes.length / MIB);
      spent.bytes += bytes.length;
      holdLimit(limits, 'unpackedMb', spent.bytes / MIB);
      return bytes;
    });
  }
}

function nameOf({ name, mediaType }: Attached, number: number): string {
  const ending = mediaType === 'message/rfc822' ? '.eml' : '';
  return shownName(safeEntryName(name ?? '')) || `attachment-${number}${ending}`;
}
