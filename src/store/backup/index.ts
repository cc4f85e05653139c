/** Rows of the whole database as streams, out of it and into it. */
export {
  type AppliedMigration,
  openSnapshot,
  type SequenceState,
  type Snapshot,
  type TableShape,
} from './read-rows.ts';
export { type Filling, openFilling } from './write-rows.ts';
