import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, Extraction, ParsedDocument, Requirement } from '../../src/domain/index.ts';
import { expectGolden } from './golden.ts';
import { fixtureDocuments, readFixture } from './read-fixture.ts';

describe.each(fixtureDocuments)('$name', ({ name, path }) => {
  let document: ParsedDocument;
  let extraction: Extraction;
  beforeAll(async () => {
    ({ document, extraction } = await readFixture(path));
  });

  it('gives the blocks of golden/blocks.json', () => {
    const rows = document.blocks.map((block) => blockRow(block, document.text));
    expectGolden(`fixtures/documents/${name}/golden/blocks.json`, rows);
  });

  it('gives the requirements of golden/requirements.json', () => {
    const rows = extraction.requirements.map(requirementRow);
    expectGolden(`fixtures/documents/${name}/golden/requirements.json`, rows);
  });

  it('has blocks in order that do not overlap', () => {
    const late = document.blocks.filter((block, i) => block.start < (document.blocks[i - 1]?.end ?? 0));
    expect(late).toEqual([]);
  });

  it('has pages that cover the text', () => {
    const starts = document.pages.map(({ start }) => start);
    const ends = document.pages.map(({ end }) => end);
    expect(starts).toEqual(starts.length === 0 ? [] : [0, ...ends.slice(0, -1)]);
    expect(ends.at(-1) ?? document.text.length).toBe(document.text.length);
  });

  it('quotes words that stand in the text', () => {
    const evidence = extraction.requirements.flatMap((requirement) => requirement.evidence);
    const wrong = evidence.filter(({ quote, start, end }) => document.text.slice(start, end) !== quote);
    expect(wrong).toEqual([]);
  });

  it('names each requirement by an id of its own', () => {
    const ids = extraction.requirements.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives the same when it is read again', async () => {
    expect((await readFixture(path)).extraction).toEqual(extraction);
  });
});

function blockRow(block: Block, text: string): object {
  const { kind, page, level, marker, section, cell, start, end } = block;
  const place = cell && `table ${cell.table}, row ${cell.row}, column ${cell.column}`;
  return {
    kind: cell?.isHeader ? 'header cell' : kind,
    page,
    level,
    marker,
    section: section.join(' › ') || null,
    place,
    header: cell?.header ?? null,
    rowHeader: cell?.rowHeader ?? null,
    text: text.slice(start, end),
  };
}

function requirementRow(requirement: Requirement): object {
  const { kind, modality, anyOf, orEquivalent, subject, role, quantity, years, due, grade, evidence } =
    requirement;
  return {
    kind,
    modality,
    anyOf: anyOf.map(({ id, name }) => id ?? `“${name}”`),
    orEquivalent,
    subject: subject === 'company' ? subject : null,
    role,
    quantity,
    years,
    due: due && [due.event, due.days, due.date].filter((part) => part !== null).join(' '),
    grade,
    places: evidence.map(({ page, rule, quote }) => `${page ?? '–'} | ${rule} | ${quote}`),
  };
}
