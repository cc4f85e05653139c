import { NOT_A_CREDENTIAL, OPEN_CREDENTIALS } from '../rules/open-credentials.ts';
import type { Mention, Rejection, Statement } from '../types.ts';

// Words that stand before "certification" and name nothing: "required certification", "the following certifications".
const NAMES_NOTHING =
  /^(?:the|a|an|all|any|each|such|this|that|these|those|its|their|his|her|our|your|other|following|required|appropriate|applicable|relevant|necessary|current|valid|active|additional|specific|proper|proposed|professional|technical|industry|baseline|special|certain|various|security|training|education|experience|and|or|of|in|if|no|not|have|has|must|shall|with|by|for|to|as|at|provide|contractor|offeror|vendor|supplier|government|agency|personnel|staff|employee|annual|self|initial|final|copy|copies|proof|evidence|minimum|preferred|desired|mandatory|key|section|attachment|exhibit|appendix|form|certified|licensed|registered|chartered|small|business|company|level|when|upon|once|only|per|under|see|include|includes|including)$/i;

/** Credentials that the catalogue may not have: "Velocity certification", "Certified Professional Contract Manager". */
export function openCredentials(statement: Statement): { mentions: Mention[]; rejected: Rejection[] } {
  const mentions: Mention[] = [];
  const rejected: Rejection[] = [];
  for (const rule of OPEN_CREDENTIALS) {
    for (const match of statement.text.matchAll(rule.pattern)) {
      const words = match[1] ?? '';
      const at = statement.start + match.index + match[0].indexOf(words);
      const name = trimName(words, at);
      if (!name) continue;
      const refused = NOT_A_CREDENTIAL.find((not) =>
        not.pattern.test(around(statement, match.index, match[0].length)),
      );
      if (refused) rejected.push({ span: name, text: name.text, rule: refused.id });
      else
        mentions.push({
          ...name,
          kind: 'certification',
          entry: null,
          name: name.text,
          rule: rule.id,
          certainty: 0.7,
          years: null,
        });
    }
  }
  return { mentions, rejected };
}

function around(statement: Statement, index: number, length: number): string {
  return statement.text.slice(Math.max(0, index - 30), index + length + 30);
}

/** Drops leading and trailing words that name nothing; null when none is left. */
function trimName(words: string, start: number): { start: number; end: number; text: string } | null {
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
    !/[A-Za-z]/.test(text)
  )
    return null;
  return { start: from, end: from + text.length, text };
}

const firstWord = (text: string) => /^[^\s,]+/.exec(text)?.[0] ?? '';
