import { PROVEN } from '../rules/experience.ts';
import { overlap } from '../spans.ts';
import type { Mention, Statement } from '../types.ts';
import { experience, objectOf, tidy } from './experience-object.ts';

const PROVEN_EXPERIENCE = new RegExp(
  `\\b(?:${PROVEN})(?:,? (?:and |or )?[\\w.+#/-]+){0,4}?\\s+(?:experience|track record|history|background)s?\\b`,
  'gi',
);
// "Proven successful migration of the system": proven, with the work itself in place of "experience"
const PROVEN_WORK =
  /^\W*(?:proven|demonstrated|documented)\s+(?:and\s+\w+\s+)?(?:successful\s+)?(?=(?:\w+\s+){1,4}(?:of|in|to)\s)/gi;
// "shall have experience: scheduling projects"
const SHALL_HAVE_DOING =
  /\b(?:shall|must|will|should)\s+(?:also\s+)?(?:have|possess|demonstrate)\s+(?:\w+\s+){0,2}experience\s*[,:]?\s+(?=[a-z]+ing\s)/gi;
const BACKGROUND_AS = /\bbackground\s+(?=as\s+an?\s|in\s+)/gi;
// "Must have source selection experience", "Depot maintenance experience"
const NOUN_EXPERIENCE =
  /(?:^|\b(?:have|has|possess(?:es)?|with|demonstrate[sd]?|of)\s+)((?:(?!(?:relevant|the|and|years?|of|their|similar|any|in|their|same|more|work|no|user|customer|learning|digital|employee|citizen|qualifying|required|desired|minimum|accumulated|past|an?|shall|must|will|should|have|has|individual|individuals|personnel|staff|contractor|offeror|candidate|knowledge)\b)[\p{L}\d/&.+-]+\s+){1,5})experience\b(?!\s+(?:in|with|of|levels?)\b)/giu;

/** Demands for experience without years: "Proven experience on a comparable .NET project". */
export function provenExperience(statement: Statement): Mention[] {
  const mentions: Mention[] = [];
  if (!/experience|track record|history|background|proven|demonstrated|documented/i.test(statement.text))
    return mentions;
  for (const pattern of [PROVEN_EXPERIENCE, PROVEN_WORK, SHALL_HAVE_DOING, BACKGROUND_AS]) {
    for (const match of statement.text.matchAll(pattern)) {
      const tail = objectOf(statement.text.slice(match.index + match[0].length).replace(/^[,:]\s*/, ' '));
      if (!tail.words) continue;
      const start = statement.start + match.index;
      const end = Math.min(statement.end, start + match[0].length + tail.length);
      mentions.push(experience(statement, { start, end }, tail.words, null, 'experience.proven'));
    }
  }
  for (const match of statement.text.matchAll(NOUN_EXPERIENCE)) {
    const words = tidy(match[1] ?? '');
    if (words.length < 3) continue;
    const start = statement.start + match.index + match[0].indexOf(match[1] ?? '');
    const end = statement.start + match.index + match[0].length;
    mentions.push(experience(statement, { start, end }, words, null, 'experience.noun'));
  }
  return withoutOverlaps(mentions);
}

// "Experience in insurance would be a plus": one thing, no list, nothing that is done
const PLAIN =
  /^\W*(?:[\w-]+\s+){0,3}?experience\s+(?:in|with|of)\s+(?:the\s+|an?\s+)?(?!\w+ing\b)([^,;:.()]{3,90}?)(?=\s+(?:is|are|would|will|shall|should)\b|[.;]?\s*$)/i;

/** Experience in one thing that nobody would call a skill ("Experience in the water industry"). */
export function plainExperience(statement: Statement): Mention[] {
  const match = /experience/i.test(statement.text) ? PLAIN.exec(statement.text) : null;
  const words = tidy(match?.[1] ?? '');
  if (!match || !words || /\b(?:and|such as|including)\b/.test(words) || /knowledge|skill/i.test(match[0]))
    return [];
  const end = statement.start + match.index + match[0].length;
  return [
    experience(statement, { start: end - (match[1]?.length ?? 0), end }, words, null, 'experience.plain'),
  ];
}

function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) if (!kept.some((other) => overlap(other, mention))) kept.push(mention);
  return kept;
}
