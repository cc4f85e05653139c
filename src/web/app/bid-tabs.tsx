import { ViewLinks } from '../components/view-links.tsx';

const TABS = [
  ['documents', 'Documents'],
  ['requirements', 'Requirements'],
  ['shortlist', 'Shortlist'],
  ['team', 'Team'],
  ['plan', 'Plan'],
  ['changes', 'Changes'],
  ['settings', 'Settings'],
] as const;

/** The ways to the views of a bid. */
export function BidTabs({ bidId, tab }: { bidId: string; tab: string }) {
  const views = TABS.map(([id, label]) => ({
    id,
    label,
    href: id === 'documents' ? `/bids/${bidId}` : `/bids/${bidId}/${id}`,
  }));
  return <ViewLinks label="Bid" views={views} current={tab} />;
}
