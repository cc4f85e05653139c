/**
 * What PostgreSQL refuses in text and jsonb: U+0000, which occurs in real PDFs, and halves of surrogate pairs.
 * Example: "CIS\u0000SP" → "CIS\uFFFDSP".
 */
const REFUSED = /\0|\p{Surrogate}/gu;

/**
 * A copy of the value with every such character, in strings, keys, arrays and objects, replaced by U+FFFD: one for
 * one, so that offsets into a text stay true.
 */
export function withoutRefusedCharacters<T>(value: T): T {
  if (typeof value === 'string') return value.replace(REFUSED, '\uFFFD') as T;
  if (Array.isArray(value)) return value.map(withoutRefusedCharacters) as T;
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      withoutRefusedCharacters(key),
      withoutRefusedCharacters(inner),
    ]),
  ) as T;
}

/** Dates and buffers have their own way to PostgreSQL. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
