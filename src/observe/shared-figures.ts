import { Counter, Histogram, type MetricObjectWithValues, type MetricValue, Registry } from 'prom-client';
import type { MetricTotal } from './metric-total.ts';

/** Seconds of a stage, from saving a page of text to reading a long scan. */
const STAGE_SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300];

type Value = MetricValue<string> & { metricName?: string };
type Figure = MetricObjectWithValues<Value>;

/** What all processes count together. Each keeps its own sums, and remembers what of them is in the totals already. */
export function createSharedFigures(stages: readonly string[]) {
  const registry = new Registry();
  const { stageSeconds, documents, failures, ocrPages } = figuresIn(registry);
  for (const stage of stages) stageSeconds.zero({ stage });
  const inTotals = new Map<string, MetricTotal>();

  async function sums(): Promise<MetricTotal[]> {
    const figures = (await registry.getMetricsAsJSON()) as Figure[];
    return figures.flatMap((figure) => figure.values.map((value) => totalOf(figure, value)));
  }
  return {
    stageEnded: (stage: string, seconds: number) => stageSeconds.observe({ stage }, seconds),
    documentEnded(outcome: string, code = 'none') {
      documents.inc({ outcome });
      if (outcome === 'failed') failures.inc({ code });
    },
    ocrPagesRead: (count: number) => ocrPages.inc(count),
    async unsent(): Promise<MetricTotal[]> {
      const rest = (await sums()).map((total) => {
        const sent = inTotals.get(keyOf(total))?.value ?? 0;
        return { ...total, value: total.value - sent };
      });
      return rest.filter(({ value }) => value !== 0);
    },
    sent(totals: readonly MetricTotal[]): void {
      for (const total of totals) {
        const earlier = inTotals.get(keyOf(total))?.value ?? 0;
        inTotals.set(keyOf(total), { ...total, value: earlier + total.value });
      }
    },
    /** The figures with the totals as their values; what is in none of them stays as this process has it. */
    async withTotals(totals: readonly MetricTotal[]): Promise<Figure[]> {
      const figures = (await registry.getMetricsAsJSON()) as Figure[];
      return figures.map((figure) => {
        const values = new Map(figure.values.map((value) => [keyOf(totalOf(figure, value)), value]));
        for (const total of totals.filter(({ series }) => isOf(figure, series)))
          values.set(keyOf(total), totalAsValue(figure, total));
        return { ...figure, values: [...values.values()] };
      });
    },
  };
}

function figuresIn(registry: Registry) {
  const registers = [registry];
  return {
    stageSeconds: new Histogram({
      name: 'muster_stage_seconds',
      help: 'Time that one stage took for one document or answer, over all processes.',
      labelNames: ['stage'],
      buckets: STAGE_SECONDS,
      registers,
    }),
    documents: new Counter({
      name: 'muster_documents_read_total',
      help: 'Readings that ended, by outcome, over all processes.',
      labelNames: ['outcome'],
      registers,
    }),
    failures: new Counter({
      name: 'muster_failures_total',
      help: 'Documents that could not be read, by the code of the reason, over all processes.',
      labelNames: ['code'],
      registers,
    }),
    ocrPages: new Counter({
      name: 'muster_ocr_pages_total',
      help: 'Pages that OCR read, over all processes.',
      registers,
    }),
  };
}

function totalOf(figure: Figure, { labels, value, metricName }: Value): MetricTotal {
  const words = Object.entries(labels).map(([name, label]) => [name, String(label)]);
  return { series: metricName ?? figure.name, labels: Object.fromEntries(words), value };
}

/** A value as the library writes it: the bound of a bucket is a number there, and its order is that of the bounds. */
function totalAsValue(figure: Figure, { series, labels, value }: MetricTotal): Value {
  const { le, ...rest } = labels;
  const bound = le === undefined ? {} : { le: le === '+Inf' ? le : Number(le) };
  return { labels: { ...bound, ...rest }, value, ...(series === figure.name ? {} : { metricName: series }) };
}

const isOf = ({ name }: Figure, series: string): boolean =>
  [name, `${name}_bucket`, `${name}_sum`, `${name}_count`].includes(series);

/** One name for one series, whatever the order of its labels. */
function keyOf({ series, labels }: MetricTotal): string {
  return `${series} ${JSON.stringify(Object.entries(labels).sort(([one], [other]) => (one < other ? -1 : 1)))}`;
}
