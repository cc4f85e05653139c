import type { Draft } from '../build-document.ts';
import { draftOf, Flow } from '../flow.ts';
import type { Limits } from '../limits.ts';
import { setPiece } from '../pieces/set-piece.ts';
import { RtfReader } from './rtf-reader.ts';
import { scanRtf } from './scan-rtf.ts';

/**
 * Reads an RTF file: body, text boxes, then footnotes. Deleted and hidden text, comments, pictures and objects are left out.
 * Throws LimitReached for groups in groups, cells and characters.
 */
export function readRtf(bytes: Uint8Array, limits: Limits): Draft {
  const reader = new RtfReader(limits);
  scanRtf(bytes, reader);
  const flow = new Flow();
  for (const piece of reader.finish()) setPiece(piece, flow);
  return draftOf(flow);
}
