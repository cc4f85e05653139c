import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';

/** What stands at the beginning of a backup: who wrote it, and the tables whose rows follow. */
export const backupHeaderSchema = z.object({
  format: z.literal('muster.backup/1'),
  /** Version of Muster. */
  version: z.string(),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: z.string(), value: z.number().nullable() })),
});
export type BackupHeader = z.infer<typeof backupHeaderSchema>;

/** What stands at its end: what all that came before must have been. Hashes are SHA-256. */
export const backupManifestSchema = z.object({
  header: z.string(),
  /** Each table's rows, by its place in the header. */
  tables: z.array(z.object({ bytes: z.number(), sha256: z.string() })),
  /** `names`: hash of the files' hashes in order. */
  files: z.object({ count: z.number(), bytes: z.number(), names: z.string() }),
});
export type BackupManifest = z.infer<typeof backupManifestSchema>;

/** The archive's fixed names; rows are in "tables/3/000001", files in "files/4f2a…". */
export const ENTRIES = { header: 'header.json', manifest: 'manifest.json', seal: 'manifest.sha256' } as const;

/** The name of one part of a table's rows. */
export function partName(table: number, part: number): string {
  return `tables/${table}/${String(part).padStart(6, '0')}`;
}

/** Counts and hashes what passes, to say at the end what all of it was. */
export interface Tally {
  header(bytes: Uint8Array): void;
  row(table: number, bytes: Uint8Array): void;
  file(sha256: string, size: number): void;
  manifest(): BackupManifest;
}

/** A tally for so many tables. */
export function createTally(tables: number): Tally {
  const rows = Array.from({ length: tables }, () => ({ bytes: 0, hash: createHash('sha256') }));
  const names = createHash('sha256');
  const files = { count: 0, bytes: 0 };
  let header: Hash = createHash('sha256');
  return {
    header(bytes) {
      header = createHash('sha256').update(bytes);
    },
    row(table, bytes) {
      const one = rows[table];
      if (one === undefined) throw new RangeError(`There is no table ${table}.`);
      one.bytes += bytes.byteLength;
      one.hash.update(bytes);
    },
    file(sha256, size) {
      files.count += 1;
      files.bytes += size;
      names.update(sha256);
    },
    manifest: () => ({
      header: header.copy().digest('hex'),
      tables: rows.map(({ bytes, hash }) => ({ bytes, sha256: hash.copy().digest('hex') })),
      files: { ...files, names: names.copy().digest('hex') },
    }),
  };
}

/** SHA-256 of bytes, 64 hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
