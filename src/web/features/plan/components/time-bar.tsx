import type { PlanAction } from '../../../../domain/index.ts';
import { daysBetween, formatDay } from '../../../components/format.ts';
import classes from './plan.module.css';

interface TimeBarProps {
  action: PlanAction;
  /** First day of the whole plan: the left end of every bar. */
  from: string;
  kickoff: string;
}

/** Where the work lies between the plan's first day and the kickoff; the room that is left is the risk. */
export function TimeBar({ action, from, kickoff }: TimeBarProps) {
  const { start, finish, latestStart, fits } = action;
  const end = finish > kickoff ? finish : kickoff;
  const all = Math.max(1, daysBetween(from, end));
  const share = (day: string) => `${(100 * Math.max(0, daysBetween(from, day))) / all}%`;
  const words = `From ${formatDay(start)} to ${formatDay(finish)}; latest start ${formatDay(latestStart)}; kickoff ${formatDay(kickoff)}`;
  return (
    <div className={classes.time} role="img" aria-label={words} title={words}>
      <div
        className={classes.work}
        data-fits={fits}
        style={{ left: share(start), width: `max(6px, calc(${share(finish)} - ${share(start)}))` }}
      />
      <div className={classes.latest} style={{ left: share(latestStart) }} />
      <div className={classes.kickoff} style={{ left: `min(${share(kickoff)}, 100% - 3px)` }} />
    </div>
  );
}
