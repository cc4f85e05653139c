/**
 * pdf.js takes a matrix and two kinds of picture from a native canvas library as soon as it is loaded. Only text is wanted
 * here, and the process that reads may load no native code: empty ones stand there before it looks.
 */
export function standInForCanvas(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: class {}, configurable: true });
  }
}
