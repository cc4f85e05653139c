import { signInForDemo } from '../access/index.ts';
import { readConfig } from '../config.ts';
import type { Match } from '../domain/index.ts';
import { createLogger } from '../logger.ts';
import { startService } from '../main.ts';
import {
  type BidView,
  type DocumentView,
  type Imported,
  inFuture,
  SAMPLE_ROSTER,
  SAMPLES,
  type Sample,
  type Uploaded,
} from '../service/index.ts';
import { type ApiClient, createApiClient } from './api-client.ts';
import { matchText } from './print-answers.ts';
import { cell, plain, WIDTH } from './text.ts';
import { forEver, longestStopMs, untilStopped } from './until-stopped.ts';

/** A folder apart from the real data, because the demo replaces the roster; and only warnings between the answers. */
const DEMO_SETTINGS = { DATA_DIR: './data/demo', LOG_LEVEL: 'warn' };

/** Starts the service, tells the story, and keeps serving until Ctrl-C unless `exit`. */
export async function runDemo({ exit }: { exit: boolean }): Promise<void> {
  const config = readConfig({ defaults: DEMO_SETTINGS });
  const logger = createLogger(config.LOG_LEVEL, 'muster');
  say('Starting PostgreSQL, the queue, a worker and the page …');
  await untilStopped(() => startService(config, logger), {
    longestMs: longestStopMs(config.SHUTDOWN_SECONDS),
    async use({ url, access, moved }) {
      if (moved) say(`Port ${config.PORT} is taken; the next free one is used.`);
      const { token, makeLink } = await signInForDemo(access);
      await tell(createApiClient(`${url}/api/v1`, token));
      if (exit) return say(`\nThe page was at ${url}; without --exit it stays there.`);
      say(`\nOpen the page by this link; it signs you in, once and within the hour:\n  ${await makeLink()}`);
      say(`The page is at ${url} and the API at ${url}/api/v1/openapi.json`);
      say('Ctrl-C stops everything.');
      await forEver();
    },
  });
}

async function tell(api: ApiClient): Promise<void> {
  const imported = await api.upload<Imported>('/people/import', SAMPLE_ROSTER);
  say(`Sent the sample roster: ${imported.people} people.`);
  const bids: BidView[] = [];
  for (const sample of SAMPLES) bids.push(await send(api, inFuture(sample, new Date())));
  await Promise.all(bids.map((bid) => waitUntilRead(api, bid)));
  for (const bid of bids) {
    const match = await api.get<Match>(`/bids/${bid.id}/match`);
    say(`\n${'═'.repeat(WIDTH)}`);
    say(`${plain(`${bid.client}: ${bid.name}`)}   kickoff ${bid.kickoff}`);
    say(`${'═'.repeat(WIDTH)}\n`);
    say(matchText(match, { people: 6 }));
  }
}

/** A second run finds its bids of the first one; the same file twice is one document. */
async function send(api: ApiClient, { bid, file }: Sample): Promise<BidView> {
  const { bids } = await api.get<{ bids: BidView[] }>('/bids');
  const known = bids.find(({ name }) => name === bid.name);
  const open = known
    ? await api.patch<BidView>(`/bids/${known.id}`, bid)
    : await api.post<BidView>('/bids', bid);
  const { documents } = await api.upload<{ documents: Uploaded[] }>(`/bids/${open.id}/documents`, file);
  for (const document of documents) {
    const note = document.duplicate ? ' (sent before: the same document)' : '';
    say(`Sent ${plain(document.name)}${note}`);
  }
  return open;
}

async function waitUntilRead(api: ApiClient, bid: BidView): Promise<void> {
  const { documents } = await api.get<{ documents: DocumentView[] }>(`/bids/${bid.id}/documents`);
  const open = new Set(documents.map(({ id }) => id));
  for await (const document of api.events<DocumentView>(`/bids/${bid.id}/events`)) {
    say(`  ${cell(plain(document.name), 56)} ${progressWords(document)}`);
    if (document.status === 'done' || document.status === 'failed') open.delete(document.id);
    if (open.size === 0) return;
  }
}

function progressWords({ status, progress, issue }: DocumentView): string {
  const pages = progress?.pages ? ` (${progress.pages} pages)` : '';
  return status === 'failed' ? `failed: ${plain(issue?.message ?? '')}` : `${status}${pages}`;
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}
