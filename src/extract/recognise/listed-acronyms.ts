import { overlap, wordsAfter, wordsBefore, wordsOf } from '../spans.ts';
import type { Mention, Statement } from '../types.ts';
import { openMention } from './open-mention.ts';

const RULE = 'open.in-a-list';
/** Fewer names than this make no list: "CISSP or a NIST course". */
const NAMES_OF_A_LIST = 2;
// "GPEN", "C|EH", "A+": a short form that the catalogue may not have
const ACRONYM = '([A-Z][A-Z0-9|+-]{2,7})';
const BETWEEN = new RegExp(`^\\s*(?:,|/|,?\\s*or)\\s*${ACRONYM}\\s*(?:,|/|,?\\s*(?:or|and))\\s*$`);
const BEHIND = new RegExp(
  `^\\s*(?:,\\s*(?:or|and)?|/|or|and/or)\\s*${ACRONYM}(?=\\s*(?:[,;.)]|$|or\\b|certif|credential))`,
);
const AHEAD = new RegExp(`(?:^|[\\s(:])${ACRONYM}\\s*(?:,|/|\\bor)\\s*$`);

/**
 * Short forms without an entry that stand in a list of certifications: "GPEN, OSCP, ZZPT or CEH" names four. `known`:
 * the certifications of the statement in order; `taken`: everything else that is named there.
 */
export function listedAcronyms(
  statement: Statement,
  known: readonly Mention[],
  taken: readonly { start: number; end: number }[],
): Mention[] {
  if (known.length < NAMES_OF_A_LIST) return [];
  const found: Mention[] = [];
  const look = (words: string, from: number, pattern: RegExp) => {
    const match = pattern.exec(words);
    if (!match?.[1]) return;
    const start = from + match.index + match[0].indexOf(match[1]);
    const text = match[1];
    found.push(openMention({ start, end: start + text.length, kind: 'certification', text }, RULE));
  };
  known.forEach((mention, i) => {
    const next = known[i + 1];
    if (next) look(wordsOf(statement, { start: mention.end, end: next.start }), mention.end, BETWEEN);
  });
  const [first, last] = [known[0], known.at(-1)];
  if (first) look(wordsBefore(statement, first.start), statement.start, AHEAD);
  if (last) look(wordsAfter(statement, last.end), last.end, BEHIND);
  return found.filter((one) => !taken.some((other) => overlap(one, other)));
}
