import { loadCatalogue } from '../catalogue/index.ts';
import { AppError } from '../errors.ts';
import { type ImportPlan, NO_DECISIONS, planImport, problemText, readImport } from '../roster/index.ts';
import { badgeContexts } from './badge-contexts.ts';
import { openRosterFiles } from './open-roster-files.ts';
import { today } from './today.ts';
import { trustedIssuers } from './trusted-issuers.ts';

/** A file of the caller's: its name and bytes. */
interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/** What a roster is held against on the command line. */
export interface CheckWish {
  /** The roster as it is now; without it everybody is new. */
  against?: readonly NamedBytes[];
  /** Whose files are that name nobody. */
  person?: string;
  /** Path of the file of trusted issuers. */
  trust?: string;
}

/**
 * What these files would change on a roster, without a server. AppError `roster-unreadable` with every problem by line and
 * column.
 */
export async function checkRoster(files: readonly NamedBytes[], wish: CheckWish = {}): Promise<ImportPlan> {
  const catalogue = loadCatalogue();
  const trusted = wish.trust === undefined ? [] : trustedIssuers(wish.trust);
  const plan = async (handed: readonly NamedBytes[], current: ImportPlan['people']) => {
    const opened = await openRosterFiles(handed);
    const incoming = await readImport(opened.files, { contexts: badgeContexts(), trusted, today: today() });
    const problems = [...opened.problems, ...incoming.problems];
    const person = wish.person === undefined ? {} : { person: wish.person };
    const options = { catalogue, mode: 'replace' as const, ...person };
    const planned = planImport(current, { ...incoming, problems }, NO_DECISIONS, options);
    if (planned.problems.length > 0) throw rosterUnreadable(handed, planned.problems);
    return planned;
  };
  const current = wish.against === undefined ? [] : (await plan(wish.against, [])).people;
  return plan(files, current);
}

/** The failure of a roster that cannot be read, each problem on a line of its own. */
export function rosterUnreadable(
  files: readonly { name: string }[],
  problems: ImportPlan['problems'],
): AppError {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  const lines = problems.map((problem) => `  ${problemText(problem)}`).join('\n');
  const names = files.map(({ name }) => name).join(' with ');
  const message = `The roster ${names} has ${count}, so nobody was loaded:\n${lines}`;
  return new AppError('roster-unreadable', message, { details: problems });
}
