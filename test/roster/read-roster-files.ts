import { loadCatalogue } from '../../src/catalogue/index.ts';
import type { Person } from '../../src/domain/index.ts';
import {
  type Decisions,
  type ImportContext,
  type ImportOptions,
  type ImportPlan,
  NO_DECISIONS,
  planImport,
  type RosterFile,
  readImport,
} from '../../src/roster/index.ts';
import { badgeContexts } from '../../src/service/badge-contexts.ts';
import { aPerson } from '../support/bids.ts';

/** The day on which every test of the roster reads. */
export const TODAY = '2026-11-20';

/** A file of text, JSON or bytes. */
export function aFile(name: string, content: string | Uint8Array | object): RosterFile {
  if (content instanceof Uint8Array) return { name, bytes: content };
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name, bytes: new TextEncoder().encode(text) };
}

/** What files would change on a roster. */
export async function planFor(
  files: readonly RosterFile[],
  wish: {
    current?: readonly Person[];
    decisions?: Partial<Decisions>;
    options?: Partial<ImportOptions>;
    context?: Partial<ImportContext>;
  } = {},
): Promise<ImportPlan> {
  const context = { contexts: badgeContexts(), trusted: [], today: TODAY, ...wish.context };
  const incoming = await readImport(files, context);
  const options = { catalogue: loadCatalogue(), mode: 'replace' as const, ...wish.options };
  return planImport(wish.current ?? [], incoming, { ...NO_DECISIONS, ...wish.decisions }, options);
}

/** Ada, who has an address, and Bo, who has none. */
export const STAFF: readonly Person[] = [
  aPerson({ id: 'P1', name: 'Ada Lovelace', email: 'ada@example.com' }),
  aPerson({ id: 'P2', name: 'Bo Diaz' }),
];
