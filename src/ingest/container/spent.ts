/** What the containers of one package have cost so far, over all its levels; `unpack` adds to it. */
export interface Spent {
  /** Containers around the file: 0 for one that came by itself. */
  depth: number;
  /** Files that were in containers. */
  entries: number;
  /** Bytes that they unpacked to. */
  bytes: number;
}

/** What a file that came by itself has cost before it is unpacked. */
export const NOTHING_SPENT: Readonly<Spent> = { depth: 0, entries: 0, bytes: 0 };
