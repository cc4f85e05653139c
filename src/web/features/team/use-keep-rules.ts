import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useChangeBid } from '../bids/api/change-bid.ts';
import { useBidSettings, useKeepSettings } from './api/bid-settings.ts';
import type { WhatIfControls } from './use-what-if.ts';
import { keptAs } from './what-if.ts';

/** Makes the what-if what the bid says: its rules, and its kickoff, hours and budget where they differ. */
export function useKeepRules(bidId: string, { asked, clear }: WhatIfControls) {
  const settings = useBidSettings(bidId).data;
  const keepSettings = useKeepSettings(bidId);
  const changeBid = useChangeBid(bidId);
  return useMutation({
    async mutationFn() {
      if (settings === undefined) return;
      const kept = keptAs(asked, settings);
      await keepSettings.mutateAsync(kept.settings);
      await changeBid.mutateAsync(kept.facts);
    },
    onSuccess() {
      clear();
      notifications.show({ message: 'These are the bid’s rules now; every answer goes by them.' });
    },
  });
}
