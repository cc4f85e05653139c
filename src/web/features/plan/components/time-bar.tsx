import type { PlanAction } from '../../../../domain/index.ts';
import { daysBetween, formatDay } from '../../../components/format.ts';
import classes from './plan.module.css';

/** When the work lies between its start and the kickoff; the room that is left is the risk. */
export function TimeBar({
  action: { start, finish, fits },
  kickoff,
}: {
  action: PlanAction;
  kickoff: string;
}) {
  const end = finish > kickoff ? finish : kickoff;
  const all = Math.max(1, daysBetween(start, end));
  const share = (day: string) => `${(100 * daysBetween(start, day)) / all}%`;
  const words = `From ${formatDay(start)} to ${formatDay(finish)}; kickoff ${formatDay(kickoff)}`;
  return (
    <div className={classes.time} role="img" aria-label={words} title={words}>
      <div className={classes.work} data-fits={fits} style={{ width: `max(6px, ${share(finish)})` }} />
      <div className={classes.kickoff} style={{ left: `min(${share(kickoff)}, 100% - 3px)` }} />
    </div>
  );
}
