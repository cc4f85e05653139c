import type { Review } from '../../../../domain/index.ts';
import badge from '../../../components/badge.module.css';
import { Icon } from '../../../components/icon.tsx';
import { ORIGIN_WORDS, REVIEW_WORDS, STATUS_WORDS } from '../review-words.ts';
import classes from './requirement-table.module.css';

const TONES = { undecided: 'faint', accepted: 'good', rejected: 'bad' } as const;

/** What people made of a requirement: the decision, then what was changed, who answers it and how far that is. */
export function ReviewBadge({ review }: { review: Review | null }) {
  const decision = review?.decision ?? 'undecided';
  const remarks = review === null ? '' : remarksOf(review).join(', ');
  return (
    <span className={classes.review}>
      <span className={badge.badge} data-tone={TONES[decision]}>
        {decision !== 'undecided' && <Icon name={decision === 'accepted' ? 'check' : 'cross'} size={14} />}
        {REVIEW_WORDS[decision]}
      </span>
      {review !== null && review.changedSince.length > 0 && (
        <span className={badge.badge} data-tone="care">
          <Icon name="warning" size={14} />
          Changed
        </span>
      )}
      {remarks !== '' && <span className={classes.remarks}>{remarks}</span>}
    </span>
  );
}

function remarksOf({ origin, edited, owner, status, comments }: Review): string[] {
  return [
    ORIGIN_WORDS[origin],
    edited.length > 0 ? 'edited' : '',
    owner ?? '',
    status === 'open' ? '' : STATUS_WORDS[status].toLocaleLowerCase(),
    comments.length > 0 ? `${comments.length} ${comments.length === 1 ? 'comment' : 'comments'}` : '',
  ].filter((words) => words !== '');
}
