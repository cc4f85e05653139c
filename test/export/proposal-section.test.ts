import { describe, expect, it } from 'vitest';
import { proposalSection } from '../../src/export/index.ts';
import { outlineOf, readDocument } from '../ingest/read-outline.ts';
import { aHolding, aPerson, aRequirement } from '../support/bids.ts';
import { aBid } from './a-bid.ts';
import { partOf } from './part-of.ts';

const bid = await aBid({
  requirements: [
    aRequirement({ id: 'req-pmp', anyOf: [{ id: 'pmi-pmp', name: 'PMP' }], role: 'Project Manager' }),
    aRequirement({ id: 'req-cipp', anyOf: [{ id: 'iapp-cipp-us', name: 'CIPP/US' }] }),
    aRequirement({
      id: 'req-planning',
      kind: 'skill',
      quantity: 2,
      anyOf: [{ id: null, name: 'Planning' }],
    }),
    aRequirement({
      id: 'req-prompt',
      anyOf: [{ id: 'generic-prompt-engineering-credential', name: 'Prompt Engineering' }],
    }),
    aRequirement({ id: 'req-glance', modality: 'informational', anyOf: [{ id: null, name: 'Told only' }] }),
  ],
  people: [
    aPerson({
      id: 'P1',
      name: 'Ada \u001b[31mByron',
      title: 'Senior manager',
      yearsExperience: 12,
      costUsdPerHour: 8123,
      rateUsdPerHour: 9123,
      education: [{ degree: 'master', field: 'Mathematics', year: 2010 }],
      holdings: [
        aHolding('PMP', { number: '123', issued: '2022-05-01', expires: '2028-05-01' }),
        aHolding('Vector Database Architecture Badge', { badgeId: 'b1' }),
        aHolding('Prompt Engineering Credential'),
        aHolding('CISSP', { status: 'in-progress' }),
        aHolding('CISM', { expires: '2027-01-31' }),
      ],
      skills: [{ name: 'Planning', level: 'expert', years: 9, lastUsed: null }],
      projects: [
        { client: 'Harbour & Sons <Ltd>', domain: null, role: 'Lead', start: '2020', end: null, skills: [] },
      ],
    }),
  ],
  edits: new Map([['req-cipp', { 'Response location': 'Volume 2, 3.1', Notes: 'secret note' }]]),
});
const bytes = await proposalSection(bid);
const document = await readDocument('section.docx', bytes);
const outline = outlineOf(document);
const xml = await partOf(bytes, 'word/document.xml');

describe('the proposal’s section', () => {
  it('has headings of real styles in their order', () => {
    expect(outline.filter((line) => line.startsWith('h'))).toEqual([
      'h1 Team and qualifications',
      'h2 Proposed team',
      'h2 Certifications',
      'h2 Micro-credentials and other certificates',
      'h2 How we meet the requirements',
      'h2 Résumés',
      'h3 Ada Byron, Project Manager',
      'h4 Certifications',
      'h4 Micro-credentials and other certificates',
      'h4 Projects',
    ]);
    expect(xml).toContain('<w:pStyle w:val="Heading2"/>');
  });

  it('shows the team with its key qualifications', () => {
    expect(outline).toEqual(
      expect.arrayContaining([
        'C0,0 Role',
        'c1,0 Project Manager',
        'c1,1 Ada Byron',
        'c1,2 12 years of experience\nMaster, Mathematics\nProject Management Professional',
      ]),
    );
  });

  it('sets certifications above micro-credentials, which say what they are', () => {
    const places = [
      'Project Management Professional',
      'Micro-credential',
      'Vector Database Architecture Badge',
    ];
    const cells = outline.filter((line) => line.startsWith('c1,'));
    const found = places.map((words) => cells.findIndex((line) => line.replace(/^\S+ /, '') === words));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found[0]).toBeGreaterThan(-1);
    expect(document.text).toContain('none of them stands for a certification');
  });

  it('claims nothing that is in progress or lapses before kickoff', () => {
    expect(document.text).not.toMatch(/CISSP|Information Systems Security Professional|CISM/);
  });

  it('answers each demand with who meets it and where, and leaves the rest to be written', () => {
    const cells = outline.filter((line) => /^c\d,/.test(line)).map((line) => line.replace(/^\S+ /, ''));
    const row = (words: string) => cells.slice(cells.lastIndexOf(words), cells.lastIndexOf(words) + 3);
    expect(row('PMP')[1]).toMatch(/^Ada Byron: .*valid to 2028-05-01$/);
    expect(row('PMP')[2]).toBe('Résumés: Ada Byron');
    expect(row('Planning')[1]).toBe('Ada Byron: Planning (9 years)\n[to be written]');
    expect(row('CIPP/US').slice(1)).toEqual(['[to be written]', 'Volume 2, 3.1']);
    expect(document.text).not.toContain('Told only');
  });

  it('tells nothing that is the house’s own', () => {
    expect(document.text).not.toMatch(/8123|9123|secret note|gap|hire|expert|score/i);
    expect(document.text).toContain('Ada Byron: Prompt Engineering Credential');
    expect(document.text).not.toMatch(/roster|expiry/);
  });

  it('names bid, buyer and page at the edges of every page', async () => {
    expect(await partOf(bytes, 'word/header1.xml')).toContain('Harbour works, Port of Exeter');
    expect(await partOf(bytes, 'word/footer1.xml')).toMatch(/PAGE<.*NUMPAGES</s);
  });

  it('keeps a stranger’s words as words', () => {
    expect(document.text).toContain('Harbour & Sons <Ltd>');
    expect(xml).not.toContain('\u001b');
    expect(xml).not.toMatch(/w:instrText[^>]*>(?! ?PAGE)/);
  });

  it('repeats the header of every table and cuts no row', () => {
    const tables = xml.split('<w:tbl>').length - 1;
    expect(xml.split('<w:tblHeader/>').length - 1).toBe(tables);
    expect(tables).toBe(4);
    expect(xml.split('<w:cantSplit/>').length - 1).toBe(xml.split('<w:tr>').length - 1);
  });

  it('is the same bytes for the same bid', async () => {
    expect(Buffer.compare(Buffer.from(await proposalSection(bid)), Buffer.from(bytes))).toBe(0);
  });
});
