import { Stack, Text, Title } from '@mantine/core';
import { Answered } from '../../../components/answered.tsx';
import { Allowed } from '../../access/may.tsx';
import { useBid } from '../../bids/api/get-bid.ts';
import { ArchiveButton } from '../../bids/components/archive-button.tsx';
import { useBidSettings } from '../../team/api/bid-settings.ts';
import { BidFactsForm } from './bid-facts-form.tsx';
import { BidRulesForm } from './bid-rules-form.tsx';

/** What people say of a bid beside its documents: dates, hours and budget, rules of the team, weights. */
export function BidSettingsView({ bidId }: { bidId: string }) {
  const bid = useBid(bidId);
  const settings = useBidSettings(bidId);
  return (
    <Stack gap="xl">
      <section aria-label="Facts of the bid">
        <Title order={2} size="h4" mb="xs">
          The bid and its dates
        </Title>
        <Answered query={bid} what="the bid">
          {(found) => <BidFactsForm key={JSON.stringify(found)} bid={found} />}
        </Answered>
      </section>
      <section aria-label="Rules of the team">
        <Title order={2} size="h4" mb={4}>
          Rules of the team
        </Title>
        <Text c="dimmed" size="sm" mb="sm">
          Empty fields set no limit. People are locked in and out under Team.
        </Text>
        <Answered query={settings} what="the rules">
          {(found) => <BidRulesForm key={JSON.stringify(found)} bidId={bidId} settings={found} />}
        </Answered>
      </section>
      {bid.data && (
        <Allowed to="manage-bids">
          <section aria-label="Archive">
            <Title order={2} size="h4" mb={4}>
              Archive
            </Title>
            <Text c="dimmed" size="sm" mb="sm">
              A bid in the archive is left out of the list and stays as it is, with all its documents and
              answers.
            </Text>
            <ArchiveButton bid={bid.data} />
          </section>
        </Allowed>
      )}
    </Stack>
  );
}
