import { Counter, Histogram, Registry } from 'prom-client';

/** Seconds of a request, from a look into memory to an answer over a large roster. */
const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What only this process tells: its requests, and what Node says of the process itself. */
export function createOwnFigures() {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'muster_http_requests_total',
    help: 'Requests answered, by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'muster_http_request_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['method', 'route'],
    buckets: REQUEST_SECONDS,
    registers,
  });
  return {
    registry,
    requestEnded(request: { method: string; route: string; status: number }, took: number): void {
      const { method, route, status } = request;
      requests.inc({ method, route, status: String(status) });
      seconds.observe({ method, route }, took);
    },
    /** True once the process's memory, processor time and event-loop delay are told, too. */
    isWatchingProcess: () => registry.getSingleMetric('process_resident_memory_bytes') !== undefined,
  };
}
