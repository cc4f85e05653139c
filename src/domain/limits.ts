/** One limit: what it means, its default and the range in which it may be set. */
interface LimitRule {
  standard: number;
  least: number;
  most: number;
  meaning: string;
}

/**
 * What reading one document may cost. The defaults were proposed after measuring readers against some 1,300 hostile
 * files; each is a variable of the configuration, whose name is `limitVariable`.
 */
export const LIMIT_RULES = {
  pages: { standard: 2000, least: 1, most: 100_000, meaning: 'Pages of one document.' },
  characters: {
    standard: 20_000_000,
    least: 1000,
    // A text is one string, and V8's longest has 2^29 - 24 characters.
    most: 500_000_000,
    meaning: 'Characters of one document’s text.',
  },
  pageCharacters: { standard: 200_000, least: 1000, most: 500_000_000, meaning: 'Characters of one page.' },
  entries: {
    standard: 2000,
    least: 1,
    most: 1_000_000,
    meaning: 'Entries of one archive; an Office file is one.',
  },
  partMb: { standard: 64, least: 1, most: 4096, meaning: 'MiB that one entry of an archive unpacks to.' },
  sheetMb: {
    standard: 256,
    least: 1,
    most: 4096,
    meaning: 'MiB that one sheet of a spreadsheet unpacks to.',
  },
  unpackedMb: { standard: 256, least: 1, most: 16_384, meaning: 'MiB that a whole archive unpacks to.' },
  ratio: {
    standard: 200,
    least: 2,
    most: 1_000_000,
    meaning: 'Unpacked by packed size of an entry of more than 1 MiB.',
  },
  // Readers walk nested elements by calling themselves; deeper than this the stack would end first.
  xmlDepth: { standard: 256, least: 16, most: 2000, meaning: 'Elements within elements of XML or HTML.' },
  packageDepth: {
    standard: 3,
    least: 0,
    most: 10,
    meaning: 'Archives within archives, e-mails within e-mails.',
  },
  // What a table of so many needs to be read and told fits into READ_HEAP_MB; a million end there without a word of the table.
  cells: { standard: 250_000, least: 1, most: 50_000_000, meaning: 'Cells of one document’s tables.' },
  // A page is held as a tree, of which an element takes some 250 bytes.
  elements: {
    standard: 1_000_000,
    least: 1000,
    most: 50_000_000,
    meaning: 'Elements, attributes and comments of one HTML page.',
  },
  imageMegapixels: {
    standard: 60,
    least: 1,
    most: 1000,
    meaning: 'Pixels of one picture that is read by OCR, in millions.',
  },
  ocrPageSeconds: { standard: 30, least: 1, most: 600, meaning: 'Seconds that OCR may take for one page.' },
} as const satisfies Record<string, LimitRule>;

/** A number for each limit of LIMIT_RULES. */
export type Limits = Record<keyof typeof LIMIT_RULES, number>;

/** The names of all limits. */
export const LIMIT_NAMES = Object.keys(LIMIT_RULES) as (keyof Limits)[];

export const DEFAULT_LIMITS: Readonly<Limits> = limitsFrom((limit) => LIMIT_RULES[limit].standard);

/** Limits, each with the number that the function gives. */
export function limitsFrom(numberOf: (limit: keyof Limits) => number): Limits {
  return Object.fromEntries(LIMIT_NAMES.map((limit) => [limit, numberOf(limit)])) as Limits;
}

/** `packageDepth` is set by MAX_PACKAGE_DEPTH. */
export function limitVariable(limit: keyof Limits): `MAX_${string}` {
  return `MAX_${limit.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}
