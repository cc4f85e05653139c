import type { Requirement } from '../domain/index.ts';

/** A quote longer than this is cut: the whole of it stands with the requirement. */
const LONGEST_QUOTE = 160;

/** The buyer's side in words: 'asked on page 3: "The Project Manager shall hold a PMP."' */
export function askedWords({ evidence }: Pick<Requirement, 'evidence'>): string {
  const [first] = evidence;
  if (!first) return 'asked';
  const place = first.page === null ? '' : ` on page ${first.page}`;
  return `asked${place}: "${shortened(first.quote)}"`;
}

function shortened(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim();
  if (words.length <= LONGEST_QUOTE) return words;
  const cut = words.slice(0, LONGEST_QUOTE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`;
}
