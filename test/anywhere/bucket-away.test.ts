import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { startS3, type TestS3 } from '../support/s3.ts';
import { startTestService, type TestService } from '../support/service.ts';

let s3: TestS3;
let service: TestService;
let api: TestApi;
let bidId: string;
beforeAll(async () => {
  s3 = await startS3();
  service = await startTestService({ ...s3.environment, WORKERS: '0' });
  api = await openApi(service.url);
  bidId = (await api.post('/bids', { name: 'Bucket' })).body.id;
});
afterAll(async () => {
  if (s3) s3.mood = 'well';
  await service?.close();
  await s3?.stop();
});

const upload = () => api.upload(`/bids/${bidId}/documents`, [{ name: 'rfp.md', content: '# Staff' }]);
const ready = async () => (await fetch(`${service.url}/readyz`)).status;

describe('a service whose bucket goes away', () => {
  it('says so, keeps nothing of an upload, answers what needs no file, and goes on when it is back', async () => {
    expect(await ready()).toBe(200);
    s3.mood = 'gone';
    const refused = await upload();
    expect([refused.status, refused.body.code]).toEqual([503, 'storage-unavailable']);
    expect(refused.body.detail).toMatch(/bucket "files" .* does not answer/);
    expect(await ready()).toBe(503);
    expect((await api.get(`/bids/${bidId}/documents`)).body.documents).toEqual([]);
    s3.mood = 'well';
    expect(await ready()).toBe(200);
    const { status, body } = await upload();
    expect(status).toBe(202);
    const file = await api.get(`/documents/${body.documents[0].id}/file`);
    expect(Buffer.from(file.body).toString()).toBe('# Staff');
  });

  it('is waited for no longer than its answer may take', async () => {
    s3.mood = 'silent';
    expect(await ready()).toBe(503);
    s3.mood = 'well';
  });
});
