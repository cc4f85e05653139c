import { useContext } from 'react';
import type { Span } from '../../../../../domain/index.ts';
import { cutByMarks, isSame } from '../marks.ts';
import { MarkedDocument } from './marked-document.ts';
import classes from './text-view.module.css';

/** A range of the document's text, its marked words as such. */
export function MarkedText({ start, end }: Span) {
  const { text, marks, at } = useContext(MarkedDocument);
  return cutByMarks({ start, end }, marks, at).map((piece) => {
    const words = text.slice(piece.start, piece.end);
    const { mark } = piece;
    if (!mark)
      return (
        <span key={piece.start} data-start={piece.start}>
          {words}
        </span>
      );
    return (
      <mark
        key={piece.start}
        data-start={piece.start}
        data-mark={`${mark.start}-${mark.end}`}
        data-shown={isSame(mark, at) || undefined}
        className={classes.mark}
      >
        {words}
      </mark>
    );
  });
}
