import { Text } from '@mantine/core';
import type { PlanAction } from '../../../../domain/index.ts';
import { count, formatDay, formatHours, formatUsd } from '../../../components/format.ts';

/** All actions in one sentence: how many, hours and cost in sum, what is not known, and what comes too late. */
export function PlanSum({ plan, kickoff }: { plan: readonly PlanAction[]; kickoff: string }) {
  const low = plan.reduce((sum, { hours }) => sum + hours[0], 0);
  const high = plan.reduce((sum, { hours }) => sum + hours[1], 0);
  const priced = plan.flatMap(({ costUsd }) => costUsd ?? []);
  const cost = priced.reduce((sum, one) => sum + one, 0);
  const unknown = plan.length - priced.length;
  const late = plan.filter(({ fits }) => !fits).length;
  const people = new Set(plan.map(({ person }) => person)).size;
  return (
    <Text>
      <strong>{count(plan.length, 'action', 'actions')}</strong> for {count(people, 'person', 'people')}{' '}
      before kickoff on {formatDay(kickoff)}: {formatHours([low, high])} in all, {formatUsd(cost)}
      {unknown > 0 && ` and ${count(unknown, 'price that is', 'prices that are')} not known`}.
      {late > 0 && ` ${count(late, 'action comes', 'actions come')} too late.`}
      <Text span display="block" size="sm" c="dimmed">
        In each bar: the work, the latest start (broken line) and the kickoff (line).
      </Text>
    </Text>
  );
}
