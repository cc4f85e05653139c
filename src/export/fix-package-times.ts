/** 1980-01-01, the first day that a ZIP can name (APPNOTE 4.4.6: days since 1980 in bits, month and day from 1). */
const FIRST_DAY = (1 << 5) | 1;
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/**
 * Sets the times of all entries of a ZIP to 1980-01-01 in place, so that the same content is the same bytes. Expects what
 * our writing libraries write: no comment behind the directory, fewer than 65,535 entries.
 *
 * @throws Error where the bytes do not end as such a ZIP does.
 */
export function fixPackageTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY)
    throw new Error('the written package does not end with its directory');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== CENTRAL_ENTRY)
      throw new Error('the written package has a broken directory');
    const local = view.getUint32(at + 42, true);
    setTime(view, at + 12);
    setTime(view, local + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}

/** Time of day, then day, each in two bytes. */
function setTime(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, FIRST_DAY, true);
}
