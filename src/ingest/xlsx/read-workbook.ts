import type { Limits } from '../limits.ts';
import type { Package, PackageEntry } from '../package/open-package.ts';
import { type Relationship, readRelationships } from '../package/relationships.ts';
import { walkXml } from '../package/walk-xml.ts';
import { Unreadable } from '../unreadable.ts';

/** A worksheet in the order of the workbook's tabs. */
export interface WorkbookSheet {
  name: string;
  part: PackageEntry;
  isHidden: boolean;
}

/** What a workbook's main part says. */
export interface Workbook {
  sheets: readonly WorkbookSheet[];
  sharedStrings: PackageEntry | null;
  styles: PackageEntry | null;
  /** Days count from 1904, as on old Macs. */
  from1904: boolean;
}

/** Reads the main part. Throws Unreadable where there is none, or where it is XLSB; else as Package and walkXml do. */
export async function readWorkbook(archive: Package, limits: Limits): Promise<Workbook> {
  const main = (await readRelationships(archive, '', limits)).find(({ type }) => type === 'officeDocument');
  const name = main?.target ?? 'xl/workbook.xml';
  if (/\.bin$/i.test(name))
    throw new Unreadable('unsupported-format', 'a binary workbook, XLSB; save it as XLSX');
  const entry = archive.find(name);
  if (!entry) throw new Unreadable('corrupt', 'no workbook in it');
  const relations = await readRelationships(archive, name, limits);
  const partOf = (wanted: (relation: Relationship) => boolean) => {
    const found = relations.find(wanted);
    return found ? archive.find(found.target) : null;
  };
  const sheets: WorkbookSheet[] = [];
  let from1904 = false;
  await walkXml(archive.stream(entry), limits, {
    open: (element) => {
      if (element.name === 'x:workbookPr') from1904 = /^(?:1|true)$/.test(element.get('date1904') ?? '');
      if (element.name !== 'x:sheet') return;
      const id = element.get('r:id');
      const part = partOf((relation) => relation.id === id && relation.type === 'worksheet');
      const isHidden = (element.get('state') ?? 'visible') !== 'visible';
      if (part) sheets.push({ name: element.get('name') ?? '', part, isHidden });
    },
  });
  return {
    sheets,
    sharedStrings: partOf(({ type }) => type === 'sharedStrings'),
    styles: partOf(({ type }) => type === 'styles'),
    from1904,
  };
}
