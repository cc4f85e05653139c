import type { NamedEntry, Token } from '../catalogue/index.ts';
import type { Block, Due, Grade, Modality, Option, RequirementKind, Span } from '../domain/index.ts';

/** Where a role was read: the statement itself, or what stands above it. */
export type RoleSource = 'sentence' | 'table-row' | 'line-above' | 'heading' | 'lead-in' | 'sentence-before';

/** What stands above a statement and carries meaning down to it: headings, a list's lead-in, a table's headers. */
export interface Context {
  /** The role whose holder must meet it, as the document names it, or null. */
  role: string | null;
  /** Where the role was read, or null without one. */
  roleFrom: RoleSource | null;
  /** How many people of that role, where heading or lead-in say so. */
  roleQuantity: number | null;
  /** Modality that headings, lead-in or table header set; the statement's own words override it. */
  modality: Modality | null;
  /** Headings and lead-ins above, outermost first, as read. */
  above: readonly string[];
  /** The nearest lead-in ("Personnel shall have experience with:"), or null. */
  lead: string | null;
  /** What kind of part this stands in; see rules/scopes.ts. */
  scope: Scope;
}

/**
 * qualification: says what people or the vendor must bring. buyer: speaks of the buyer itself. glossary: lists
 * terms, references or forms. clause: standard contract clauses and representations. neutral: everything else (tasks, terms, background).
 */
export type Scope = 'qualification' | 'buyer' | 'glossary' | 'clause' | 'neutral';

/** A sentence, list item, heading or table cell with what stands above it: the unit that rules read. */
export interface Statement extends Span {
  text: string;
  block: Block;
  context: Context;
  tokens: readonly Token[];
}

/** A span recognised as something demanded, before modality, role and alternatives are settled. */
export interface Mention extends Span {
  kind: RequirementKind;
  /** Words as printed. */
  text: string;
  /** Catalogue entry, or null for an open-ended mention. */
  entry: NamedEntry | null;
  /** Name shown: the entry's, or the words. */
  name: string;
  /** Id of the rule that read it. */
  rule: string;
  /** 0..1 before context is weighed. */
  certainty: number;
  /** Minimum years, for experience. */
  years: number | null;
}

/** Mentions that are alternatives of one demand, settled; one step before evidence is merged. */
export interface Demand {
  statement: Statement;
  kind: RequirementKind;
  modality: Modality;
  label: string;
  anyOf: Option[];
  orEquivalent: boolean;
  subject: 'staff' | 'company';
  role: string | null;
  quantity: number | null;
  years: number | null;
  due: Due | null;
  confidence: number;
  span: Span;
  rule: string;
  /** Id of the rule that gave the modality; null where nothing demands it. */
  modalityRule: string | null;
  /** Words of the statement that this rule saw; null where what stands above decides. */
  modalityWords: string | null;
  roleFrom: RoleSource | null;
  /** The mentions that it was made of, in order. */
  mentions: readonly Mention[];
}

/** A mention that was looked at and not taken, with the rule that refused it. */
export interface Rejection {
  span: Span;
  text: string;
  rule: string;
}

/** Rule data: a pattern with real wording that it must and must not match. A test runs every one. */
export interface Rule {
  id: string;
  pattern: RegExp;
  example: string;
  counterExample: string;
}

/** Confidence as people see it: high from 0.8, check from 0.5 (house rule; thresholds shown in the README). */
export function gradeOf(confidence: number): Grade {
  if (confidence >= 0.8) return 'high';
  return confidence >= 0.5 ? 'check' : 'low';
}
