import { Group } from '@mantine/core';
import type { PlanAction } from '../../../../domain/index.ts';
import classes from '../../../components/badge.module.css';
import { Icon } from '../../../components/icon.tsx';
import { riskOf } from '../plan-calendar.ts';
import { RISK_TONES, riskWords } from '../plan-words.ts';

/** Whether it is done in time and with how much room, and whether it meets the requirement or only supports the claim. */
export function ActionBadges({ action, today }: { action: PlanAction; today: string }) {
  const { fits, satisfies } = action;
  const { risk } = riskOf(action, today);
  const doesSatisfy = satisfies === 'requirement';
  return (
    <Group gap="xs">
      <span className={classes.badge} data-tone={fits ? 'good' : 'bad'}>
        <Icon name={fits ? 'check' : 'cross'} size={14} />
        {fits ? 'In time' : 'Too late'}
      </span>
      {risk !== 'late' && (
        <span className={classes.badge} data-tone={RISK_TONES[risk]} style={{ whiteSpace: 'normal' }}>
          <Icon name={risk === 'enough' ? 'check' : 'warning'} size={14} />
          {riskWords(action, today)}
        </span>
      )}
      <span className={classes.badge} data-tone={doesSatisfy ? 'good' : 'care'}>
        <Icon name={doesSatisfy ? 'check' : 'warning'} size={14} />
        {doesSatisfy ? 'Meets the requirement' : 'Supports only, no substitute'}
      </span>
    </Group>
  );
}
