import {
  type Catalogue,
  type NamedEntry,
  type NameHit,
  needsExactCase,
  type Token,
  tokenise,
} from '../../catalogue/index.ts';
import type { Span } from '../../domain/index.ts';
import { remembering, rememberingEach } from '../remember.ts';
import { ROLE_FOLLOWS } from '../rules/roles.ts';
import { wordsAfter, wordsBefore, wordsOf } from '../spans.ts';
import type { Context, Rejection, Statement } from '../types.ts';
import type { Abbreviations } from './abbreviations.ts';

/** A catalogue name found in a statement that its recognition class allows there. */
export interface FoundName extends Span {
  text: string;
  /** All entries that the same words may mean, e.g. a credential and a skill of one name. */
  entries: readonly NamedEntry[];
  rule: string;
}

// Between the words of one name stand only spaces, hyphens, slashes and signs of trade ("HashiCorp Certified: Terraform Associate").
const GLUE = /^[\s\-–—/®™©'’.&]*$|^:\s$/;
const SENTENCE_BREAK = /[.]\s/;

/** Names of the catalogue in a statement: classes applied, the document's own abbreviations first, longest match. */
export function findNames(
  statement: Statement,
  catalogue: Catalogue,
  abbreviations: Abbreviations,
): { names: FoundName[]; rejected: Rejection[] } {
  const rejected: Rejection[] = [];
  const hits: NameHit[] = [];
  const lacking: NameHit[] = [];
  for (const hit of catalogue.names.find(statement.tokens)) {
    const rule = refusal(hit, statement, abbreviations);
    if (!rule) hits.push(hit);
    else if (rule === 'name.needs-context') lacking.push(hit);
    if (rule) rejected.push(rejection(hit, statement, rule));
  }
  if (hits.length + lacking.length === 0) return { names: [], rejected };
  return { names: longest([...hits, ...inCompany(lacking, hits, statement)], statement), rejected };
}

function rejection(hit: NameHit, statement: Statement, rule: string): Rejection {
  const span = spanOf(hit, statement);
  return { span, text: wordsOf(statement, span), rule };
}

const LIST_GLUE = /^\s*(?:[,;/•]|\band\b|\bor\b|\(|\)|\s)+\s*$/;

/**
 * Names that need context have it in a list of their kind ("Python, Go and R"), where an item of a list is the name of
 * a skill and nothing else, and where somebody holds it ("must hold a PMP"); all only as the catalogue writes them.
 */
function inCompany(lacking: readonly NameHit[], hits: readonly NameHit[], statement: Statement): NameHit[] {
  const known = [...hits];
  for (const hit of lacking) {
    const { family } = hit.entry;
    if (!IN_COMPANY.has(family) || !sameCase(hit, statement)) continue;
    const ownContext = family === 'skill' ? isAlone(hit, statement) : isHeld(hit, statement);
    if (ownContext || known.some((other) => areListed(other, hit, statement))) known.push(hit);
  }
  return known.slice(hits.length);
}

const IN_COMPANY: ReadonlySet<string> = new Set(['skill', 'credential', 'class']);

function isAlone({ name, first, last }: NameHit, { context, block, tokens }: Statement): boolean {
  const isItem = context.lead !== null || block.kind === 'table-cell';
  return isItem && name.text.length > 1 && first === 0 && last === tokens.length - 1;
}

// "shall hold PMP or CAPM", "with a current PMP.": not "have a PMP in place"
const HOLDS =
  /\b(?:hold|holds|holding|possess|possesses|possessing)\s+$|\b(?:hold|holds|holding|possess|possesses|possessing|have|has|having|maintain|obtain|earned?|needs?|with|requires?)\s+(?:an?|their|either an?|at least an?)\s+(?:(?:active|current|valid|up-to-date|recognised|recognized)\s+)?$/i;
const ENDS_THERE = /^\s*(?:[,;.:()]|$|(?:and|or|by|before|at|prior|upon|within|when|on|from|who|that)\b)/i;

const isHeld = (hit: NameHit, statement: Statement) => isHeldThere(statement, spanOf(hit, statement));

/** True where somebody holds what the span names: "shall hold TOGAF". */
export const isHeldThere = (statement: Statement, { start, end }: Span): boolean =>
  HOLDS.test(wordsBefore(statement, start)) && ENDS_THERE.test(wordsAfter(statement, end));

function textAfter(hit: NameHit, statement: Statement): string {
  return wordsAfter(statement, statement.tokens[hit.last]?.end ?? statement.end);
}

function areListed(one: NameHit, other: NameHit, statement: Statement): boolean {
  if (one.entry.family !== other.entry.family) return false;
  const [a, b] = one.last < other.first ? [one, other] : [other, one];
  if (a.last >= b.first) return false;
  const [start, end] = [statement.tokens[a.last]?.end ?? 0, statement.tokens[b.first]?.start ?? 0];
  return LIST_GLUE.test(wordsOf(statement, { start, end }));
}

function refusal(hit: NameHit, statement: Statement, abbreviations: Abbreviations): string | null {
  if (hit.name.class === 'never-alone') return 'name.never-alone';
  if (needsExactCase(hit.name) && !sameCase(hit, statement)) return 'name.exact-case';
  if (!isOnePiece(hit, statement) || isInAddress(hit, statement)) return 'name.broken';
  if (contradicts(hit, statement, abbreviations)) return 'name.document-defines-otherwise';
  if (hit.name.class !== 'needs-context') return null;
  return hasContext(hit, statement) && !isInRole(hit, statement) ? null : 'name.needs-context';
}

// "CND Analyst" is a role and no certification of the analyst
const isInRole = (hit: NameHit, statement: Statement) =>
  hit.entry.family === 'credential' && ROLE_FOLLOWS.test(textAfter(hit, statement));

// "https" in "https://…" and "gov" in "sam.gov/…" are parts of an address.
const isInAddress = (hit: NameHit, statement: Statement) =>
  statement.text.includes('://') &&
  (/^\s*:\/\//.test(gapAfter(hit.last, statement)) || /:\/\/\S*$/.test(before(hit, statement)));

function before(hit: NameHit, statement: Statement): string {
  return wordsBefore(statement, statement.tokens[hit.first]?.start ?? 0);
}

// "hold a CSM" is no A-CSM: the letter is the name's only with its own hyphen
const isArticle = ({ first, name }: NameHit, { tokens }: Statement) =>
  tokens[first]?.key === 'a' && /^a-/i.test(name.text);

function isOnePiece(hit: NameHit, statement: Statement): boolean {
  for (let i = hit.first; i < hit.last; i++) {
    const gap = gapAfter(i, statement);
    if (SENTENCE_BREAK.test(gap) && !hit.name.text.includes('. ')) return false;
    if (i === hit.first && isArticle(hit, statement) && /^\s*$/.test(gap)) return false;
    if (!GLUE.test(gap) && !hit.name.text.includes(gap.trim())) return false;
  }
  return true;
}

function gapAfter(i: number, statement: Statement): string {
  const [token, next] = [statement.tokens[i], statement.tokens[i + 1]];
  return token ? wordsOf(statement, { start: token.end, end: next?.start ?? statement.end }) : '';
}

const exactTokens = new Map<string, readonly string[]>();
function tokensOf(name: string): readonly string[] {
  const known = exactTokens.get(name) ?? tokenise(name).map((token) => token.text);
  exactTokens.set(name, known);
  return known;
}

// "SDVOSBs", "PMPs"
const singular = (word: string) => word.replace(/^(\p{Lu}{2,})s$/u, '$1');

function sameCase(hit: NameHit, statement: Statement): boolean {
  return tokensOf(hit.name.text).every(
    (text, i) => singular(statement.tokens[hit.first + i]?.text ?? '') === singular(text),
  );
}

// "DAWIA Level III may be substituted for PMP": only a credential is stood in for
const STANDS_FOR = /(?: substituted for| equivalent to| in lieu of| in place of)(?: an?| the)?$/;

/** One of the name's context words begins a word of the statement outside the name, or of what stands above it. */
function hasContext({ name, first, last }: NameHit, { tokens, context }: Statement): boolean {
  if (!name.context) return false;
  const { keys, starts } = keyedWords(tokens);
  const [from, to] = [starts[first] ?? 0, starts[last + 1] ?? keys.length];
  if (STANDS_FOR.test(keys.slice(0, from))) return true;
  const above = keysAbove(context);
  return name.context.some((words) => {
    const begun = wordKeys(words);
    return above.includes(begun) || beginsOutside(keys, begun, from, to);
  });
}

function beginsOutside(keys: string, begun: string, from: number, to: number): boolean {
  const before = keys.indexOf(begun);
  if (before < 0) return false;
  return before + begun.length <= from || before >= to || keys.indexOf(begun, to) >= 0;
}

/** " shall hold a": with a space before each key, words begin a key where they begin one of these. */
const keysOf = (tokens: readonly Token[]): string => tokens.map(({ key }) => ` ${key}`).join('');
const wordKeys = remembering((words) => keysOf(tokenise(words)));
const keysAbove = rememberingEach(({ above }: Context) => above.map(wordKeys).join(''));
/** The same for a statement, with the place in it at which each token's key begins. */
const keyedWords = rememberingEach((tokens: readonly Token[]) => {
  const starts: number[] = [];
  let keys = '';
  for (const { key } of tokens) {
    starts.push(keys.length);
    keys += ` ${key}`;
  }
  return { keys, starts };
});

/** True where the document gives the short form a meaning that is none of the entry's names. */
function contradicts(hit: NameHit, statement: Statement, abbreviations: Abbreviations): boolean {
  if (abbreviations.size === 0) return false;
  const longForms = abbreviations.get(textOf(hit, statement));
  return !!longForms && !longForms.some((long) => hit.entry.names.some((name) => alike(long, name.text)));
}

function alike(one: string, other: string): boolean {
  const [a, b] = [stems(one), stems(other)];
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared > 0 && shared / Math.min(a.size, b.size) >= 0.6;
}

const stems = remembering((words) => new Set(tokenise(words).map(({ key }) => key.slice(0, 5))));

function spanOf(hit: NameHit, statement: Statement): Span {
  const [first, last] = [statement.tokens[hit.first], statement.tokens[hit.last]];
  const [start, end] = [first?.start ?? statement.start, last?.end ?? statement.end];
  // "Top Secret Facility Clearance (FCL)" has its bracket whole
  const closes = statement.text[end - statement.start] === ')';
  return { start, end: closes && wordsOf(statement, { start, end }).includes('(') ? end + 1 : end };
}

function textOf(hit: NameHit, statement: Statement): string {
  return wordsOf(statement, spanOf(hit, statement));
}

/** Longest match wins: a hit inside a longer one is dropped; hits on the same words are one find with several entries. */
function longest(hits: readonly NameHit[], statement: Statement): FoundName[] {
  const bySpan = new Map<string, NameHit[]>();
  for (const hit of hits) {
    const key = `${hit.first}-${hit.last}`;
    bySpan.set(key, [...(bySpan.get(key) ?? []), hit]);
  }
  const groups = [...bySpan.values()].sort((a, b) => length(b) - length(a) || first(a) - first(b));
  const taken: NameHit[][] = [];
  for (const group of groups) if (!taken.some((other) => overlaps(group, other))) taken.push(group);
  return taken
    .sort((a, b) => first(a) - first(b))
    .map((group) => {
      const hit = group[0] as NameHit;
      const entries =
        group.length === 1 ? [hit.entry] : [...new Map(group.map(({ entry }) => [entry.id, entry])).values()];
      return {
        ...spanOf(hit, statement),
        text: textOf(hit, statement),
        entries,
        rule: `name.${hit.name.class}`,
      };
    });
}

const first = (group: readonly NameHit[]) => group[0]?.first ?? 0;
const last = (group: readonly NameHit[]) => group[0]?.last ?? 0;
const length = (group: readonly NameHit[]) => last(group) - first(group);
const overlaps = (a: readonly NameHit[], b: readonly NameHit[]) => first(a) <= last(b) && first(b) <= last(a);
