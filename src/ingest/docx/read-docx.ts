import type { Draft } from '../build-document.ts';
import { draftOf, Flow } from '../flow.ts';
import type { Limits } from '../limits.ts';
import { openPackage, type Package } from '../package/open-package.ts';
import { type Relationship, readRelationships } from '../package/relationships.ts';
import { NotWellFormed, walkXml } from '../package/walk-xml.ts';
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
 * Reads a DOCX in one pass over its XML. Headers and footers are left out: they repeat on every page what the body says.
 * Where its XML is broken or no words are found in it, mammoth is asked. Throws LimitReached and Unreadable.
 */
export async function readDocx(bytes: Uint8Array, _name: string, limits: Limits): Promise<Draft> {
  const archive = await openPackage(bytes, limits);
  const flow = new Flow();
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
  const context = await readContext(archive, related, limits);
  await walkXml(
    archive.stream(entry),
    limits,
    storyHandlers(context, (piece) => setPiece(piece, flow)),
  );
}

/** Styles, lists and notes of a document, which its body refers to. */
async function readContext(
  archive: Package,
  related: readonly Relationship[],
  limits: Limits,
): Promise<StoryContext> {
  const partOf = (type: string) => {
    const target = related.find((relationship) => relationship.type === type)?.target;
    const entry = target === undefined ? null : archive.find(target);
    return entry && archive.stream(entry);
  };
  const styles = await readStyles(partOf('styles'), limits);
  const numbering = await readNumbering(partOf('numbering'), limits);
  const notes = new Map<string, Piece[]>();
  const fresh = () => ({ styles, counter: new ListCounter(numbering, styles), notes, limits });
  for (const part of [partOf('footnotes'), partOf('endnotes')]) {
    if (!part) continue;
    const collect = (key: string) => {
      const pieces: Piece[] = [];
      notes.set(key, pieces);
      return (piece: Piece) => pieces.push(piece);
    };
    await walkXml(
      part,
      limits,
      storyHandlers(fresh(), () => undefined, collect),
    );
  }
  return fresh();
}
