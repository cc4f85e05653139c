import { type Token, tokenise } from '../../catalogue/index.ts';
import type { Block, ParsedDocument } from '../../domain/index.ts';
import { remembering } from '../remember.ts';
import type { Context, RoleSource, Statement } from '../types.ts';
import { modalityAbove, scopeAbove } from './above.ts';
import { type Lead, LeadStack } from './lead-ins.ts';
import { isClauseUnder, Numbering } from './numbering.ts';
import { isSameRole, type NamedRole, roleOfHeading } from './role-names.ts';
import { roleOfSubject } from './role-subjects.ts';
import { splitSentences } from './sentences.ts';
import { TableRows } from './table-rows.ts';

/** A pseudo heading is short and no sentence: "Senior Data Analyst" alone in a paragraph. */
const LONGEST_ROLE_LINE = 90;

/** Document → statements: sentences, items and cells, each with what stands above it. */
export function segment(document: ParsedDocument): Statement[] {
  const leads = new LeadStack();
  let line: RoleLine | null = null;
  let group: string | null = null;
  const numbering = new Numbering();
  const tables = new TableRows(document);
  const statements: Statement[] = [];
  for (const block of document.blocks) {
    const words = document.text.slice(block.start, block.end);
    if (block.kind === 'heading' && !roleOfHeading(words)) group = words;
    const section = block.section.join(' › ');
    numbering.enter(block);
    if (line && line.section !== section) line = null;
    if (line?.isSubject && endsSubject(block, words, line.level)) line = null;
    if (line && endsNumber(line.number, block)) line = null;
    const named = block.kind === 'heading' ? null : roleLine(block, words);
    if (named) line = { ...named, section, isSubject: false, number: numberOf(block), level: null };
    leads.enter(block, words);
    const context = contextOf(
      { ...block, section: numbering.holds(block.section) },
      leads.above(block),
      (block.kind === 'table-cell' ? cellRole(words, section) : null) ?? line,
      group,
      { role: tables.of(block), score: tables.scoreOf(block), firmness: tables.firmnessOf(block) },
    );
    const own = statementsOf(document.text, block, context);
    // One by one: a block made to hurt has more statements than a call takes arguments.
    for (const statement of own) statements.push(statement);
    leads.leave(block, words);
    const subject = hasSubject(block) && !named ? roleOfSubject(own.at(-1)?.text ?? words) : null;
    if (subject && !(context.role && isSameRole(subject.name, context.role)))
      line = { ...subject, section, isSubject: true, number: null, level: itemLevel(block) };
  }
  return statements;
}

interface PlacedRole extends NamedRole {
  from: RoleSource;
}

/** The role in force inside a section: said by a line of its own, or the subject of the last sentence. */
interface RoleLine extends NamedRole {
  section: string;
  isSubject: boolean;
  /** The clause number of the line that named it ("C.5.5.2"), or null. */
  number: string | null;
  /** The nesting of the list item whose sentence it was the subject of, or null. */
  level: number | null;
}

const numberOf = ({ marker }: Block) => /^(?:[A-Z]\.)?\d+(?:\.\d+)+(?=\.?$)/.exec(marker ?? '')?.[0] ?? null;

/** "C.5.5.3" and "C.6" after the role of "C.5.5.2": another clause, which says of its own whom it is about. */
function endsNumber(number: string | null, block: Block): boolean {
  const own = numberOf(block);
  return number !== null && own !== null && own !== number && !isClauseUnder(own, number);
}

// "This person should have …": the subject of the sentence before
const SAME_PERSON =
  /^\W*(?:this (?:person|individual|position|role|incumbent)|the (?:individual|incumbent|candidate)|he or she|he\/she|they)\b/i;
// "The GISP credential is preferred." after a sentence about one role: still about that role
const IMPERSONAL =
  /^\W*(?!(?:all|each|any|every)\b)[^,;]{3,110}\b(?:is|are|would be|will be)\s+(?:\w+\s+)?(?:preferred|required|desired|desirable|helpful|advantageous|an advantage|a plus|essential|mandatory|beneficial|an asset)\b|^\W*(?!(?:all|each|any|every)\b)[^;]{3,110}\b(?:required|preferred|desired|desirable|mandatory|essential)\W*$/i;
// "This person shall", "Required skills in the following:", an item: still about the subject of the sentence before
const GOES_ON = (words: string) => SAME_PERSON.test(words) || /:\s*$/.test(words);

const itemLevel = (block: Block) => (block.kind === 'list-item' ? (block.level ?? 1) : null);
const OWN_SENTENCE = /\b(?:shall|must|will|should|is|are|has|have|may|can|requires?)\b/i;

/** The subject of a sentence carries to items, "this person" and lead-ins; a clause or paragraph of its own ends it. */
function endsSubject(block: Block, words: string, level: number | null): boolean {
  if (block.kind === 'heading' || numberOf(block)) return true;
  const own = itemLevel(block);
  // "1. All staff on site must …" says nothing of "2. The Contractor shall …"
  if (own !== null && level !== null)
    return own <= level && OWN_SENTENCE.test(words) && !SAME_PERSON.test(words);
  return block.kind === 'paragraph' && !GOES_ON(words);
}

// "Program Manager – The PM shall …", "Tester. Writes …"; "Business Analyst – Level 3: …" is one name
const HEAD =
  /^(.{3,80}?)(?:\s+[-–—]\s+(?!(?:[Ll]evel|[Ss]enior|[Jj]unior|[Ii]ntermediate|[Jj]ourneyman|[Pp]rincipal|[Ee]ntry|[Mm]id)\b)|:\s|\.\s+(?=[A-Z]))/;

/** "Business Analyst – Level 3: The proposed resource must …": the role of a criterion in a table. */
function cellRole(words: string, section: string): RoleLine | null {
  const head = /^([^:]{3,80}):\s/.exec(words)?.[1];
  const named = head ? roleOfHeading(head) : null;
  return named && { ...named, section, isSubject: false, number: null, level: null };
}

/** "Program Manager" alone, or "Program Manager – The PM shall …" at the start of a paragraph or item. */
function roleLine(block: Block, words: string): NamedRole | null {
  if (block.kind === 'table-cell') return null;
  const head = HEAD.exec(words)?.[1] ?? words;
  if (head.length > LONGEST_ROLE_LINE) return null;
  if (head === words && block.kind === 'list-item') return null;
  // "Position: Data Steward": the label stands before the name
  return roleOfHeading(head) ?? (words.length <= LONGEST_ROLE_LINE ? roleOfHeading(words) : null);
}

function statementsOf(text: string, block: Block, above: Context): Statement[] {
  const statements: Statement[] = [];
  for (const span of splitSentences(text.slice(block.start, block.end))) {
    const [start, end] = [block.start + span.start, block.start + span.end];
    // a line's end in a cell is a space to the rules; offsets stay
    const words = text.slice(start, end).replace(/\s/g, ' ');
    const role = subjectBefore(statements, words);
    const context = role ? { ...above, role, roleFrom: 'sentence-before' as const } : above;
    statements.push({ start, end, text: words, block, context, tokens: shift(tokenise(words), start) });
  }
  return statements;
}

/** The role that the sentences before it in the block are about, where a sentence goes on about it. */
function subjectBefore(before: readonly Statement[], words: string): string | null {
  if (before.length === 0 || !(SAME_PERSON.test(words) || IMPERSONAL.test(words))) return null;
  return before.reduceRight<string | null>(
    (role, { text }) => role ?? roleOfSubject(text)?.name ?? null,
    null,
  );
}

const hasSubject = (block: Block) => block.kind === 'paragraph' || block.kind === 'list-item';

/** The role that the last sentence of a lead-in is about, or that the lead-in names. */
const roleOfLead = remembering((words): NamedRole | null => {
  const last = splitSentences(words).at(-1);
  return roleOfSubject(last ? words.slice(last.start, last.end) : words) ?? roleOfHeading(words);
});

function shift(tokens: Token[], by: number): Token[] {
  for (const token of tokens) {
    token.start += by;
    token.end += by;
  }
  return tokens;
}

/** What a table's row says of all its cells. */
interface RowContext {
  role: NamedRole | null;
  score: string | null;
  firmness: string | null;
}

/**
 * What stands above a block. A role's heading never closes the group of roles that it stands in, whatever its rank
 * ("Desired qualifications", then "Program Manager" as a heading of the same rank), so the group is named too.
 */
function contextOf(
  block: Block,
  leads: readonly Lead[],
  line: RoleLine | null,
  group: string | null,
  row: RowContext,
): Context {
  const tableWords = [row.score, block.cell?.header, block.cell?.rowHeader, row.firmness].filter(
    (words): words is string => !!words,
  );
  const headings = group && !block.section.includes(group) ? [group, ...block.section] : block.section;
  const above = [...headings, ...leads.map((lead) => lead.text), ...tableWords];
  const role = row.role ? { ...row.role, from: 'table-row' as const } : roleAbove(block, leads, line);
  return {
    role: role?.name ?? null,
    roleFrom: role?.from ?? null,
    roleQuantity: role?.quantity ?? null,
    modality: modalityAbove(above)?.rule.modality ?? null,
    above,
    lead: leads.at(-1)?.text ?? null,
    scope: scopeAbove(above)?.rule.scope ?? 'neutral',
  };
}

/**
 * The innermost role wins: table row, a line that names a role, the heading just above, then the lead-in's subject
 * ("The IT Support Technician shall possess the following:" under the role's own heading is that role), then the
 * subject carried on, then outer headings.
 */
function roleAbove(block: Block, leads: readonly Lead[], line: RoleLine | null): PlacedRole | null {
  const row = block.cell?.rowHeader ? roleOfHeading(block.cell.rowHeader) : null;
  if (row) return { ...row, from: 'table-row' };
  if (line && !line.isSubject) return { ...line, from: 'line-above' };
  const [heading, ...outer] = [...block.section].reverse();
  const own = heading ? roleOfHeading(heading) : null;
  if (own) return { ...own, from: 'heading' };
  for (const lead of [...leads].reverse()) {
    const subject = roleOfLead(lead.text);
    if (subject) return { ...subject, from: 'lead-in' };
  }
  if (line) return { ...line, from: 'sentence-before' };
  const outermost = firstRole(outer);
  return outermost && { ...outermost, from: 'heading' };
}

function firstRole(headings: readonly string[]): NamedRole | null {
  for (const heading of headings) {
    const named = roleOfHeading(heading);
    if (named) return named;
  }
  return null;
}
