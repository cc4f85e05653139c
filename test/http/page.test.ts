import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type ListeningServer, listen } from '../../src/http/index.ts';
import { pageRouter } from '../../src/http/page.ts';

const HTML = { Accept: 'text/html' };
let server: ListeningServer;

beforeAll(async () => {
  const folder = mkdtempSync(join(inject('runFolder'), 'page-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Muster</title>');
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {};');
  server = await listen(express().use(pageRouter(folder)), '127.0.0.1', 0);
});
afterAll(() => server.close(0));

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${server.port}${path}`, { headers });

describe('the page', () => {
  it.each(['/', '/bids/bid_1', '/people'])('is at %s', async (path) => {
    const answer = await get(path, HTML);
    expect(await answer.text()).toContain('<title>Muster</title>');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('has files that a browser may keep for ever, since their names change with them', async () => {
    const answer = await get('/assets/app-1a2b.js');
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(answer.headers.get('cache-control')).toContain('immutable');
  });

  it.each(['/assets/app-old.js', '/favicon.png'])('is not given in place of %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('is not given to a program that wants JSON', async () => {
    expect((await get('/bids', { Accept: 'application/json' })).status).toBe(404);
  });
});
