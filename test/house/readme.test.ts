import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import { configTable } from '../../src/config.ts';
import { packagePath } from '../../src/paths.ts';
import { findCases } from '../eval/find-cases.ts';
import { asMarkdown } from '../eval/print.ts';
import { scoreCases } from '../eval/score-cases.ts';

const README = packagePath('README.md');

/** The lines between "<!-- name…-->" and "<!-- end of name -->"; with UPDATE_GOLDEN=1 they are rewritten first. */
function section(name: string, wanted: string): string {
  const pattern = new RegExp(`(<!-- ${name}\\b[^\\n]*-->\\n)([\\s\\S]*?)(<!-- end of ${name} -->)`);
  const text = readFileSync(README, 'utf8');
  if (process.env.UPDATE_GOLDEN === '1') {
    writeFileSync(
      README,
      text.replace(pattern, (_all, begin, _old, end) => `${begin}${wanted}\n${end}`),
    );
  }
  return unpadded(pattern.exec(readFileSync(README, 'utf8'))?.[2] ?? '');
}

/** A Markdown table without the blanks and dashes with which the formatter aligns its columns. */
function unpadded(table: string): string {
  return table
    .replace(/ *\| */g, '|')
    .replace(/-{3,}/g, '---')
    .trim();
}

describe('README', () => {
  it('has the table of the configuration', () => {
    const table = configTable();
    expect(section('configuration', table), 'Run npm run golden:update.').toBe(unpadded(`${table}\n`));
  });

  it('has the figures of the sample documents', async () => {
    const cases = findCases(packagePath('fixtures', 'documents'), null);
    const { score } = await scoreCases(cases, loadCatalogue(), null);
    const table = asMarkdown(score);
    expect(section('fixtures', table), 'Run npm run golden:update, and look at what got worse.').toBe(
      unpadded(`${table}\n`),
    );
  });

  it('names commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8'));
    const named = [...readFileSync(README, 'utf8').matchAll(/npm run ([a-z:-]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(
      named.filter((name) => !(name in scripts)),
      'Correct the README or package.json.',
    ).toEqual([]);
  });

  it('links to files that exist', () => {
    const links = [...readFileSync(README, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(
      (match) => match[1] ?? '',
    );
    const lost = links.filter((link) => !existsSync(packagePath(link)));
    expect(lost, 'Correct the link.').toEqual([]);
  });
});
