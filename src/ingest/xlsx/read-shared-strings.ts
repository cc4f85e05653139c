import type { Limits } from '../limits.ts';
import type { Package, PackageEntry } from '../package/open-package.ts';
import { walkXml } from '../package/walk-xml.ts';

/**
 * The strings that cells point at by number (ECMA-376 part 1, 18.4.9), runs joined; hints how to pronounce them are left out.
 * Errors are those of Package and walkXml.
 */
export async function readSharedStrings(
  archive: Package,
  part: PackageEntry,
  limits: Limits,
): Promise<string[]> {
  const strings: string[] = [];
  let words = '';
  let isText = false;
  let inHint = false;
  await walkXml(archive.stream(part, 'sheetMb'), limits, {
    open: ({ name }) => {
      if (name === 'x:si') words = '';
      else if (name === 'x:rPh') inHint = true;
      isText = name === 'x:t' && !inHint;
    },
    text: (text) => {
      if (isText) words += text;
    },
    close: (name) => {
      isText = false;
      if (name === 'x:rPh') inHint = false;
      else if (name === 'x:si') strings.push(words);
    },
  });
  return strings;
}
