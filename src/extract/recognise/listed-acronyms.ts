import { certaintyOf } from '../rules/certainty.ts';
import { overlap, wordsAfter, wordsBefore, wordsOf } from '../spans.ts';
import type { Mention, Statement } from '../types.ts';

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
    if (match?.[1])
      found.push(openMention(statement, from + match.index + match[0].indexOf(match[1]), match[1]));
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

function openMention(statement: Statement, start: number, text: string): Mention {
  const end = start + text.length;
  const name = wordsOf(statement, { start, end });
  return {
    start,
    end,
    kind: 'certification',
    text: name,
    entry: null,
    name,
    rule: RULE,
    certainty: certaintyOf(RULE),
    years: null,
  };
}
