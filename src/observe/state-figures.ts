import { Gauge, Registry } from 'prom-client';

/** How the service stands at the moment of asking. What could not be found out is left out. */
export interface ServiceState {
  /** The parts that it needs ("database"), and whether each works. */
  parts: Readonly<Record<string, boolean>>;
  queue?: { waiting: number; active: number; delayed: number } | undefined;
  /** Age of the document that has waited longest, seconds; 0 where none waits. */
  oldestWaitingSeconds?: number | undefined;
  /** Documents by status. */
  documents?: Readonly<Record<string, number>> | undefined;
  /** Worker processes that were heard of lately. */
  workers?: readonly WorkerState[] | undefined;
}

/** What a worker process last said of itself. */
export interface WorkerState {
  residentBytes: number;
  /** 99 of 100 turns of its event loop were late by at most this, seconds. */
  eventLoopDelaySeconds: number;
}

/** The state as gauges of a registry made for this one answer. */
export function renderState(state: ServiceState): Registry {
  const registry = new Registry();
  const gauge = (name: string, help: string, value: number | undefined) => {
    if (value !== undefined) new Gauge({ name, help, registers: [registry] }).set(value);
  };
  gauge('muster_queue_waiting', 'Jobs that wait for a worker.', state.queue?.waiting);
  gauge('muster_queue_active', 'Jobs that a worker is at.', state.queue?.active);
  gauge('muster_queue_delayed', 'Jobs that wait for another attempt.', state.queue?.delayed);
  const oldest = 'Age of the document that has waited longest for a worker; 0: none waits.';
  gauge('muster_queue_oldest_waiting_seconds', oldest, state.oldestWaitingSeconds);
  byLabel(registry, 'muster_part_ready', 'Whether each part works: 1 or 0.', 'part', numbers(state.parts));
  if (state.documents)
    byLabel(registry, 'muster_documents', 'Documents by status.', 'status', state.documents);
  const { workers } = state;
  if (workers === undefined) return registry;
  gauge('muster_workers', 'Worker processes that were heard of in the last minute.', workers.length);
  const bytes = workers.map(({ residentBytes }) => residentBytes);
  const delays = workers.map(({ eventLoopDelaySeconds }) => eventLoopDelaySeconds);
  const largest = 'Resident memory of the largest worker process.';
  gauge('muster_worker_memory_bytes', largest, Math.max(0, ...bytes));
  const slowest = 'Delay of the slowest event loop of a worker process, 99th percentile.';
  gauge('muster_worker_eventloop_delay_seconds', slowest, Math.max(0, ...delays));
  return registry;
}

function byLabel(
  registry: Registry,
  name: string,
  help: string,
  label: string,
  values: Readonly<Record<string, number>>,
): void {
  const gauge = new Gauge({ name, help, labelNames: [label], registers: [registry] });
  for (const [key, value] of Object.entries(values)) gauge.set({ [label]: key }, value);
}

const numbers = (flags: Readonly<Record<string, boolean>>): Record<string, number> =>
  Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, Number(flag)]));
