import type { Grade } from '../../domain/index.ts';
import classes from './badge.module.css';
import { Icon } from './icon.tsx';

const GRADES = {
  high: { word: 'High', icon: 'check', tone: 'good' },
  check: { word: 'Check', icon: 'question', tone: 'care' },
  low: { word: 'Low', icon: 'warning', tone: 'bad' },
} as const;

/** How sure the reading is, as a word and a mark. */
export function GradeBadge({ grade }: { grade: Grade }) {
  const { word, icon, tone } = GRADES[grade];
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon name={icon} size={14} />
      {word}
    </span>
  );
}
