/** Room: document → requirements, each with its words, page and rule. Pure: segment, recognise, classify, resolve. */
import type { Catalogue } from '../catalogue/index.ts';
import type { Extraction, ParsedDocument } from '../domain/index.ts';
import { readDocument } from './read-document.ts';
import { rolesOfDemands } from './resolve/head-counts.ts';
import { mergeRequirements, mergeRoles, requirementsOf } from './resolve/merge.ts';
import { unresolvedOf } from './resolve/unresolved.ts';
import { scheduleOf } from './schedule.ts';

export { type ExplainedDemand, type ExplainedRefusal, type Explanation, explainDocument } from './explain.ts';
export { gradeOf } from './types.ts';

/** Requirements of one document. */
export function extractDocument(document: ParsedDocument, catalogue: Catalogue): Extraction {
  // 1. blocks → statements → mentions → demands
  const { statements, demands } = readDocument(document, catalogue);
  // 2. sentences that demand something and came to nothing
  const unresolved = unresolvedOf(statements, document);
  const resolved = statements.filter(({ reading }) => reading.demands.length > 0);
  // 3. demands → requirements, the same one said twice being one
  return {
    requirements: requirementsOf(demands, document),
    roles: rolesOfDemands(
      demands,
      statements.map(({ statement }) => statement),
    ),
    unresolved,
    demandSentences: resolved.length + unresolved.length,
    schedule: scheduleOf(
      statements.map(({ statement }) => statement),
      document,
    ),
  };
}

/** Requirements of several documents together: the same demand in two documents is one requirement. */
export function combine(extractions: readonly Extraction[]): Extraction {
  return {
    requirements: mergeRequirements(extractions.flatMap(({ requirements }) => requirements)),
    roles: mergeRoles(extractions.flatMap(({ roles }) => roles)),
    unresolved: extractions.flatMap(({ unresolved }) => unresolved),
    demandSentences: extractions.reduce((sum, { demandSentences }) => sum + demandSentences, 0),
    // A reading kept by an earlier version has none.
    schedule: extractions.flatMap(({ schedule }) => schedule ?? []),
  };
}

/** Requirements of the documents of a bid, read one by one and combined. */
export function extract(documents: readonly ParsedDocument[], catalogue: Catalogue): Extraction {
  return combine(documents.map((document) => extractDocument(document, catalogue)));
}
