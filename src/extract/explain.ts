import type { Catalogue } from '../catalogue/index.ts';
import type { Modality, ParsedDocument, Span } from '../domain/index.ts';
import { type DocumentReading, type ReadStatement, readDocument } from './read-document.ts';
import { byStatement } from './resolve/equivalents.ts';
import { mergeKey, requirementsOf } from './resolve/merge.ts';
import { isDemandSentence, unresolvedReason } from './resolve/unresolved.ts';
import { ocrByPage } from './resolve/weigh-ocr.ts';
import { reasonOf } from './rules/reasons.ts';
import { modalityAbove, scopeAbove } from './segment/above.ts';
import type { Demand, Mention, Rejection, RoleSource, Scope } from './types.ts';

/** How a statement was read: what stands above it, what it demands and by which rules, what was refused. */
export interface Explanation extends Span {
  quote: string;
  page: number | null;
  /** Certainty of OCR, 0..1, which its demands were weighed with; null where OCR did not read the page. */
  ocr: number | null;
  /** Headings, lead-ins and table headers above it, outermost first. */
  above: readonly string[];
  scope: Scope;
  /** Id of the rule that told the scope; null where none did. */
  scopeRule: string | null;
  demands: readonly ExplainedDemand[];
  refused: readonly ExplainedRefusal[];
  /** True for a sentence that speaks of qualifications in words of demand. */
  isDemandSentence: boolean;
  /** Why such a sentence became no requirement; null where it did, and for other statements. */
  unresolved: string | null;
}

/** A demand of a statement with the rules that read it and the words that they saw. */
export interface ExplainedDemand {
  /** Id of the requirement that it became, or became a part of. */
  requirement: string;
  mentions: readonly { words: string; rule: string; name: string; entry: string | null }[];
  modality: Modality;
  modalityRule: string | null;
  /** Words that the modality rule saw, in the statement or above it; null where the part alone decides. */
  modalityWords: string | null;
  role: string | null;
  roleFrom: RoleSource | null;
}

/** Words that were looked at and not taken. */
export interface ExplainedRefusal {
  words: string;
  rule: string;
  /** The rule's reason, to follow "because". */
  reason: string;
}

/** Explanations of the statements that demand something or in which something was refused, in order. */
export function explainDocument(document: ParsedDocument, catalogue: Catalogue): Explanation[] {
  const reading = readDocument(document, catalogue);
  const idOf = requirementIds(reading, document);
  const settled = byStatement(reading.demands);
  const certainty = ocrByPage(document.pages);
  return reading.statements

    .map((read): Explanation => {
      const { page } = read.statement.block;
      return { ...explain(read, settled.get(read.statement) ?? [], idOf), ocr: certainty.get(page) ?? null };
    })
    .filter(({ demands, refused, unresolved }) => demands.length + refused.length > 0 || unresolved);
}

function requirementIds(reading: DocumentReading, document: ParsedDocument): (demand: Demand) => string {
  const requirements = requirementsOf(reading.demands, document);
  const ids = new Map(requirements.map((requirement) => [mergeKey(requirement), requirement.id]));
  return (demand) => ids.get(mergeKey(demand)) ?? '';
}

function explain(
  { statement, reading }: ReadStatement,
  settled: readonly Demand[],
  idOf: (demand: Demand) => string,
): Omit<Explanation, 'ocr'> {
  const { start, end, text, block, context } = statement;
  const demanding = isDemandSentence(statement);
  return {
    start,
    end,
    quote: text,
    page: block.page,
    above: context.above,
    scope: context.scope,
    scopeRule: scopeAbove(context.above)?.rule.id ?? null,
    demands: settled.map((demand) => explainDemand(demand, idOf(demand))),
    refused: refusalsIn(reading.demands, reading.rejected, settled),
    isDemandSentence: demanding,
    unresolved: demanding && reading.demands.length === 0 ? unresolvedReason(reading, statement.text) : null,
  };
}

function explainDemand(demand: Demand, requirement: string): ExplainedDemand {
  const { modality, modalityRule, modalityWords, role, roleFrom, statement } = demand;
  const above = modalityRule === 'modality.above' ? modalityAbove(statement.context.above) : null;
  const mentions = demand.mentions.map(({ text: words, rule, name, entry }) => ({
    words,
    rule,
    name,
    entry: entry?.id ?? null,
  }));
  return {
    requirement,
    mentions,
    modality,
    modalityRule: above?.rule.id ?? modalityRule,
    modalityWords: above?.words ?? modalityWords,
    role,
    roleFrom,
  };
}

/** What was refused and is no part of a name that was taken, the same words once; what joined another demand too. */
function refusalsIn(
  own: readonly Demand[],
  rejected: readonly Rejection[],
  settled: readonly Demand[],
): ExplainedRefusal[] {
  const taken = new Set<Mention>(settled.flatMap(({ mentions }) => mentions));
  const joined = own.flatMap(({ mentions }) => mentions).filter((mention) => !taken.has(mention));
  const refusals = [
    ...rejected.filter(({ span }) => ![...taken].some((mention) => isInside(span, mention))),
    ...joined.map((mention) => ({ span: mention, text: mention.text, rule: 'resolve.joined' })),
  ];
  const distinct = new Map(refusals.map((one) => [`${one.rule} ${one.text}`, one]));
  return [...distinct.values()].map(({ text: words, rule }) => ({ words, rule, reason: reasonOf(rule) }));
}

const isInside = (one: Span, other: Span) => other.start <= one.start && one.end <= other.end;
