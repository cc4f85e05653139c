/**
 * How sure each rule's reading is, 0..1. Set from the share of right readings by rule that was counted on 2026-11-20
 * over the development documents and the sample documents together (right of read, beside each figure); rules read
 * fewer than ten times are set by their nearest neighbour.
 */
export const CERTAINTY: Readonly<Record<string, number>> = {
  'name.safe': 0.97, // 135 of 139
  'name.exact-case': 0.95, // 7 of 7
  'name.needs-context': 0.94, // 48 of 51
  'open.credential-list': 0.75,
  'open.certified-in': 0.7, // 4 of 6
  'open.held-certification': 0.75,
  'open.held-qualification': 0.7,
  'open.certified-name': 0.75,
  'open.certified-by': 0.7,
  'open.listed-before-certified': 0.7,
  'open.certified-role': 0.7,
  'open.name-certification': 0.7, // 3 of 4
  'open.class-before-examples': 0.75,
  'open.in-a-list': 0.7,
  'open.standard-number': 0.75,
  'experience.years': 0.97, // 67 of 68
  'experience.proven': 0.85, // 9 of 10
  'experience.noun': 0.85,
  'experience.plain': 0.8,
  'skill.trigger': 0.92, // 195 of 213
  'skill.trigger.open': 0.72, // 54 of 72, under a role
  'skill.list-item': 0.94, // 138 of 147
  'skill.list-item.open': 0.6, // 7 of 12
  'skill.labelled': 0.9,
  'skill.labelled.open': 0.6,
  'skill.noun': 0.7, // 4 of 7
  'skill.noun.open': 0.5,
  'skill.spoken': 0.85,
  'skill.used-in-the-work': 0.8, // 16 of 19; what the work uses is asked of people only by implication
  'skill.qualification-part': 0.65, // 35 of 51
};

/** The certainty of a rule; a rule without a figure is a fault of this table. */
export function certaintyOf(rule: string): number {
  const certainty = CERTAINTY[rule];
  if (certainty === undefined)
    throw new Error(`Give rule ${rule} a certainty in src/extract/rules/certainty.ts.`);
  return certainty;
}

/** How sure the source of a modality is: the clause's own words, the sentence, what stands above, the part alone. */
export const MODALITY_CERTAINTY = {
  own: 0.98,
  before: 0.95,
  above: 0.95,
  weak: 0.95,
  part: 0.9,
  none: 0.4,
} as const;
