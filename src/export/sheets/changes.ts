import type { ChangeRow } from '../bid-export.ts';
import type { Column } from '../cell.ts';

/** The columns of what a new version of the documents changes. */
export const CHANGE_COLUMNS: readonly Column<ChangeRow>[] = [
  { name: 'Req ID', width: 19, value: ({ requirement }) => requirement },
  { name: 'Version from', width: 22, value: ({ from }) => from },
  { name: 'Version to', width: 22, value: ({ to }) => to },
  { name: 'What changed', width: 32, value: ({ what }) => what },
  { name: 'Old text', width: 50, value: ({ oldText }) => oldText },
  { name: 'New text', width: 50, value: ({ newText }) => newText },
  { name: 'Effect on coverage, team and plan', width: 50, value: ({ effect }) => effect },
];
