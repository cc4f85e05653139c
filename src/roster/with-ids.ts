import type { Table } from './csv-table.ts';
import { foldColumn, hasColumn } from './table-rows.ts';

/**
 * The table with a column "id". Where it has none, the e-mail address is the id, or else the name ("ana-ruiz"): the same
 * file gives the same ids again, and two people who would share one are told apart by nobody but the roster.
 */
export function withIds(table: Table): Table {
  if (hasColumn(table, 'id')) return table;
  const email = placeOf(table, 'email');
  const name = placeOf(table, 'name');
  return {
    header: [...table.header, 'id'],
    rows: table.rows.map((row) => {
      const id = row.cells[email]?.toLowerCase() || idOfName(row.cells[name] ?? '');
      const padded = table.header.map((_, place) => row.cells[place] ?? '');
      return { ...row, cells: [...padded, id] };
    }),
  };
}

const placeOf = ({ header }: Table, column: string): number =>
  header.findIndex((name) => foldColumn(name) === column);

/** "Ana Ruiz" is "ana-ruiz", "José Núñez" is "jose-nunez". */
function idOfName(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return plain
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}
