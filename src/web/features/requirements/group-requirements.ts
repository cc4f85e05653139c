import { MODALITIES, type Requirement } from '../../../domain/index.ts';
import { holderWords } from '../../components/words.ts';

/** The requirements of one role, of the team as a whole, or of the company. */
export interface RequirementGroup {
  holder: string;
  requirements: Requirement[];
}

/** What the reader wants to see; '' is everything. */
export interface RequirementFilter {
  kind: string;
  modality: string;
  holder: string;
  words: string;
}

/** By role, the company first, then the team as a whole; in each group mandatory, preferred, for information. */
export function groupRequirements(requirements: readonly Requirement[]): RequirementGroup[] {
  const holders = [...new Set(requirements.map(holderWords))];
  return holders
    .map((holder) => ({
      holder,
      requirements: requirements.filter((one) => holderWords(one) === holder).sort(byModality),
    }))
    .sort((one, other) => rank(one) - rank(other) || one.holder.localeCompare(other.holder));
}

/** Those that the filter lets through; words are looked for in label, alternatives and quotes. */
export function filterRequirements(
  requirements: readonly Requirement[],
  { kind, modality, holder, words }: RequirementFilter,
): Requirement[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return requirements.filter((requirement) => {
    if (kind !== '' && requirement.kind !== kind) return false;
    if (modality !== '' && requirement.modality !== modality) return false;
    if (holder !== '' && holderWords(requirement) !== holder) return false;
    const text = textOf(requirement);
    return wanted.every((word) => text.includes(word));
  });
}

function textOf({ label, anyOf, evidence }: Requirement): string {
  const parts = [label, ...anyOf.map(({ name }) => name), ...evidence.map(({ quote }) => quote)];
  return parts.join('\n').toLocaleLowerCase();
}

function byModality(one: Requirement, other: Requirement): number {
  return MODALITIES.indexOf(one.modality) - MODALITIES.indexOf(other.modality);
}

function rank({ requirements: [first] }: RequirementGroup): number {
  if (first?.subject === 'company') return 0;
  return first?.role === null ? 1 : 2;
}
