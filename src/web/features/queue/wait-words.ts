/** "nobody waits", "12 s", "4 min", "3 h" */
export function waitWords(seconds: number): string {
  if (seconds === 0) return 'nobody waits';
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  return seconds < 3_600 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`;
}
