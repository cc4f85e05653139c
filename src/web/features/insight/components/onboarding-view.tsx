import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { Answered } from '../../../components/answered.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { formatHours, formatUsd } from '../../../components/format.ts';
import { useQueryWord } from '../../../components/router/location.ts';
import { useBids } from '../../bids/api/list-bids.ts';
import { useOnboarding } from '../api/insight.ts';
import { BAR_COLORS } from '../bar-colors.ts';
import { ChartFrame } from './chart-frame.tsx';
import { PersonChoice } from './person-choice.tsx';

/** Badges for the first month of somebody whose first bid it is. */
export function OnboardingView() {
  const [bid, setBid] = useQueryWord('bid');
  const [person, setPerson] = useQueryWord('person');
  const bids = useBids().data;
  if (bids?.length === 0)
    return (
      <EmptyState
        title="No bid yet"
        text="What a new hire should earn first follows from what the first bid asks for."
        action={{ href: '/bids/new', label: 'New bid' }}
      />
    );
  return (
    <Stack gap="lg">
      <Group align="flex-end">
        <NativeSelect
          label="First bid"
          w={{ base: '100%', xs: 340 }}
          value={bid}
          data={[
            { value: '', label: 'Choose a bid' },
            ...(bids ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setBid(event.currentTarget.value)}
        />
        <PersonChoice label="New hire" placeholder="Choose a person" value={person} onChoose={setPerson} />
      </Group>
      {bid === '' || person === '' ? (
        <Text c="dimmed">
          Choose a bid and a person: the badges that show most of what it asks for are suggested.
        </Text>
      ) : (
        <Suggestions bid={bid} person={person} />
      )}
    </Stack>
  );
}

function Suggestions({ bid, person }: { bid: string; person: string }) {
  const onboarding = useOnboarding(bid, person);
  return (
    <Answered query={onboarding} what="the suggestions">
      {({ suggestions }) =>
        suggestions.length === 0 ? (
          <Text role="status">
            No badge that fits into a month shows anything more of what this bid asks for than this person
            shows already.
          </Text>
        ) : (
          <ChartFrame
            title="For the first month"
            text="The badges that show most of what the bid asks for, within the study hours of a month."
            file="first-month"
            chart={{
              label: `Bars of hours: ${suggestions.map(({ credential, hours }) => `${credential.name} up to ${hours[1]}`).join(', ')}`,
              isStacked: true,
              data: suggestions.map(({ credential, hours }) => ({
                name: credential.name,
                low: hours[0],
                more: hours[1] - hours[0],
              })),
              series: [
                { name: 'low', label: 'Hours at least', color: BAR_COLORS.strong },
                { name: 'more', label: 'up to', color: BAR_COLORS.second },
              ],
            }}
            table={{
              columns: ['Badge', 'Requirements shown', 'Hours', 'Cost'],
              rows: suggestions.map(({ credential, closes, hours, costUsd }) => [
                credential.name,
                closes.length,
                formatHours(hours),
                costUsd === null ? 'not known' : formatUsd(costUsd),
              ]),
            }}
          />
        )
      }
    </Answered>
  );
}
