import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ScoreWeights } from '../../../../domain/index.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useMay } from '../../access/may.tsx';
import { notice } from '../../plan/notice.tsx';
import { usePutWeights } from '../api/company.ts';
import { WeightFields, weightDraft, weightsOf } from './weight-fields.tsx';

/** The usual weights of a score; administrators change them. */
export function WeightsForm({ weights }: { weights: ScoreWeights }) {
  const [draft, setDraft] = useState(weightDraft(weights));
  const mayChange = useMay('administer');
  const put = usePutWeights();
  const isSame = JSON.stringify(weightsOf(draft)) === JSON.stringify(weights);
  return (
    <Stack>
      <WeightFields draft={draft} isDisabled={!mayChange} onChange={setDraft} />
      {put.error && <ProblemAlert title="The weights were not kept" error={put.error} />}
      {mayChange && (
        <Group>
          <Button
            disabled={isSame}
            loading={put.isPending}
            onClick={() =>
              put.mutate(weightsOf(draft), {
                onSuccess: () =>
                  notice('Every shortlist goes by these weights now.', () => put.mutate(weights)),
              })
            }
          >
            Save the weights
          </Button>
          <Button
            variant="default"
            loading={put.isPending}
            onClick={() => put.mutate({}, { onSuccess: () => notice('Muster’s own weights count again.') })}
          >
            Muster’s own weights
          </Button>
        </Group>
      )}
    </Stack>
  );
}
