import type { FoundContents } from '../ingest/index.ts';
import type { Contents, FileStore, Member } from '../store/index.ts';
import type { FoundMember } from './reader-protocol.ts';

/** Puts what a reading process finds in a container into the file store, and remembers it in order. */
export interface MemberTaker {
  take(member: FoundMember): Promise<void>;
  /** All that was taken, with what the reading process said of it at its end; null for a file that is no container. */
  contents(found: FoundContents | null): Contents | null;
}

/** A taker for one reading. What it stores and nobody keeps does no harm: files are stored under their hashes. */
export function createMemberTaker(files: FileStore): MemberTaker {
  const members: Member[] = [];
  return {
    async take({ path, bytes }) {
      members.push({ name: path, ...(await files.save(once(bytes))) });
    },
    contents(found) {
      if (found === null) return null;
      const { entries, bytes, isWhole } = found;
      return { members, entries, bytes, isWhole };
    },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
