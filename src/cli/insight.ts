import type { Command } from 'commander';
import type { RosterInsight } from '../service/index.ts';
import { openRosters } from './open-rosters.ts';
import { dayArgument, today } from './read-arguments.ts';
import { cell, plain } from './text.ts';

/** `muster insight FILE...`: what a roster alone says: renewals, portfolios, who counts for partner tiers. */
export function addInsightCommand(program: Command): void {
  program
    .command('insight')
    .description(
      'say of a roster what lapses soon, what each portfolio lacks and who counts for partner tiers',
    )
    .argument('<file...>', 'people: CSV, XLSX or JSON, a ZIP or a folder of exports and badges')
    .option('--today <date>', 'judge as if it were this day', dayArgument)
    .option('--json', 'print JSON')
    .action(printInsight);
}

async function printInsight(paths: string[], options: { today?: string; json?: true }): Promise<void> {
  const files = await openRosters(paths);
  const { rosterInsight } = await import('../service/index.ts');
  const insight = await rosterInsight(files, options.today ?? today());
  process.stdout.write(`${options.json ? JSON.stringify(insight, null, 2) : insightText(insight)}\n`);
}

function insightText({ asOf, names, renewals, portfolios, partners }: RosterInsight): string {
  const nameOf = (id: string) => cell(plain(names[id] ?? id), 24);
  return [
    `Lapsed, or lapsing within 90 days of ${asOf}: ${renewals.length === 0 ? 'nothing' : ''}`,
    ...renewals.map(
      ({ person, name, expires, daysLeft, how }) =>
        `  ${nameOf(person)} ${plain(name)}, ${expires} (${daysLeft} days): ${plain(how)}`,
    ),
    'Short of one certification and three badges each:',
    ...portfolios
      .filter(({ lacks }) => lacks.certifications + lacks.badges > 0)
      .map(
        ({ person, lacks }) =>
          `  ${nameOf(person)} ${lacks.certifications} certifications, ${lacks.badges} badges`,
      ),
    'People who count for partner tiers:',
    ...partners.flatMap(({ vendor, counts }) =>
      counts.map(({ class: { name }, people }) => `  ${cell(vendor, 20)} ${people.length} ${plain(name)}`),
    ),
  ].join('\n');
}
