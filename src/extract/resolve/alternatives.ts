import type { Mention, Statement } from '../types.ts';

type Connector = 'or' | 'and' | 'comma' | 'examples' | 'apart';

const EXAMPLES = /\b(?:such as|e\.g\.?|for example|for instance|like)\b/i;
const ONE_OF =
  /\b(?:one(?: or more)? of|any of|either|one \(1\) of|at least one|at least \w+ \(1\) of)\b[^.;]{0,60}$/i;
// Words that may stand between two alternatives: "FAC-C or DAWIA Level III certification or Certified …"
const FARTHEST = 110;
const APART =
  /[;]|\.\s|:\s|\b(?:shall|must|will|should|years?|experience (?:in|with)|degree in|knowledge of|proficien\w+ in)\b/i;

function connector(between: string): Connector {
  if (between.length > FARTHEST || APART.test(between)) return 'apart';
  if (EXAMPLES.test(between)) return 'examples';
  if (/\b(?:and\/or|or)\b|^\s*\/\s*$/i.test(between)) return 'or';
  if (/\b(?:and|as well as|plus|including|to include|in addition to)\b|&/i.test(between)) return 'and';
  return /[,(]/.test(between) ? 'comma' : 'apart';
}

/**
 * Mentions of one kind in a statement as groups of alternatives, in order. "CISSP or CISM" is one group, "CISSP and
 * CISM" two; a comma means what the list's last connector means; "such as" and "one of" make the whole list alternatives.
 */
export function groupAlternatives(statement: Statement, mentions: readonly Mention[]): Mention[][] {
  const groups: Mention[][] = [];
  for (const list of listsOf(statement, mentions)) {
    const isChoice = ONE_OF.test(statement.text.slice(0, (list.mentions[0]?.start ?? 0) - statement.start));
    let inExamples = EXAMPLES.test(
      statement.text.slice(0, (list.mentions[0]?.start ?? 0) - statement.start).slice(-25),
    );
    let group: Mention[] = [];
    list.mentions.forEach((mention, i) => {
      const link = i === 0 ? 'and' : settled(list.links, i - 1);
      const joins = group.length > 0 && (isChoice || inExamples || link === 'or' || link === 'examples');
      if (link === 'examples') inExamples = true;
      if (!joins) {
        group = [];
        groups.push(group);
      }
      group.push(mention);
    });
  }
  return groups;
}

/** A comma takes the meaning of the next connector that is none; a list that ends on a comma adds. */
function settled(links: readonly Connector[], i: number): Connector {
  return links.slice(i).find((link) => link !== 'comma') ?? 'and';
}

function listsOf(
  statement: Statement,
  mentions: readonly Mention[],
): { mentions: Mention[]; links: Connector[] }[] {
  const lists: { mentions: Mention[]; links: Connector[] }[] = [];
  for (const mention of mentions) {
    const list = lists.at(-1);
    const before = list?.mentions.at(-1);
    const link = before
      ? connector(statement.text.slice(before.end - statement.start, mention.start - statement.start))
      : 'apart';
    if (!list || link === 'apart') lists.push({ mentions: [mention], links: [] });
    else {
      list.mentions.push(mention);
      list.links.push(link);
    }
  }
  return lists;
}
