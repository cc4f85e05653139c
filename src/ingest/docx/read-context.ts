import type { IngestIssueCode } from '../issues.ts';
import type { Limits } from '../limits.ts';
import type { Package } from '../package/open-package.ts';
import type { Relationship } from '../package/relationships.ts';
import { walkXml } from '../package/walk-xml.ts';
import type { Piece } from '../pieces/pieces.ts';
import { type Shape, slideHandlers } from '../pptx/walk-slide.ts';
import { ListCounter } from './list-counter.ts';
import { readNumbering } from './numbering.ts';
import type { StoryContext } from './story-state.ts';
import { readStyles } from './styles.ts';
import { storyHandlers } from './walk-story.ts';

/** A part that the document refers to, by the id of the reference. */
interface RelatedPart {
  id: string;
  source: AsyncIterable<Uint8Array>;
}

/** The parts of some types that a document refers to and the package has; nothing outside it. */
export function partsOf(
  archive: Package,
  related: readonly Relationship[],
  ...types: readonly string[]
): RelatedPart[] {
  return related.flatMap(({ id, type, target }) => {
    const entry = types.includes(type) ? archive.find(target) : null;
    return entry ? [{ id, source: archive.stream(entry) }] : [];
  });
}

/** Styles, lists, notes and diagrams of a document; every story that is read with them counts its lists anew. */
export async function readContext(
  archive: Package,
  related: readonly Relationship[],
  limits: Limits,
  met: Set<IngestIssueCode>,
): Promise<() => StoryContext> {
  const first = (type: string) => partsOf(archive, related, type)[0]?.source ?? null;
  const styles = await readStyles(first('styles'), limits);
  const numbering = await readNumbering(first('numbering'), limits);
  const notes = new Map<string, Piece[]>();
  const fresh = () => ({ styles, counter: new ListCounter(numbering, styles), notes, met, limits });
  const collect = (key: string) => {
    const pieces: Piece[] = [];
    notes.set(key, pieces);
    return (piece: Piece) => pieces.push(piece);
  };
  const nowhere = () => undefined;
  for (const { source } of partsOf(archive, related, 'footnotes', 'endnotes')) {
    await walkXml(source, limits, storyHandlers(fresh(), nowhere, collect));
  }
  for (const { id, source } of partsOf(archive, related, 'diagramData')) {
    const shapes: Shape[] = [];
    await walkXml(source, limits, slideHandlers(limits, shapes));
    notes.set(
      `diagram ${id}`,
      shapes.flatMap(({ pieces }) => pieces),
    );
  }
  return fresh;
}
