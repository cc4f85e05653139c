import { Link } from '../components/router/link.tsx';
import classes from './bid-tabs.module.css';

const TABS = [
  ['documents', 'Documents'],
  ['requirements', 'Requirements'],
  ['shortlist', 'Shortlist'],
  ['team', 'Team'],
  ['plan', 'Plan'],
  ['changes', 'Changes'],
  ['settings', 'Settings'],
] as const;

/** The ways to the views of a bid, each with an address of its own. */
export function BidTabs({ bidId, tab }: { bidId: string; tab: string }) {
  return (
    <nav aria-label="Bid" className={classes.tabs}>
      {TABS.map(([name, label]) => (
        <Link
          key={name}
          className={classes.tab}
          href={name === 'documents' ? `/bids/${bidId}` : `/bids/${bidId}/${name}`}
          aria-current={name === tab ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
