import {
  type Catalogue,
  loadCatalogue,
  type NamedEntry,
  NameIndex,
  tokenise,
} from '../../src/catalogue/index.ts';
import { extractDocument } from '../../src/extract/index.ts';
import { ingest } from '../../src/ingest/index.ts';
import { medianCpu, table } from './measure.ts';
import { samplePdf } from './sample-pdf.ts';

const FAMILIES = ['credential', 'company-credential', 'class', 'clearance', 'degree', 'skill'] as const;
const PAGES = 100;

/** Finding names in one text with ever more names in the index: the time must not grow with them. */
export async function benchNames(isLong: boolean): Promise<void> {
  const parsed = await ingest({ name: 'bench.pdf', bytes: new Uint8Array(await samplePdf(PAGES)) });
  if (!parsed.ok) throw new Error(parsed.issue.message);
  const { document } = parsed;
  const tokens = document.blocks.map(({ start, end }) => tokenise(document.text.slice(start, end)));
  const own = FAMILIES.flatMap((family) => loadCatalogue().ofFamily(family));
  const rows: string[][] = [];
  for (const count of [5_000, namesOf(own), 50_000, 200_000]) {
    const isPart = count < namesOf(own);
    const entries = isPart ? firstEntries(own, count) : [...own, ...invented(own, count - namesOf(own))];
    const names = new NameIndex(entries);
    const catalogue: Catalogue = { ...loadCatalogue(), names };
    const find = await medianCpu(isLong ? 25 : 9, () => tokens.map((one) => names.find(one).length));
    // Fewer names than the catalogue's would find less, and less to do is no measure.
    const extract = isPart
      ? null
      : await medianCpu(isLong ? 9 : 3, () => extractDocument(document, catalogue));
    rows.push([String(namesOf(entries)), find.toFixed(1), extract?.toFixed(0) ?? '']);
  }
  console.log(
    `Names in the index over the same ${document.words} words, CPU time, median of several runs:\n`,
  );
  console.log(table(['names', 'find names ms', 'whole extraction ms'], rows));
}

const namesOf = (entries: readonly NamedEntry[]) => entries.reduce((sum, { names }) => sum + names.length, 0);

function firstEntries(entries: readonly NamedEntry[], most: number): NamedEntry[] {
  let left = most;
  return entries.filter(({ names }) => {
    left -= names.length;
    return left >= 0;
  });
}

/**
 * Names of two to five words that the catalogue's own names use, so that they begin as those do; the number at the end
 * stands in no text, so that what is found stays the same.
 */
function invented(own: readonly NamedEntry[], count: number): NamedEntry[] {
  const words = own.flatMap(({ names }) => names.flatMap(({ text }) => text.split(' ')));
  return Array.from({ length: count }, (_, i) => {
    const picked = Array.from(
      { length: 2 + (i % 4) },
      (_word, at) => words[(i * 31 + at * 7919) % words.length],
    );
    const name = `${picked.join(' ')} ${900_000_000 + i}`;
    return { id: `bench-${i}`, name, names: [{ text: name, class: 'safe' }], family: 'skill' };
  });
}
