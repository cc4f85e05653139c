import { AggregatorRegistry, collectDefaultMetrics, Registry } from 'prom-client';
import type { MetricTotal } from './metric-total.ts';
import { createOwnFigures } from './own-figures.ts';
import { createSharedFigures } from './shared-figures.ts';
import { renderState, type ServiceState } from './state-figures.ts';

export type { MetricTotal, ServiceState };

/** Media type of what `render` gives. */
export const PROMETHEUS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

/**
 * The parts of a document's way that are timed: `store` an upload, `wait` in the queue, `start` of the reading process,
 * `parse`, `ocr`, `extract`, `save`; and of an answer: `resolve` the documents of a bid together, `match`.
 */
export const STAGES = [
  'store',
  'wait',
  'start',
  'parse',
  'ocr',
  'extract',
  'save',
  'resolve',
  'match',
] as const;
/** See {@link STAGES}. */
export type Stage = (typeof STAGES)[number];

/**
 * The figures of one process. Those of the way of documents are sums over all processes: each adds its own to the
 * totals of the database (`unsent`, `sent`), so that one address tells of every worker on every machine, and a worker
 * that ends takes nothing with it. Labels are routes, statuses, stages and codes: never names, never ids.
 */
export interface Metrics {
  /** A request was answered. `route` as declared ("/bids/{bidId}"). */
  requestEnded(request: { method: string; route: string; status: number }, seconds: number): void;
  stageEnded(stage: Stage, seconds: number): void;
  /** A document's reading ended; `code` says why it failed. */
  documentEnded(outcome: 'done' | 'failed', code?: string): void;
  /** Pages that OCR read. */
  ocrPagesRead(count: number): void;
  /** What is not in the totals yet. */
  unsent(): Promise<MetricTotal[]>;
  /** These are in the totals now. */
  sent(totals: readonly MetricTotal[]): void;
  /** Everything in Prometheus's text format; `totals` as the database has them. */
  render(totals: readonly MetricTotal[], state: ServiceState): Promise<string>;
}

/** Starts to count, from zero. */
export function createMetrics(): Metrics {
  const own = createOwnFigures();
  const shared = createSharedFigures(STAGES);
  return {
    requestEnded: own.requestEnded,
    stageEnded: shared.stageEnded,
    documentEnded: shared.documentEnded,
    ocrPagesRead: shared.ocrPagesRead,
    unsent: shared.unsent,
    sent: shared.sent,
    async render(totals, state) {
      if (!own.isWatchingProcess()) collectDefaultMetrics({ register: own.registry });
      const ofAll = AggregatorRegistry.aggregate([await shared.withTotals(totals)]);
      const registries = [renderState(state), ofAll, own.registry];
      return (await Promise.all(registries.map((registry) => registry.metrics()))).join('\n');
    },
  };
}
