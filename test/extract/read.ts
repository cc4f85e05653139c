import { loadCatalogue, tokenise } from '../../src/catalogue/index.ts';
import type { Block } from '../../src/domain/index.ts';
import { readStatement } from '../../src/extract/read-statement.ts';
import { definedAbbreviations } from '../../src/extract/recognise/abbreviations.ts';
import type { Context, Demand, Statement } from '../../src/extract/types.ts';

const BLOCK: Block = {
  kind: 'paragraph',
  start: 0,
  end: 0,
  page: 1,
  section: [],
  level: null,
  marker: null,
  cell: null,
};
const CONTEXT: Context = {
  role: null,
  roleFrom: null,
  roleQuantity: null,
  modality: null,
  above: [],
  lead: null,
  scope: 'neutral',
};

/** A statement of these words, in a neutral part of a document unless told otherwise. */
export function aStatement(
  text: string,
  context: Partial<Context> = {},
  block: Partial<Block> = {},
): Statement {
  return {
    start: 0,
    end: text.length,
    text,
    tokens: tokenise(text),
    block: { ...BLOCK, end: text.length, ...block },
    context: { ...CONTEXT, ...context },
  };
}

/** What a statement demands, read with the real catalogue. */
export function demandsIn(
  text: string,
  context: Partial<Context> = {},
  block: Partial<Block> = {},
): Demand[] {
  return readStatement(aStatement(text, context, block), loadCatalogue(), definedAbbreviations(text)).demands;
}

/** A demand on one line: "certification mandatory: CISSP or CISM". */
export function inShort({ kind, modality, anyOf }: Demand): string {
  return `${kind} ${modality}: ${anyOf.map(({ name }) => name).join(' or ')}`;
}

/** The firm demands of some words, one line each. */
export function firmDemands(
  text: string,
  context: Partial<Context> = {},
  block: Partial<Block> = {},
): string[] {
  return demandsIn(text, context, block)
    .filter(({ modality }) => modality !== 'informational')
    .map(inShort);
}
