import type { Requirement } from '../../../../domain/index.ts';
import type { Mark } from './marks.ts';

/** The evidence of requirements in one document, as marks. */
export function marksOf(
  requirements: readonly Pick<Requirement, 'id' | 'evidence'>[],
  documentId: string,
): Mark[] {
  return requirements.flatMap(({ id, evidence }) =>
    evidence
      .filter(({ document }) => document === documentId)
      .map(({ start, end }) => ({ start, end, requirementId: id })),
  );
}
