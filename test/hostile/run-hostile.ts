import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Reading, readInChild } from '../../src/service/read-in-child.ts';
import type { ReadLimits } from '../../src/service/reading-allowance.ts';
import { archives } from './archives.ts';
import type { HostileFile, Lure } from './hostile-file.ts';
import { largeTables } from './large-tables.ts';
import { damagedFiles, oddFiles } from './odd-files.ts';
import { officeBombs } from './office-bombs.ts';
import { pdfContents } from './pdf-contents.ts';
import { pdfStructures } from './pdf-structures.ts';
import { texts } from './texts.ts';
import { xmlAttacks } from './xml-attacks.ts';

/** How one hostile file ended. */
export interface Outcome {
  file: HostileFile;
  /** `fault`: the process ended without a word, or the reader threw what it should not. */
  kind: 'text' | 'named' | 'limit' | 'fault';
  /** Code of the issue, or '' for text. */
  code: string;
  seconds: number;
  memoryMb: number;
  /** What a faulty reader said last. */
  lastWords: string;
  /** What must not be: words of this machine's files, signs that a database refuses, a reader that did not end. */
  troubles: string[];
}

/** A server that nobody may come to, and how often somebody did. */
export interface CountingLure extends Lure {
  visits(): number;
  close(): void;
}

/** Opens the lure on any free port of this machine. */
export async function openLure(): Promise<CountingLure> {
  let visits = 0;
  const server = createServer((_request, response) => response.end('lured'));
  server.on('connection', () => {
    visits += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, visits: () => visits, close: () => server.close() };
}

/** Every hostile file, and `damaged` more that are made from good ones. */
export function hostileFiles(lure: Lure, damaged: number, seed: number): HostileFile[] {
  return [
    ...pdfStructures(),
    ...pdfContents(lure),
    ...archives(),
    ...xmlAttacks(lure),
    ...officeBombs(),
    ...texts(),
    ...largeTables(),
    ...oddFiles(),
    ...damagedFiles(damaged, seed),
  ];
}

/** Sends files through the isolated reader, `atOnce` side by side; `onOutcome` hears of each as it ends. */
export async function runHostile(
  files: readonly HostileFile[],
  { limits, atOnce }: { limits: ReadLimits; atOnce: number },
  onOutcome: (outcome: Outcome) => void = () => undefined,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...files].reverse();
  const work = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      const outcome = await readHostile(file, limits);
      outcomes.push(outcome);
      onOutcome(outcome);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

async function readHostile(file: HostileFile, limits: ReadLimits): Promise<Outcome> {
  const bytes = await file.make();
  const reading = await readInChild({ name: file.name, documentId: null, from: { bytes } }, { limits });
  const { wallMs, memoryMb } = reading.use;
  const { kind, code } = nameOf(reading);
  const lastWords = reading.kind === 'died' ? reading.detail : '';
  const troubles = reading.kind === 'read' ? troublesOf(reading.document.text, file) : [];
  return { file, kind, code, seconds: wallMs / 1000, memoryMb: memoryMb ?? 0, lastWords, troubles };
}

function nameOf(reading: Reading): Pick<Outcome, 'kind' | 'code'> {
  if (reading.kind === 'read') return { kind: 'text', code: '' };
  if (reading.kind === 'unreadable') {
    const { code } = reading.issue;
    if (code === 'reader-failed') return { kind: 'fault', code };
    return { kind: code === 'limit-reached' ? 'limit' : 'named', code };
  }
  return { kind: reading.why === 'crash' ? 'fault' : 'limit', code: `reader-${reading.why}` };
}

function troublesOf(text: string, { neverSays }: HostileFile): string[] {
  return [
    ...(neverSays?.test(text) ? ['says what another file says'] : []),
    ...(text.includes('\u0000') ? ['has U+0000'] : []),
    ...(/\p{Surrogate}/u.test(text) ? ['has half a pair'] : []),
    ...(/[\u0001-\u0008\u000e-\u001f\u007f]/.test(text) ? ['has controls'] : []),
  ];
}
