import {
  type Context,
  context,
  isSpanContextValid,
  type Span as OtelSpan,
  type Tracer as OtelTracer,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Span, SpanWish, Tracer } from './tracer.ts';

/** A collector that does not answer must not keep the service from ending. */
const EXPORT_TIMEOUT_MS = 5_000;
const KINDS = { server: SpanKind.SERVER, consumer: SpanKind.CONSUMER, internal: SpanKind.INTERNAL };

/** See `startTracing`. */
export function createOtlpTracer(endpoint: string, service: { name: string; version: string }): Tracer {
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: EXPORT_TIMEOUT_MS });
  const provider = new NodeTracerProvider({
    resource: resourceOf({ 'service.name': service.name, 'service.version': service.version }),
    spanProcessors: [new BatchSpanProcessor(exporter, { exportTimeoutMillis: EXPORT_TIMEOUT_MS })],
  });
  provider.register();
  const tracer = provider.getTracer('muster');
  return {
    begin: (wish) => spanOf(start(tracer, wish)),
    async span(wish, work) {
      const span = spanOf(start(tracer, wish));
      try {
        const result = await span.run(() => work(span));
        span.end();
        return result;
      } catch (error) {
        span.end(error);
        throw error;
      }
    },
    past: (wish, from, to) => start(tracer, wish, from).end(to),
    here: () => traceparentOf(trace.getActiveSpan()),
    // A collector that is away is told of by the exporter; the service ends all the same.
    close: () => provider.shutdown().catch(() => undefined),
  };
}

function start(
  tracer: OtelTracer,
  { name, kind, parent, attributes }: SpanWish,
  startTime?: number,
): OtelSpan {
  const options = { kind: KINDS[kind ?? 'internal'], ...(startTime && { startTime }) };
  return tracer.startSpan(name, { ...options, attributes: { ...attributes } }, contextOf(parent));
}

function spanOf(span: OtelSpan): Span {
  return {
    run: (work) => context.with(trace.setSpan(context.active(), span), work),
    add: (attributes) => void span.setAttributes({ ...attributes }),
    end(error) {
      if (error !== undefined) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        span.setAttribute('error.type', codeOf(error));
      }
      span.end();
    },
  };
}

/** Words of errors may name files; their codes do not. */
function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return String(code ?? name ?? 'error');
}

/** "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01": version, trace, span, flags (W3C Trace Context). */
const TRACEPARENT = /^[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})/;

/** The context that a traceparent names; the active one where it names none. */
function contextOf(traceparent: string | undefined): Context {
  const [, traceId = '', spanId = '', flags = ''] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  const parent = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  return isSpanContextValid(parent) ? trace.setSpanContext(context.active(), parent) : context.active();
}

function traceparentOf(span: OtelSpan | undefined): string | undefined {
  if (span === undefined) return undefined;
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-0${(traceFlags & TraceFlags.SAMPLED).toString(16)}`;
}

type Resource = NonNullable<NonNullable<ConstructorParameters<typeof NodeTracerProvider>[0]>['resource']>;

/** Only what we say of ourselves: the library's own would add the host, the command line and who runs it. */
function resourceOf(attributes: Record<string, string>): Resource {
  const resource: Resource = {
    attributes,
    merge: () => resource,
    getRawAttributes: () => Object.entries(attributes),
  };
  return resource;
}
