import { Button, Group, List, Text, Title } from '@mantine/core';
import { formatDay } from '../../../components/format.ts';
import type { LookUp } from '../../answers/look-up.ts';
import type { Step } from '../api/progress.ts';
import { STATE_WORDS } from '../plan-words.ts';
import { useSteps } from '../use-steps.ts';

interface DoneListProps {
  bidId: string;
  steps: readonly Step[];
  lookUp: LookUp;
}

/** What was earned for this bid, and what was dropped: both are in no plan any more. */
export function DoneList({ bidId, steps, lookUp }: DoneListProps) {
  if (steps.length === 0) return null;
  return (
    <section aria-label="Earned and dropped">
      <Title order={2} size="h4" mb="xs">
        Earned and dropped
      </Title>
      <List listStyleType="none" spacing="xs">
        {steps.map((step) => (
          <DoneRow key={`${step.person} ${step.credential}`} bidId={bidId} step={step} lookUp={lookUp} />
        ))}
      </List>
    </section>
  );
}

function DoneRow({ bidId, step, lookUp }: { bidId: string; step: Step; lookUp: LookUp }) {
  const { person, credential, name, state, earnedOn } = step;
  const { take, undo, isBusy } = useSteps(bidId, { person, credential, name });
  return (
    <List.Item>
      <Group gap="xs">
        <Text size="sm">
          <strong>{STATE_WORDS[state]}</strong>
          {earnedOn === null ? '' : ` on ${formatDay(earnedOn)}`}: {name}, {lookUp.person(person).name}
        </Text>
        {state === 'dropped' && (
          <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => take('planned')}>
            Plan it again
          </Button>
        )}
        {step.before && (
          <Button size="compact-sm" variant="default" disabled={isBusy} onClick={undo}>
            Undo
          </Button>
        )}
      </Group>
    </List.Item>
  );
}
