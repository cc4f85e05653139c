import { faultsOfOwn, type OwnCredential, type OwnEntry, ownEntrySchema, ownId } from '../catalogue/index.ts';
import type { Caller } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import {
  findDocumentsWith,
  listBids,
  listOwnEntries as listStored,
  readDocumentsAgain,
  type StoredOwnEntry,
  saveOwnEntry,
} from '../store/index.ts';
import type { House } from './house.ts';
import { ownEntriesOf } from './own-catalogue.ts';
import type { EarlierReadings, OwnEntryView } from './own-entry-views.ts';
import { relayInBackground } from './relay.ts';
import { getCatalogueEntry } from './show-catalogue.ts';

/** Every own entry and correction, by name. */
export async function listOwnEntries(house: House): Promise<OwnEntryView[]> {
  const stored = await listStored(house.db);
  const faults = faultsOfOwn(ownEntriesOf(stored));
  const views = stored.flatMap((one) => {
    const entry = ownEntrySchema.safeParse(one.data);
    if (!entry.success) return [];
    const problems = faults.filter(({ id }) => id === one.id).map(({ problem }) => problem);
    return [{ ...view(house, one, entry.data), problems }];
  });
  return views.sort((one, other) => one.name.localeCompare(other.name));
}

/** Adds a credential of one's own. AppError `invalid-request` with every fault, `conflict` where the name is taken. */
export async function addOwnCredential(
  house: House,
  entry: OwnCredential,
  who: string | null = null,
): Promise<OwnEntryView> {
  const id = ownId(entry.name);
  if ((await listStored(house.db)).some((one) => one.id === id))
    throw new AppError('conflict', `There is an own entry "${entry.name}" already (${id}): change that one.`);
  return keep(house, id, entry, who);
}

/**
 * Keeps an own credential or what is said otherwise of a shipped entry, as a whole; null takes it away. The shipped entry
 * itself stays as it is. AppError `not-found` for an id that neither has, `invalid-request` with every fault.
 */
export async function putOwnEntry(
  house: House,
  id: string,
  entry: OwnEntry | null,
  who: string | null = null,
): Promise<OwnEntryView | null> {
  const isOwn = id.startsWith('own-');
  const isThere = (await listStored(house.db)).some((one) => one.id === id);
  if (!isThere && (isOwn || entry === null))
    throw new AppError('not-found', `There is no own entry "${id}". List them to see their ids.`);
  if (entry !== null && (entry.kind === 'credential') !== isOwn)
    throw new AppError(
      'invalid-request',
      isOwn
        ? `"${id}" is an own credential: send the whole of it, not a correction.`
        : `"${id}" is a shipped entry: it can be corrected, not replaced.`,
    );
  if (entry?.kind === 'correction') checkCorrection(house, id, entry);
  if (entry !== null) return keep(house, id, entry, who);
  await save(house, id, null, who);
  return null;
}

function checkCorrection(
  house: House,
  id: string,
  { facts }: Extract<OwnEntry, { kind: 'correction' }>,
): void {
  const { kind, name } = getCatalogueEntry(house, id);
  if (kind !== 'credential' && Object.values(facts).some((value) => value !== undefined))
    throw new AppError(
      'invalid-request',
      `"${name}" is a ${kind}: other names can be given to it, facts belong to credentials.`,
    );
}

/** Documents whose text has a name of the entry and that were read with another catalogue. AppError `not-found`. */
export async function listEarlierReadings(
  house: House,
  id: string,
  caller: Caller,
): Promise<EarlierReadings> {
  const texts = await namesOf(house, id);
  const found = await findDocumentsWith(house.db, texts, house.pipelineVersion);
  const bids = new Map((await listBids(house.db, caller)).map((bid) => [bid.id, bid.name]));
  const documents = found.flatMap((one) => {
    const bid = bids.get(one.bidId);
    return bid === undefined ? [] : [{ ...one, bid }];
  });
  return { documents };
}

/** Reads those documents again; what people reviewed stays. Returns how many. AppError `not-found`. */
export async function readAgainFor(house: House, id: string, caller: Caller): Promise<number> {
  const { documents } = await listEarlierReadings(house, id, caller);
  const again = await readDocumentsAgain(
    house.db,
    documents.map((one) => one.id),
  );
  relayInBackground(house);
  return again;
}

async function namesOf(house: House, id: string): Promise<string[]> {
  const entry = ownEntriesOf(await listStored(house.db))[id];
  if (entry === undefined) {
    const { names } = getCatalogueEntry(house, id) as { names?: { text: string }[] };
    return names?.map(({ text }) => text) ?? [];
  }
  const own = entry.aliases.map(({ text }) => text);
  return entry.kind === 'credential' ? [entry.name, ...own] : own;
}

async function keep(house: House, id: string, entry: OwnEntry, who: string | null): Promise<OwnEntryView> {
  await save(house, id, entry, who);
  const stored = (await listStored(house.db)).find((one) => one.id === id);
  if (stored) return { ...view(house, stored, entry), problems: [] };
  throw new AppError('conflict', `The own entry "${id}" was taken away meanwhile.`);
}

async function save(house: House, id: string, entry: OwnEntry | null, who: string | null): Promise<void> {
  await saveOwnEntry(house.db, id, { data: entry, who }, (all) => {
    const faults = faultsOfOwn(ownEntriesOf(all));
    if (faults.length > 0) throw refused(faults);
  });
  await house.refreshCatalogue();
}

function refused(faults: ReturnType<typeof faultsOfOwn>): AppError {
  const sentences = faults.map(({ id, problem }) => `${id}: ${problem}`);
  return new AppError('invalid-request', `The catalogue cannot take this: ${sentences.join('; ')}.`, {
    details: faults.map(({ id, problem }) => ({ path: id, message: problem })),
  });
}

function view(house: House, { id, who, updatedAt }: StoredOwnEntry, entry: OwnEntry) {
  const name = entry.kind === 'credential' ? entry.name : (house.catalogue.entry(id)?.name ?? id);
  return { id, name, entry, who, updatedAt };
}
