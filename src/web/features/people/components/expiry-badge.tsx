import badge from '../../../components/badge.module.css';
import { Icon } from '../../../components/icon.tsx';
import type { Expiry } from '../expiry.ts';

const ICONS = { good: 'check', care: 'warning', bad: 'cross', faint: null } as const;

/** How long something is held yet, in words with a mark, so that it is told apart without colour. */
export function ExpiryBadge({ expiry: { tone, words } }: { expiry: Expiry }) {
  const icon = ICONS[tone];
  return (
    // A phone's column is narrower than "Expires in 22 days, Dec 13, 2026".
    <span className={badge.badge} data-tone={tone} style={{ whiteSpace: 'normal' }}>
      {icon && <Icon name={icon} size={14} />}
      {words}
    </span>
  );
}
