import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { startTestService, type TestService } from '../support/service.ts';

let service: TestService;
let api: TestApi;
beforeAll(async () => {
  service = await startTestService({ WORKERS: '0' });
  api = await openApi(service.url);
});
afterAll(() => service?.close());

describe('the samples', () => {
  it('are listed, and each file is there to be taken', async () => {
    const { body } = await api.get('/samples');
    const names = [body.roster, ...body.bids.map(({ file }: { file: string }) => file)];
    for (const name of names) {
      const file = await api.get(`/samples/${encodeURIComponent(name)}`);
      expect([file.status, file.body.length > 500], name).toEqual([200, true]);
    }
    expect((await api.get('/samples/passwd')).body.code).toBe('not-found');
    expect(api.unasked(['samples'], 'of')).toEqual([]);
  });
});
