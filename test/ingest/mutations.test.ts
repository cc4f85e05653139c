import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INGEST_ISSUES, ingest } from '../../src/ingest/index.ts';
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { damage } from '../hostile/damage.ts';
import { goodFiles } from '../hostile/good-files.ts';
import { randomFrom } from '../hostile/hostile-file.ts';

const files = goodFiles();
/** Enough to meet each kind of injury; `npm run test:hostile` does hundreds, with limits of time and memory. */
const RUNS = 12;

describe('a good file', () => {
  it.each(files.map((file) => [file.name, file] as const))('%s is read', async (name, { bytes }) => {
    const result = await ingest({ name, bytes });
    // What is in a package is read file by file.
    if (name.endsWith('.zip')) expect(result).toMatchObject({ issue: { code: 'package' } });
    else expect(result.ok || result.issue).toBe(true);
  });

  it.each(files.map((file) => [file.name, file] as const))(
    '%s, damaged, is text or a named error',
    async (name, { bytes }) => {
      const property = fc.asyncProperty(fc.nat(), async (seed) => {
        const result = await ingest({ name, bytes: damage(bytes, randomFrom(seed)) }, DEFAULT_LIMITS);
        if (result.ok) {
          expect(result.document.text).not.toMatch(/[\u0000\p{Surrogate}]/u);
          for (const { start, end } of result.document.blocks) expect(end).toBeGreaterThan(start);
        } else {
          expect(Object.keys(INGEST_ISSUES)).toContain(result.issue.code);
          expect(result.issue.message).not.toMatch(/fault of Muster/);
        }
      });
      // The same files on every run: what another seed finds is for the long run.
      await fc.assert(property, { numRuns: RUNS, seed: 20_261_120 });
    },
  );
});
