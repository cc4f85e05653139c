import type { BackupSize } from '../service/index.ts';

const MB = 1_000_000;

/** "31 tables and 204 files (12.3 MB)". */
export function backupSizeInWords({ tables, files, bytes }: BackupSize): string {
  return `${tables} tables and ${files} files (${(bytes / MB).toFixed(1)} MB)`;
}
