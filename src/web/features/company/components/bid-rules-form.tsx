import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { BidSettings } from '../../../../domain/index.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useMay } from '../../access/may.tsx';
import { FieldInputs } from '../../people/components/person/field-inputs.tsx';
import { missingIn } from '../../people/fields.ts';
import { notice } from '../../plan/notice.tsx';
import { useKeepSettings } from '../../team/api/bid-settings.ts';
import { useWeights } from '../api/company.ts';
import { RULE_FIELDS, rulesDraft, settingsOf, wrongCeiling } from '../rules-draft.ts';
import { WeightFields, weightDraft, weightsOf } from './weight-fields.tsx';

/** Ceilings, budget, places, clearance and the rest of a team's rules, and weights that differ from the usual ones. */
export function BidRulesForm({ bidId, settings }: { bidId: string; settings: BidSettings }) {
  const [draft, setDraft] = useState(rulesDraft(settings));
  const [weights, setWeights] = useState(weightDraft(settings.weights));
  const usual = useWeights().data;
  const keep = useKeepSettings(bidId);
  const mayChange = useMay('manage-bids');
  const wrong = wrongCeiling(draft);
  const next = settingsOf(draft, settings, weightsOf(weights));
  const canSave = wrong === null && missingIn(draft, RULE_FIELDS) === null;
  return (
    <Stack>
      <FieldInputs fields={RULE_FIELDS} draft={draft} columns={3} onChange={setDraft}>
        <TextInput
          label="The client’s field"
          description="for domain experience: public health"
          maxLength={200}
          value={draft.field ?? ''}
          onChange={(event) => setDraft({ ...draft, field: event.currentTarget.value })}
        />
      </FieldInputs>
      {wrong && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {wrong}
        </Text>
      )}
      <Title order={3} size="h5">
        Weights of this bid
      </Title>
      <WeightFields draft={weights} {...(usual && { usual })} onChange={setWeights} />
      {keep.error && <ProblemAlert title="The rules were not kept" error={keep.error} />}
      {mayChange && (
        <Group>
          <Button
            disabled={!canSave || JSON.stringify(next) === JSON.stringify(settings)}
            loading={keep.isPending}
            onClick={() =>
              keep.mutate(next, {
                onSuccess: () => notice('Every answer goes by these rules now.', () => keep.mutate(settings)),
              })
            }
          >
            Save the rules
          </Button>
        </Group>
      )}
    </Stack>
  );
}
