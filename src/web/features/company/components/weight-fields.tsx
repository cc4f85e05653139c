import { NumberInput, SimpleGrid } from '@mantine/core';
import { SCORE_PARTS, type ScorePart } from '../../../../domain/index.ts';

/** The parts of a score as people say them. */
export const PART_WORDS: Readonly<Record<ScorePart, string>> = {
  mandatory: 'Mandatory requirements',
  preferred: 'Preferred requirements',
  near: 'How near the rest comes',
  portfolio: 'Projects that show it',
  domain: 'Work in the client’s field',
  availability: 'Availability',
  cost: 'Cost',
};

/** Weights as a form holds them; '' says nothing. */
export type WeightDraft = Record<ScorePart, string>;

/** The weights of a form; those that are left empty are left out. */
export const weightsOf = (draft: WeightDraft): Partial<Record<ScorePart, number>> =>
  Object.fromEntries(
    SCORE_PARTS.filter((part) => draft[part].trim() !== '').map((part) => [part, Number(draft[part])]),
  );

/** The form of these weights. */
export const weightDraft = (weights: Partial<Record<ScorePart, number | undefined>>): WeightDraft =>
  Object.fromEntries(SCORE_PARTS.map((part) => [part, String(weights[part] ?? '')])) as WeightDraft;

interface WeightFieldsProps {
  draft: WeightDraft;
  /** What counts where a field is left empty. */
  usual?: Readonly<Record<ScorePart, number>>;
  isDisabled?: boolean;
  onChange: (draft: WeightDraft) => void;
}

/** A number for each part of the score. */
export function WeightFields({ draft, usual, isDisabled = false, onChange }: WeightFieldsProps) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
      {SCORE_PARTS.map((part) => (
        <NumberInput
          key={part}
          label={PART_WORDS[part]}
          min={0}
          max={1000}
          disabled={isDisabled}
          placeholder={usual ? `as usual: ${usual[part]}` : ''}
          value={draft[part]}
          onChange={(value) => onChange({ ...draft, [part]: String(value) })}
          stepHoldDelay={400}
          stepHoldInterval={80}
        />
      ))}
    </SimpleGrid>
  );
}
