import type { Limits } from '../limits.ts';
import { openPackage, type PackageEntry } from '../package/open-package.ts';
import { countEntries, type FoundMember, memberOf, shownName } from './found-member.ts';
import type { Spent } from './spent.ts';

// What macOS and Windows leave beside documents, and Word beside one that is open.
const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX(?:\/|$)|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$[^/]*$)/i;

/** The files of a ZIP in the order of its directory. Throws LimitReached, and Unreadable where it cannot be opened. */
export async function* zipMembers(
  bytes: Uint8Array,
  limits: Limits,
  spent: Spent,
): AsyncGenerator<FoundMember> {
  const archive = await openPackage(bytes, limits, spent);
  const files = archive.entries.filter(isDocument);
  countEntries(spent, files.length, limits);
  for (const [index, entry] of files.entries()) {
    yield memberOf(shownName(entry.name) || `entry-${index + 1}`, () => archive.read(entry));
  }
}

function isDocument({ name, isFolder }: PackageEntry): boolean {
  return !isFolder && !LEFT_BEHIND.test(name);
}
