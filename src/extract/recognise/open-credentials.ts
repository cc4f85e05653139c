import type { Span } from '../../domain/index.ts';
import { remembering } from '../remember.ts';
import { CREDENTIAL_LIST, NOT_A_CREDENTIAL, OPEN_CREDENTIALS } from '../rules/open-credentials.ts';
import { roleOfHeading } from '../segment/role-names.ts';
import type { Mention, Rejection, Statement } from '../types.ts';
import { notACredential } from './not-a-credential.ts';
import { openMention } from './open-mention.ts';

// Words that stand before "certification" and name nothing: "required certification", "the following certifications".
const NAMES_NOTHING =
  /^(?:the|a|an|all|any|each|such|this|that|these|those|its|their|his|her|our|your|other|following|required|appropriate|applicable|relevant|necessary|current|valid|active|additional|specific|proper|proposed|professional|technical|industry|baseline|special|certain|various|security|training|education|experience|and|or|of|in|if|no|not|have|has|must|shall|with|by|for|to|as|at|provide|contractor|offeror|vendor|supplier|government|agency|personnel|staff|employee|annual|self|initial|final|copy|copies|proof|evidence|minimum|preferred|desired|mandatory|key|section|attachment|exhibit|appendix|form|certified|licensed|registered|chartered|small|business|company|level|state|federal|local|city|county|when|upon|once|only|per|under|see|include|includes|including)$/i;

// Asked first: most sentences speak of none, and the patterns are dear.
const SPEAKS_OF_CREDENTIALS =
  /certif|qualification\b|credential|accredit|licen[cs]|registered|chartered|complian/i;

/** Credentials that the catalogue may not have: "Velocity certification", "Certified Professional Contract Manager". */
export function openCredentials(statement: Statement): { mentions: Mention[]; rejected: Rejection[] } {
  const mentions: Mention[] = [];
  const rejected: Rejection[] = [];
  if (isTitle(statement)) return { mentions, rejected };
  const item = listItem(statement);
  if (!SPEAKS_OF_CREDENTIALS.test(statement.text)) return { mentions: item ? [item] : [], rejected };
  for (const rule of OPEN_CREDENTIALS)
    for (const match of statement.text.matchAll(rule.pattern)) {
      const start = statement.start + match.index;
      const refused = notACredential(statement, { start, end: start + match[0].length });
      for (const name of namesIn(statement, match)) {
        if (refused) rejected.push({ span: name, text: name.text, rule: refused });
        else mentions.push(mention(name, rule.id));
      }
    }
  return { mentions: item && mentions.length === 0 ? [item] : mentions, rejected };
}

/** A heading names a part of the document (a run-in one goes on after its colon), a first cell the row's role. */
const isTitle = ({ block, text }: Statement) =>
  (block.kind === 'heading' && !text.includes(':')) ||
  (block.cell?.column === 0 && roleOfHeading(text) !== null);

interface NamedSpan extends Span {
  text: string;
}

const mention = (name: NamedSpan, rule: string) => openMention({ ...name, kind: 'certification' }, rule);

/** "certified in Velocity Systems and Milestone Software" names two. */
function namesIn(statement: Statement, match: RegExpMatchArray): NamedSpan[] {
  const words = match[1] ?? '';
  let at = statement.start + (match.index ?? 0) + match[0].indexOf(words);
  const parts = match[0].startsWith(words) ? [words] : words.split(/(\s+(?:and|or)\s+(?=[A-Z]))/);
  const names: NamedSpan[] = [];
  parts.forEach((part, i) => {
    const name = i % 2 === 0 ? trimName(part, at) : null;
    if (name) names.push(name);
    at += part.length;
  });
  return names;
}

const LONGEST_ITEM_WORDS = 14;
const LONGEST_LEAD = 220;
const NOT_AN_ITEM = /\b(?:none|n\/a|not|shall|must|will|should|is|are|has|have|tbd|yes|no)\b|[?]/i;

const OF_OTHER_THINGS = /\b(?:skills?|tools?|technolog\w+|experience|knowledge|education|training)\b/i;
const headsCredentials = remembering(
  (head) =>
    CREDENTIAL_LIST.pattern.test(head) &&
    !OF_OTHER_THINGS.test(head) &&
    !NOT_A_CREDENTIAL.some((not) => not.pattern.test(head)),
);

/** An item of a list that its lead-in or table header calls certifications, whatever it names. */
function listItem(statement: Statement): Mention | null {
  const { context, block, text } = statement;
  const head = context.lead ?? (block.cell && !block.cell.isHeader ? block.cell.header : null);
  if (!head || head.length > LONGEST_LEAD || !headsCredentials(head) || NOT_AN_ITEM.test(text)) return null;
  const name = trimName(text, statement.start);
  if (!name || name.text.split(/\s+/).length > LONGEST_ITEM_WORDS || name.text.length < 3) return null;
  return mention(name, CREDENTIAL_LIST.id);
}

// "Tier III certified": how high, not what
const LEVEL_ONLY = /^(?:tier|level|class|grade|type|phase)\s+\w+$/i;

// "certification in the associated field of work": whichever that is
const ANY_FIELD =
  /^(?:(?:the|an?|associated|related|relevant|respective|appropriate|applicable|same|similar|specific|corresponding|particular)\s+)*(?:fields?|areas?|disciplines?|domains?|subjects?|trades?|technolog(?:y|ies)|products?)(?:\s+of\s+(?:work|expertise|study|special\w+|practice|responsibility))?$/i;

/** Drops leading and trailing words that name nothing; null when none is left. */
function trimName(words: string, start: number): NamedSpan | null {
  let text = words.trimEnd();
  let from = start + (words.length - words.trimStart().length);
  text = text.trimStart();
  for (
    let head = firstWord(text);
    head && NAMES_NOTHING.test(head) && !/^(?:certified|licensed|registered|chartered)$/i.test(head);
    head = firstWord(text)
  ) {
    const rest = text.slice(head.length).replace(/^[\s,]+/, '');
    from += text.length - rest.length;
    text = rest;
  }
  text = text.replace(/(?:[\s,]+(?:and|or|of|in|for|the|a|an|as|by|with))+$/i, '').replace(/[.,;:\s]+$/, '');
  if (
    text.length < 2 ||
    /^(?:certified|licensed|registered|chartered)$/i.test(text) ||
    LEVEL_ONLY.test(text) ||
    ANY_FIELD.test(text) ||
    !/[A-Za-z]/.test(text)
  )
    return null;
  return { start: from, end: from + text.length, text };
}

const firstWord = (text: string) => /^[^\s,]+/.exec(text)?.[0] ?? '';
