import type { Limits } from '../limits.ts';
import type { Package } from './open-package.ts';
import { walkXml } from './walk-xml.ts';

/** A relationship of a part to another part of its package (ECMA-376 part 2, 8.3). */
export interface Relationship {
  id: string;
  /** Last word of its type: "styles", "footnotes", "slide", "worksheet". */
  type: string;
  /** Name of the entry that it points at: "word/styles.xml". */
  target: string;
}

/**
 * The relationships of a part ('' for the package itself) in order. Those that lead outside the package (TargetMode="External":
 * links, templates, pictures) are left out: nothing outside is ever fetched. Errors are those of Package and walkXml.
 */
export async function readRelationships(
  archive: Package,
  part: string,
  limits: Limits,
): Promise<Relationship[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const entry = archive.find(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (!entry) return [];
  const found: Relationship[] = [];
  await walkXml(archive.stream(entry), limits, {
    open: (element) => {
      if (element.local !== 'Relationship' || element.get('TargetMode') === 'External') return;
      const target = element.get('Target') ?? '';
      const type = element.get('Type') ?? '';
      found.push({
        id: element.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolve(folder, target),
      });
    },
  });
  return found;
}

/** "../media/a.png" seen from "word/" is "media/a.png"; "/word/a.xml" begins at the root. */
function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
