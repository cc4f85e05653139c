import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useMay } from '../../access/may.tsx';
import type { Bid, BidFacts } from '../../bids/api/bid.ts';
import { useChangeBid } from '../../bids/api/change-bid.ts';
import { FieldInputs } from '../../people/components/person/field-inputs.tsx';
import { type Draft, draftOf, type Field, missingIn, thingOf } from '../../people/fields.ts';
import { notice } from '../../plan/notice.tsx';

const FIELDS: readonly Field[] = [
  { name: 'name', label: 'Name', kind: 'text', isRequired: true },
  { name: 'client', label: 'Client', kind: 'text' },
  { name: 'proposalDue', label: 'Proposal due', kind: 'day' },
  { name: 'award', label: 'Award', kind: 'day' },
  { name: 'kickoff', label: 'Kickoff', kind: 'day' },
  { name: 'end', label: 'End', kind: 'day' },
  {
    name: 'hoursPerWeek',
    label: 'Study hours a week',
    kind: 'number',
    hint: 'where the roster does not say',
  },
  { name: 'budgetUsd', label: 'Budget of the plan, USD', kind: 'number' },
];

/** Name, client, dates, study hours and the plan's budget. */
export function BidFactsForm({ bid }: { bid: Bid }) {
  const [draft, setDraft] = useState<Draft>(draftOf(bid, FIELDS));
  const change = useChangeBid(bid.id);
  const mayChange = useMay('manage-bids');
  const missing = missingIn(draft, FIELDS);
  const facts = thingOf(draft, FIELDS) as BidFacts;
  const isSame = JSON.stringify(facts) === JSON.stringify(thingOf(draftOf(bid, FIELDS), FIELDS));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(facts, { onSuccess: () => notice('Saved; every answer goes by it.') });
      }}
    >
      <Stack>
        <FieldInputs fields={FIELDS} draft={draft} columns={4} onChange={setDraft} />
        {change.error && <ProblemAlert title="The bid was not changed" error={change.error} />}
        {mayChange && (
          <Group>
            <Button type="submit" disabled={missing !== null || isSame} loading={change.isPending}>
              Save the bid
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
