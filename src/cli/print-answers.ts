import type {
  CoveredRequirement,
  DocumentSummary,
  Due,
  Match,
  Modality,
  PlanAction,
  Requirement,
  ShortlistRow,
  Unresolved,
} from '../domain/index.ts';
import { MODALITIES } from '../domain/index.ts';
import { cell, clip, counted, hanging, listed, plain } from './text.ts';

/** How wide the text may be. 100 columns is what a half-screen terminal shows. */
export interface PrintOptions {
  width?: number;
  /** How many people the shortlist shows. */
  people?: number;
}

/** What each modality is called in front of a requirement. */
const MODALITY_WORDS: Record<Modality, string> = {
  mandatory: 'must',
  preferred: 'nice',
  informational: 'info',
};
const WHOLE_TEAM = 'The team as a whole';
const COMPANY = 'The company';
const WIDTH = 100;
/** Three lines hold the longest sentences of real RFPs; the page has the rest. */
const QUOTE_LINES = 3;

type Printable = Requirement & Partial<Pick<CoveredRequirement, 'coverage'>>;

/** The whole answer of `muster match` and the demo as text: requirements, shortlist, team, plan, what stays open. */
export function matchText(match: Match, options: PrintOptions = {}): string {
  return [
    requirementsText(match.requirements, match.documents, options),
    shortlistText(match, options),
    teamText(match, options),
    planText(match, options),
    unclosableText(match, options),
  ].join('\n\n');
}

/** Requirements by role, mandatory first, each with its words and page; with coverage where it is known. */
export function requirementsText(
  requirements: readonly Printable[],
  documents: readonly DocumentSummary[],
  options: PrintOptions = {},
): string {
  const width = options.width ?? WIDTH;
  const counts = MODALITIES.map((modality) => `${countOf(requirements, modality)} ${modality}`).join(', ');
  const issues = documents.flatMap(({ name, issues }) =>
    issues.flatMap((issue) => hanging('  ! ', `${name}: ${issue.message}`, { width })),
  );
  const groups = [...groupByRole(requirements)].flatMap(([role, members]) => [
    '',
    plain(role),
    ...inOrder(members).flatMap((requirement) => requirementLines(requirement, documents, width)),
  ]);
  const nothing = requirements.length === 0 ? ['', 'The documents demand nothing of vendor or people.'] : [];
  return [...heading('Requirements', counts, width), ...issues, ...groups, ...nothing].join('\n');
}

/** Sentences that demand something Muster could not name. */
export function unresolvedText(unresolved: readonly Unresolved[], options: PrintOptions = {}): string {
  const width = options.width ?? WIDTH;
  const lines = unresolved.flatMap(({ page, quote, reason }) => [
    ...hanging('  ', `“${quote}”${page === null ? '' : ` (page ${page})`}`, { width, maxLines: QUOTE_LINES }),
    ...hanging('    ', reason, { width }),
  ]);
  return [...heading('For the reviewer', 'demands without a name in the catalogue', width), ...lines].join(
    '\n',
  );
}

/** The best people, what each meets and what each lacks among the mandatory requirements. */
export function shortlistText(match: Match, options: PrintOptions = {}): string {
  const width = options.width ?? WIDTH;
  const rows = match.shortlist.slice(0, options.people ?? 10);
  const note = `best ${rows.length} of ${counted(match.shortlist.length, 'person', 'people')}, judged on ${match.kickoff}`;
  const columns = `${cell('', 4)}${cell('Person', 26)}${cell('Title', width - 50)}${cell('Mandatory', 11, 'right')}${cell('Score', 9, 'right')}`;
  return [
    ...heading('Shortlist', note, width),
    ...(rows.length > 0 ? [columns] : ['Nobody is on the roster yet.']),
    ...rows.flatMap((row, index) => personLines(match, row, index + 1, width)),
  ].join('\n');
}

/** The solved team: who, in which role, covering what; and what nobody covers. */
export function teamText(match: Match, options: PrintOptions = {}): string {
  const width = options.width ?? WIDTH;
  const { team } = match;
  const members = team.members.flatMap((member) => [
    `  ${cell(nameOf(match, member.person), 26)}${clip(plain(member.role ?? 'no role named'), width - 28)}`,
    ...labelled('    meets      ', labels(match, member.covers), width),
    ...labelled('    after plan ', labels(match, member.afterPlan), width),
  ]);
  const uncovered = labelled('  Nobody covers: ', labels(match, team.uncovered), width);
  const blocked = team.blockedBy.flatMap((why) => hanging('  Blocked by: ', why, { width }));
  return [...heading('Team', teamNote(match), width), ...members, ...uncovered, ...blocked].join('\n');
}

/** Who earns what by when, at which cost, and what it closes. */
export function planText(match: Match, options: PrintOptions = {}): string {
  const width = options.width ?? WIDTH;
  const lines = match.plan.flatMap((action) => actionLines(match, action, width));
  const nothing = lines.length === 0 ? ['  Nothing to learn: no open requirement is closed by study.'] : [];
  return [...heading('Plan', planNote(match), width), ...lines, ...nothing].join('\n');
}

/** What no study closes in time, and the choices that are left. */
export function unclosableText(match: Match, options: PrintOptions = {}): string {
  const width = options.width ?? WIDTH;
  const lines = match.unclosable.flatMap(({ requirement, why, options: choices }) => [
    `  ${clip(plain(labels(match, [requirement])[0] ?? requirement), width - 2)}`,
    ...hanging('    why      ', why, { width }),
    ...hanging('    choices  ', choices.map((choice) => choice.replaceAll('-', ' ')).join(', '), { width }),
  ]);
  const nothing = lines.length === 0 ? ['  Nothing: staff and plan close every mandatory requirement.'] : [];
  return [...heading('Cannot be closed by kickoff', match.kickoff, width), ...lines, ...nothing].join('\n');
}

function heading(title: string, note: string, width: number): string[] {
  return [`${title.toUpperCase()}  ${clip(note, width - title.length - 2)}`, '─'.repeat(width)];
}

function requirementLines(
  requirement: Printable,
  documents: readonly DocumentSummary[],
  width: number,
): string[] {
  const facts = [
    requirement.kind.replace('-', ' '),
    ...(requirement.quantity === null ? [] : [counted(requirement.quantity, 'person', 'people')]),
    ...(requirement.due === null ? [] : [dueWords(requirement.due)]),
    ...(requirement.orEquivalent ? ['or equivalent'] : []),
    ...(requirement.grade === 'high' ? [] : ['please check the reading']),
    ...(requirement.coverage === undefined ? [] : [coverageWords(requirement.coverage)]),
  ];
  const first = requirement.evidence[0];
  const more = requirement.evidence.length - 1;
  const where =
    first === undefined ? '' : placeWords(first, documents) + (more > 0 ? ` and ${more} more` : '');
  return [
    ...hanging(`  ${MODALITY_WORDS[requirement.modality]}  `, requirement.label, { width }),
    ...hanging('        ', facts.join(' · '), { width }),
    ...hanging('        ', `“${first?.quote ?? ''}” ${where}`, { width, maxLines: QUOTE_LINES }),
  ];
}

function placeWords(
  evidence: Requirement['evidence'][number],
  documents: readonly DocumentSummary[],
): string {
  const name = documents.length > 1 ? documents.find(({ id }) => id === evidence.document)?.name : undefined;
  const section = evidence.section.at(-1);
  const place = evidence.page === null ? (section && `“${section}”`) || '' : `page ${evidence.page}`;
  return `(${[name, place].filter(Boolean).join(', ') || 'no page'})`;
}

function dueWords({ event, days, date }: Due): string {
  if (event === 'date') return `by ${date ?? 'a named day'}`;
  return days === 0 ? `at ${event}` : `within ${counted(days, 'day')} of ${event}`;
}

function coverageWords(coverage: CoveredRequirement['coverage']): string {
  if (coverage.status === 'not-assessed') return 'not assessed: no company profile';
  const people = `${coverage.metBy.length} of ${coverage.needed} needed`;
  return `${coverage.status === 'met' ? 'MET' : coverage.status.toUpperCase()}: ${people}`;
}

function personLines(match: Match, row: ShortlistRow, rank: number, width: number): string[] {
  const wanted = row.cells.filter(({ status }) => status === 'met' || status === 'expires-before-due');
  const lapsed = row.cells.filter(({ status }) => status === 'expired' || status === 'expires-before-due');
  const lacks = mandatoryCells(match, row).filter(
    ({ status }) => status === 'missing' || status === 'related' || status === 'closable',
  );
  return [
    `${cell(`${rank}`, 3, 'right')} ${cell(plain(row.person.name), 26)}${cell(plain(row.person.title ?? ''), width - 50)}` +
      `${cell(`${row.mandatoryMet} of ${row.mandatoryTotal}`, 11, 'right')}${cell(row.score.toFixed(0), 9, 'right')}`,
    ...labelled(
      '    meets  ',
      labels(
        match,
        wanted.map(({ requirement }) => requirement),
      ),
      width,
    ),
    ...labelled(
      '    lapsed ',
      lapsed.map(({ why }) => why),
      width,
    ),
    ...labelled(
      '    lacks  ',
      labels(
        match,
        lacks.map(({ requirement }) => requirement),
      ),
      width,
    ),
  ];
}

function mandatoryCells(match: Match, row: ShortlistRow): ShortlistRow['cells'] {
  const mandatory = new Set(
    match.requirements.filter(({ modality }) => modality === 'mandatory').map(({ id }) => id),
  );
  return row.cells.filter(({ requirement }) => mandatory.has(requirement));
}

function teamNote({ team }: Match): string {
  const cost =
    team.costUsdPerHour === null ? 'cost unknown' : `${team.costUsdPerHour.toFixed(2)} USD an hour`;
  const proof = {
    optimal: 'proven least cost',
    'within-gap': 'within a stated gap of least cost',
    infeasible: 'no team meets every mandatory requirement; this is the nearest',
    empty: 'nobody is needed or nobody is on the roster',
  }[team.status];
  return `${counted(team.members.length, 'person', 'people')}, ${cost}, ${proof}`;
}

function planNote({ plan }: Match): string {
  const hours = plan.reduce((sum, action) => sum + action.hours[1], 0);
  const known = plan.filter(({ costUsd }) => costUsd !== null);
  const cost = known.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0);
  const open = plan.length - known.length;
  return `${counted(plan.length, 'action')}, at most ${hours} hours, ${cost} USD${open > 0 ? ` and ${open} of unknown price` : ''}`;
}

function actionLines(match: Match, action: PlanAction, width: number): string[] {
  const [low, high] = action.hours;
  const hours = low === high ? `${low} hours` : `${low} to ${high} hours`;
  const price = action.costUsd === null ? 'price unknown' : `${action.costUsd} USD`;
  const fits = action.fits ? 'in time' : 'TOO LATE';
  return [
    ...hanging(`  ${cell(nameOf(match, action.person), 26)}`, action.credential.name, { width }),
    ...hanging(
      '    ',
      `${action.start} to ${action.finish}, latest start ${action.latestStart}: ${fits} · ${hours} (${action.hoursAre}) · ${price}`,
      { width },
    ),
    ...labelled(
      action.satisfies === 'requirement' ? '    closes   ' : '    supports, does not replace: ',
      labels(match, action.closes),
      width,
    ),
    ...hanging('    why      ', action.why, { width }),
  ];
}

function groupByRole(requirements: readonly Printable[]): Map<string, Printable[]> {
  const groups = new Map<string, Printable[]>([[COMPANY, []]]);
  for (const requirement of requirements) {
    const group = requirement.subject === 'company' ? COMPANY : (requirement.role ?? WHOLE_TEAM);
    groups.set(group, [...(groups.get(group) ?? []), requirement]);
  }
  return new Map([...groups].filter(([, members]) => members.length > 0));
}

function inOrder(requirements: readonly Printable[]): Printable[] {
  return MODALITIES.flatMap((modality) => requirements.filter((one) => one.modality === modality));
}

function countOf(requirements: readonly Printable[], modality: Modality): number {
  return requirements.filter((requirement) => requirement.modality === modality).length;
}

function nameOf(match: Match, id: string): string {
  return plain(match.shortlist.find(({ person }) => person.id === id)?.person.name ?? id);
}

function labels(match: Match, ids: readonly string[]): string[] {
  return ids.map((id) => match.requirements.find((requirement) => requirement.id === id)?.label ?? id);
}

function labelled(label: string, words: readonly string[], width: number): string[] {
  return words.length === 0 ? [] : hanging(label, listed(words, 8), { width });
}
