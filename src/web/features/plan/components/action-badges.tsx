import { Group } from '@mantine/core';
import type { PlanAction } from '../../../../domain/index.ts';
import classes from '../../../components/badge.module.css';
import { Icon } from '../../../components/icon.tsx';

/** Whether it is done in time, and whether the buyer must accept it or it only supports the claim. */
export function ActionBadges({ action: { fits, satisfies } }: { action: PlanAction }) {
  const doesSatisfy = satisfies === 'requirement';
  return (
    <Group gap="xs">
      <span className={classes.badge} data-tone={fits ? 'good' : 'bad'}>
        <Icon name={fits ? 'check' : 'cross'} size={14} />
        {fits ? 'In time' : 'Too late'}
      </span>
      <span className={classes.badge} data-tone={doesSatisfy ? 'good' : 'care'}>
        <Icon name={doesSatisfy ? 'check' : 'warning'} size={14} />
        {doesSatisfy ? 'Meets the requirement' : 'Supports only, no substitute'}
      </span>
    </Group>
  );
}
