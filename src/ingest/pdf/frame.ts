/** The visible box of a page in its own axes, and how many quarter turns clockwise it is shown. */
export interface Frame {
  left: number;
  bottom: number;
  width: number;
  height: number;
  turn: number;
}

/** An upright box: x to the right, y downwards. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/**
 * A box of the page's own axes (`low` is its lower edge) as the page is shown: from its upper left corner, right and down.
 * Written to `out`, which is given back.
 */
export function placeBox(
  out: Box,
  left: number,
  low: number,
  right: number,
  high: number,
  frame: Frame,
): Box {
  const x0 = left - frame.left;
  const x1 = right - frame.left;
  const up0 = low - frame.bottom;
  const up1 = high - frame.bottom;
  if (frame.turn === 1) return set(out, up0, x0, up1, x1);
  if (frame.turn === 2) return set(out, frame.width - x1, up0, frame.width - x0, up1);
  if (frame.turn === 3)
    return set(out, frame.height - up1, frame.width - x1, frame.height - up0, frame.width - x0);
  return set(out, x0, frame.height - up1, x1, frame.height - up0);
}

function set(out: Box, x0: number, y0: number, x1: number, y1: number): Box {
  out.x0 = x0;
  out.y0 = y0;
  out.x1 = x1;
  out.y1 = y1;
  return out;
}

/** The height on the page, as shown in the frame, of a line of writing at `base`: y of upright writing, x of turned. */
export function placeBase(base: number, frame: Frame): number {
  if (frame.turn === 1) return base - frame.left;
  if (frame.turn === 2) return base - frame.bottom;
  if (frame.turn === 3) return frame.width - (base - frame.left);
  return frame.height - (base - frame.bottom);
}
