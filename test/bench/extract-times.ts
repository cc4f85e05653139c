import { loadCatalogue } from '../../src/catalogue/index.ts';
import { extractDocument } from '../../src/extract/index.ts';
import { ingest } from '../../src/ingest/index.ts';
import { medianCpu, table } from './measure.ts';
import { samplePdf } from './sample-pdf.ts';

/** A worker reads one document after the other: both sides are measured when their code is compiled. */
const WARM_UP_RUNS = 60;

/** Reading requirements out of parsed text against parsing the PDF: a tenth of its time is the goal, in straight growth. */
export async function benchExtract(isLong: boolean): Promise<void> {
  const sizes = [
    { pages: 10, runs: 25 },
    { pages: 100, runs: 9 },
    { pages: 1000, runs: 3 },
  ].filter(({ pages }) => isLong || pages < 1000);
  await row(10, WARM_UP_RUNS);
  const rows: string[][] = [];
  for (const { pages, runs } of sizes) rows.push(await row(pages, runs));
  console.log('Reading requirements against parsing the PDF, CPU time, median of several runs:\n');
  console.log(
    table(['pages', 'words', 'parse ms', 'extract ms', 'ratio', 'extract ms a page', 'found'], rows),
  );
}

async function row(pages: number, runs: number): Promise<string[]> {
  const bytes = new Uint8Array(await samplePdf(pages));
  const parsed = await ingest({ name: 'bench.pdf', bytes });
  if (!parsed.ok) throw new Error(parsed.issue.message);
  const { document } = parsed;
  const catalogue = loadCatalogue();
  const found = extractDocument(document, catalogue).requirements.length;
  // One after the other: what parsing leaves to the other threads of the process is no work of reading.
  const parse = await medianCpu(runs, () => ingest({ name: 'bench.pdf', bytes }));
  const extract = await medianCpu(runs, () => extractDocument(document, catalogue));
  const { length: count } = document.pages;
  return [
    String(count),
    String(document.words),
    parse.toFixed(0),
    extract.toFixed(1),
    (extract / parse).toFixed(3),
    (extract / count).toFixed(2),
    String(found),
  ];
}
