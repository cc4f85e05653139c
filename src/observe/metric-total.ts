/** How far one figure has come: its series ("muster_stage_seconds_sum"), what it is of, and the sum so far. */
export interface MetricTotal {
  series: string;
  labels: Readonly<Record<string, string>>;
  value: number;
}
