import type { Name, NamedEntry } from './schema.ts';
import { type Token, tokenise } from './tokens.ts';

/** A name of an entry found in a text: tokens[first] to tokens[last], both included. */
export interface NameHit {
  entry: NamedEntry;
  name: Name;
  first: number;
  last: number;
}

interface Node {
  next: Map<string, Node>;
  ends: { entry: NamedEntry; name: Name }[];
}

const newNode = (): Node => ({ next: new Map(), ends: [] });

// "GIS professionals" and "Azure administrators" are staff; "certified …", "licensed …" are holders.
const STAFF =
  /^(?:professional|practitioner|specialist|engineer|architect|developer|administrator|analyst|manager)$/;
const HOLDER = /^(?:certified|licensed|registered|chartered|accredited)$/;

/**
 * The plural of a safe name of several words or of a long acronym: "registered architects", "small businesses",
 * "CISSPs". A single common word has none: "excels" is no spreadsheet.
 */
function pluralOf(keys: readonly string[], { text, class: nameClass }: Name): string[] | null {
  const last = keys.at(-1) ?? '';
  if (nameClass !== 'safe' || !/^[a-z]{4,}$/.test(last) || /[^s]s$/.test(last)) return null;
  if (keys.length === 1 && !/^[A-Z]+$/.test(text)) return null;
  if (STAFF.test(last) && !keys.some((key) => HOLDER.test(key))) return null;
  return [...keys.slice(0, -1), inPlural(last)];
}

function inPlural(word: string): string {
  if (/(?:ss|x|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/**
 * Names as a tree over token keys. Looking up costs one step per token and per token of the longest name that
 * begins there, whatever the number of names.
 */
export class NameIndex {
  readonly #root = newNode();

  constructor(entries: Iterable<NamedEntry>) {
    for (const entry of entries) for (const name of entry.names) this.#add(entry, name);
  }

  #add(entry: NamedEntry, name: Name): void {
    const keys = tokenise(name.text).map(({ key }) => key);
    this.#insert(keys, entry, name);
    const plural = pluralOf(keys, name);
    if (plural) this.#insert(plural, entry, name);
  }

  #insert(keys: readonly string[], entry: NamedEntry, name: Name): void {
    let node = this.#root;
    for (const key of keys) {
      const next = node.next.get(key) ?? newNode();
      node.next.set(key, next);
      node = next;
    }
    if (node !== this.#root) node.ends.push({ entry, name });
  }

  /** Every name that begins at any token, all lengths; overlaps are the caller's to settle. */
  find(tokens: readonly Token[]): NameHit[] {
    const hits: NameHit[] = [];
    for (let first = 0; first < tokens.length; first++) {
      let node = this.#root.next.get(tokens[first]?.key ?? '');
      for (let last = first; node; last++) {
        for (const { entry, name } of node.ends) hits.push({ entry, name, first, last });
        node = node.next.get(tokens[last + 1]?.key ?? '');
      }
    }
    return hits;
  }

  /** Entries that have exactly this name, case and spelling of separators aside. */
  lookUp(words: string): NamedEntry[] {
    let node: Node | undefined = this.#root;
    for (const { key } of tokenise(words)) node = node?.next.get(key);
    if (!node || node === this.#root) return [];
    return [...new Set(node.ends.map((end) => end.entry))];
  }
}
