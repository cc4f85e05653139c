import type { Command } from 'commander';
import { findDocuments } from './find-documents.ts';
import { openRosters } from './open-rosters.ts';
import { matchText } from './print-answers.ts';
import { amountArgument, dayArgument, today } from './read-arguments.ts';
import { readSettings } from './read-settings.ts';
import { reportUnreadable } from './report-unreadable.ts';
import { reportRosterNotes } from './roster-notes.ts';
import { addExportOptions, type ExportOptions, writeExports } from './write-exports.ts';

interface Options extends ExportOptions {
  roster: string;
  holdings?: string;
  kickoff: string;
  proposal?: string;
  award?: string;
  end?: string;
  settings?: string;
  hoursPerWeek: number;
  budget?: number;
  today?: string;
  json?: true;
}

/** `muster match FILE... --roster FILE --kickoff DATE`: requirements, shortlist, team and plan in one go. */
export function addMatchCommand(program: Command): void {
  const command = program
    .command('match')
    .description('say who meets the documents, which team is best and what closes the rest before kickoff')
    .argument('<file...>', 'documents, or folders, ZIPs and e-mails that hold them')
    .requiredOption('--roster <file>', 'people: CSV, XLSX or JSON, a ZIP or a folder of exports and badges')
    .requiredOption('--kickoff <date>', 'day of the kickoff, as 2027-01-31', dayArgument)
    .option('--holdings <file>', 'certifications of people of the roster, CSV')
    .option('--proposal <date>', 'day the proposal is due', dayArgument)
    .option('--award <date>', 'day of the award', dayArgument)
    .option('--end <date>', 'last day of the work: people must be free until then', dayArgument)
    .option('--settings <file>', 'rules of the team, weights, company and client, JSON')
    .option('--hours-per-week <hours>', 'study hours of people without their own', amountArgument, 5)
    .option('--budget <usd>', 'most that exams and courses may cost together', amountArgument)
    .option('--today <date>', 'judge as if it were this day', dayArgument)
    .option('--json', 'print muster.match/1 instead of text');
  addExportOptions(command).action(matchAndPrint);
}

async function matchAndPrint(paths: string[], options: Options): Promise<void> {
  const roster = await openRosters([
    options.roster,
    ...(options.holdings === undefined ? [] : [options.holdings]),
  ]);
  const settings = await readSettings(options.settings);
  const { found, limits } = await findDocuments(paths);
  const { matchFiles } = await import('../service/index.ts');
  const asOf = options.today ?? today();
  const dates = {
    proposal: options.proposal ?? null,
    award: options.award ?? null,
    end: options.end ?? null,
  };
  const { answer, unreadable, rosterNotes, roles } = await matchFiles(
    found.filter((file) => file.ok),
    {
      roster,
      kickoff: options.kickoff,
      dates,
      hoursPerWeek: options.hoursPerWeek,
      budgetUsd: options.budget ?? null,
      asOf,
      ...settings,
    },
    limits,
  );
  reportUnreadable(found, unreadable);
  reportRosterNotes(rosterNotes);
  await writeExports(options, {
    dates: { ...dates, kickoff: options.kickoff },
    today: asOf,
    match: answer,
    people: rosterNotes.people,
    roles,
  });
  process.stdout.write(`${options.json ? JSON.stringify(answer, null, 2) : matchText(answer)}\n`);
}
