import type { BidDay, Match, ScheduleEvent } from '../domain/index.ts';
import { hanging, heading, WIDTH } from './text.ts';

const EVENT_WORDS: Record<ScheduleEvent, string> = {
  proposal: 'Proposals due',
  award: 'Award',
  kickoff: 'Kickoff',
  end: 'End of the work',
};
/** "End of the work" and a space. */
const EVENT_WIDTH = 16;

/** The days that were judged on: those that were given, and those that a document names, with its words. */
export function daysText({ dates }: Pick<Match, 'dates'>, width = WIDTH): string {
  const lines = dates.flatMap((day) =>
    hanging(`  ${EVENT_WORDS[day.event].padEnd(EVENT_WIDTH)}`, `${day.day}  ${sourceWords(day)}`, { width }),
  );
  return [...heading('Days', 'judged on', width), ...lines].join('\n');
}

function sourceWords({ evidence }: BidDay): string {
  if (evidence === null) return 'as given';
  const place = evidence.page === null ? '' : ` (page ${evidence.page})`;
  return `“${evidence.quote.replace(/\s+/g, ' ')}”${place}`;
}
