import { type Catalogue, catalogueWith, type OwnEntries, ownEntrySchema } from '../catalogue/index.ts';
import type { Logger } from '../logger.ts';
import { type Database, listOwnEntries, type StoredOwnEntry } from '../store/index.ts';

/** The catalogue as it is now: the shipped one with this installation's own entries over it. */
export interface CurrentCatalogue {
  catalogue: Catalogue;
  /** The own entries in it, for other processes to lay them over theirs. */
  own: OwnEntries;
  /** Reads the own entries anew; a change that is heard while it reads is read by a second round. */
  refresh(): Promise<void>;
}

/** Opens the catalogue with the own entries of this database. */
export async function openCatalogue(db: Database, logger: Logger): Promise<CurrentCatalogue> {
  const current: CurrentCatalogue = {
    catalogue: catalogueWith({}),
    own: {},
    async refresh() {
      const own = ownEntriesOf(await listOwnEntries(db), logger);
      if (JSON.stringify(own) === JSON.stringify(current.own)) return;
      current.catalogue = catalogueWith(own);
      current.own = own;
    },
  };
  await current.refresh();
  return current;
}

/** The entries as the catalogue takes them. One that another version wrote otherwise is left out and logged. */
export function ownEntriesOf(stored: readonly StoredOwnEntry[], logger?: Logger): OwnEntries {
  const entries = stored.flatMap(({ id, data }) => {
    const parsed = ownEntrySchema.safeParse(data);
    if (parsed.success) return [[id, parsed.data] as const];
    logger?.warn({ entry: id, err: parsed.error }, 'own catalogue entry left out');
    return [];
  });
  return Object.fromEntries(entries);
}
