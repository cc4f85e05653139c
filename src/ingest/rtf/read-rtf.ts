import type { Draft } from '../build-document.ts';
import { draftOf, Flow } from '../flow.ts';
import type { Limits } from '../limits.ts';
import { setEdges } from '../pieces/page-edges.ts';
import { setPiece } from '../pieces/set-piece.ts';
import { RtfReader } from './rtf-reader.ts';
import { scanRtf } from './scan-rtf.ts';

/**
 * Reads an RTF file: headers and footers once, body, text boxes, then footnotes. Deleted and hidden text, comments, pictures and objects are left out.
 * Throws LimitReached for groups in groups, cells and characters.
 */
export function readRtf(bytes: Uint8Array, limits: Limits): Draft {
  const reader = new RtfReader(limits);
  scanRtf(bytes, reader);
  const flow = new Flow(limits);
  const { body, edges } = reader.finish();
  for (const piece of body) setPiece(piece, flow);
  setEdges(edges, flow);
  return draftOf(flow);
}
