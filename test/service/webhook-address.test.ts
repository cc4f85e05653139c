import { describe, expect, it } from 'vitest';
import { checkWebhookUrl, isPublicAddress, lookUpPublic } from '../../src/service/webhook-address.ts';

const REFUSED = [
  'http://example.com/hook',
  'https://localhost/hook',
  'https://muster.localhost/hook',
  'https://127.0.0.1/hook',
  'https://127.1/hook',
  'https://2130706433/hook',
  'https://0x7f000001/hook',
  'https://0.0.0.0/hook',
  'https://10.1.2.3/hook',
  'https://172.31.0.1/hook',
  'https://192.168.1.1/hook',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/hook',
  'https://[::1]/hook',
  'https://[::]/hook',
  'https://[::ffff:127.0.0.1]/hook',
  'https://[::ffff:a00:1]/hook',
  'https://[64:ff9b::7f00:1]/hook',
  'https://[2002:7f00:1::]/hook',
  'https://[fd00::1]/hook',
  'https://[fe80::1]/hook',
  'https://user:secret@example.com/hook',
];

describe('the address of a webhook', () => {
  it.each(REFUSED)('%s is refused', (url) => {
    expect(() => checkWebhookUrl(url, false)).toThrow(/WEBHOOK_ALLOW_PRIVATE/);
  });

  it.each(['https://example.com/hook?team=7', 'https://8.8.8.8/hook', 'https://[2606:4700::1111]:8443/'])(
    '%s is taken',
    (url) => {
      expect(() => checkWebhookUrl(url, false)).not.toThrow();
    },
  );

  it('may be private where an administrator allows it, but never hold a password', () => {
    expect(() => checkWebhookUrl('http://127.0.0.1:9000/hook', true)).not.toThrow();
    expect(() => checkWebhookUrl('https://user:secret@example.com/', true)).toThrow(/password/);
  });
});

describe('a name that is looked up to connect', () => {
  type Found = { address: string; family: number }[];
  const lookUp = (found: Found) =>
    new Promise((resolve) => {
      const find = (_host: string, _options: object, done: (error: null, all: Found) => void) =>
        done(null, found);
      lookUpPublic(find as never)('hook.example.com', { all: true }, (error, all) => resolve(error ?? all));
    });

  it('is refused where it leads to this machine, also beside a public address', async () => {
    const found = [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    expect(await lookUp(found)).toMatchObject({ code: 'EPRIVATE' });
    expect(await lookUp([{ address: '::ffff:10.0.0.1', family: 6 }])).toMatchObject({ code: 'EPRIVATE' });
  });

  it('is taken where it leads to the internet', async () => {
    const found = [{ address: '93.184.216.34', family: 4 }];
    expect(await lookUp(found)).toEqual(found);
    expect(isPublicAddress('93.184.216.34')).toBe(true);
  });
});
