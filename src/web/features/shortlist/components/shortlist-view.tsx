import { Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import type { Match } from '../../../../domain/index.ts';
import { count, formatDay } from '../../../components/format.ts';
import { useQueryWord } from '../../../components/router/location.ts';
import { holderWords } from '../../../components/words.ts';
import { WithMatch } from '../../answers/components/with-match.tsx';
import { columnsOf } from '../columns.ts';
import { ShortlistGrid } from './shortlist-grid.tsx';
import { StatusLegend } from './status-legend.tsx';

/** Who meets it: people by requirement, the best first. */
export function ShortlistView({ bidId }: { bidId: string }) {
  return (
    <WithMatch bidId={bidId} what="the shortlist">
      {(match) => <Shortlist match={match} />}
    </WithMatch>
  );
}

function Shortlist({ match }: { match: Match }) {
  const [role, setRole] = useQueryWord('role');
  const [only, setOnly] = useQueryWord('only');
  const all = columnsOf(match, { holder: '', isMandatoryOnly: false });
  const columns = columnsOf(match, { holder: role, isMandatoryOnly: only === 'mandatory' });
  const holders = [...new Set(all.map(holderWords))].sort();
  if (all.length === 0)
    return (
      <Text c="dimmed">The documents demand nothing of people, so everybody is as good as the next.</Text>
    );
  return (
    <Stack gap="sm">
      <Group gap="md" align="flex-end">
        <NativeSelect
          label="Role"
          data={[{ value: '', label: 'All roles' }, ...holders]}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
        />
        <Checkbox
          label="Mandatory only"
          pb={8}
          checked={only === 'mandatory'}
          onChange={(event) => setOnly(event.currentTarget.checked ? 'mandatory' : '')}
        />
        <Text pb={6} role="status">
          {count(match.shortlist.length, 'person', 'people')} by{' '}
          {count(columns.length, 'requirement', 'requirements')}, judged for kickoff{' '}
          {formatDay(match.kickoff)}
        </Text>
      </Group>
      <StatusLegend />
      {columns.length === 0 ? (
        <Text c="dimmed">Nothing is mandatory here. Untick “Mandatory only”.</Text>
      ) : (
        <ShortlistGrid match={match} columns={columns} />
      )}
    </Stack>
  );
}
