import type { MarkedText } from './markers.ts';

// Headings name things; what is demanded stands in sentences.
const MODAL = /\b(?:shall|must|will|should|may|is|are|has|have)\b/;
// "Department of the Navy": small words do not count for the capitals.
const SMALL_WORD = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with|per|vs|via|\W+)$/i;
// "Figure 2: Energy Resilience 5Rs" names a picture, not what follows.
const CAPTION = /^(?:figure|fig\.|table|chart|diagram)\s*[-–]?\s*\d/i;
// "(a) identify …; and" goes on in the next item.
const GOES_ON = /(?:[,;–-]|\b(?:and|or|the|of|to|for|with))$/i;
// The longest real heading in the samples has 16 words.
const MOST_WORDS = 16;

/** How a short text is set apart from the body around it. */
export interface Emphasis {
  bold: boolean;
  big: boolean;
}

/**
 * True where a text that stands alone reads as a heading: short, no sentence, and set apart by weight, size,
 * capitals or a number ("3.2.1 Key Personnel"). "2.1.4. All personnel must …" is a sentence.
 */
export function readsAsHeading(text: string, marked: MarkedText | null, emphasis: Emphasis): boolean {
  if (marked?.style === 'bullet' || marked?.marker.startsWith('(')) return false;
  const words = text.split(' ');
  if (words.length > MOST_WORDS || !/\p{L}{2}/u.test(text)) return false;
  if (CAPTION.test(text) || GOES_ON.test(text)) return false;
  const { big, bold } = emphasis;
  const caps = isCapitals(text);
  if (/\.$/.test(text) && !((bold || caps) && marked && words.length <= 8)) return false;
  if (MODAL.test(text) && (words.length > 6 || text.endsWith(':'))) return false;
  if (big || bold) return !isLettered(marked) || caps || isTitleCase(words);
  if (caps) return words.length <= 12;
  return marked?.style === 'decimal' && words.length <= 10 && isTitleCase(words) && !text.endsWith(':');
}

/** "b." and "iv." stand before items more often than before headings. */
function isLettered(marked: MarkedText | null): boolean {
  return marked?.style === 'letter' || marked?.style === 'roman';
}

// "SECTION II", "PART I—THE SCHEDULE", "Attachment 2 - …", "APPENDIX A:"
const DIVISION =
  /^(?:section|part|article|chapter|volume|attachment|appendix|annex|exhibit|enclosure|schedule)\s+(?:[A-Z]|[IVX]+|\d{1,2})(?![\p{L}\d])/iu;

/** True for the name of a part that stands above every number. */
export function isDivision(text: string): boolean {
  return DIVISION.test(text);
}

/** "KEY PERSONNEL": no small letter, and more than an acronym. */
export function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 5;
}

/** "Senior Level Contract Specialist": the words that carry meaning begin with a capital. */
export function isTitleCase(words: readonly string[]): boolean {
  const counted = words.filter((word) => !SMALL_WORD.test(word));
  const high = counted.filter((word) => /^["“(]?[\p{Lu}\p{N}]/u.test(word)).length;
  return counted.length > 0 && high >= counted.length * 0.75;
}
