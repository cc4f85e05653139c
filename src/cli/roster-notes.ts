import type { matchFiles } from '../service/index.ts';
import { listed, plain } from './text.ts';

type Roster = Awaited<ReturnType<typeof matchFiles>>['rosterNotes'];

/** Says on stderr what of the roster was kept but not understood: for a person to decide, nothing is guessed. */
export function reportRosterNotes(roster: Roster): void {
  const checked = roster.badges
    .filter(({ check }) => check.state !== 'valid')
    .map(
      ({ credential, file, check }) => `the badge ${credential} in ${file} is ${check.state}: ${check.why}`,
    );
  for (const line of [...unsureLines(roster), ...checked])
    process.stderr.write(`muster: note: ${plain(line)}\n`);
}

/** One line for each thing that somebody has to decide or look at. */
export function unsureLines({ unknownColumns, unsureNames, unsureOwners, leftOut }: Roster): string[] {
  const columns = unknownColumns.map(({ column }) => column);
  const offer = (offers: readonly { id: string; name: string }[]) =>
    offers.length > 0 ? `; it may be ${offers.map(({ id, name }) => `${name} [${id}]`).join(' or ')}` : '';
  return [
    ...(columns.length > 0
      ? [`the roster's columns ${listed(columns)} are unknown and were kept unread`]
      : []),
    ...unsureNames.map(
      ({ person, written, offers }) =>
        `the credential "${written}" of ${person} is not in the catalogue${offer(offers)}`,
    ),
    ...unsureOwners.map(
      ({ label, file, credentials, offers }) =>
        `${listed(credentials)} in ${file} is of nobody on the roster (${label})${offer(offers)}`,
    ),
    ...leftOut.map(({ file, why }) => `nothing was taken from ${file}: ${why}`),
  ];
}
