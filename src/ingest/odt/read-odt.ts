import type { Draft } from '../build-document.ts';
import { draftOf, Flow } from '../flow.ts';
import { notices } from '../issues.ts';
import { holdLimit, type Limits } from '../limits.ts';
import { openPackage, type SizeLimit } from '../package/open-package.ts';
import { walkXml } from '../package/walk-xml.ts';
import { setEdges } from '../pieces/page-edges.ts';
import type { Piece } from '../pieces/pieces.ts';
import { setPiece } from '../pieces/set-piece.ts';
import { setSheet } from '../sheet/set-sheet.ts';
import { Unreadable } from '../unreadable.ts';
import { sheetRows } from './sheet-rows.ts';
import { OdfStyles } from './styles.ts';
import { type ContentTarget, contentHandlers } from './walk-content.ts';

/** A target that keeps only what was met. */
function nowhere(): ContentTarget {
  return { met: new Set(), page: () => undefined, put: () => undefined };
}

/**
 * Reads an ODT: headings, lists with their numbers, tables, notes behind their paragraphs. Deleted words of tracked changes,
 * and comments are left out; what headers and footers alone say stands once, before all headings. Throws LimitReached and Unreadable.
 */
export async function readOdt(bytes: Uint8Array, name: string, limits: Limits): Promise<Draft> {
  const flow = new Flow(limits);
  const edges: Piece[] = [];
  const body = { ...nowhere(), put: (piece: Piece) => setPiece(piece, flow) };
  await readContent(bytes, limits, body, { ...nowhere(), put: (piece: Piece) => edges.push(piece) });
  setEdges(edges, flow);
  return draftOf(flow, notices(body.met, name));
}

/** Reads an ODP: each slide is a page, its title a heading, the speaker's notes behind it. Throws LimitReached and Unreadable. */
export async function readOdp(bytes: Uint8Array, name: string, limits: Limits): Promise<Draft> {
  const flow = new Flow(limits);
  let pageCount = 0;
  const slides: ContentTarget = {
    ...nowhere(),
    page: () => {
      pageCount += 1;
      holdLimit(limits, 'pages', pageCount);
    },
    put: (piece) => {
      const before = flow.blocks.length;
      setPiece(piece, flow);
      for (const block of flow.blocks.slice(before)) block.page = Math.max(1, pageCount);
    },
  };
  // Nothing that a master page says is on a slide alone.
  await readContent(bytes, limits, slides, nowhere());
  return { blocks: flow.finish(), pageCount, issues: notices(slides.met, name) };
}

/** Reads an ODS: each sheet is a section under its name, as those of an XLSX. Throws LimitReached and Unreadable. */
export async function readOds(bytes: Uint8Array, name: string, limits: Limits): Promise<Draft> {
  const flow = new Flow(limits);
  const sheets: ContentTarget = {
    ...nowhere(),
    page: (name) => flow.heading(1, name),
    put: (piece) => {
      if (piece.kind === 'table') setSheet(flow, sheetRows(piece), { titleLevel: 2 });
    },
  };
  await readContent(bytes, limits, sheets, nowhere(), 'sheetMb');
  return draftOf(flow, notices(sheets.met, name));
}

/** Walks styles.xml, whose master pages hold the headers and footers, and content.xml. */
async function readContent(
  bytes: Uint8Array,
  limits: Limits,
  target: ContentTarget,
  masterPages: ContentTarget,
  sizeLimit: SizeLimit = 'partMb',
): Promise<void> {
  const archive = await openPackage(bytes, limits);
  // A file with a password says so in its manifest and has parts that are no XML (OpenDocument 1.3 part 2, 4.8.1).
  const manifest = archive.find('META-INF/manifest.xml');
  if (manifest) {
    await walkXml(archive.stream(manifest), limits, {
      open: (element) => {
        if (element.local === 'encryption-data') throw new Unreadable('encrypted');
      },
    });
  }
  const styles = new OdfStyles();
  const stylesPart = archive.find('styles.xml');
  if (stylesPart) {
    await walkXml(archive.stream(stylesPart), limits, contentHandlers(styles, limits, masterPages));
  }
  const content = archive.find('content.xml');
  if (!content) throw new Unreadable('corrupt', 'content.xml is missing');
  await walkXml(archive.stream(content, sizeLimit), limits, contentHandlers(styles, limits, target));
}
