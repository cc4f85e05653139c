import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealedScript } from '../../src/sealed-script.ts';
import { READER_FLAGS } from '../../src/service/start-reader.ts';
import { makePdf } from '../ingest/sample-files.ts';
import { table } from './measure.ts';
import type { Reading } from './pdf-child.ts';
import { samplePdf } from './sample-pdf.ts';

const READERS: Readonly<Record<string, (file: string, runs: number) => Promise<Reading>>> = {
  'muster, whole ingest': (file, runs) => readInChild('muster', file, runs),
  'muster, two processes': (file, runs) => readInChild('halves', file, runs),
  'pdf-parse, getText': (file, runs) => readInChild('pdf-parse', file, runs),
  'poppler, pdftotext': (file, runs) => readWithPoppler(file, runs),
};
const HAS_POPPLER = spawnSync('pdftotext', ['-v']).error === undefined;

/**
 * The whole ingest of a PDF (text, blocks, positions) against pdf-parse's bare getText and, where it is installed, poppler's
 * pdftotext: the same files, each reader in a fresh process. With `isLong` 10,000 small pages too.
 */
export async function benchPdf(isLong: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'));
  const file = join(folder, 'bench.pdf');
  const rows: string[][] = [];
  try {
    for (const pages of [10, 100, 600]) {
      writeFileSync(file, await samplePdf(pages));
      rows.push(...(await rowsOf(file, 5)));
    }
    if (isLong) {
      writeFileSync(file, await smallPagesPdf(10_000));
      rows.push(...(await rowsOf(file, 1)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log('Reading a PDF: the first time in a process, and the best of the next times\n');
  console.log(
    table(
      [
        ...['pages', 'reader', 'first pages/s', 'pages/s', 'first clock', 'clock', 'first CPU', 'CPU'],
        ...['first own CPU', 'own CPU', 'peak MB'],
      ],
      rows,
    ),
    '\n\nClock and CPU (processor time) are shares of those of pdf-parse; own CPU is that of the process that reads the whole.',
  );
}

async function rowsOf(file: string, runs: number): Promise<string[][]> {
  const readings = new Map<string, Reading>();
  for (const [name, read] of Object.entries(READERS))
    if (HAS_POPPLER || !name.startsWith('poppler')) readings.set(name, await read(file, runs));
  const base = readings.get('pdf-parse, getText');
  const pages = base?.pages ?? 0;
  return [...readings].map(([name, { cpu, ownCpu, wall, peakMb }]) => [
    String(pages),
    name,
    (pages / ((wall[0] ?? 0) / 1000)).toFixed(0),
    (pages / (later(wall) / 1000)).toFixed(0),
    ...(base ? [...shares(wall, base.wall), ...shares(cpu, base.cpu), ...shares(ownCpu, base.cpu)] : []),
    peakMb === 0 ? '' : peakMb.toFixed(0),
  ]);
}

/** Of the first run and of the later ones, as shares of another reader's. */
function shares(times: readonly number[], base: readonly number[]): string[] {
  return [((times[0] ?? 0) / (base[0] ?? 1)).toFixed(2), (later(times) / later(base)).toFixed(2)];
}

/** The least of the runs behind the first: other programs only ever add. Of one run, itself. */
function later(times: readonly number[]): number {
  return Math.min(...(times.length > 1 ? times.slice(1) : times));
}

async function readInChild(reader: string, file: string, runs: number): Promise<Reading> {
  const args = [await sealedScript('test/bench/pdf-child'), reader, file, String(runs)];
  const flags = reader === 'pdf-parse' ? [] : READER_FLAGS;
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

async function readWithPoppler(file: string, runs: number): Promise<Reading> {
  const reading: Reading = { pages: 0, peakMb: 0, cpu: [], ownCpu: [], wall: [] };
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    const child = spawn('pdftotext', [file, '-'], { stdio: ['ignore', 'pipe', 'ignore'] });
    let cpu = 0;
    // What the system says of a process is gone with it, so it is asked with every piece of text that comes.
    child.stdout.on('data', () => {
      const seen = processOf(child.pid);
      cpu = Math.max(cpu, seen.cpu);
      if (run === 0) reading.peakMb = Math.max(reading.peakMb, seen.peakMb);
    });
    await new Promise((resolve) => child.on('close', resolve));
    reading.wall.push(performance.now() - began);
    reading.cpu.push(cpu);
    reading.ownCpu.push(cpu);
  }
  return reading;
}

const MS_PER_TICK = 10;

/** Processor time in milliseconds and peak memory in MB of a running process; 0 where the system does not tell. */
function processOf(pid: number | undefined): { cpu: number; peakMb: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const peakKb = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    return { cpu: (Number(stat[11]) + Number(stat[12])) * MS_PER_TICK || 0, peakMb: peakKb / 1024 };
  } catch {
    return { cpu: 0, peakMb: 0 };
  }
}

/** Pages of seven sentences each. */
function smallPagesPdf(pages: number): Promise<Uint8Array> {
  const years = (count: number) => `at least ${count} years of experience with Java and PostgreSQL`;
  return makePdf(
    (pdf) => {
      for (let page = 1; page <= pages; page += 1) {
        if (page > 1) pdf.addPage();
        pdf.fontSize(11).text(`Lot ${page}. The contractor shall provide a project manager for it.`);
        for (let line = 1; line < 7; line += 1)
          pdf.text(
            `The project manager of lot ${page}.${line} shall hold a PMP and have ${years(line + 2)}.`,
          );
      }
    },
    { bufferPages: false },
  );
}
