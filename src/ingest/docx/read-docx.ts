import type { Draft } from '../build-document.ts';
import { draftOf, Flow } from '../flow.ts';
import type { Limits } from '../limits.ts';
import { openPackage, type Package } from '../package/open-package.ts';
import { readRelationships } from '../package/relationships.ts';
import { NotWellFormed, walkXml } from '../package/walk-xml.ts';
import { setEdges } from '../pieces/page-edges.ts';
import type { Piece } from '../pieces/pieces.ts';
import { setPiece } from '../pieces/set-piece.ts';
import { Unreadable } from '../unreadable.ts';
import { ListCounter } from './list-counter.ts';
import { readNumbering } from './numbering.ts';
import { secondOpinion } from './second-opinion.ts';
import type { StoryContext } from './story-state.ts';
import { readStyles } from './styles.ts';
import { storyHandlers } from './walk-story.ts';

const USUAL_MAIN_PART = 'word/document.xml';

/**
 * Reads a DOCX in one pass over its XML. What headers and footers alone say stands once, before all headings. Where its XML is broken or no words are found in it, mammoth is asked. Throws LimitReached and Unreadable.
 */
export async function readDocx(bytes: Uint8Array, _name: string, limits: Limits): Promise<Draft> {
  const archive = await openPackage(bytes, limits);
  const flow = new Flow(limits);
  const broken = await readBody(archive, limits, flow).then(
    () => null,
    (error) => {
      if (error instanceof NotWellFormed) return error;
      throw error;
    },
  );
  if (broken === null && flow.blocks.length > 0) return draftOf(flow);
  const blocks = await secondOpinion(bytes, archive);
  if (broken && blocks.length === 0) throw broken;
  return { blocks, pageCount: 0, issues: [] };
}

async function readBody(archive: Package, limits: Limits, flow: Flow): Promise<void> {
  const main = (await readRelationships(archive, '', limits)).find(({ type }) => type === 'officeDocument');
  const entry = archive.find(main?.target ?? USUAL_MAIN_PART) ?? archive.find(USUAL_MAIN_PART);
  if (!entry) throw new Unreadable('corrupt', `${USUAL_MAIN_PART} is missing`);
  const related = await readRelationships(archive, entry.name, limits);
  const parts = (...types: string[]) =>
    related
      .filter(({ type }) => types.includes(type))
      .map(({ target }) => archive.find(target))
      .filter((part) => part !== null)
      .map((part) => archive.stream(part));
  const context = await readContext(parts, limits);
  const put = (piece: Piece) => setPiece(piece, flow);
  await walkXml(archive.stream(entry), limits, storyHandlers(context(), put));
  const edges: Piece[] = [];
  for (const part of parts('header', 'footer')) {
    await walkXml(
      part,
      limits,
      storyHandlers(context(), (piece) => edges.push(piece)),
    );
  }
  setEdges(edges, flow);
}

type Parts = (...types: string[]) => AsyncIterable<Uint8Array>[];

/** Styles, lists and notes of a document; each story counts its lists anew. */
async function readContext(parts: Parts, limits: Limits): Promise<() => StoryContext> {
  const styles = await readStyles(parts('styles')[0] ?? null, limits);
  const numbering = await readNumbering(parts('numbering')[0] ?? null, limits);
  const notes = new Map<string, Piece[]>();
  const fresh = () => ({ styles, counter: new ListCounter(numbering, styles), notes, limits });
  const collect = (key: string) => {
    const pieces: Piece[] = [];
    notes.set(key, pieces);
    return (piece: Piece) => pieces.push(piece);
  };
  for (const part of parts('footnotes', 'endnotes')) {
    await walkXml(
      part,
      limits,
      storyHandlers(fresh(), () => undefined, collect),
    );
  }
  return fresh;
}
