// Bytes of an operand by the upper three bits of its code ([MS-DOC] 2.2.5.1); 6 has its own length.
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, 0, 3];
// A table's definition has a length of two bytes ([MS-DOC] 2.9.312).
const TABLE_DEFINITION = 0xd608;

/** Tells each property of a list of them: its code and operand; one that is cut off ends the list. */
export function eachSprm(bytes: Uint8Array, tell: (code: number, operand: DataView) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + 2 < bytes.length) {
    const code = view.getUint16(at, true);
    at += 2;
    let size = OPERAND_BYTES[code >> 13] ?? 1;
    if (code === TABLE_DEFINITION) {
      if (at + 2 > bytes.length) return;
      size = Math.max(0, view.getUint16(at, true) - 1);
      at += 2;
    } else if (code >> 13 === 6) {
      size = view.getUint8(at);
      at += 1;
    }
    if (at + size > bytes.length) return;
    if (size > 0) tell(code, new DataView(bytes.buffer, bytes.byteOffset + at, size));
    at += size;
  }
}
