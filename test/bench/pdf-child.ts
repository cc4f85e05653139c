/**
 * Reads one PDF several times in a process of its own and prints what it took as JSON, see `Reading`. It runs as reading
 * processes do: from one bundle.
 *
 *     node pdf-child.mjs muster|halves|pdf-parse FILE RUNS
 */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  DEFAULT_LIMITS,
  ingest,
  type PageRange,
  type ReadRange,
  readPdfRange,
} from '../../src/ingest/index.ts';
import type { SecondReader } from '../../src/ingest/ports.ts';

/** What reading one file several times took. */
export interface Reading {
  pages: number;
  /** Largest resident memory of the process in MB, after the first run; 0 where it was too short to be seen. */
  peakMb: number;
  /** Milliseconds of processor time of each run, all threads and processes together. */
  cpu: number[];
  /** Without that of the process that reads the second half: on two free processors, no less passes by the clock. */
  ownCpu: number[];
  /** Milliseconds by the clock of each run. */
  wall: number[];
}

/** What a process that read a second half tells. */
interface SecondHalf {
  range: ReadRange | null;
  cpu: number;
}

const [reader = '', file = '', runs = '1'] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(file));
const limits = { ...DEFAULT_LIMITS, pages: 1_000_000, characters: 1_000_000_000 };
let cpuElsewhere = 0;

async function measure(read: () => Promise<number>): Promise<void> {
  const result: Reading = { pages: 0, peakMb: 0, cpu: [], ownCpu: [], wall: [] };
  for (let run = 0; run < Number(runs); run += 1) {
    cpuElsewhere = 0;
    const began = performance.now();
    const before = process.cpuUsage();
    result.pages = await read();
    result.wall.push(performance.now() - began);
    const own = millisecondsSince(before);
    result.ownCpu.push(own);
    result.cpu.push(own + cpuElsewhere);
    if (run === 0) result.peakMb = process.resourceUsage().maxRSS / 1024;
  }
  console.log(JSON.stringify(result));
}

function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function muster(): Promise<number> {
  const ports = reader === 'halves' ? { secondReader } : {};
  const read = await ingest({ name: 'bench.pdf', bytes }, limits, ports);
  if (!read.ok) throw new Error(read.issue.message);
  return read.document.pages.length;
}

/** A fresh process for each second half, as the service starts one. */
const secondReader: SecondReader = {
  fromPages: 1,
  read: (range) =>
    new Promise((resolve) => {
      const child = fork(process.argv[1] ?? '', ['second-half', file], { serialization: 'advanced' });
      child.on('message', (message) => {
        const read = message as SecondHalf;
        cpuElsewhere = read.cpu;
        child.disconnect();
        resolve(read.range);
      });
      child.send(range);
    }),
};

async function answerRange(range: unknown): Promise<void> {
  const read = await readPdfRange(bytes, range as PageRange, limits);
  const told: SecondHalf = { range: read, cpu: millisecondsSince({ user: 0, system: 0 }) };
  process.send?.(told);
}

async function pdfParse(): Promise<() => Promise<number>> {
  const { PDFParse } = await import('pdf-parse');
  return async () => {
    const parser = new PDFParse({ data: bytes.slice(), isEvalSupported: false });
    const { total } = await parser.getText();
    await parser.destroy();
    return total;
  };
}

// As in the reading process.
if (reader !== 'pdf-parse') await import('../../workers/compile-later.ts');
if (reader === 'second-half') process.on('message', answerRange);
else await measure(reader === 'pdf-parse' ? await pdfParse() : muster);
