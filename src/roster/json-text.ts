import type { Json } from './file-reading.ts';
import { ROSTER_LIMITS } from './limits.ts';
import type { Problem } from './types.ts';

/** JSON as a value, or the line at which it breaks off or is nested too deep. */
export function parseJson(text: string): { value: unknown } | { problem: Problem } {
  const deep = tooDeepAt(text);
  if (deep !== null)
    return { problem: problemAt(text, deep, `is nested deeper than ${ROSTER_LIMITS.jsonDepth} levels`) };
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(words)?.[1] ?? text.length);
    return { problem: problemAt(text, position, `no JSON: ${words}`) };
  }
}

/** The value as an object, or null where it is a list, a word or a number. */
export const asObject = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;

/** The value where it is text with something in it, trimmed; else null. */
export const asText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** The objects of a list, or of one alone; [] for anything else. */
export const asObjects = (value: unknown): Json[] =>
  (Array.isArray(value) ? value : [value]).map(asObject).filter((one) => one !== null);

/** The texts of a list, or of one alone. */
export const asTexts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => asText(one) ?? []);

/** A link that a browser may follow; other schemes ("javascript:") are none. */
export const asLink = (value: unknown): string | null => {
  const text = asText(value);
  return text !== null && /^https?:\/\/\S+$/i.test(text) ? text : null;
};

function problemAt(text: string, position: number, message: string): Problem {
  const line = text.slice(0, position).split('\n').length;
  return { line, column: '', value: text.slice(position, position + 20), message };
}

/** Where the brackets, strings aside, go deeper than allowed; null where they do not. */
function tooDeepAt(text: string): number | null {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isString) {
      if (sign === '\\') at++;
      else if (sign === '"') isString = false;
    } else if (sign === '"') isString = true;
    else if (sign === '{' || sign === '[') {
      if (++depth > ROSTER_LIMITS.jsonDepth) return at;
    } else if (sign === '}' || sign === ']') depth--;
  }
  return null;
}
