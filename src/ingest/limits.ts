/**
 * What reading one document may cost. Defaults were proposed after measuring readers against some 1,300 hostile files;
 * each is a variable of the configuration, whose name is `limitVariable`.
 */
export interface Limits {
  /** Pages of one document. */
  pages: number;
  /** Characters of one document's text. */
  characters: number;
  /** Characters of one page. */
  pageCharacters: number;
  /** Entries of one archive; an Office file is one. */
  entries: number;
  /** MiB that one entry unpacks to. */
  partMb: number;
  /** MiB that one sheet of a spreadsheet unpacks to. */
  sheetMb: number;
  /** MiB that a whole archive unpacks to. */
  unpackedMb: number;
  /** Unpacked by packed size of an entry of more than 1 MiB. */
  ratio: number;
  /** Elements within elements of XML or HTML. */
  xmlDepth: number;
  /** Archives within archives, e-mails within e-mails. */
  packageDepth: number;
  /** Cells of one document's tables. */
  cells: number;
  /** Pixels of one picture that is read by OCR, in millions. */
  imageMegapixels: number;
  /** Seconds that OCR may take for one page. */
  ocrPageSeconds: number;
}

export const DEFAULT_LIMITS: Readonly<Limits> = {
  pages: 2000,
  characters: 20_000_000,
  pageCharacters: 200_000,
  entries: 2000,
  partMb: 64,
  sheetMb: 256,
  unpackedMb: 256,
  ratio: 200,
  xmlDepth: 256,
  packageDepth: 3,
  cells: 1_000_000,
  imageMegapixels: 60,
  ocrPageSeconds: 30,
};

/** `packageDepth` is set by MAX_PACKAGE_DEPTH. */
export function limitVariable(limit: keyof Limits): string {
  return `MAX_${limit.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/** Thrown deep inside a reader to leave it at once; `ingest` makes the issue `limit-reached` of it. */
export class LimitReached extends Error {
  readonly limit: keyof Limits;
  readonly allowed: number;

  constructor(limit: keyof Limits, allowed: number) {
    super(`${limitVariable(limit)} is ${allowed}`);
    this.limit = limit;
    this.allowed = allowed;
  }
}

/** Leaves the reader where `count` is above what the limit allows. Throws LimitReached. */
export function holdLimit(limits: Limits, limit: keyof Limits, count: number): void {
  if (count > limits[limit]) throw new LimitReached(limit, limits[limit]);
}
