/**
 * How fast the service answers while its workers read: starts one as a process of its own, uploads documents, asks all
 * the while, and prints the times. The goal is 50 ms. Say how many documents of some 60 pages (6 unless said):
 *
 *     npx tsx test/bench/answer-times.ts 6
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient } from '../../src/cli/api-client.ts';
import type { BidView, DocumentView } from '../../src/service/index.ts';
import { claimService } from '../support/claim.ts';
import { startCommand } from '../support/command.ts';

const SECTIONS = 600;
const count = Number(process.argv[2] ?? 6);
const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'));
const service = startCommand(['serve'], { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn' });
try {
  const { url, token } = await claimService(service);
  await measure(`${url}/api/v1`, token);
} finally {
  service.process.kill('SIGTERM');
  await service.ended;
  rmSync(folder, { recursive: true, force: true });
}

async function measure(address: string, token: string): Promise<void> {
  const api = createApiClient(address, token);
  const { id } = await api.post<BidView>('/bids', { name: 'Bench', kickoff: '2027-03-01' });
  const form = new FormData();
  for (let number = 0; number < count; number += 1)
    form.append('files', new Blob([documentText(number)]), `bench-${number}.md`);
  const began = performance.now();
  const headers = { Authorization: `Bearer ${token}` };
  await fetch(`${address}/bids/${id}/documents`, { method: 'POST', body: form, headers });
  const times = new Map<string, number[]>();
  for (;;) {
    for (const path of [
      '/bids',
      `/bids/${id}/documents`,
      '/catalogue/pmi-pmp',
      '/catalogue/search?q=aws+architect',
    ]) {
      const asked = performance.now();
      await api.get(path);
      const name = path.replace(id, '…');
      times.set(name, [...(times.get(name) ?? []), performance.now() - asked]);
    }
    const { documents } = await api.get<{ documents: DocumentView[] }>(`/bids/${id}/documents`);
    if (documents.every(({ status }) => status === 'done' || status === 'failed')) break;
  }
  console.log(`${count} documents were read in ${Math.round(performance.now() - began)} ms`);
  for (const [path, all] of times) console.log(`${path.padEnd(36)} ${words(all)}`);
}

function documentText(number: number): string {
  const section = (one: number) =>
    `## ${one} Staff\n\nThe Project Manager of lot ${number}.${one} shall hold a current PMP certification and have at least ${(one % 20) + 1} years of experience with Java, PostgreSQL and AWS.\n`;
  return Array.from({ length: SECTIONS }, (_, one) => section(one)).join('\n');
}

function words(times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `${sorted.length} answers, median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, slowest ${at(1)} ms`;
}
