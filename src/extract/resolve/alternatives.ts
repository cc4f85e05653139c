import { wordsAfter, wordsBefore, wordsOf } from '../spans.ts';
import type { Mention, Statement } from '../types.ts';

type Connector = 'or' | 'slash' | 'and' | 'comma' | 'examples' | 'apart';

const EXAMPLES = /\b(?:such as|e\.g\.?|for example|for instance|like)\b/i;
const ONE_OF =
  /\b(?:one(?: or more)? of|any of|either|one \(1\) of|at least one|at least \w+ \(1\) of)\b[^.;]{0,60}$/i;
// Words that may stand between two alternatives: "FAC-C or DAWIA Level III certification or Certified …"
const FARTHEST = 110;
const APART =
  /[;]|\.\s|:\s|\b(?:shall|must|will|should|years?|experience (?:in|with)|degree in|knowledge of|proficien\w+ in)\b/i;
// "one of CEH or GCIH, in addition to IAT Level II"
const BESIDES = /\b(?:in addition to|as well as|along with|together with|plus)\b/i;
// "one certified professional (A, B or equivalent), and a certified manager": the bracket is a list of its own
const NEXT_LIST = /\)\s*,?\s*(?:and|plus)\b/i;
// says that others count too, and joins nothing: "CISSP or equivalent and CISM"
const OR_EQUIVALENT =
  /\bor\s+(?:an?\s+)?(?:equivalent|similar|comparable|higher|better|later|newer|above)\b/gi;

function connector(words: string, isChoice: boolean): Connector {
  const between = words.replace(OR_EQUIVALENT, ' ');
  // "at least one of the following: CISSP; GCIH; CEH"
  if (isChoice && /^\W*(?:or\W+)?$/.test(between)) return 'comma';
  if (between.length > FARTHEST || APART.test(between) || BESIDES.test(between) || NEXT_LIST.test(between))
    return 'apart';
  if (EXAMPLES.test(between)) return 'examples';
  if (/^\s*\/\s*$/.test(between)) return 'slash';
  if (/\b(?:and\/or|or)\b/i.test(between)) return 'or';
  if (/\b(?:and|including|to include)\b|&/i.test(between)) return 'and';
  return /[,(]/.test(between) ? 'comma' : 'apart';
}

/** "PMP, PRINCE2 Practitioner or equivalent": the list goes on behind its last name. */
const OR_GOES_ON = /^\W*(?:(?:certifications?|credentials?|licen[cs]es?|degrees?)\W+)?or\b/i;

interface List {
  mentions: Mention[];
  links: Connector[];
}

/**
 * Mentions of one kind in a statement as groups of alternatives, in order. "CISSP or CISM" is one group, "CISSP and
 * CISM" two; a comma means what the list's last connector means; "such as" and "one of" make the whole list alternatives.
 */
export function groupAlternatives(statement: Statement, mentions: readonly Mention[]): Mention[][] {
  return listsOf(statement, mentions).flatMap((list) => groupsOf(statement, list));
}

function groupsOf(statement: Statement, { mentions, links }: List): Mention[][] {
  const before = wordsBefore(statement, mentions[0]?.start ?? 0);
  const after = wordsAfter(statement, mentions.at(-1)?.end ?? 0);
  const isChoice = ONE_OF.test(before) || EXAMPLES.test(before.slice(-25));
  const rest: Connector = OR_GOES_ON.test(after) ? 'or' : 'and';
  const firstExamples = links.indexOf('examples');
  const groups: Mention[][] = [];
  mentions.forEach((mention, i) => {
    const inExamples = firstExamples >= 0 && i > firstExamples;
    const joins = i > 0 && (isChoice || inExamples || settled(links, i - 1, rest) === 'or');
    const group = groups.at(-1);
    if (joins && group) group.push(mention);
    else groups.push([mention]);
  });
  return groups;
}

/** A comma takes the meaning of the next "and" or "or", or of what stands behind the list; "A, B/C" says "or" of B and C alone. */
function settled(links: readonly Connector[], i: number, rest: Connector): Connector {
  if (links[i] === 'slash') return 'or';
  return links.slice(i).find((link) => link !== 'comma' && link !== 'slash') ?? rest;
}

function listsOf(statement: Statement, mentions: readonly Mention[]): List[] {
  const lists: List[] = [];
  const isChoice = ({ mentions: [first] }: List) => ONE_OF.test(wordsBefore(statement, first?.start ?? 0));
  for (const mention of mentions) {
    const list = lists.at(-1);
    const before = list?.mentions.at(-1);
    const link =
      list && before
        ? connector(wordsOf(statement, { start: before.end, end: mention.start }), isChoice(list))
        : 'apart';
    if (!list || link === 'apart') lists.push({ mentions: [mention], links: [] });
    else {
      list.mentions.push(mention);
      list.links.push(link);
    }
  }
  return lists;
}
