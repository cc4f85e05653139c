/**
 * Reads one PDF several times in a process of its own, with compiled code, and prints what it took as JSON: milliseconds of
 * processor time and by the clock for each run, the pages, and the process's peak memory in MB after the first.
 *
 *     node test/bench/pdf-child.mjs muster|pdf-parse FILE RUNS
 */
import { readFileSync } from 'node:fs';

const [reader, file, runs] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(file));
const read = reader === 'muster' ? await muster() : await pdfParse();
const result = { pages: 0, peakMb: 0, cpu: [], wall: [] };
for (let run = 0; run < Number(runs); run += 1) {
  const before = process.cpuUsage();
  const began = performance.now();
  result.pages = await read();
  result.wall.push(performance.now() - began);
  const { user, system } = process.cpuUsage(before);
  result.cpu.push((user + system) / 1000);
  if (run === 0) result.peakMb = process.resourceUsage().maxRSS / 1024;
}
console.log(JSON.stringify(result));

async function muster() {
  // As in the reading process.
  await import('../../dist/workers/compile-later.js');
  const { ingest, DEFAULT_LIMITS } = await import('../../dist/src/ingest/index.js');
  const limits = { ...DEFAULT_LIMITS, pages: 1_000_000, characters: 1_000_000_000 };
  return async () => {
    const { ok, document, issue } = await ingest({ name: 'bench.pdf', bytes }, limits);
    if (!ok) throw new Error(issue.message);
    return document.pages.length;
  };
}

async function pdfParse() {
  const { PDFParse } = await import('pdf-parse');
  return async () => {
    const parser = new PDFParse({ data: bytes.slice(), isEvalSupported: false });
    const { total } = await parser.getText();
    await parser.destroy();
    return total;
  };
}
