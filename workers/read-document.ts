/**
 * The process that reads one document, or some pages of a large one for another such process, and ends: bytes of a
 * stranger's file are parsed here and nowhere else, so what they break is only this process. It is told by a message what to
 * read, finds the file open as a descriptor, asks its parent for what it may not reach itself (pages that were recognised
 * before, a place for members of a container, a second process), and tells the result. What it may use is said in
 * src/service/isolation.ts.
 */
import './compile-later.ts';
import { createReadStream } from 'node:fs';
import { catalogueWith } from '../src/catalogue/index.ts';
import { explainDocument, extractDocument } from '../src/extract/index.ts';
import {
  handOverMembers,
  type IngestPorts,
  ingest,
  type PageRange,
  type ReadRange,
  readPdfRange,
  withLostMembers,
} from '../src/ingest/index.ts';
import type {
  FoundMember,
  HandedFile,
  RangeOrder,
  ReaderResult,
  ReadOrder,
  ToReader,
} from '../src/service/reader-protocol.ts';
import { askParent, takeAnswer, tellParent } from './ask-parent.ts';
import { endWithParent } from './end-with-parent.ts';
import { withoutNetwork } from './without-network.ts';

// A reader must not outlive a worker that was killed.
endWithParent();
withoutNetwork();

// pdf.js leaves promises behind that damaged files make fail: what it was asked for has its own answer or failure.
process.on('unhandledRejection', (reason) => console.error(reason));

// Stays: with a listener for messages the process lives until it is told to end.
process.on('message', async (message) => {
  const told = message as ToReader;
  if (told.tell === 'answer') return takeAnswer(told);
  try {
    if (told.tell === 'order') await tellParent({ tell: 'result', result: await read(told.order) });
    else await tellParent({ tell: 'range', range: await readRange(told.order) });
    process.exit(0);
  } catch (error) {
    // Its last words, for the log.
    console.error(error);
    process.exit(1);
  }
});

const ports: IngestPorts = {
  pageMemory: {
    recall: (key) => askParent({ ask: 'recall-page', key }),
    keep: async (key, page) => {
      await askParent({ ask: 'keep-page', key, page });
    },
  },
  onProgress: (progress) => void tellParent({ tell: 'progress', progress }),
};

const takeMember = (member: FoundMember) => askParent({ ask: 'take-member', member });

async function read(order: ReadOrder): Promise<ReaderResult> {
  const { name, limits, explain, splitPages } = order;
  const file = { name, bytes: await bytesOf(order.file) };
  await tellParent({ tell: 'progress', progress: { stage: 'parsing', page: null, pages: null } });
  const held = order.spent && (await handOverMembers(file, takeMember, limits, order.spent));
  const contents = held?.contents ?? null;
  const result = held?.result ?? withLostMembers(await ingest(file, limits, portsFor(splitPages)), held);
  if (!result.ok) return { kind: 'unreadable', issue: result.issue, contents };
  const document = { ...result.document, id: order.documentId ?? result.document.id };
  const pages = document.pages.length || null;
  await tellParent({ tell: 'progress', progress: { stage: 'extracting', page: pages, pages } });
  const catalogue = catalogueWith(order.own);
  const extraction = extractDocument(document, catalogue);
  const explanations = explain ? explainDocument(document, catalogue) : [];
  return { kind: 'read', document, extraction, explanations, contents };
}

function portsFor(splitPages: number): IngestPorts {
  if (splitPages === 0) return ports;
  const read = (range: PageRange) => askParent({ ask: 'read-range', range });
  return { ...ports, secondReader: { fromPages: splitPages, read } };
}

/** Pages earn this process its time as they do the one that reads all of the document: one by one, from the first. */
async function readRange({ file, limits, range }: RangeOrder): Promise<ReadRange | null> {
  const onPage = (page: number) =>
    void tellParent({
      tell: 'progress',
      progress: { stage: 'parsing', page: page - range.first, pages: range.end - range.first },
    });
  return readPdfRange(await bytesOf(file), range, limits, onPage);
}

async function bytesOf(file: HandedFile): Promise<Uint8Array> {
  return 'bytes' in file ? file.bytes : readHandedFile(file.descriptor);
}

async function readHandedFile(descriptor: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream('', { fd: descriptor })) chunks.push(chunk);
  return Buffer.concat(chunks);
}
