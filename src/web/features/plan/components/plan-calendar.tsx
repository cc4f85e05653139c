import { Text } from '@mantine/core';
import type { PlanAction } from '../../../../domain/index.ts';
import { formatDay, formatHours } from '../../../components/format.ts';
import type { LookUp } from '../../answers/look-up.ts';
import { addDays, riskOf, type Scale } from '../plan-calendar.ts';
import { riskWords } from '../plan-words.ts';
import classes from './plan-calendar.module.css';

interface PlanCalendarProps {
  plan: readonly PlanAction[];
  scale: Scale;
  kickoff: string;
  today: string;
  lookUp: LookUp;
}

/** The days to the kickoff with what each person studies, sits and waits for. */
export function PlanCalendar({ plan, scale, kickoff, today, lookUp }: PlanCalendarProps) {
  const people = [...new Set(plan.map(({ person }) => person))];
  return (
    <section className={classes.calendar} aria-label="Calendar to kickoff">
      <Head scale={scale} kickoff={kickoff} today={today} />
      {people.map((person) => (
        <div key={person} className={classes.person}>
          <Text fw={600} size="sm" className={classes.name}>
            {lookUp.person(person).name}
          </Text>
          {plan
            .filter((action) => action.person === person)
            .map((action) => (
              <Row key={action.credential.id} action={action} scale={scale} kickoff={kickoff} today={today} />
            ))}
        </div>
      ))}
      <Legend />
    </section>
  );
}

type HeadProps = Pick<PlanCalendarProps, 'scale' | 'kickoff' | 'today'>;

function Head({ scale, kickoff, today }: HeadProps) {
  return (
    <div className={classes.row} aria-hidden="true">
      <span />
      <div className={classes.head}>
        {scale.marks.map((day) => (
          <span key={day} className={classes.mark} style={{ left: `${scale.at(day)}%` }}>
            {shortDay(day)}
          </span>
        ))}
        <span
          className={classes.flag}
          data-end={scale.at(today) > 80}
          style={{ left: `${scale.at(today)}%` }}
        >
          Today
        </span>
        <span className={classes.flag} data-end style={{ left: `${scale.at(addDays(kickoff, 1))}%` }}>
          Kickoff {shortDay(kickoff)}
        </span>
      </div>
    </div>
  );
}

type RowProps = HeadProps & { action: PlanAction };

function Row({ action, scale, kickoff, today }: RowProps) {
  const { credential, start, finish, latestStart, exam, hours } = action;
  const { risk } = riskOf(action, today);
  const studied = exam?.on ?? finish;
  const words = `${credential.name}: from ${formatDay(start)} to ${formatDay(finish)}${
    exam ? `, exam on ${formatDay(exam.on)}` : ''
  }, latest start ${formatDay(latestStart)}. ${riskWords(action, today)}.`;
  return (
    <div className={classes.row}>
      <div className={classes.label}>
        <Text size="sm" lineClamp={2}>
          {credential.name}
        </Text>
        <Text size="xs" c="dimmed">
          {formatHours(hours)} · {riskWords(action, today)}
        </Text>
      </div>
      <div className={classes.track} role="img" aria-label={words} title={words}>
        {scale.weekends.map(({ left, width }) => (
          <i key={left} className={classes.weekend} style={{ left: `${left}%`, width: `${width}%` }} />
        ))}
        <i className={classes.today} style={{ left: `${scale.at(today)}%` }} />
        <Bar scale={scale} from={start} to={studied} kind="study" risk={risk} />
        {exam && <Bar scale={scale} from={addDays(exam.on, 1)} to={finish} kind="issue" risk={risk} />}
        {exam && exam.on <= scale.to && (
          <i className={classes.exam} style={{ left: `${scale.at(exam.on)}%` }} />
        )}
        {latestStart >= scale.from && (
          <i className={classes.latest} style={{ left: `${scale.at(latestStart)}%` }} />
        )}
        {finish > scale.to && <span className={classes.beyond}>to {shortDay(finish)} ›</span>}
        <i className={classes.kickoff} style={{ left: `${scale.at(addDays(kickoff, 1))}%` }} />
      </div>
    </div>
  );
}

interface BarProps {
  scale: Scale;
  from: string;
  to: string;
  kind: 'study' | 'issue';
  risk: string;
}

function Bar({ scale, from, to, kind, risk }: BarProps) {
  if (from > to) return null;
  const { left, width } = scale.stretch(from, to);
  return (
    <i
      className={classes.bar}
      data-kind={kind}
      data-risk={risk}
      style={{ left: `${left}%`, width: `${width}%` }}
    />
  );
}

const PARTS = [
  ['study', 'Study'],
  ['issue', 'Waiting for the certificate'],
  ['exam', 'Exam'],
  ['latest', 'Latest start'],
  ['weekend', 'Weekend'],
] as const;

function Legend() {
  return (
    <ul className={classes.legend} aria-label="Legend">
      {PARTS.map(([kind, words]) => (
        <li key={kind}>
          <i className={classes.sample} data-kind={kind} aria-hidden="true" />
          {words}
        </li>
      ))}
    </ul>
  );
}

const SHORT = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric', timeZone: 'UTC' });
const shortDay = (day: string): string => SHORT.format(Date.parse(day));
