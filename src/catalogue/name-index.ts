import type { Name, NamedEntry } from './schema.ts';
import { firstToken, type Token, tokenise } from './tokens.ts';

/** A name of an entry found in a text: tokens[first] to tokens[last], both included. */
export interface NameHit {
  entry: NamedEntry;
  name: Name;
  first: number;
  last: number;
}

interface Node {
  next: Map<string, Node>;
  ends: Waiting[];
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

/** A name of an entry whose tree is not built yet. */
interface Waiting {
  entry: NamedEntry;
  name: Name;
}

/**
 * Names as trees over token keys, one for each first token. Looking up costs one step per token and per token of the
 * longest name that begins there, whatever the number of names. A tree is built when a text first has its first token:
 * a document has some hundred of the thousands.
 */
export class NameIndex {
  #entries: readonly NamedEntry[];
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #trees = new Map<string, Node>();

  constructor(entries: Iterable<NamedEntry>) {
    this.#entries = [...entries];
  }

  /** Sorts the names by their first token when the first is looked up: who only asks for the version needs none. */
  #begin(): void {
    for (const entry of this.#entries) for (const name of entry.names) this.#add({ entry, name });
    this.#entries = [];
  }

  #add(waiting: Waiting): void {
    for (const first of firstKeysOf(waiting.name)) {
      const others = this.#waiting.get(first);
      if (others) others.push(waiting);
      else this.#waiting.set(first, [waiting]);
    }
  }

  /** The tree of the names that begin with this token. */
  #treeOf(first: string): Node | undefined {
    if (this.#entries.length > 0) this.#begin();
    const waiting = this.#waiting.get(first);
    if (!waiting) return this.#trees.get(first);
    const tree = newNode();
    for (const { entry, name } of waiting) {
      const keys = tokenise(name.text).map(({ key }) => key);
      for (const spelling of [keys, pluralOf(keys, name)])
        if (spelling?.[0] === first) insert(tree, spelling, { entry, name });
    }
    this.#waiting.delete(first);
    this.#trees.set(first, tree);
    return tree;
  }

  /** Every name that begins at any token, all lengths; overlaps are the caller's to settle. */
  find(tokens: readonly Token[]): NameHit[] {
    const hits: NameHit[] = [];
    for (let first = 0; first < tokens.length; first++) {
      let node = this.#treeOf(tokens[first]?.key ?? '');
      for (let last = first; node; last++) {
        for (const { entry, name } of node.ends) hits.push({ entry, name, first, last });
        node = node.next.get(tokens[last + 1]?.key ?? '');
      }
    }
    return hits;
  }

  /** Entries that have exactly this name, case and spelling of separators aside. */
  lookUp(words: string): NamedEntry[] {
    const [first, ...others] = tokenise(words);
    let node = this.#treeOf(first?.key ?? '');
    for (const { key } of others) node = node?.next.get(key);
    return [...new Set(node?.ends.map((end) => end.entry))];
  }
}

/** What a name and its plural begin with; nothing for a name without a word. */
function firstKeysOf(name: Name): string[] {
  const first = firstToken(name.text);
  if (!first) return [];
  const plural = first.isOnly ? pluralOf([first.key], name)?.[0] : undefined;
  return plural === undefined ? [first.key] : [first.key, plural];
}

function insert(tree: Node, keys: readonly string[], end: Waiting): void {
  let node = tree;
  for (const key of keys.slice(1)) {
    const next = node.next.get(key) ?? newNode();
    node.next.set(key, next);
    node = next;
  }
  node.ends.push(end);
}
