import type { Beside, Match, PlanAction, ShortlistRow } from '../domain/index.ts';
import { daysText } from './print-days.ts';
import { requirementsText } from './print-requirements.ts';
import { cell, clip, counted, hanging, heading, listed, plain, WIDTH } from './text.ts';

export { requirementsText, unresolvedText } from './print-requirements.ts';

/** How wide the text may be, and how many people the shortlist shows. */
export interface PrintOptions {
  width?: number;
  people?: number;
}

const NAME_WIDTH = 26;
/** More than a screen of people is for the page. */
const PEOPLE_SHOWN = 10;

/** The whole answer of `muster match` and the demo as text: in short, requirements, shortlist, team, plan, what stays open. */
export function matchText(match: Match, { width = WIDTH, people = PEOPLE_SHOWN }: PrintOptions = {}): string {
  return [
    summaryText(match, width),
    daysText(match, width),
    requirementsText(match.requirements, match.documents, width),
    shortlistText(match, people, width),
    teamText(match, width),
    planText(match, width),
    unclosableText(match, width),
  ].join('\n\n');
}

/** What a bid manager asks first: how much of what is mandatory is met, what study closes, what stays open. */
export function summaryText(match: Match, width = WIDTH): string {
  const mandatory = match.requirements.filter(({ modality }) => modality === 'mandatory');
  const unclosable = new Set(match.unclosable.map(({ requirement }) => requirement));
  const labelsOf = (found: typeof mandatory) => found.map(({ label }) => label);
  const met = mandatory.filter(({ coverage }) => coverage.status === 'met');
  const unassessed = mandatory.filter(({ coverage }) => coverage.status === 'not-assessed');
  const open = mandatory.filter(({ coverage }) => coverage.status === 'gap' || coverage.status === 'partial');
  return [
    ...heading('In short', counted(mandatory.length, 'mandatory requirement'), width),
    `  ${cell(`${met.length}`, 4, 'right')}  met by staff on the day they are due`,
    ...counting('closed by study in time: ', labelsOf(open.filter(({ id }) => !unclosable.has(id))), width),
    ...counting('not to be closed in time: ', labelsOf(open.filter(({ id }) => unclosable.has(id))), width),
    ...counting('of the company, for you to check: ', labelsOf(unassessed), width),
  ].join('\n');
}

/** The best people: what each meets, what lapses, what each could earn, and what the own role still lacks. */
export function shortlistText(match: Match, people = PEOPLE_SHOWN, width = WIDTH): string {
  const rows = match.shortlist.slice(0, people);
  const note = `best ${rows.length} of ${counted(match.shortlist.length, 'person', 'people')}, judged on ${match.kickoff}`;
  const columns = `${cell('', 4)}${cell('Person', NAME_WIDTH)}${cell('Title', width - 50)}${cell('Mandatory', 11, 'right')}${cell('Score', 9, 'right')}`;
  return [
    ...heading('Shortlist', note, width),
    ...(rows.length > 0 ? [columns] : ['Nobody is on the roster yet.']),
    ...rows.flatMap((row, index) => personLines(match, row, index + 1, width)),
  ].join('\n');
}

/** The solved team: who, in which role, covering what; and what nobody covers. */
export function teamText(match: Match, width = WIDTH): string {
  const { team } = match;
  const members = team.members.flatMap((member) => [
    `  ${cell(nameOf(match, member.person), NAME_WIDTH)}${clip(plain(member.role ?? 'for the team as a whole'), width - NAME_WIDTH - 2)}`,
    ...labelled('    meets       ', labels(match, member.covers), width),
    ...labelled('    after study ', labels(match, member.afterPlan), width),
  ]);
  const blocked = team.blockedBy.flatMap((why) => hanging('  open  ', why, { width }));
  const uncovered = blocked.length > 0 ? [] : labelled('  open  ', labels(match, team.uncovered), width);
  return [...heading('Team', teamNote(match), width), ...members, ...uncovered, ...blocked].join('\n');
}

/** Who earns what by when, at which cost, and what it closes. */
export function planText(match: Match, width = WIDTH): string {
  const lines = match.plan.flatMap((action) => actionLines(match, action, width));
  if (lines.length > 0) return [...heading('Plan', planNote(match), width), ...lines].join('\n');
  return [...heading('Plan', 'no action', width), '  There is nothing that study would close in time.'].join(
    '\n',
  );
}

/** What no study closes in time, and the choices that are left. */
export function unclosableText(match: Match, width = WIDTH): string {
  const lines = match.unclosable.flatMap(({ requirement, why, options }) => [
    ...hanging('  ', labels(match, [requirement])[0] ?? requirement, { width }),
    ...hanging('    why      ', why, { width }),
    ...hanging('    choices  ', options.map((choice) => choice.replaceAll('-', ' ')).join(', '), { width }),
  ]);
  const nothing = lines.length === 0 ? ['  Nothing: staff and plan meet what is demanded of people.'] : [];
  return [
    ...heading('Cannot be closed in time', `kickoff ${match.kickoff}`, width),
    ...lines,
    ...nothing,
  ].join('\n');
}

function personLines(match: Match, row: ShortlistRow, rank: number, width: number): string[] {
  const cells = (...statuses: string[]) => row.cells.filter(({ status }) => statuses.includes(status));
  const named = (found: ShortlistRow['cells']) =>
    labels(
      match,
      found.map(({ requirement }) => requirement),
    );
  const lacking = cells('missing', 'related', 'expired').filter((one) =>
    isOfOwnRole(match, row, one.requirement),
  );
  return [
    `${cell(`${rank}`, 3, 'right')} ${cell(plain(row.person.name), NAME_WIDTH)}${cell(plain(row.person.title ?? ''), width - 50)}` +
      `${cell(`${row.mandatoryMet} of ${row.mandatoryTotal}`, 11, 'right')}${cell(row.score.toFixed(0), 9, 'right')}`,
    ...labelled('    meets     ', named(cells('met')), width),
    ...labelled(
      '    lapsed    ',
      cells('expired', 'expires-before-due').map(({ held, why }) => held ?? why),
      width,
    ),
    ...labelled('    can earn  ', named(cells('closable')), width),
    ...labelled('    lacks     ', named(lacking), width),
  ];
}

/** Who meets half of what is mandatory for a role may be meant for it; a degree alone makes no project manager. */
const OWN_ROLE_SHARE = 0.5;

/**
 * What a project manager lacks is what is mandatory for the project manager, not what the architect must have: a
 * requirement of a role of which the person meets a good part. That nobody is everything needs no words.
 */
function isOfOwnRole(match: Match, row: ShortlistRow, id: string): boolean {
  const requirement = match.requirements.find((one) => one.id === id);
  if (requirement === undefined || requirement.role === null || requirement.modality !== 'mandatory')
    return false;
  const ofRole = match.requirements.filter(
    ({ role, modality }) => role === requirement.role && modality === 'mandatory',
  );
  const met = new Set(row.cells.filter(({ status }) => status === 'met').map((one) => one.requirement));
  return ofRole.filter((one) => met.has(one.id)).length >= ofRole.length * OWN_ROLE_SHARE;
}

function teamNote({ team }: Match): string {
  const cost =
    team.costUsdPerHour === null ? 'cost unknown' : `${team.costUsdPerHour.toFixed(2)} USD an hour`;
  const proof = {
    optimal: 'proven least cost',
    'within-gap': 'within a stated gap of least cost',
    infeasible: 'the nearest; no team meets everything mandatory',
    empty: 'nobody is asked for, or nobody is on the roster',
  }[team.status];
  return `${counted(team.members.length, 'person', 'people')}, ${cost}, ${proof}`;
}

function planNote({ plan }: Match): string {
  const inTime = plan.filter(({ fits }) => fits);
  const hours = inTime.reduce((sum, action) => sum + action.hours[1], 0);
  const priced = inTime.filter(({ costUsd }) => costUsd !== null);
  const cost = priced.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0);
  const open = inTime.length - priced.length;
  const unpriced = open > 0 ? ` and ${open} of unknown price` : '';
  const late = plan.length - inTime.length;
  const sum = `${counted(inTime.length, 'action')} in time, at most ${hours} hours, ${cost} USD${unpriced}`;
  return late === 0 ? sum : `${sum}; ${late} too late`;
}

function actionLines(match: Match, action: PlanAction, width: number): string[] {
  const [low, high] = action.hours;
  const hours = low === high ? `${low} hours` : `${low} to ${high} hours`;
  const price = action.costUsd === null ? 'price unknown' : `${action.costUsd} USD`;
  const when = `${action.start} to ${action.finish} (latest start ${action.latestStart})`;
  const closes = action.satisfies === 'requirement' ? '    closes    ' : '    supports  ';
  return [
    ...hanging(`  ${cell(nameOf(match, action.person), NAME_WIDTH)}`, action.credential.name, { width }),
    ...hanging('    when      ', `${when}, ${action.fits ? 'in time' : 'TOO LATE'}`, { width }),
    ...hanging('    effort    ', `${hours}, ${action.hoursAre}; ${price}`, { width }),
    ...labelled(closes, labels(match, action.closes), width),
    ...hanging('    why       ', action.why, { width }),
    ...action.beside.flatMap((road) => hanging('    or        ', roadWords(road), { width })),
  ];
}

/** "AWS Certified … (80 to 200 hours, 300 USD, ready 2027-03-01, too late)" */
function roadWords({ credentials, hours, costUsd, finish, fits }: Beside): string {
  const names = credentials.map(({ name }) => name).join(' + ');
  const price = costUsd === null ? 'price unknown' : `${costUsd} USD`;
  const ready = finish === null ? 'no hours to study' : `ready ${finish}, ${fits ? 'in time' : 'too late'}`;
  return `${names} (${hours[0]} to ${hours[1]} hours, ${price}, ${ready})`;
}

function nameOf(match: Match, id: string): string {
  return plain(match.shortlist.find(({ person }) => person.id === id)?.person.name ?? id);
}

function labels(match: Match, ids: readonly string[]): string[] {
  return ids.map((id) => match.requirements.find((requirement) => requirement.id === id)?.label ?? id);
}

/** "     2  closed by study in time: vector databases · CIPP/US"; nothing where there is nothing. */
function counting(what: string, words: readonly string[], width: number): string[] {
  if (words.length === 0) return [];
  return hanging(`  ${cell(`${words.length}`, 4, 'right')}  `, what + listed(words, 8), { width });
}

function labelled(label: string, words: readonly string[], width: number): string[] {
  return words.length === 0 ? [] : hanging(label, listed(words, 8), { width });
}
