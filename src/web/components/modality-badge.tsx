import type { Requirement } from '../../domain/index.ts';
import classes from './badge.module.css';
import { MODALITY_WORDS } from './words.ts';

const TONES = { mandatory: 'strong', preferred: 'plain', informational: 'faint' } as const;

/** Whether a requirement must be met, the strongest the darkest. */
export function ModalityBadge({ modality }: { modality: Requirement['modality'] }) {
  return (
    <span className={classes.badge} data-tone={TONES[modality]}>
      {MODALITY_WORDS[modality]}
    </span>
  );
}
