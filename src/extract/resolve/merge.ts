import { createHash } from 'node:crypto';
import type { Evidence, ParsedDocument, Requirement, Role } from '../../domain/index.ts';
import { remembering } from '../remember.ts';
import { wordsOf } from '../spans.ts';
import { type Demand, gradeOf } from '../types.ts';

/** Longest quote kept whole; a longer sentence is cut to a window around the words. */
const LONGEST_QUOTE = 420;

/** Demands of one document → requirements: the same thing, role and modality said several times is one, with all its evidence. */
export function requirementsOf(demands: readonly Demand[], document: ParsedDocument): Requirement[] {
  return mergeRequirements(demands.map((demand) => requirementOf(demand, document)));
}

/** Joins equal requirements (of one or several documents), first come first; ids stay stable and unique. */
export function mergeRequirements(requirements: readonly Requirement[]): Requirement[] {
  const byKey = new Map<string, [Requirement, ...Requirement[]]>();
  for (const requirement of requirements) {
    const key = mergeKey(requirement);
    const known = byKey.get(key);
    if (known) known.push(requirement);
    else byKey.set(key, [requirement]);
  }
  return withUniqueIds([...byKey.values()].map(joined));
}

/** Equal requirements as one, with the evidence of all; each place counts once. */
function joined(all: readonly [Requirement, ...Requirement[]]): Requirement {
  const [first, ...others] = all;
  if (others.length === 0) return first;
  const places = new Map<string, Evidence>();
  for (const place of all.flatMap(({ evidence }) => evidence)) {
    const key = `${place.start} ${place.document}`;
    if (!places.has(key)) places.set(key, place);
  }
  const confidence = all.reduce((most, one) => Math.max(most, one.confidence), 0);
  return {
    ...first,
    evidence: [...places.values()],
    confidence,
    grade: gradeOf(confidence),
    orEquivalent: all.some(({ orEquivalent }) => orEquivalent),
    quantity: all.find(({ quantity }) => quantity !== null)?.quantity ?? null,
    due: all.find(({ due }) => due !== null)?.due ?? null,
  };
}

/** What makes two demands one requirement. */
type Said = Pick<Requirement, 'kind' | 'role' | 'anyOf' | 'modality' | 'years'>;

const optionKeys = ({ anyOf }: Pick<Said, 'anyOf'>) =>
  anyOf
    .map(({ id, name }) => `${id ?? ''}:${name.toLowerCase()}`)
    .sort()
    .join('|');
const identity = (requirement: Said) =>
  [requirement.kind, foldRole(requirement.role), optionKeys(requirement)].join('#');
/** Equal for demands and requirements that are one requirement in the end. */
export const mergeKey = (requirement: Said): string =>
  [identity(requirement), requirement.modality, requirement.years].join('#');

/** A role's name without case, number and usual shortenings: "Sr. Data Analysts" = "Senior Data Analyst". */
export const foldRole = (role: string | null): string => (role ? fold(role) : '');

const fold = remembering((role) =>
  role
    .toLowerCase()
    .replace(/\bsr\b\.?/g, 'senior')
    .replace(/\bjr\b\.?/g, 'junior')
    .replace(/\bmgr\b\.?/g, 'manager')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .replace(/(\p{L}{3,}[^s\s])s\b/gu, '$1')
    .trim(),
);

function withUniqueIds(requirements: readonly Requirement[]): Requirement[] {
  const seen = new Map<string, number>();
  return requirements.map((requirement) => {
    const id = `req-${createHash('sha256').update(identity(requirement)).digest('hex').slice(0, 12)}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return { ...requirement, id: count === 1 ? id : `${id}-${count}` };
  });
}

function requirementOf(demand: Demand, document: ParsedDocument): Requirement {
  const { kind, modality, label, anyOf, orEquivalent, subject, role, quantity, years, due, confidence } =
    demand;
  const rounded = Math.round(confidence * 100) / 100;
  const evidence = [evidenceOf(demand, document)];
  return {
    id: '',
    kind,
    modality,
    label,
    anyOf,
    orEquivalent,
    subject,
    role,
    quantity,
    years,
    due,
    confidence: rounded,
    grade: gradeOf(rounded),
    evidence,
  };
}

function evidenceOf(demand: Demand, document: ParsedDocument): Evidence {
  const { start, end } = quoteSpan(demand);
  return {
    document: document.id,
    page: pageAt(document, demand.span.start) ?? demand.statement.block.page,
    section: [...demand.statement.block.section],
    quote: document.text.slice(start, end),
    start,
    end,
    rule: demand.rule,
  };
}

function quoteSpan({ statement, span }: Demand): { start: number; end: number } {
  if (statement.end - statement.start <= LONGEST_QUOTE) return { start: statement.start, end: statement.end };
  const room = Math.max(0, LONGEST_QUOTE - (span.end - span.start)) / 2;
  const from = Math.max(statement.start, Math.floor(span.start - room));
  const to = Math.min(statement.end, Math.ceil(span.end + room));
  const cut = wordsOf(statement, { start: from, end: to });
  const head = from === statement.start ? 0 : cut.indexOf(' ') + 1;
  const tail = to === statement.end ? cut.length : cut.lastIndexOf(' ');
  return { start: from + head, end: from + tail };
}

function pageAt(document: ParsedDocument, offset: number): number | null {
  return document.pages.find((page) => offset >= page.start && offset < page.end)?.number ?? null;
}

/** Roles that requirements name, with their head counts, in the order of first mention. */
export function mergeRoles(roles: readonly Role[]): Role[] {
  const byName = new Map<string, Role>();
  for (const role of roles) {
    const known = byName.get(foldRole(role.name));
    byName.set(
      foldRole(role.name),
      known
        ? {
            ...known,
            quantity: known.quantity ?? role.quantity,
            keyPersonnel: known.keyPersonnel || role.keyPersonnel,
          }
        : role,
    );
  }
  return [...byName.values()];
}
