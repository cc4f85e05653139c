/** What checking a signature showed, dates and revocation aside. */
export type Signature =
  /** It holds; `by` is the key's address. */
  | { holds: true; by: string }
  | { holds: false; why: string }
  /** It could not be checked here. */
  | { holds: null; why: string };
