import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig, readLimitsOf } from '../../src/config.ts';
import { packagePath } from '../../src/paths.ts';
import { findIsolation, sealedCommand } from '../../src/service/isolation.ts';
import { readInChild } from '../../src/service/read-in-child.ts';
import type { ReadLimits } from '../../src/service/reading-allowance.ts';
import { samplePdf } from '../bench/sample-pdf.ts';
import { zlibBomb } from '../hostile/inflating.ts';
import { makePdf, onePage } from '../hostile/make-pdf.ts';
import { makeZip } from '../support/zip.ts';

const limits = readLimitsOf(readConfig({ environment: {} }));
const LEAD = 'The lead shall hold a PMP.\n';

function read(bytes: Uint8Array | string, changed: Partial<ReadLimits> = {}) {
  const file = { name: 'rfp', documentId: null, from: { bytes: Buffer.from(bytes as string) } };
  return readInChild(file, { limits: { ...limits, ...changed } });
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-sealed-'));
  await writeFile(join(folder, 'rfp.txt'), LEAD);
});
afterAll(() => rm(folder, { recursive: true }));

describe('a sealed process', () => {
  /** What a script can do in there, by name: 'yes', or the code of the error that it met. */
  async function triesTo(script: string): Promise<Record<string, string>> {
    const code = `
      const told = {};
      const attempt = async (name, act) => {
        told[name] = await Promise.resolve().then(act).then(() => 'yes', (error) => error.code ?? error.cause?.code ?? error.message);
      };
      const fs = require('node:fs');
      (async () => { ${script} })().then(() => process.stdout.write(JSON.stringify(told)));
    `;
    const { command, args } = sealedCommand(await findIsolation(), ['-e'], code);
    const child = spawn(command, args, { env: {}, stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    for await (const chunk of child.stdout) told += String(chunk);
    return JSON.parse(told);
  }

  it('reads the package, and nothing else; writes, starts and knows nothing', async () => {
    const told = await triesTo(`
      await attempt('package', () => fs.readFileSync(${JSON.stringify(packagePath('package.json'))}));
      await attempt('catalogue', () => fs.readdirSync(${JSON.stringify(packagePath('src', 'catalogue'))}));
      await attempt('passwords', () => fs.readFileSync('/etc/passwd'));
      await attempt('file beside', () => fs.readFileSync(${JSON.stringify(join(folder, 'rfp.txt'))}));
      await attempt('data folder', () => fs.readdirSync(${JSON.stringify(packagePath('data'))}));
      await attempt('write', () => fs.writeFileSync(${JSON.stringify(join(folder, 'evil'))}, ''));
      await attempt('start', () => require('node:child_process').execFileSync('/bin/true'));
      told.environment = Object.keys(process.env).join();
    `);
    expect(told).toEqual({
      package: 'yes',
      catalogue: 'yes',
      passwords: 'ERR_ACCESS_DENIED',
      'file beside': 'ERR_ACCESS_DENIED',
      'data folder': 'ERR_ACCESS_DENIED',
      write: 'ERR_ACCESS_DENIED',
      start: 'ERR_ACCESS_DENIED',
      environment: '',
    });
  });
});

describe('reading in a process of its own', () => {
  it('gives document and demands of a file that is handed in open, and tells what it used', async () => {
    const file = { name: 'rfp.txt', documentId: 'doc_1', from: { path: join(folder, 'rfp.txt') } };
    const stages: string[] = [];
    const reading = await readInChild(file, { limits }, { onProgress: ({ stage }) => stages.push(stage) });
    expect(reading).toMatchObject({
      kind: 'read',
      document: { id: 'doc_1', name: 'rfp.txt' },
      extraction: { requirements: [{ label: 'PMP' }] },
    });
    expect(stages).toContain('extracting');
    expect(reading.use.memoryMb).toBeGreaterThan(30);
  });

  it('says how each statement was read where it is asked to', async () => {
    const file = { name: 'rfp.txt', documentId: null, from: { path: join(folder, 'rfp.txt') } };
    const reading = await readInChild(file, { limits, explain: true });
    expect(reading.kind === 'read' && reading.explanations.length).toBeGreaterThan(0);
  });

  it('hands members of a package to whoever takes them', async () => {
    const bytes = makeZip([
      { name: 'a/rfp.txt', content: LEAD },
      { name: '../b.txt', content: LEAD },
    ]);
    const taken: string[] = [];
    const file = { name: 'bid.zip', documentId: null, from: { bytes } };
    await readInChild(file, { limits }, { takeMember: async ({ path }) => void taken.push(path) });
    expect(taken).toEqual(['a/rfp.txt', 'b.txt']);
  });

  it('throws what whoever takes members throws', async () => {
    const file = {
      name: 'bid.zip',
      documentId: null,
      from: { bytes: makeZip([{ name: 'a.txt', content: LEAD }]) },
    };
    const takeMember = async () => {
      throw new Error('the disk is full');
    };
    await expect(readInChild(file, { limits }, { takeMember })).rejects.toThrow('the disk is full');
  });

  it('gives the same document where two processes read it by halves', async () => {
    const bytes = await samplePdf(6);
    const [whole, halves] = [await read(bytes), await read(bytes, { splitPages: 2 })];
    expect(halves).toMatchObject({ kind: 'read', document: (whole as { document: unknown }).document });
  });

  it('ends with the signal', async () => {
    const stop = new AbortController();
    const file = { name: 'rfp.txt', documentId: null, from: { path: join(folder, 'rfp.txt') } };
    const reading = readInChild(file, { limits, signal: stop.signal });
    stop.abort(new Error('stopped'));
    await expect(reading).rejects.toThrow('stopped');
  });
});

describe('a reading that breaks a limit', () => {
  it('ends at its memory, heap or not', async () => {
    const bomb = makePdf(onePage({ entries: '/Filter /FlateDecode', content: zlibBomb(512) }));
    const reading = await read(bomb, { memoryMb: 200 });
    expect(reading).toMatchObject({ kind: 'died', why: 'memory' });
    // The look comes ten times a second: what is taken between two looks is above the limit.
    expect(reading.use.memoryMb).toBeLessThan(800);
  });

  it('ends at its processor time', async () => {
    expect(await read(LEAD, { cpuMs: 1 })).toMatchObject({ kind: 'died', why: 'processor-time' });
  });

  it('says so as an issue where the limit is one of the document', async () => {
    const document = { ...limits.document, characters: 10 };
    expect(await read(LEAD, { document })).toMatchObject({
      kind: 'unreadable',
      issue: { code: 'limit-reached', message: expect.stringContaining('MAX_CHARACTERS') },
    });
  });
});
