import type { Catalogue } from './catalogue.ts';
import type { EntryFamily, NamedEntry } from './schema.ts';
import { tokenise } from './tokens.ts';

/** What a search tells of an entry. */
export interface FoundEntry {
  id: string;
  name: string;
  family: EntryFamily;
  issuer: string | null;
  /** Null for families that do not retire: skills, classes, clearances, degrees. */
  status: 'active' | 'retiring' | 'retired' | null;
}

/** One name of one entry, made ready for Fuse. */
export interface SearchRecord {
  entry: FoundEntry;
  /** The name as the data file writes it. */
  text: string;
  /** The name's words and its issuer's, so that "isaca auditor" finds CISA. */
  withIssuer: string;
  /** The name as `spellingOf` folds it. */
  spelling: string;
}

/** Every name of every entry of the family. */
export function searchRecords(catalogue: Catalogue, family: EntryFamily): SearchRecord[] {
  return catalogue.ofFamily(family).flatMap((named) => {
    const entry = foundEntry(catalogue, named);
    const issuer = wordsOf(entry.issuer ?? '');
    const texts = new Set([named.name, ...named.names.map(({ text }) => text)]);
    return [...texts].map((text) => {
      const words = wordsOf(text);
      const name = words.join(' ');
      return { entry, text, withIssuer: [...words, ...issuer].join(' '), spelling: spellingOf(name) };
    });
  });
}

/** What a search tells of this entry. */
export function foundEntry(catalogue: Catalogue, { id, name, family }: NamedEntry): FoundEntry {
  const held = catalogue.credentials.get(id) ?? catalogue.companyCredentials.get(id);
  return { id, name, family, issuer: held?.issuer ?? null, status: held?.status ?? null };
}

/** The words of a text without its signs: Fuse reads ! = ' | ^ $ in a query as commands. "C#" keeps its letter. */
export const wordsOf = (text: string): string[] =>
  tokenise(text)
    .map(({ key }) => key)
    .filter((key) => /[\p{L}\p{N}]/u.test(key));

/** Doubled letters made single, where most typing errors are: "CISP", "Comercial" and "Postgress" meet their names. */
export const spellingOf = (words: string): string => words.replace(/(\p{L})\1+/gu, '$1');
