import { Stack } from '@mantine/core';
import { BidRetention } from './bid-retention.tsx';
import { PersonalData } from './personal-data.tsx';

/** What is kept of people and for how long bids are. */
export function RetentionView() {
  return (
    <Stack gap="xl">
      <PersonalData />
      <BidRetention />
    </Stack>
  );
}
