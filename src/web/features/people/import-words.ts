import { count } from '../../components/format.ts';
import type { ImportAnswer } from './api/import-people.ts';

/** "2 new, 1 changed, 3 leave, 24 stay as they are" */
export function sumWords({ added, changed, removed, unchanged }: ImportAnswer): string {
  const parts = [
    added.length > 0 ? `${added.length} new` : '',
    changed.length > 0 ? `${changed.length} changed` : '',
    removed.length > 0 ? `${removed.length} ${removed.length === 1 ? 'leaves' : 'leave'}` : '',
    unchanged > 0 ? `${unchanged} ${unchanged === 1 ? 'stays as it is' : 'stay as they are'}` : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : 'Nobody is in these files';
}

/** True where taking the files in would change something. */
export const changesAnything = ({ added, changed, removed }: ImportAnswer): boolean =>
  added.length + changed.length + removed.length > 0;

/** What a check of a badge showed, and the tone of its mark. */
export const CHECK_WORDS = {
  valid: { words: 'signature holds', tone: 'good' },
  tampered: { words: 'tampered', tone: 'bad' },
  expired: { words: 'expired', tone: 'care' },
  revoked: { words: 'revoked', tone: 'bad' },
  'not-checkable': { words: 'not checkable', tone: 'faint' },
} as const;

/** "PMP, CISSP and 2 more" */
export function namesWords(names: readonly string[], most = 3): string {
  const more = names.length - most;
  return more > 0
    ? `${names.slice(0, most).join(', ')} and ${count(more, 'more', 'more')}`
    : names.join(', ');
}
