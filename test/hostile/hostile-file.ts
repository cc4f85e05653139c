/** A file made to do harm, or an odd one, and what must not come of it. */
export interface HostileFile {
  /** File name with its suffix, as somebody would upload it. */
  name: string;
  /** What it tries: 'PDF', 'archive', 'XML' … */
  group: string;
  /** Makes its bytes; they are never kept in the repository. */
  make: () => Uint8Array | Promise<Uint8Array>;
  /** Words that its text must not have: what a file of this machine says. */
  neverSays?: RegExp;
  /** False for what takes seconds to make or to read: only the long run has it. */
  quick?: boolean;
}

/** Where made files point when they point out: a server of the test that counts who comes. */
export interface Lure {
  /** "http://127.0.0.1:40123" */
  url: string;
}

/** Numbers from 0 to 1 that are the same on every run with the same seed (mulberry32, public domain, by T. Ettinger). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The words of a text as bytes. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
