import type { Command } from 'commander';
import type { Requirement } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import { findDocuments } from './find-documents.ts';
import { overviewText, requirementText } from './print-explanations.ts';
import { reportUnreadable } from './report-unreadable.ts';
import { plain } from './text.ts';

/** `muster explain FILE [REQUIREMENT]`: why a requirement was read so, or what became none. */
export function addExplainCommand(program: Command): void {
  program
    .command('explain')
    .description('say which rules read a requirement, where, what they saw and what they refused')
    .argument('<file>', 'a document of any format that Muster reads')
    .argument(
      '[requirement...]',
      'id that `muster extract --json` prints, its beginning, or words of the label; without it, what became no requirement',
    )
    .action(explain);
}

async function explain(path: string, wanted: string[]): Promise<void> {
  const { found, limits } = await findDocuments([path]);
  const [file] = found;
  if (!file?.ok) return reportUnreadable(found, []);
  const { explainFile } = await import('../service/index.ts');
  const read = await explainFile(file, limits);
  if (!read.ok) return reportUnreadable(found, [read]);
  const text =
    wanted.length === 0
      ? overviewText(read.explanations)
      : requirementsMeant(read.requirements, wanted.join(' '))
          .map((requirement) => requirementText(requirement, read.explanations))
          .join('\n\n');
  process.stdout.write(`${text}\n`);
}

/** The requirement with this id or the only one that begins so; else all whose label has all the words. */
function requirementsMeant(requirements: readonly Requirement[], words: string): Requirement[] {
  const exact = requirements.find(({ id }) => id === words);
  if (exact) return [exact];
  const begun = requirements.filter(({ id }) => id.startsWith(words) || id.startsWith(`req-${words}`));
  if (begun.length === 1) return begun;
  const named = requirements.filter((requirement) => hasAll(requirement, words));
  if (begun.length === 0 && named.length > 0) return named;
  throw unknown(words, begun, near(requirements, words));
}

const wordsIn = (words: string) => words.toLowerCase().match(/[\p{L}\d+#]+/gu) ?? [];
const namesOf = ({ label, anyOf }: Requirement) =>
  wordsIn([label, ...anyOf.map(({ name }) => name)].join(' '));

function hasAll(requirement: Requirement, words: string): boolean {
  const names = namesOf(requirement);
  return wordsIn(words).every((word) => names.some((name) => name.startsWith(word)));
}

/** As many as a terminal shows beside the command. */
const MOST_NEAR = 8;

/** Those that share most of the words, or for an id most of its beginning. */
function near(requirements: readonly Requirement[], words: string): Requirement[] {
  const likeness = (requirement: Requirement) =>
    /^req-/.test(words)
      ? sharedBeginning(requirement.id, words) - 'req-'.length
      : wordsIn(words).filter((word) =>
          namesOf(requirement).some((name) => name.startsWith(word.slice(0, 4))),
        ).length;
  return requirements
    .map((requirement) => ({ requirement, likeness: likeness(requirement) }))
    .filter((one) => one.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ requirement }) => requirement);
}

function sharedBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function unknown(words: string, begun: readonly Requirement[], near: readonly Requirement[]): AppError {
  const [what, candidates] =
    begun.length > 0
      ? [`"${words}" begins the ids of several requirements:`, begun]
      : [`No requirement of this document is "${words}". Near are:`, near];
  const lines = candidates
    .slice(0, MOST_NEAR)
    .map(({ id, label, role }) => `  ${plain(`${id} ${label}${role ? ` (${role})` : ''}`)}`);
  if (lines.length === 0)
    return new AppError(
      'not-found',
      `No requirement of this document is "${words}". muster extract FILE --json lists all with their ids.`,
    );
  return new AppError('not-found', [what, ...lines].join('\n'));
}
