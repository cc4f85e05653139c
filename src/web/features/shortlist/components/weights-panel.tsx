import { Button, Group, Paper, SimpleGrid, Slider, Text } from '@mantine/core';
import { SCORE_PARTS, type ScorePart } from '../../../../domain/index.ts';
import { formatNumber } from '../../../components/format.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import type { WeightControls } from '../use-weights.ts';
import { MOST_WEIGHT, PART_WORDS, weightWords } from '../weights.ts';

interface WeightsPanelProps {
  weights: WeightControls;
  /** Parts that the documents ask for; the others weigh nothing whatever the slider says. */
  asked: ReadonlySet<ScorePart>;
}

/** A slider for each part of the score, the same for everybody; the order below moves with them. */
export function WeightsPanel({ weights, asked }: WeightsPanelProps) {
  const { usual, saved, wanted, clear, keep, isKeeping, error } = weights;
  const isChanged = weightWords(wanted, saved) !== '';
  const isUnusual = weightWords(saved, usual) !== '';
  return (
    <Paper withBorder p="md" component="section" aria-label="Weights">
      <Text size="sm" c="dimmed" mb="sm">
        What counts for the score, the same for everybody. Nothing is kept until you say so; the address can
        be shared.
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4, lg: 7 }} spacing="md" verticalSpacing="sm">
        {SCORE_PARTS.map((part) => (
          <WeightSlider key={part} part={part} weights={weights} isAsked={asked.has(part)} />
        ))}
      </SimpleGrid>
      {error && <ProblemAlert title="The weights were not kept" error={error} />}
      <Group gap="xs" mt="md">
        <Button size="xs" disabled={!isChanged} loading={isKeeping} onClick={() => keep(wanted)}>
          Keep for this bid
        </Button>
        <Button size="xs" variant="default" disabled={!isChanged} onClick={clear}>
          Back to the kept weights
        </Button>
        {isUnusual && (
          <Button size="xs" variant="default" onClick={() => keep(usual)}>
            Reset to the usual weights
          </Button>
        )}
      </Group>
    </Paper>
  );
}

interface WeightSliderProps {
  part: ScorePart;
  weights: WeightControls;
  isAsked: boolean;
}

function WeightSlider({ part, weights: { wanted, drag, letGo }, isAsked }: WeightSliderProps) {
  const { label, hint } = PART_WORDS[part];
  return (
    <div>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600}>
          {label}
        </Text>
        <Text size="sm">{formatNumber(wanted[part])}</Text>
      </Group>
      <Slider
        size="sm"
        max={Math.max(MOST_WEIGHT, wanted[part])}
        value={wanted[part]}
        label={null}
        thumbLabel={`Weight of ${label.toLowerCase()}`}
        onChange={(value) => drag({ [part]: value })}
        onChangeEnd={(value) => letGo({ [part]: value })}
      />
      <Text size="xs" c="dimmed">
        {isAsked ? hint : 'nobody is asked for it here, so it weighs nothing'}
      </Text>
    </div>
  );
}
