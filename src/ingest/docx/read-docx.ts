import type { Draft } from '../build-document.ts';
import { draftOf, Flow } from '../flow.ts';
import { type IngestIssueCode, notices } from '../issues.ts';
import type { Limits } from '../limits.ts';
import { openPackage, type Package } from '../package/open-package.ts';
import { readRelationships } from '../package/relationships.ts';
import { NotWellFormed, walkXml } from '../package/walk-xml.ts';
import { setEdges } from '../pieces/page-edges.ts';
import type { Piece } from '../pieces/pieces.ts';
import { setPiece } from '../pieces/set-piece.ts';
import { Unreadable } from '../unreadable.ts';
import { partsOf, readContext } from './read-context.ts';
import { storyHandlers } from './walk-story.ts';

const USUAL_MAIN_PART = 'word/document.xml';

/**
 * Reads a DOCX in one pass over its XML. What headers and footers alone say stands once, before all headings. Where its XML is
 * broken or no words are found in it, mammoth is asked. Throws LimitReached and Unreadable.
 */
export async function readDocx(bytes: Uint8Array, name: string, limits: Limits): Promise<Draft> {
  const archive = await openPackage(bytes, limits);
  const flow = new Flow(limits);
  const met = new Set<IngestIssueCode>();
  const broken = await readStories(archive, limits, flow, met).then(
    () => null,
    (error) => {
      if (error instanceof NotWellFormed) return error;
      throw error;
    },
  );
  if (broken === null && flow.blocks.length > 0) return draftOf(flow, notices(met, name));
  const blocks = await (await import('./second-opinion.ts')).secondOpinion(bytes, archive);
  if (broken && blocks.length === 0) throw broken;
  return { blocks, pageCount: 0, issues: notices(met, name) };
}

async function readStories(
  archive: Package,
  limits: Limits,
  flow: Flow,
  met: Set<IngestIssueCode>,
): Promise<void> {
  const main = (await readRelationships(archive, '', limits)).find(({ type }) => type === 'officeDocument');
  const entry = archive.find(main?.target ?? USUAL_MAIN_PART) ?? archive.find(USUAL_MAIN_PART);
  if (!entry) throw new Unreadable('corrupt', `${USUAL_MAIN_PART} is missing`);
  const related = await readRelationships(archive, entry.name, limits);
  const context = await readContext(archive, related, limits, met);
  const read = (source: AsyncIterable<Uint8Array>, put: (piece: Piece) => void) =>
    walkXml(source, limits, storyHandlers(context(), put));
  await read(archive.stream(entry), (piece) => setPiece(piece, flow));
  const edges: Piece[] = [];
  for (const { source } of partsOf(archive, related, 'header', 'footer')) {
    await read(source, (piece) => edges.push(piece));
  }
  setEdges(edges, flow);
}
