import type {
  CoveredRequirement,
  DocumentSummary,
  Due,
  Extraction,
  Modality,
  Requirement,
} from '../domain/index.ts';
import { MODALITIES, unresolvedShare } from '../domain/index.ts';
import { cell, counted, hanging, heading, plain, WIDTH, wrap } from './text.ts';

/** A requirement of an extraction, or of a match with its coverage. */
export type Printable = Requirement & Partial<Pick<CoveredRequirement, 'coverage'>>;

const MODALITY_WORDS: Record<Modality, string> = {
  mandatory: 'must',
  preferred: 'nice',
  informational: 'info',
};
const WHOLE_TEAM = 'The team as a whole';
const COMPANY = 'The company';
/** Columns: modality, label, page, and who meets it. */
const LABEL_FROM = 8;
const PAGE_WIDTH = 8;
const COVERAGE_WIDTH = 18;
/** Three lines hold the longest sentences of real RFPs; the page has the rest. */
const QUOTE_LINES = 3;

/** Requirements by role, mandatory first, each with its words and page; with coverage where it is known. */
export function requirementsText(
  requirements: readonly Printable[],
  documents: readonly DocumentSummary[],
  width = WIDTH,
): string {
  const counts = MODALITIES.map((modality) => `${countOf(requirements, modality)} ${modality}`).join(', ');
  const groups = [...groupByRole(requirements)].flatMap(([role, members]) => [
    '',
    plain(role),
    ...inOrder(members).flatMap((requirement) => requirementLines(requirement, documents, width)),
  ]);
  const nothing = requirements.length === 0 ? ['', 'The documents demand nothing of vendor or people.'] : [];
  return [
    ...heading('Requirements', counts, width),
    ...issueLines(documents, width),
    ...groups,
    ...nothing,
  ].join('\n');
}

/** Sentences that demand something Muster could not name. */
export function unresolvedText(
  answer: Pick<Extraction, 'unresolved' | 'demandSentences'>,
  width = WIDTH,
): string {
  const lines = answer.unresolved.flatMap(({ page, quote, reason }) => [
    ...hanging('  ', `“${quote}”${page === null ? '' : ` (page ${page})`}`, { width, maxLines: QUOTE_LINES }),
    ...hanging('    ', reason, { width }),
  ]);
  return [
    ...heading('For the reviewer', `${unresolvedShare(answer)} became no requirement`, width),
    ...lines,
  ].join('\n');
}

/** "must  PMP or PRINCE2 Practitioner            page 2        met by 1", remarks, and the words below. */
function requirementLines(
  requirement: Printable,
  documents: readonly DocumentSummary[],
  width: number,
): string[] {
  const labelWidth = width - LABEL_FROM - PAGE_WIDTH - COVERAGE_WIDTH;
  const [label = '', ...more] = wrap(plain(requirement.label), labelWidth - 2);
  const [evidence] = requirement.evidence;
  const page = evidence?.page ? `page ${evidence.page}` : '';
  const indent = ' '.repeat(LABEL_FROM);
  return [
    `  ${cell(MODALITY_WORDS[requirement.modality], LABEL_FROM - 2)}${cell(label, labelWidth)}` +
      `${cell(page, PAGE_WIDTH)}${cell(coverageWords(requirement), COVERAGE_WIDTH, 'right')}`,
    ...more.map((line) => indent + line),
    ...hanging(indent, remarks(requirement).join(' · '), { width }),
    ...hanging(indent, `“${evidence?.quote ?? ''}”${placeWords(requirement, documents)}`, {
      width,
      maxLines: QUOTE_LINES,
    }),
  ];
}

function remarks({ kind, quantity, due, orEquivalent, grade }: Printable): string[] {
  return [
    kind.replace('-', ' '),
    ...(quantity === null ? [] : [counted(quantity, 'person', 'people')]),
    ...(due === null ? [] : [dueWords(due)]),
    ...(orEquivalent ? ['or equivalent'] : []),
    ...(grade === 'high' ? [] : ['please check the reading']),
  ];
}

/** Where pages do not tell: the document among several, the section of a format without pages, further places. */
function placeWords({ evidence }: Printable, documents: readonly DocumentSummary[]): string {
  const [first] = evidence;
  if (first === undefined) return '';
  const name = documents.length > 1 ? documents.find(({ id }) => id === first.document)?.name : undefined;
  const section = first.page === null ? first.section.at(-1) : undefined;
  const others = evidence.length > 1 ? `and ${counted(evidence.length - 1, 'other place')}` : undefined;
  const words = [section && `under “${section}”`, name, others].filter((word) => word !== undefined);
  return words.length > 0 ? ` (${words.join(', ')})` : '';
}

function dueWords({ event, days, date }: Due): string {
  if (event === 'date') return `by ${date ?? 'a named day'}`;
  return days === 0 ? `at ${event}` : `within ${counted(days, 'day')} of ${event}`;
}

function coverageWords({ coverage }: Printable): string {
  if (coverage === undefined) return '';
  const { status, metBy, needed } = coverage;
  if (status === 'not-assessed') return 'not assessed';
  if (status === 'met') return `met by ${metBy.length}`;
  return metBy.length === 0 ? 'GAP: nobody' : `GAP: ${metBy.length} of ${needed}`;
}

function issueLines(documents: readonly DocumentSummary[], width: number): string[] {
  return documents.flatMap(({ name, issues }) =>
    issues.flatMap(({ message }) => hanging('! ', `${name}: ${message}`, { width })),
  );
}

/** The company first, then the team as a whole, then the roles in the order of the documents. */
function groupByRole(requirements: readonly Printable[]): Map<string, Printable[]> {
  const groups = new Map<string, Printable[]>([
    [COMPANY, []],
    [WHOLE_TEAM, []],
  ]);
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
