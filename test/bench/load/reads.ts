import autocannon from 'autocannon';
import { createApiClient } from '../../../src/cli/api-client.ts';
import { table } from '../measure.ts';
import { documentText, sendText } from './documents.ts';
import { importInvented } from './people.ts';
import { type LoadedService, processorMs } from './service.ts';

/** Documents that wait at any time, so that four workers always have one. */
const WAITING = 8;
/** Sections of a document that is read meanwhile: some 20 pages. */
const SECTIONS = 200;
/** Documents of each bid that grows meanwhile, as many as a large RFP has. */
const DOCUMENTS_OF_BID = 20;
/** People on the roster. */
const PEOPLE = 500;

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required: boolean }[];
  responses: Record<string, { content?: Record<string, unknown> }>;
}

interface Address {
  route: string;
  path: string;
}

/** Answers and errors of one route. */
interface Times {
  route: string;
  answers: number;
  /** Time of server and answering processes for one answer, ms: the same on a busy machine. */
  processor: number;
  p50: number;
  p99: number;
  most: number;
  failed: number;
}

/** Every route that reads, asked again and again while the workers read documents all the time. */
export async function benchReads(service: LoadedService, bidId: string, answers: number): Promise<number[]> {
  await importInvented(createApiClient(service.api, service.token), PEOPLE);
  const addresses: Address[] = [];
  // The first answers start processes and fill memories: those are told by the shortlist's own figures.
  for (const address of await readRoutes(service, bidId))
    if (await answers200(service, address.path)) addresses.push(address);
  let isOver = false;
  const feeding = feed(service, () => isOver);
  const times: Times[] = [];
  for (const address of addresses) times.push(await measure(service, address, answers));
  isOver = true;
  const read = await feeding;
  const rows = times.map(({ route, ...rest }) => [
    route,
    ...Object.values(rest).map((number) => number.toFixed(0)),
  ]);
  console.log(`Every route that reads, while 4 workers read (${read} documents sent meanwhile), ms:\n`);
  console.log(`${table(['route', 'answers', 'processor', 'p50', 'p99', 'most', 'failed'], rows)}\n`);
  return times.map(({ p99 }) => p99);
}

async function measure(
  { api, token, pid }: LoadedService,
  { route, path }: Address,
  amount: number,
): Promise<Times> {
  const before = processorMs(pid);
  const { latency, non2xx, errors, timeouts } = await autocannon({
    url: api + path,
    connections: 2,
    amount,
    headers: { Authorization: `Bearer ${token}` },
    timeout: 60,
  });
  const failed = non2xx + errors + timeouts;
  const processor = (processorMs(pid) - before) / amount;
  return { route, answers: amount, processor, p50: latency.p50, p99: latency.p99, most: latency.max, failed };
}

/** The addresses of all GET routes that answer JSON, with ids that there are; what never ends is left out. */
async function readRoutes(service: LoadedService, bidId: string): Promise<Address[]> {
  const api = createApiClient(service.api, service.token);
  const { documents } = await api.get<{ documents: { id: string }[] }>(`/bids/${bidId}/documents`);
  const { people } = await api.get<{ people: { id: string }[] }>('/people');
  const values: Record<string, string> = {
    bidId,
    documentId: documents[0]?.id ?? '',
    personId: people[0]?.id ?? '',
    entryId: 'pmi-pmp',
    q: 'aws+architect',
    credential: 'pmi-pmp',
    kickoff: '2027-03-01',
  };
  const document = await api.get<{ paths: Record<string, { get?: Operation }> }>('/openapi.json');
  return Object.entries(document.paths).flatMap(([route, { get }]) => {
    if (get === undefined || !('application/json' in (get.responses[200]?.content ?? {}))) return [];
    const needed = get.parameters?.filter(({ required }) => required) ?? [];
    // A route about something that this service has none of cannot be asked.
    if (needed.some(({ name }) => !values[name])) return [];
    const path = route.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
    const query = needed.filter((one) => one.in === 'query').map(({ name }) => `${name}=${values[name]}`);
    return [{ route, path: query.length > 0 ? `${path}?${query.join('&')}` : path }];
  });
}

/** False where there is nothing to read: an administrator who is nobody of the roster has no record. */
async function answers200({ api, token }: LoadedService, path: string): Promise<boolean> {
  const answer = await fetch(api + path, { headers: { Authorization: `Bearer ${token}` } });
  await answer.arrayBuffer();
  return answer.status === 200;
}

/** Keeps documents waiting until it is over; gives how many were sent. */
async function feed(service: LoadedService, isOver: () => boolean): Promise<number> {
  const api = createApiClient(service.api, service.token);
  let sent = 0;
  let bidId = '';
  while (!isOver()) {
    const { jobs } = await api.get<{ jobs: { waiting: number } }>('/queue');
    if (jobs.waiting >= WAITING) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      continue;
    }
    if (sent % DOCUMENTS_OF_BID === 0) bidId = (await api.post<{ id: string }>('/bids', { name: 'Feed' })).id;
    sent += 1;
    await sendText(service, bidId, `feed-${sent}.md`, documentText(100_000 + sent, SECTIONS));
  }
  return sent;
}
