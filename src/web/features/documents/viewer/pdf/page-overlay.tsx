import { useMemo } from 'react';
import type { PageRectangle, Span } from '../../../../../domain/index.ts';
import type { ShownDocument } from '../api/get-document-text.ts';
import { isSame, type Mark } from '../marks.ts';
import { rectanglesOnPage, shownSize, turnsOf, wordsOnPage } from '../page-words.ts';
import classes from './pdf-pages.module.css';

interface PageOverlayProps {
  document: ShownDocument;
  page: number;
  marks: readonly Mark[];
  at: Span | null;
}

/** What lies over a page's picture, in points as the page counts: the marks, and the words to be selected and read aloud. */
export function PageOverlay({ document, page, marks, at }: PageOverlayProps) {
  const { width, height } = shownSize(document, page);
  const words = useMemo(() => wordsOnPage(document, page), [document, page]);
  const turns = turnsOf(document, page);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it is read by its words; a title would pop up over all of them.
    <svg viewBox={`0 0 ${width} ${height}`} className={classes.overlay}>
      {marks.map((mark) =>
        rectanglesOnPage(document, page, mark).map(({ x, y, width, height }) => (
          <rect
            key={`${mark.requirementId} ${mark.start} ${y} ${x}`}
            data-mark={`${mark.start}-${mark.end}`}
            data-shown={isSame(mark, at) || undefined}
            className={classes.mark}
            {...{ x: x - 1, y: y - 1, width: width + 2, height: height + 2 }}
          />
        )),
      )}
      {words.map(({ start, end, box }) => (
        <text key={start} data-start={start} className={classes.word} {...placeOf(box, turns)}>
          {document.text.slice(start, end)}
        </text>
      ))}
    </svg>
  );
}

/** Share of a line's height above the line that letters stand on. */
const ASCENT = 0.8;

/** Attributes that make a word fill its box, whichever way the page is turned. */
function placeOf({ x, y, width, height }: PageRectangle, turns: number) {
  const isUpright = turns % 2 === 0;
  const [length, size] = isUpright ? [width, height] : [height, width];
  const origins = [
    [x, y + ASCENT * height],
    [x + (1 - ASCENT) * width, y],
    [x + width, y + (1 - ASCENT) * height],
    [x + ASCENT * width, y + height],
  ];
  const [left = 0, top = 0] = origins[turns] ?? [];
  return {
    transform: `translate(${left} ${top}) rotate(${turns * 90})`,
    fontSize: size,
    textLength: length,
    lengthAdjust: 'spacingAndGlyphs' as const,
  };
}
