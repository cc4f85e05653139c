import { Button, Group, Paper, Text, Title } from '@mantine/core';
import type { Person, Team } from '../../../../domain/index.ts';
import { formatUsd } from '../../../components/format.ts';
import type { LookUp } from '../../answers/look-up.ts';
import { type ChosenCell, placeOf } from '../../shortlist/components/cell-popover.tsx';
import { withLock, withoutPerson } from '../locks.ts';
import type { WhatIfControls } from '../use-what-if.ts';
import classes from './team.module.css';

interface MemberCardProps {
  member: Team['members'][number];
  /** Undefined where the roster has changed since. */
  person: Person | undefined;
  lookUp: LookUp;
  whatIf: WhatIfControls;
  /** Shows both sides of what the member covers. */
  onWhy: (cell: ChosenCell) => void;
}

/** One chosen person: role, cost, and the requirements that the team meets through them; kept or left out by a button. */
export function MemberCard({ member, person, lookUp, whatIf, onWhy }: MemberCardProps) {
  const { name, title } = lookUp.person(member.person);
  const cost = person?.costUsdPerHour ?? null;
  const later = new Set(member.afterPlan);
  const now = member.covers.filter((id) => !later.has(id));
  const labels = { person: member.person, lookUp, onWhy };
  return (
    <Paper withBorder p="md" component="li">
      <Text size="sm" c="dimmed">
        {member.role ?? 'Team member'}
      </Text>
      <Group justify="space-between" wrap="nowrap" align="baseline">
        <Title order={3} size="h4">
          {name}
        </Title>
        <Text style={{ whiteSpace: 'nowrap' }}>
          {cost === null ? 'cost not known' : `${formatUsd(cost)}/h`}
        </Text>
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {[title === member.role ? null : title, person?.employer].filter(Boolean).join(', ')}
      </Text>
      <LockButtons member={member} name={name} whatIf={whatIf} />
      <Labels title="Covers" ids={now} {...labels} />
      <Labels title="Covers once the plan is carried out" ids={member.afterPlan} {...labels} />
    </Paper>
  );
}

interface LockButtonsProps {
  member: Team['members'][number];
  name: string;
  whatIf: WhatIfControls;
}

function LockButtons({ member: { person, role }, name, whatIf: { asked, change } }: LockButtonsProps) {
  const isLocked = asked.lockedIn.some((lock) => lock.person === person);
  return (
    <Group gap="xs">
      <Button
        size="compact-sm"
        variant={isLocked ? 'filled' : 'default'}
        aria-pressed={isLocked}
        aria-label={`${isLocked ? 'Locked in' : 'Lock in'} ${name}`}
        onClick={() => change(isLocked ? withoutPerson(asked, person) : withLock(asked, person, role))}
      >
        {isLocked ? 'Locked in' : 'Lock in'}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Exclude ${name}`}
        onClick={() => change({ ...withoutPerson(asked, person), lockedOut: [...asked.lockedOut, person] })}
      >
        Exclude
      </Button>
    </Group>
  );
}

interface LabelsProps {
  title: string;
  ids: readonly string[];
  person: string;
  lookUp: LookUp;
  onWhy: (cell: ChosenCell) => void;
}

function Labels({ title, ids, person, lookUp, onWhy }: LabelsProps) {
  if (ids.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600} mt="xs">
        {title}
      </Text>
      <ul className={classes.list}>
        {ids.map((requirement) => (
          <li key={requirement}>
            <button
              type="button"
              className={classes.label}
              aria-haspopup="dialog"
              onClick={({ currentTarget: button }) =>
                onWhy({ person, requirement, button, place: placeOf(button) })
              }
            >
              {lookUp.label(requirement)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
