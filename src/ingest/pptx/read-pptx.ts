import type { Draft } from '../build-document.ts';
import { cleanLine } from '../clean-text.ts';
import { Flow } from '../flow.ts';
import { LINE_BREAK } from '../flow-text.ts';
import { holdLimit, type Limits } from '../limits.ts';
import { openPackage, type Package } from '../package/open-package.ts';
import { type Relationship, readRelationships } from '../package/relationships.ts';
import { walkXml } from '../package/walk-xml.ts';
import type { Piece } from '../pieces/pieces.ts';
import { setPiece } from '../pieces/set-piece.ts';
import { Unreadable } from '../unreadable.ts';
import { type Shape, slideHandlers } from './walk-slide.ts';

const USUAL_MAIN_PART = 'ppt/presentation.xml';
const TITLES = new Set(['title', 'ctrTitle']);
// The same on every slide: date, footer, header, number.
const FURNITURE = new Set(['dt', 'ftr', 'hdr', 'sldNum']);

/**
 * Reads a PPTX: each slide is a page, its title a heading, then its text, tables and diagrams, then what the speaker's notes
 * say. Pictures, charts and what is linked are not read. Throws LimitReached (`pages`, `cells`) and Unreadable.
 */
export async function readPptx(bytes: Uint8Array, _name: string, limits: Limits): Promise<Draft> {
  const archive = await openPackage(bytes, limits);
  const slides = await listSlides(archive, limits);
  holdLimit(limits, 'pages', slides.length);
  const flow = new Flow(limits);
  for (const [index, slide] of slides.entries()) {
    const before = flow.blocks.length;
    await readSlide(archive, slide, limits, flow);
    for (const block of flow.blocks.slice(before)) block.page = index + 1;
  }
  return { blocks: flow.finish(), pageCount: slides.length, issues: [] };
}

/** Names of the slides' parts in the order of the show. */
async function listSlides(archive: Package, limits: Limits): Promise<string[]> {
  const main = (await readRelationships(archive, '', limits)).find(({ type }) => type === 'officeDocument');
  const entry = archive.find(main?.target ?? USUAL_MAIN_PART) ?? archive.find(USUAL_MAIN_PART);
  if (!entry) throw new Unreadable('corrupt', `${USUAL_MAIN_PART} is missing`);
  const related = await readRelationships(archive, entry.name, limits);
  const targets = new Map(related.map(({ id, target }) => [id, target]));
  const slides: string[] = [];
  await walkXml(archive.stream(entry), limits, {
    open: (element) => {
      const target = element.name === 'p:sldId' ? targets.get(element.get('r:id') ?? '') : undefined;
      if (target !== undefined) slides.push(target);
    },
  });
  return slides;
}

async function readSlide(archive: Package, slide: string, limits: Limits, flow: Flow): Promise<void> {
  const shapes = await readShapes(archive, slide, limits);
  const related = await readRelationships(archive, slide, limits);
  const targets = (type: string) =>
    related.filter((one: Relationship) => one.type === type).map(({ target }) => target);
  const titles = shapes.filter((shape) => TITLES.has(shape.placeholder ?? ''));
  flow.heading(1, titles.flatMap(wordsOf).join(' '));
  for (const shape of shapes) {
    if (TITLES.has(shape.placeholder ?? '') || FURNITURE.has(shape.placeholder ?? '')) continue;
    for (const piece of shape.pieces) setPiece(piece, flow);
  }
  for (const target of targets('diagramData')) {
    for (const shape of await readShapes(archive, target, limits)) setAll(shape.pieces, flow);
  }
  for (const target of targets('notesSlide')) {
    const notes = await readShapes(archive, target, limits);
    for (const shape of notes) if (shape.placeholder === 'body') setAll(shape.pieces.map(plain), flow);
  }
}

function setAll(pieces: readonly Piece[], flow: Flow): void {
  for (const piece of pieces) setPiece(piece, flow);
}

/** What a speaker says has no bullets unless they are typed. */
function plain(piece: Piece): Piece {
  return piece.kind === 'paragraph' && piece.list?.marker === '•' ? { ...piece, list: null } : piece;
}

async function readShapes(archive: Package, part: string, limits: Limits): Promise<Shape[]> {
  const entry = archive.find(part);
  const shapes: Shape[] = [];
  if (entry) await walkXml(archive.stream(entry), limits, slideHandlers(limits, shapes));
  return shapes;
}

function wordsOf(shape: Shape): string[] {
  return shape.pieces.flatMap((piece) =>
    piece.kind === 'paragraph' ? [cleanLine(piece.text.text.replaceAll(LINE_BREAK, ' '))] : [],
  );
}
