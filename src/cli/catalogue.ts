import type { Command } from 'commander';
import { cell, plain } from './text.ts';

/** As many hits as a terminal shows without scrolling. */
const MOST_HITS = 20;

/** `muster catalogue [search WORDS | show ID]`: what Muster knows. */
export function addCatalogueCommand(program: Command): void {
  const catalogue = program
    .command('catalogue')
    .description('show what Muster knows of credentials, classes, clearances, degrees and skills')
    .exitOverride()
    .action(printSize);
  catalogue
    .command('search')
    .description('find entries by words')
    .argument('<words...>')
    .option('--json', 'print JSON')
    .exitOverride()
    .action(search);
  catalogue
    .command('show')
    .description('print one entry with all that is known of it')
    .argument('<id>')
    .exitOverride()
    .action(show);
}

async function printSize(): Promise<void> {
  const { sizeOfCatalogue } = await import('../service/index.ts');
  const { version, families } = sizeOfCatalogue();
  const lines = families.map(({ name, entries }) => `${cell(name, 22)}${cell(String(entries), 6, 'right')}`);
  process.stdout.write(`Catalogue ${version}\n${lines.join('\n')}\n`);
}

async function search(words: string[], options: { json?: true }): Promise<void> {
  const { searchLocalCatalogue } = await import('../service/index.ts');
  const hits = searchLocalCatalogue(words.join(' '), MOST_HITS);
  const lines = hits.map(({ id, name, family }) => `${cell(family, 20)}${cell(id, 42)}${plain(name)}`);
  const text =
    lines.length > 0 ? lines.join('\n') : `Nothing in the catalogue is near "${plain(words.join(' '))}".`;
  process.stdout.write(`${options.json ? JSON.stringify(hits, null, 2) : text}\n`);
}

async function show(id: string): Promise<void> {
  const { showLocalEntry } = await import('../service/index.ts');
  process.stdout.write(`${JSON.stringify(showLocalEntry(id), null, 2)}\n`);
}
