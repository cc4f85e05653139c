import { isTitleCase, readsAsHeading } from '../heading-text.ts';
import { cutHeading, markerWords } from './cut-heading.ts';
import type { LineGroup } from './group-lines.ts';
import type { Word } from './page-model.ts';

// "Note:" and its like point to what follows; they do not name it.
const REMARK = /^(?:note|notes|important|caution|warning|example|examples|reminder|n\.b\.)\b/i;
const LONGEST_LEAD = 12;
const FEWEST_WORDS_BEHIND = 3;

/**
 * Parts a heading that stands on the line of its paragraph from the paragraph: "1.2. KEY PERSONNEL. The
 * contractor shall …", and a bold "Project Manager: The project manager shall …". Others stay as they are.
 */
export function splitRunIn(group: LineGroup, boldIsCommon: boolean): LineGroup[] {
  const [first] = group.lines;
  if (group.marked?.style === 'bullet' || group.marked?.marker.startsWith('(')) return [group];
  const skip = markerWords(group);
  const lead = leadLength(first.words.slice(skip), boldIsCommon, group.marked !== null);
  if (lead === 0) return [group];
  const cut = skip + lead;
  const words = first.words.slice(skip, cut);
  const behind = [first.words.slice(cut), ...group.lines.slice(1).map((line) => line.words)].flat();
  const text = textOf(words)
    .replace(/[.:–—-]+$/, '')
    .trim();
  const { marked } = group;
  if (behind.length < FEWEST_WORDS_BEHIND || REMARK.test(text)) return [group];
  // "Years of Experience: ten years" is one statement; "Project Manager: The manager shall …" names a part.
  if (!marked && /:$/.test(textOf(words)) && !/\b(?:shall|must|will|should)\b/.test(textOf(behind)))
    return [group];
  if (!readsAsHeading(text, marked, { bold: true, big: false }) || !isTitleCase(text.split(' ')))
    return [group];
  return cutHeading(group, cut);
}

/** Words of the lead: the bold ones before the first that is not, or capitals up to their full stop or colon. */
function leadLength(words: readonly Word[], boldIsCommon: boolean, isNumbered: boolean): number {
  const bold = boldIsCommon ? 0 : words.findIndex((word) => !word.bold && /[\p{L}\p{N}]/u.test(word.text));
  if (bold > 0 && bold <= LONGEST_LEAD && bold < words.length) {
    const closes = /[.:–—-]$/.test(textOf(words.slice(0, bold)));
    const begins = /^["“(]?\p{Lu}/u.test(words[bold]?.text ?? '');
    return closes || (isNumbered && begins) ? bold : 0;
  }
  if (!isNumbered) return 0;
  const end = words.slice(0, LONGEST_LEAD).findIndex((word) => /[.:]$/.test(word.text));
  const capitals = words
    .slice(0, end + 1)
    .map((word) => word.text)
    .join(' ');
  return end >= 0 && !/\p{Ll}/u.test(capitals) && /\p{Lu}{4}/u.test(capitals) ? end + 1 : 0;
}

function textOf(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ');
}
