/** Addresses of pdf.js's own fonts and character maps in the build, by their paths. */
const FILES = import.meta.glob<string>(
  [
    '../../../../../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '../../../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
  ],
  { query: '?url', import: 'default', eager: true },
);
const ADDRESSES = new Map(
  Object.entries(FILES).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]),
);

/** Gives pdf.js the maps from codes to characters that East Asian PDFs name but do not hold. */
export class MapFiles {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    return { cMapData: await fetchShared(`${name}.bcmap`), isCompressed: true };
  }
}

/** Gives pdf.js fonts like Helvetica that PDFs name but do not hold. */
export class FontFiles {
  fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    return fetchShared(filename);
  }
}

async function fetchShared(name: string): Promise<Uint8Array> {
  const address = ADDRESSES.get(name);
  const response = address === undefined ? null : await fetch(address);
  if (!response?.ok) throw new Error(`pdf.js has no file ${name}.`);
  return new Uint8Array(await response.arrayBuffer());
}
