/** Today in UTC, ISO, as every date of the service. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
