import { createApiClient } from '../../../src/cli/api-client.ts';
import { documentText, quantile, sendText } from './documents.ts';
import type { LoadedService } from './service.ts';

/** How long a document waits for an idle worker, and until its requirements can be read: one after the other. */
export async function benchQueue(service: LoadedService, count: number): Promise<void> {
  const api = createApiClient(service.api, service.token);
  const { id } = await api.post<{ id: string }>('/bids', { name: 'Queue' });
  const before = await service.figures();
  const whole: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const began = performance.now();
    const sent = await sendText(service, id, `queue-${number}.md`, documentText(300_000 + number, 2));
    for await (const told of api.events<{ id: string; status: string }>(`/bids/${id}/events`))
      if (told.id === sent.id && /done|failed/.test(told.status)) break;
    whole.push(performance.now() - began);
  }
  const after = await service.figures();
  const grown = (series: string) => (after.get(series) ?? 0) - (before.get(series) ?? 0);
  const ofStage = (stage: string) => {
    const seconds = grown(`muster_stage_seconds_sum{stage="${stage}"}`);
    return ((seconds / grown(`muster_stage_seconds_count{stage="${stage}"}`)) * 1000).toFixed(0);
  };
  const stages = ['wait', 'start', 'parse', 'extract', 'save'].map((stage) => `${stage} ${ofStage(stage)}`);
  console.log(
    `Queue: ${count} small documents one after the other; mean ms: ${stages.join(', ')}; ` +
      `from upload to done p50 ${quantile(whole, 0.5).toFixed(0)} ms, p99 ${quantile(whole, 0.99).toFixed(0)} ms\n`,
  );
}
