/** Room: what the service tells of itself while it runs: figures for Prometheus, traces for OpenTelemetry. */
export {
  createMetrics,
  type Metrics,
  type MetricTotal,
  PROMETHEUS_TYPE,
  type ServiceState,
  STAGES,
  type Stage,
} from './metrics.ts';
export { type Span, type SpanWish, startTracing, type Tracer } from './tracing.ts';
