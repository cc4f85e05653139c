import { Text } from '@mantine/core';
import type { Beside } from '../../../../domain/index.ts';
import { formatDay, formatHours, formatUsd } from '../../../components/format.ts';

/** The other road to the same: one certification beside badges, or badges beside a certification. */
export function BesideList({ beside }: { beside: readonly Beside[] }) {
  return beside.map((one) => (
    <Text key={one.credentials.map(({ id }) => id).join(' ')} size="sm" my="xs">
      <strong>Instead: </strong>
      {besideWords(one)}
    </Text>
  ));
}

/** "CISSP: 80–200 h, $749, ready Jun 1, 2027, too late" */
function besideWords({ credentials, hours, costUsd, finish, fits }: Beside): string {
  return [
    `${credentials.map(({ name }) => name).join(' and ')}: ${formatHours(hours)}`,
    costUsd === null ? 'price not known' : formatUsd(costUsd),
    finish === null ? 'nobody has hours for it' : `ready ${formatDay(finish)} when begun today`,
    fits ? 'in time' : 'too late',
  ].join(', ');
}
