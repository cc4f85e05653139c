const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/** "2026-11-20T17:04:29.123Z" as "Nov 20, 2026, 5:04:29 PM", in the user's zone; anything else stays as it is. */
export function formatMoment(at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? at : MOMENT.format(time);
}
