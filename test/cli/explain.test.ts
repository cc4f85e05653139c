import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCommand } from '../support/command.ts';

const RFP = `# Request for proposal

## Key personnel: Project Manager

The Project Manager must hold a current PMP certification, in accordance with ISO 9001.

Personnel shall be qualified as the work requires.

## Desired skills

- Experience with Kubernetes
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-explain-'));
  await writeFile(join(folder, 'rfp.md'), RFP);
  await writeFile(join(folder, 'empty.pdf'), '');
});
afterAll(() => rm(folder, { recursive: true }));

const explain = (file: string, ...words: string[]) =>
  startCommand(['explain', join(folder, file), ...words]).ended;

describe('muster explain', () => {
  it('tells by words of the label which rules read a requirement, what they saw and what they refused', async () => {
    const { code, stdout } = await explain('rfp.md', 'project', 'management');
    expect(code).toBe(0);
    expect(stdout).toMatch(/“PMP.*” by name\..+, as pmi-pmp/);
    expect(stdout).toContain('mandatory, by modality.mandatory, which saw “must”');
    expect(stdout).toContain('Project Manager, a heading above');
    expect(stdout).toContain('Key personnel: Project Manager');
    expect(stdout).toMatch(/refused +“ISO 9001” by refuse\.cited: it only cites the name/);
  });

  it('finds a requirement by the beginning of its id, and names the heading that sets its modality', async () => {
    const [, id = ''] = /(req-\w+)/.exec((await explain('rfp.md', 'kubernetes')).stdout) ?? [];
    const { stdout } = await explain('rfp.md', id.slice(0, -4));
    expect(stdout).toContain(id);
    expect(stdout).toContain('preferred, by heading.preferred, which saw “Desired skills”');
  });

  it('without a requirement lists what became none, with its reason, and the share', async () => {
    const { code, stdout } = await explain('rfp.md');
    expect(code).toBe(0);
    expect(stdout).toContain('2 of 3 demand sentences became requirements (67 %)');
    expect(stdout).toMatch(/Personnel shall be qualified.+\n +because +it names nothing/);
  });

  it.each([
    [
      'words near a label',
      ['pmp', 'licence'],
      /No requirement of this document is "pmp licence"\. Near are:\n {2}req-/,
    ],
    ['the beginning of all ids', ['req-'], /begins the ids of several requirements:\n {2}req-/],
    ['words of nothing', ['zeppelin'], /muster extract FILE --json lists all/],
  ])('%s is wrong usage', async (_, words, message) => {
    const { code, stderr } = await explain('rfp.md', ...words);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it.each(['empty.pdf', 'nowhere.pdf'])('%s cannot be read', async (file) => {
    const { code, stdout, stderr } = await explain(file);
    expect(code).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toContain(file);
  });
});
