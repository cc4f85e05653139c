import { GROUPS } from './compare.ts';
import type { DocumentScore } from './score.ts';
import type { Score } from './sum.ts';

const show = (figure: number | null) => (figure === null ? '  – ' : figure.toFixed(3));

/** The result as a table for the terminal. */
export function asText(score: Score): string {
  const missing = score.missing.length === 0 ? '' : `, without a reading: ${score.missing.join('; ')}`;
  return [
    `${score.documents} documents${missing}`,
    'kind         gold  pred   P     R     F1    | exact P  R     F1',
    ...GROUPS.map((group) => {
      const { truth, predicted, named, exact } = score.groups[group];
      const counts = `${group.padEnd(11)} ${String(truth).padStart(5)} ${String(predicted).padStart(5)}`;
      const left = `${show(named.precision)} ${show(named.recall)} ${show(named.f1)}`;
      return `${counts}  ${left} | ${show(exact.precision)} ${show(exact.recall)} ${show(exact.f1)}`;
    }),
    ...Object.entries(score.attributes).map(
      ([name, { accuracy, of }]) => `${name.padEnd(30)} ${accuracy.toFixed(3)} of ${of}`,
    ),
    `traps taken for requirements: ${score.traps.hit} of ${score.traps.count}`,
  ].join('\n');
}

/** The result as the README's table: named and exact F1 by kind, the page, the traps. */
export function asMarkdown(score: Score): string {
  return [
    '| | demands | found (recall) | right (precision) | F1 | F1 exact |',
    '|---|---|---|---|---|---|',
    ...GROUPS.map((group) => {
      const { truth, named, exact } = score.groups[group];
      const cells = [named.recall, named.precision, named.f1, exact.f1].map((figure) => show(figure).trim());
      return `| ${group} | ${truth} | ${cells.join(' | ')} |`;
    }),
    '',
    `${score.documents} documents; the cited page is right in ${asPercent(score.attributes['evidence.page'])}; ` +
      `traps taken for requirements: ${score.traps.hit} of ${score.traps.count}.`,
  ].join('\n');
}

function asPercent(attribute: { accuracy: number; of: number } | undefined): string {
  return attribute
    ? `${(100 * attribute.accuracy).toFixed(1)} % of ${attribute.of}`
    : 'no document with pages';
}

/** One line for each document: what was found and what was right. */
export function asDocumentLines(documents: readonly DocumentScore[]): string {
  const line = ({ file, counts }: DocumentScore) => {
    const cells = GROUPS.map((group) => {
      const { truth, predicted, found, right } = counts[group];
      return `${group}: ${found}/${truth} found, ${right}/${predicted} right`;
    });
    return [file, ...cells].join(' | ');
  };
  return documents.map(line).join('\n');
}

/** Everything that was missed, wrong or a trap taken for a demand, with its quote. */
export function asErrorList(documents: readonly DocumentScore[]): string {
  return documents.flatMap(errorsOf).join('\n');
}

function errorsOf({ file, missed, wrong, trapped }: DocumentScore): string[] {
  const place = (page: number | null | undefined) => `p${page ?? '-'}`;
  return [
    ...missed.map(({ page, kind, modality, options, quote }) => {
      const names = (options[0] ?? []).slice(0, 2).join(' = ');
      return `MISSED  ${file} ${place(page)} ${kind}/${modality}: ${names}  «${quote}»`;
    }),
    ...wrong.map(({ evidence: [first], kind, modality, label }) => {
      return `WRONG   ${file} ${place(first?.page)} ${kind}/${modality}: ${label}  «${first?.quote ?? ''}»`;
    }),
    ...trapped.map(({ page, names, quote, why }) => {
      return `TRAP    ${file} ${place(page)} ${names[0]}  «${quote}» (${why})`;
    }),
  ];
}
