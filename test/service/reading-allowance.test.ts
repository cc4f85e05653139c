import { describe, expect, it } from 'vitest';
import { readConfig, readLimitsOf } from '../../src/config.ts';
import { issueOfDeath } from '../../src/service/died-reading.ts';
import { allowanceOf, countPages } from '../../src/service/reading-allowance.ts';

const environment = {
  READ_TIMEOUT_SECONDS: '100',
  READ_CPU_SECONDS: '50',
  MAX_PAGES: '200',
  MAX_OCR_PAGE_SECONDS: '30',
};
const limits = readLimitsOf(readConfig({ environment }));
const MIB = 1024 * 1024;

describe('the time that a reading may take', () => {
  it.each([
    ['a small file', 0, { parsed: 0, recognised: 0 }, 100, 50],
    ['2 s more for each MiB', 10 * MIB, { parsed: 0, recognised: 0 }, 120, 70],
    ['0.1 s more for each page that it came to', 0, { parsed: 100, recognised: 0 }, 110, 60],
    ['the time of OCR for each page that is recognised', 0, { parsed: 0, recognised: 2 }, 160, 110],
    ['nothing for more pages than a document may have', 0, { parsed: 1_000_000, recognised: 0 }, 120, 70],
  ])('%s', (_what, bytes, pages, wall, cpu) => {
    expect(allowanceOf(limits, bytes, pages)).toEqual({ wallMs: wall * 1000, cpuMs: cpu * 1000 });
  });

  it('is earned by progress alone, and only forwards', () => {
    const pages = { parsed: 0, recognised: 0 };
    for (const page of [3, 2, -7, null]) countPages(pages, { stage: 'parsing', page, pages: 9 });
    for (const page of [0, 4]) countPages(pages, { stage: 'ocr', page, pages: 9 });
    expect(pages).toEqual({ parsed: 3, recognised: 5 });
  });
});

describe('a document whose reader broke a limit', () => {
  it.each([
    ['time', 'reader-time', 'READ_TIMEOUT_SECONDS'],
    ['processor-time', 'reader-processor-time', 'READ_CPU_SECONDS'],
    ['heap', 'reader-heap', 'READ_HEAP_MB'],
    ['memory', 'reader-memory', 'READ_MEMORY_MB'],
  ] as const)('is told which, and what sets it: %s', (why, code, variable) => {
    const issue = issueOfDeath('rfp.pdf', why, limits);
    expect(issue).toMatchObject({ code, severity: 'error' });
    expect(issue.message).toContain(variable);
    expect(issue.message).toContain('"rfp.pdf"');
  });
});
