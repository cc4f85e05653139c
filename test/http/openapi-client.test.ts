import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { generateApi } from 'swagger-typescript-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagePath } from '../../src/paths.ts';
import { startTestService, type TestService } from '../support/service.ts';

const run = promisify(execFile);

/** What somebody would write who knows the service by its description alone. */
const PROGRAM = `
import { Api } from './api.ts';

const [address = '', token = ''] = process.argv.slice(2);
const api = new Api({ baseUrl: address, baseApiParams: { headers: { Authorization: 'Bearer ' + token } } });
const made = await api.bids.createBid({ name: 'Typed', kickoff: '2027-03-01' });
const name: string = made.data.name;
// The generator writes an array of files as one JSON word; a form of one's own goes through as it is.
const form = new FormData();
form.append('files', new File(['The lead shall hold a PMP.'], 'a.md'));
const sent = await api.bids.uploadDocuments(made.data.id, form as FormData & { files: File[] });
const status: 'stored' | 'queued' | 'parsing' | 'extracting' | 'done' | 'failed' = sent.data.documents[0]!.status;
const waiting: number | undefined = (await api.queue.getQueue()).data.jobs?.waiting;
const code: string = await api.bids.getBid('bid_none').then(() => 'found', (problem) => problem.error.code);
console.log(JSON.stringify({ name, status, waiting, code }));
`;

let service: TestService;
const folder = mkdtempSync(join(tmpdir(), 'muster-client-'));

beforeAll(async () => {
  service = await startTestService({ WORKERS: '0' });
  const spec = await (await fetch(`${service.url}/api/v1/openapi.json`)).json();
  const { files } = await generateApi({ spec, output: false, silent: true, fileName: 'api.ts' });
  writeFileSync(join(folder, 'api.ts'), files[0]?.fileContent ?? '');
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
});
afterAll(async () => {
  await service?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a client made from the OpenAPI document', () => {
  it('is typed: a program that fits passes the type check, one that does not is refused', async () => {
    writeFileSync(join(folder, 'program.ts'), PROGRAM);
    expect(await typeCheck('program.ts')).toBe('');
    writeFileSync(join(folder, 'wrong.ts'), PROGRAM.replace("{ name: 'Typed',", '{ name: 7,'));
    expect(await typeCheck('wrong.ts')).toContain("Type 'number' is not assignable to type 'string'");
  });

  it('speaks with the running service', async () => {
    writeFileSync(join(folder, 'program.ts'), PROGRAM);
    const tsx = pathToFileURL(createRequire(packagePath('package.json')).resolve('tsx')).href;
    const args = ['--import', tsx, join(folder, 'program.ts'), `${service.url}/api/v1`, service.token];
    const { stdout, stderr } = await run(process.execPath, args);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      name: 'Typed',
      status: 'stored',
      waiting: expect.any(Number),
      code: 'bid-not-found',
    });
  });
});

/** What the compiler says; nothing where it is content. */
async function typeCheck(file: string): Promise<string> {
  const options = '--noEmit --strict --skipLibCheck --target es2023 --module nodenext --lib es2023,dom';
  const types = `--allowImportingTsExtensions --types node --typeRoots ${packagePath('node_modules', '@types')}`;
  const args = [...`${options} ${types}`.split(' '), file];
  const compiled = run(packagePath('node_modules', '.bin', 'tsc'), args, { cwd: folder });
  return compiled.then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
}
