import type { ColumnType } from 'kysely';

/** The tables of figures and of the roster's version, as migration 0050 makes them. */
export interface ObserveTables {
  metricTotals: { series: string; labels: Readonly<Record<string, string>>; value: number };
  workerSigns: {
    id: string;
    seenAt: ColumnType<string, string | undefined, string>;
    residentBytes: number;
    eventLoopDelaySeconds: number;
  };
  rosterVersion: { onlyRow: boolean; version: number };
}
