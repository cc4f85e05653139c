import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ProgressState } from '../../../../domain/index.ts';
import { today } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import type { ActionName, Step } from '../api/progress.ts';
import { STATE_WORDS } from '../plan-words.ts';
import { useSteps } from '../use-steps.ts';
import classes from './plan.module.css';

const WAY = ['planned', 'studying', 'booked', 'earned'] as const satisfies readonly ProgressState[];

interface ActionStepsProps {
  bidId: string;
  action: ActionName & { name: string };
  step: Step | undefined;
  hasExam: boolean;
}

/** Where an action stands, and the steps that can be taken from there. */
export function ActionSteps({ bidId, action, step, hasExam }: ActionStepsProps) {
  const [isEarning, setEarning] = useState(false);
  const { take, undo, isBusy } = useSteps(bidId, action);
  const state = step?.state ?? 'planned';
  const here = WAY.indexOf(state as (typeof WAY)[number]);
  return (
    <div>
      <ol className={classes.way} aria-label={`Progress of ${action.name}`}>
        {WAY.filter((one) => one !== 'booked' || hasExam || state === 'booked').map((one) => (
          <li
            key={one}
            data-done={WAY.indexOf(one) <= here}
            aria-current={one === state ? 'step' : undefined}
          >
            {WAY.indexOf(one) <= here && <Icon name="check" size={14} />}
            {STATE_WORDS[one]}
          </li>
        ))}
      </ol>
      <Group gap="xs" mt={6}>
        {state === 'planned' && (
          <StepButton words="Begin studying" isBusy={isBusy} onClick={() => take('studying')} />
        )}
        {hasExam && here < 2 && (
          <StepButton words="Exam is booked" isBusy={isBusy} onClick={() => take('booked')} />
        )}
        <StepButton words="Earned …" isBusy={isBusy} onClick={() => setEarning(!isEarning)} />
        <StepButton words="Drop" isBusy={isBusy} onClick={() => take('dropped')} />
        {step?.before && (
          <StepButton
            words={`Undo: back to ${STATE_WORDS[step.before].toLowerCase()}`}
            isBusy={isBusy}
            onClick={undo}
          />
        )}
      </Group>
      {isEarning && (
        <EarnedForm
          onEarned={(earned) => {
            setEarning(false);
            take('earned', earned);
          }}
        />
      )}
    </div>
  );
}

interface StepButtonProps {
  words: string;
  isBusy: boolean;
  onClick: () => void;
}

function StepButton({ words, isBusy, onClick }: StepButtonProps) {
  return (
    <Button size="compact-sm" variant="default" disabled={isBusy} onClick={onClick}>
      {words}
    </Button>
  );
}

function EarnedForm({ onEarned }: { onEarned: (earned: { earnedOn: string; number?: string }) => void }) {
  const [day, setDay] = useState(today());
  const [number, setNumber] = useState('');
  return (
    <Group align="flex-end" gap="xs" mt="xs">
      <TextInput
        type="date"
        size="sm"
        label="Earned on"
        value={day}
        max={today()}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <TextInput
        size="sm"
        label="Certificate number"
        placeholder="if it has one"
        maxLength={200}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Button
        size="sm"
        disabled={day === ''}
        onClick={() =>
          onEarned({ earnedOn: day, ...(number.trim() === '' ? {} : { number: number.trim() }) })
        }
      >
        Add to the holdings
      </Button>
    </Group>
  );
}
