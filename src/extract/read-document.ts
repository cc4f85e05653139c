import type { Catalogue } from '../catalogue/index.ts';
import type { ParsedDocument } from '../domain/index.ts';
import { readStatement, type StatementReading } from './read-statement.ts';
import { definedAbbreviations } from './recognise/abbreviations.ts';
import { forgetDocument } from './remember.ts';
import { joinAccepted, joinEquivalents, joinSubstitutes, withoutAnnounced } from './resolve/equivalents.ts';
import { unifyRoles } from './resolve/unify-roles.ts';
import { weighByOcr } from './resolve/weigh-ocr.ts';
import { segment } from './segment/statements.ts';
import type { Demand, Statement } from './types.ts';

/** A statement with what it demands of its own. */
export interface ReadStatement {
  statement: Statement;
  reading: StatementReading;
}

/** A document read to the end, before its demands are put together as requirements. */
export interface DocumentReading {
  statements: readonly ReadStatement[];
  /** The demands of all statements, settled: those that only say what else counts have joined the others. */
  demands: readonly Demand[];
}

/** Document → statements with what each demands, and the demands that they come to together. */
export function readDocument(document: ParsedDocument, catalogue: Catalogue): DocumentReading {
  forgetDocument();
  // 1. blocks → statements, each with what stands above it
  const segmented = segment(document);
  // 2. the document's own abbreviations come before the catalogue's
  const abbreviations = definedAbbreviations(document.text);
  // 3. statement → mentions → demands
  const statements = segmented.map((statement) => ({
    statement,
    reading: readStatement(statement, catalogue, abbreviations),
  }));
  // 4. sentences that only say what else counts join the demand that they speak of
  const said = withoutAnnounced(statements.flatMap(({ reading }) => reading.demands));
  const joined = joinSubstitutes(joinEquivalents(joinAccepted(said)));
  // 5. one spelling for each role; what OCR read is only as sure as OCR was
  return { statements, demands: weighByOcr(unifyRoles(joined), document) };
}
