import type { Limits } from '../limits.ts';
import type { Package } from './open-package.ts';
import { walkXml } from './walk-xml.ts';

/** What an archive is by its content; null for one that is no Office file. */
export type OfficeKind = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp';

// "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", ".template.main+xml",
// "application/vnd.ms-word.document.macroEnabled.main+xml": documents, templates and those with macros are read alike.
const MAIN_PARTS: readonly [RegExp, OfficeKind][] = [
  [/wordprocessingml\.(?:document|template)\.main|ms-word\..*\.main/, 'docx'],
  [/spreadsheetml\.(?:sheet|template)\.main|ms-excel\..*\.main/, 'xlsx'],
  [/presentationml\.(?:presentation|template|slideshow)\.main|ms-powerpoint\..*\.main/, 'pptx'],
];
// OpenDocument 1.3 part 2, 3.3: the entry "mimetype" says it; "-template" is read alike.
const OPEN_DOCUMENTS: readonly [RegExp, OfficeKind][] = [
  [/^application\/vnd\.oasis\.opendocument\.text/, 'odt'],
  [/^application\/vnd\.oasis\.opendocument\.spreadsheet/, 'ods'],
  [/^application\/vnd\.oasis\.opendocument\.presentation/, 'odp'],
];
const LONGEST_MEDIA_TYPE = 200;
// The parts' usual names, for archives whose own list says nothing.
const USUAL_PARTS: readonly [string, OfficeKind][] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
];

/** Tells the kind of Office file by the archive's own list of content types, or by its entry "mimetype"; never by a name. */
export async function officeKind(archive: Package, limits: Limits): Promise<OfficeKind | null> {
  const said = (await kindByContentTypes(archive, limits)) ?? (await kindByMimetype(archive));
  return said ?? USUAL_PARTS.find(([name]) => archive.find(name))?.[1] ?? null;
}

async function kindByMimetype(archive: Package): Promise<OfficeKind | null> {
  const mimetype = archive.find('mimetype');
  if (!mimetype || mimetype.unpackedBytes > LONGEST_MEDIA_TYPE) return null;
  const type = Buffer.from(await archive.read(mimetype)).toString('latin1');
  return OPEN_DOCUMENTS.find(([pattern]) => pattern.test(type.trim()))?.[1] ?? null;
}

async function kindByContentTypes(archive: Package, limits: Limits): Promise<OfficeKind | null> {
  const types = archive.find('[Content_Types].xml');
  if (!types) return null;
  let kind: OfficeKind | null = null;
  await walkXml(archive.stream(types), limits, {
    open: (element) => {
      const type =
        element.local === 'Override' || element.local === 'Default' ? element.get('ContentType') : null;
      if (type !== null) kind ??= MAIN_PARTS.find(([pattern]) => pattern.test(type))?.[1] ?? null;
    },
  });
  return kind;
}
