import type { Span } from '../../domain/index.ts';

// Unicode's sentence rules ship with Node and give offsets; what they cut wrongly is mended below.
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

// "e.g. Splunk", "No. 5", "U.S. Citizenship", "Sec. 3", "approx. 5", "v. 8": no sentence ends here.
const BAD_END =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|no|nos|sec|fig|art|para|approx|inc|ltd|dept|gov|mr|mrs|ms|dr|sr|jr|st|min|max|v|ver|rev|vol|cf|incl|[A-Z](?:\.[A-Z])*)\.\s*$/i;
// To the rules a line's end ends a sentence; in a block it only wraps one.
const LINE_END = /[\r\n\t\u2028\u2029]/g;
// A number, a bullet or nothing but signs is no sentence of its own: "2.1.", "(a)", "1)".
const NO_WORDS = /^[\s\d.()•\-–—*:;]*$|^\s*\(?[a-z]{1,3}[.)]\s*$/i;
// Letters, digits and the signs that end no sentence, up to one full stop at the very end.
const ONE_PIECE = /^[\w\s,;:()/&+#%$@*'"–—‘’“”•-]*[.?!]?$/;
const STARTS_LOWER = /^\s*(?:[a-z]|\((?![A-Z]))/;

function mustJoin(before: string, after: string): boolean {
  // "a comparable .NET project": the dot belongs to the name
  if (/\s\.$/.test(before) && !/^\s/.test(after)) return true;
  if (NO_WORDS.test(before)) return true;
  if (/\betc\.\s*$/i.test(before)) return STARTS_LOWER.test(after);
  return BAD_END.test(before) || STARTS_LOWER.test(after);
}

/**
 * The longest of 10,229 sentences of published RFPs has 838 characters. What is longer than this is no sentence but a
 * list without signs, or made to hurt: much that looks around in a sentence takes time that grows with its square.
 */
const LONGEST_SENTENCE = 2000;

/** Sentences of a block's words as ranges in them, in order; together they cover the words but for white space. */
export function splitSentences(words: string): Span[] {
  // Asked first: most items, cells and headings are one piece, and the segmenter is dear.
  if (ONE_PIECE.test(words)) return pieces(words, { start: 0, end: words.length });
  const spans: Span[] = [];
  for (const { segment, index } of segmentsOf(words.replace(LINE_END, ' '))) {
    const last = spans.at(-1);
    const mayGrow = last && last.end - last.start < LONGEST_SENTENCE;
    if (mayGrow && mustJoin(words.slice(last.start, last.end), segment)) last.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans.flatMap((span) => pieces(words, span));
}

/** The longest block of 12 published RFPs has 2,654 characters; each step of the segmenter takes time that grows with its text. */
const LONGEST_BLOCK = 20_000;

/** The segmenter's sentences; of a longer text in parts that end at full stops. */
function* segmentsOf(words: string): Generator<{ segment: string; index: number }> {
  for (let start = 0; start < words.length; ) {
    const most = start + LONGEST_BLOCK;
    const stop = most < words.length ? words.lastIndexOf('. ', most) + 2 : words.length;
    const end = stop > start + 2 ? stop : most;
    for (const { segment, index } of SEGMENTER.segment(words.slice(start, end))) {
      yield { segment, index: start + index };
    }
    start = end;
  }
}

/** A sentence without the white space around it; one that is none is cut at blanks. */
function pieces(words: string, span: Span): Span[] {
  if (span.end - span.start <= LONGEST_SENTENCE) return [trim(words, span)].filter(isSome);
  const cut: Span[] = [];
  for (let start = span.start; start < span.end; ) {
    const most = Math.min(span.end, start + LONGEST_SENTENCE);
    const blank = most < span.end ? words.lastIndexOf(' ', most) : most;
    const end = blank > start ? blank : most;
    cut.push(trim(words, { start, end }));
    start = end;
  }
  return cut.filter(isSome);
}

const isSome = (span: Span) => span.end > span.start;

function trim(words: string, span: Span): Span {
  const piece = words.slice(span.start, span.end);
  const start = span.start + (piece.length - piece.trimStart().length);
  return { start, end: Math.max(start, span.end - (piece.length - piece.trimEnd().length)) };
}
