import type { Catalogue } from '../catalogue/index.ts';
import type { Match, Person, Role } from '../domain/index.ts';
import type { BidExport, CredentialFacts } from '../export/index.ts';

/** What the exports of a bid take beside the facts of the catalogue. */
export type ExportParts = Omit<BidExport, 'credentials' | 'edits' | 'changes'> &
  Partial<Pick<BidExport, 'edits' | 'changes'>> & {
    match: Match;
    people: readonly Person[];
    roles: readonly Role[];
  };

/** Puts an export together: looks up what the catalogue knows of the credentials in it. */
export function bidExport(catalogue: Catalogue, parts: ExportParts): BidExport {
  return { edits: new Map(), changes: [], ...parts, credentials: credentialFacts(catalogue, parts) };
}

/** Facts by the name that a roster writes, and by id. A name with several meanings is none: nothing is guessed. */
function credentialFacts(catalogue: Catalogue, { match, people }: ExportParts): Map<string, CredentialFacts> {
  const written = people.flatMap(({ holdings }) => holdings.map(({ credential }) => credential));
  const planned = match.plan.map(({ credential }) => credential.id);
  const facts = new Map<string, CredentialFacts>();
  for (const name of new Set([...written, ...planned])) {
    const found = catalogue.credentials.get(idOf(name, catalogue) ?? '');
    if (found)
      facts.set(name, { name: found.name, issuer: found.generic ? null : found.issuer, type: found.type });
  }
  return facts;
}

function idOf(name: string, catalogue: Catalogue): string | null {
  if (catalogue.credentials.has(name)) return name;
  const meant = catalogue.names.lookUp(name).filter(({ family }) => family === 'credential');
  return meant.length === 1 ? (meant[0]?.id ?? null) : null;
}
