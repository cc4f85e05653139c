/** What one import may cost; beyond it a file is refused with words, never read in part. */
export const ROSTER_LIMITS = {
  /** Files of one import, those of archives and folders counted. */
  files: 2_000,
  /** Rows of one table: ten times the staff of the largest bids that anybody described. */
  rows: 50_000,
  /** Objects and lists within each other in JSON; the deepest real badge that was seen has 9. */
  jsonDepth: 64,
  /** Bytes of one badge: the largest real one has 114 kB. Its signature is checked over a graph made of it. */
  badgeBytes: 512 * 1024,
  /** Badges of one import whose signature is checked; each takes some 10 ms. */
  badges: 2_000,
  /** Chunks of one picture. Phones and cameras write a few hundred. */
  pngChunks: 20_000,
} as const;
