/** Room: document → requirements, each with its words, page and rule. Pure: segment, recognise, classify, resolve. */
import type { Catalogue } from '../catalogue/index.ts';
import type { Extraction, ParsedDocument } from '../domain/index.ts';
import { readStatement } from './read-statement.ts';
import { definedAbbreviations } from './recognise/abbreviations.ts';
import { joinAccepted, joinEquivalents, joinSubstitutes } from './resolve/equivalents.ts';
import { rolesOfDemands } from './resolve/head-counts.ts';
import { mergeRequirements, mergeRoles, requirementsOf } from './resolve/merge.ts';
import { unifyRoles } from './resolve/unify-roles.ts';
import { unresolvedOf } from './resolve/unresolved.ts';
import { segment } from './segment/statements.ts';

export { gradeOf } from './types.ts';

/** Requirements of one document. */
export function extractDocument(document: ParsedDocument, catalogue: Catalogue): Extraction {
  // 1. blocks → statements, each with what stands above it
  const statements = segment(document);
  // 2. the document's own abbreviations come before the catalogue's
  const abbreviations = definedAbbreviations(document.text);
  // 3. statement → mentions → demands
  const read = statements.map((statement) => ({
    statement,
    reading: readStatement(statement, catalogue, abbreviations),
  }));
  // 4. sentences that only say what else counts join the demand that they speak of
  const joined = joinSubstitutes(
    joinEquivalents(joinAccepted(read.flatMap(({ reading }) => reading.demands))),
  );
  // 5. demands → requirements, the same one said twice being one
  const demands = unifyRoles(joined);
  return {
    requirements: requirementsOf(demands, document),
    roles: rolesOfDemands(demands, statements),
    unresolved: unresolvedOf(read, document),
  };
}

/** Requirements of several documents together: the same demand in two documents is one requirement. */
export function combine(extractions: readonly Extraction[]): Extraction {
  return {
    requirements: mergeRequirements(extractions.flatMap(({ requirements }) => requirements)),
    roles: mergeRoles(extractions.flatMap(({ roles }) => roles)),
    unresolved: extractions.flatMap(({ unresolved }) => unresolved),
  };
}

/** Requirements of the documents of a bid, read one by one and combined. */
export function extract(documents: readonly ParsedDocument[], catalogue: Catalogue): Extraction {
  return combine(documents.map((document) => extractDocument(document, catalogue)));
}
