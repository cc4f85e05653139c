import { Text } from '@mantine/core';
import type { PlanAction } from '../../../../domain/index.ts';
import { formatDay } from '../../../components/format.ts';
import type { LookUp } from '../../answers/look-up.ts';
import { daysOf } from '../plan-calendar.ts';
import { dayWords } from '../plan-words.ts';
import classes from './plan.module.css';

interface PlanDaysProps {
  plan: readonly PlanAction[];
  kickoff: string;
  lookUp: LookUp;
}

/** The plan as a list by day, for where a calendar is too narrow to be read. */
export function PlanDays({ plan, kickoff, lookUp }: PlanDaysProps) {
  const days = daysOf(plan, kickoff);
  return (
    <ol className={classes.days} aria-label="By day">
      {days.map(([day, events]) => (
        <li key={day}>
          <Text size="sm" fw={600}>
            {formatDay(day)}
          </Text>
          {events.map((one) => (
            <Text key={`${one.what} ${one.action?.person} ${one.action?.credential.id}`} size="sm">
              {dayWords(one, (id) => lookUp.person(id).name)}
            </Text>
          ))}
        </li>
      ))}
    </ol>
  );
}
