import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/logger.ts';
import { runWorker } from '../../workers/run-worker.ts';
import { openApi } from '../support/api.ts';
import { untilFinished } from '../support/events.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { type ReceivedSpan, startOtlpReceiver } from './otlp-receiver.ts';

type Line = Record<string, unknown> & { msg: string };

const NAME = 'Secret client statement of work.md';
const TEXT = 'The lead shall hold a Project Management Professional (PMP) certification of Zanzibar.';

let service: TestService;
let receiver: Awaited<ReturnType<typeof startOtlpReceiver>>;
let figures: string;
let refused: number;
let ids: { bidId: string; documentId: string; requestId: string };
const written: string[] = [];
const lines: Line[] = [];
let spans: ReceivedSpan[];

// One story, told to the end, so that everything is written and sent: a request, its job, a failure, a look at the figures.
beforeAll(async () => {
  const logger = createLogger('info', 'test', { write: (line) => written.push(line) });
  receiver = await startOtlpReceiver();
  const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url };
  service = await startTestService({ ...settings, METRICS_PORT: '0', WORKERS: '0' }, { logger });
  const environment = { ...settings, DATABASE_URL: service.databaseUrl, DATA_DIR: service.folder };
  const worker = await runWorker(readConfig({ environment }), logger);
  const api = await openApi(service.url);
  const bidId = (await api.post('/bids', { name: 'Observed' })).body.id;
  const sent = await api.upload(`/bids/${bidId}/documents`, [
    { name: NAME, content: TEXT },
    { name: 'broken.pdf', content: '%PDF-1.7 and nothing more' },
  ]);
  const [document, broken] = sent.body.documents;
  ids = { bidId, documentId: document.id, requestId: String(sent.headers.get('x-request-id')) };
  await untilFinished(service.url, bidId, [document.id, broken.id]);
  await worker.close();
  await api.get(`/bids/${bidId}/match?kickoff=2027-03-01`);
  const { port } = parsed().find(({ msg }) => msg === 'health and figures answer here') as Line;
  figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  refused = (await fetch(`${service.url}/metrics`)).status;
  await service.close();
  lines.push(...parsed());
  spans = receiver.spans;
});
afterAll(() => receiver?.close());

const parsed = (): Line[] => written.map((line) => JSON.parse(line));
const figure = (series: string): number =>
  Number(
    figures
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.split(' ')[1],
  );

describe('the log', () => {
  const route = '/api/v1/bids/{bidId}/documents';

  it('has one line when a request comes and one when it is answered, with the ids of all it is about', () => {
    const own = lines.filter(({ requestId }) => requestId === ids.requestId);
    const [first, last] = own.filter(({ msg }) => msg.startsWith('request '));
    expect(own.filter(({ msg }) => msg.startsWith('request '))).toHaveLength(2);
    expect(first).toMatchObject({ msg: 'request begins', method: 'POST', route });
    const { requestId, bidId } = ids;
    expect(last).toMatchObject({
      msg: 'request ended',
      method: 'POST',
      route,
      status: 202,
      requestId,
      bidId,
    });
    expect(last?.callerId).toEqual(expect.any(String));
    expect(last?.ms).toBeGreaterThan(0);
    expect(last?.bytes).toBeGreaterThan(100);
    expect(last?.received).toBeGreaterThan(TEXT.length);
  });

  it('has one line when a job begins and one when it ends, and the reader speaks under the same ids', () => {
    const { bidId, documentId } = ids;
    const own = lines.filter((line) => line.documentId === documentId && line.jobId !== undefined);
    expect(own.map(({ msg }) => msg)).toEqual(['job begins', 'reader ended', 'job ended']);
    for (const line of own) expect(line).toMatchObject({ jobId: documentId, documentId, bidId });
    expect(own.at(-1)).toMatchObject({ outcome: 'done', attempt: 1, ms: expect.any(Number) });
  });

  it('names no file and no contents, and nothing above info while all is well', () => {
    const all = written.join('');
    expect(all).not.toContain('Secret client');
    expect(all).not.toContain('broken.pdf');
    expect(all).not.toContain('Zanzibar');
    expect(lines.filter(({ level }) => Number(level) > 30)).toEqual([]);
  });

  it('hides what is secret, wherever it stands', () => {
    const seen: string[] = [];
    const logger = createLogger('info', 'test', { write: (line) => seen.push(line) });
    const headers = { cookie: 'muster-session=1', authorization: 'Bearer 2', 'set-cookie': 'a=3' };
    logger.info({ request: { headers }, password: '4', account: { token: '5' } }, 'x');
    logger.warn({ err: new Error('postgres://muster:hunter2@db/muster is away') }, 'y');
    expect(seen.join('')).not.toMatch(/session=1|Bearer 2|a=3|"4"|"5"|hunter2/);
    expect(seen.join('')).toContain('//…@db/muster is away');
  });
});

describe('the figures', () => {
  it.each([
    ['muster_queue_waiting', 0],
    ['muster_queue_active', 0],
    ['muster_queue_oldest_waiting_seconds', 0],
    ['muster_documents{status="done"}', 1],
    ['muster_documents{status="failed"}', 1],
    ['muster_documents_read_total{outcome="done"}', 1],
    ['muster_part_ready{part="queue"}', 1],
    ['muster_stage_seconds_count{stage="store"}', 2],
    ['muster_stage_seconds_count{stage="wait"}', 2],
    ['muster_stage_seconds_count{stage="parse"}', 2],
    ['muster_stage_seconds_count{stage="extract"}', 1],
    ['muster_stage_seconds_count{stage="save"}', 1],
    ['muster_stage_seconds_count{stage="resolve"}', 1],
    ['muster_stage_seconds_count{stage="match"}', 1],
    ['muster_ocr_pages_total', 0],
    ['muster_http_requests_total{method="POST",route="/api/v1/bids/{bidId}/documents",status="202"}', 1],
  ])('%s is %d', (series, value) => {
    expect(figure(series)).toBe(value);
  });

  it('tell of a worker that has ended already, of failures by code, of this process', () => {
    expect(figures).toMatch(/^muster_failures_total\{code="[a-z-]+"\} 1$/m);
    expect(figure('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
    expect(figures).toContain('nodejs_eventloop_lag_p99_seconds');
  });

  it('have buckets in order, and no id or name in any label', () => {
    const buckets = [...figures.matchAll(/muster_stage_seconds_bucket\{le="([^"]+)",stage="save"\} (\d+)/g)];
    expect(buckets.map(([, bound]) => Number(bound?.replace('+Inf', 'Infinity')))).toEqual([
      0.01,
      0.05,
      0.1,
      0.25,
      0.5,
      1,
      2.5,
      5,
      10,
      30,
      60,
      120,
      300,
      Infinity,
    ]);
    for (const secret of [ids.bidId, ids.documentId, NAME]) expect(figures).not.toContain(secret);
  });

  it('are for administrators where everybody reaches them', () => {
    expect(refused).toBe(401);
  });
});

describe('a trace', () => {
  it('goes from the request through the use case and the job to its stages', () => {
    const named = (name: string) => spans.filter((span) => span.name === name);
    const [request] = named('POST /api/v1/bids/{bidId}/documents');
    const [service] = named('uploadDocuments');
    const job = named('read-document').find(({ attributes }) => attributes.documentId === ids.documentId);
    expect(request).toMatchObject({ service: 'muster', attributes: { requestId: ids.requestId } });
    expect(service?.parentSpanId).toBe(request?.spanId);
    expect(job).toMatchObject({
      service: 'muster-worker',
      attributes: { bidId: ids.bidId, outcome: 'done' },
    });
    expect([job?.traceId, job?.parentSpanId]).toEqual([request?.traceId, service?.spanId]);
    const stages = spans.filter(({ parentSpanId }) => parentSpanId === job?.spanId).map(({ name }) => name);
    expect(stages.sort()).toEqual(['extract', 'parse', 'save', 'start', 'wait']);
  });

  it('says no name and no word of a document', () => {
    const all = JSON.stringify(spans);
    expect(all).not.toContain('Secret client');
    expect(all).not.toContain('Zanzibar');
  });
});
