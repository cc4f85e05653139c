import type { Requirement } from '../domain/index.ts';
import type { Explanation } from '../service/index.ts';
import { counted, hanging, heading, plain, WIDTH } from './text.ts';

type Demand = Explanation['demands'][number];

/** Where a role was read, in words. */
const ROLE_SOURCES: Readonly<Record<NonNullable<Demand['roleFrom']>, string>> = {
  sentence: 'said by the sentence itself',
  'table-row': 'the first cell of the row',
  'line-above': 'a line above that names it',
  heading: 'a heading above',
  'lead-in': 'the lead-in above',
  'sentence-before': 'the subject of a sentence before',
};
/** Three lines hold the longest sentences of real RFPs; the page has the rest. */
const QUOTE_LINES = 3;
/** More headings and lead-ins than this stand above nothing; a line of each is enough to find them. */
const ABOVE_LINES = 2;

/** A requirement with every place that demands it: what stands above, the rules and what they saw, what was refused. */
export function requirementText(
  requirement: Requirement,
  explanations: readonly Explanation[],
  width = WIDTH,
): string {
  const { id, kind, modality, label, role, grade, evidence } = requirement;
  const places = explanations.filter(({ demands }) => demands.some((demand) => demand.requirement === id));
  const facts = [
    kind.replace('-', ' '),
    modality,
    ...(role ? [role] : []),
    `confidence ${grade}`,
    counted(evidence.length, 'place'),
  ];
  return [
    ...heading('Requirement', id, width),
    ...hanging('  ', label, { width }),
    ...hanging('  ', facts.join(' · '), { width }),
    ...places.flatMap((place) => ['', ...placeLines(place, id, width)]),
  ].join('\n');
}

/** How many sentences that demand something became requirements, and why each of the others did not. */
export function overviewText(explanations: readonly Explanation[], width = WIDTH): string {
  const sentences = explanations.filter(({ isDemandSentence }) => isDemandSentence);
  const open = sentences.filter(({ unresolved }) => unresolved !== null);
  const read = sentences.length - open.length;
  const share = sentences.length === 0 ? '' : ` (${Math.round((100 * read) / sentences.length)} %)`;
  const count = `${read} of ${counted(sentences.length, 'demand sentence')} became requirements${share}`;
  return [
    ...heading('Read', count, width),
    ...open.flatMap((one) => ['', ...quoteLines(one, width), ...openLines(one, width)]),
  ].join('\n');
}

function openLines(explanation: Explanation, width: number): string[] {
  return [
    ...hanging('    because   ', explanation.unresolved ?? '', { width }),
    ...refusedLines(explanation, width),
  ];
}

function placeLines(place: Explanation, id: string, width: number): string[] {
  const above = place.above.map((words) => plain(words));
  const scope = place.scopeRule ? [`${place.scope}, by ${place.scopeRule}`] : [];
  return [
    ...quoteLines(place, width),
    ...above.flatMap((words, at) =>
      hanging(at === 0 ? '    above     ' : '              ', words, { width, maxLines: ABOVE_LINES }),
    ),
    ...scope.flatMap((words) => hanging('    part      ', words, { width })),
    ...place.demands
      .filter((demand) => demand.requirement === id)
      .flatMap((demand) => demandLines(demand, width)),
    ...refusedLines(place, width),
  ];
}

/** "read      “CISSP” by name.safe, as isc2-cissp", then modality and role with their rules. */
function demandLines(demand: Demand, width: number): string[] {
  const { mentions, modality, modalityRule, modalityWords, role, roleFrom } = demand;
  const read = mentions.map(
    ({ words, rule, name, entry }) =>
      `“${words}” by ${rule}, as ${entry ?? `“${name}”, which the catalogue lacks`}`,
  );
  const saw = modalityWords ? `, which saw “${modalityWords}”` : '';
  const by = modalityRule ? `by ${modalityRule}${saw}` : 'because nothing demands it';
  const from = roleFrom ? `${role}, ${ROLE_SOURCES[roleFrom]}` : 'none: the team as a whole, or the company';
  return [
    ...read.flatMap((words) => hanging('    read      ', words, { width })),
    ...hanging('    modality  ', `${modality}, ${by}`, { width, maxLines: QUOTE_LINES }),
    ...hanging('    role      ', from, { width }),
  ];
}

const refusedLines = ({ refused }: Explanation, width: number) =>
  refused.flatMap(({ words, rule, reason }) =>
    hanging('    refused   ', `“${words}” by ${rule}: ${reason}`, { width }),
  );

const quoteLines = (explanation: Explanation, width: number) =>
  hanging('  ', `“${explanation.quote}”${pageWords(explanation)}`, { width, maxLines: QUOTE_LINES });

/** " (page 3)", " (page 3, read by OCR with 87 % certainty, by which the confidence is less)". */
function pageWords({ page, ocr }: Explanation): string {
  if (page === null) return '';
  if (ocr === null) return ` (page ${page})`;
  const certainty = `${Math.round(ocr * 100)} % certainty, by which the confidence is less`;
  return ` (page ${page}, read by OCR with ${certainty})`;
}
