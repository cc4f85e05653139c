import type { PlanAction } from '../../../../domain/index.ts';
import { withLocalDays } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import classes from './plan.module.css';

const QUESTIONS = [
  ['assessment', 'Assessed'],
  ['verifiable', 'Verifiable'],
  ['recognisedIssuer', 'Recognised issuer'],
  ['current', 'Current'],
] as const;

/** The four questions that tell a credential from a course that was sat through, each answered with its reason. */
export function QualityList({ quality }: { quality: PlanAction['quality'] }) {
  return (
    <ul className={classes.quality} aria-label="Quality">
      {QUESTIONS.map(([key, question]) => {
        const { ok, why } = quality[key];
        const [icon, word] = ok === null ? (['question', 'unknown'] as const) : answerOf(ok);
        return (
          <li key={key} data-ok={ok}>
            <Icon name={icon} size={16} />
            <span>
              <strong>
                {question}: {word}
              </strong>
              , {withLocalDays(why)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const answerOf = (ok: boolean) => (ok ? (['check', 'yes'] as const) : (['cross', 'no'] as const));
