import { loadCatalogue } from '../../src/catalogue/index.ts';
import { extractDocument } from '../../src/extract/index.ts';
import { ingest } from '../../src/ingest/index.ts';
import { measure, median, table } from './measure.ts';
import { samplePdf } from './sample-pdf.ts';

/** Reading requirements out of parsed text against parsing the PDF: a tenth of its time is the goal, in straight growth. */
export async function benchExtract(isLong: boolean): Promise<void> {
  const sizes = [
    { pages: 10, runs: 9 },
    { pages: 100, runs: 5 },
    { pages: 1000, runs: 3 },
  ].filter(({ pages }) => isLong || pages < 1000);
  const rows: string[][] = [];
  for (const { pages, runs } of sizes) rows.push(await row(pages, runs));
  console.log('Reading requirements against parsing the PDF, CPU time, median of several runs:\n');
  console.log(
    table(['pages', 'words', 'parse ms', 'extract ms', 'ratio', 'extract ms a page', 'found'], rows),
  );
}

async function row(pages: number, runs: number): Promise<string[]> {
  const bytes = new Uint8Array(await samplePdf(pages));
  const catalogue = loadCatalogue();
  const times: { parse: number; extract: number }[] = [];
  const facts = { pages: 0, words: 0, found: 0 };
  // The first run warms the compiler and is not counted.
  for (let run = 0; run <= runs; run += 1) {
    const parsed = await measure(() => ingest({ name: 'bench.pdf', bytes }));
    if (!parsed.result.ok) throw new Error(parsed.result.issue.message);
    const { document } = parsed.result;
    const read = await measure(() => extractDocument(document, catalogue));
    if (run > 0) times.push({ parse: parsed.cpuMs, extract: read.cpuMs });
    Object.assign(facts, {
      pages: document.pages.length,
      words: document.words,
      found: read.result.requirements.length,
    });
  }
  const parse = median(times.map((one) => one.parse));
  const extract = median(times.map((one) => one.extract));
  const ratio = median(times.map((one) => one.extract / one.parse));
  return [
    String(facts.pages),
    String(facts.words),
    parse.toFixed(0),
    extract.toFixed(1),
    ratio.toFixed(3),
    (extract / facts.pages).toFixed(2),
    String(facts.found),
  ];
}
