import type { BadgeCheck } from '../../../../domain/index.ts';
import badge from '../../../components/badge.module.css';
import { withLocalDays } from '../../../components/format.ts';
import { CHECK_WORDS } from '../import-words.ts';

/** What checking a signed badge showed; why, as its title. */
export function CheckBadge({ check }: { check: BadgeCheck }) {
  const { words, tone } = CHECK_WORDS[check.state];
  return (
    <span className={badge.badge} data-tone={tone} title={withLocalDays(check.why)}>
      {words}
    </span>
  );
}
