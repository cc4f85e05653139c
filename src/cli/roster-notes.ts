import type { matchFiles } from '../service/index.ts';
import { listed, plain } from './text.ts';

type RosterNotes = Awaited<ReturnType<typeof matchFiles>>['rosterNotes'];

/** Says on stderr what of the roster was kept but not understood: for a person to decide, nothing is guessed. */
export function reportRosterNotes({ unknownColumns, unsure }: RosterNotes): void {
  const columns = unknownColumns.map(({ column }) => column);
  const lines = [
    ...(columns.length > 0
      ? [`the roster's columns ${listed(columns)} are unknown and were kept unread`]
      : []),
    ...unsure.map(({ person, written, offers }) => {
      const names = offers.map(({ id, name }) => `${name} [${id}]`);
      const offer = names.length > 0 ? `; it may be ${names.join(' or ')}` : '';
      return `the credential "${written}" of ${person} is not in the catalogue${offer}`;
    }),
  ];
  for (const line of lines) process.stderr.write(`muster: note: ${plain(line)}\n`);
}
