import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import { type ParsedDocument, unresolvedShare } from '../../src/domain/index.ts';
import { combine, extractDocument } from '../../src/extract/index.ts';
import { ingest } from '../../src/ingest/index.ts';

async function parse(name: string, markdown: string): Promise<ParsedDocument> {
  const result = await ingest({ name, bytes: new TextEncoder().encode(markdown) });
  if (!result.ok) throw new Error(result.issue.message);
  return result.document;
}

const RFP = `# Request for Proposal

## Key Personnel

### Project Manager

The Project Manager must hold a PMP certification.

### Sr. Data Analyst

- CISSP or CISM
- Five (5) years of experience in data warehousing
- Must be qualified as the work requires

## Security

All Senior Data Analysts shall hold CISSP or CISM. The Project Manager shall hold a PMP certification.
`;

describe('requirements of a document', () => {
  it('quotes are cut from the text, with the section and the rule', async () => {
    const document = await parse('rfp.md', RFP);
    const { requirements } = extractDocument(document, loadCatalogue());
    expect(requirements.length).toBeGreaterThan(2);
    for (const { evidence } of requirements)
      for (const { quote, start, end, rule, section } of evidence) {
        expect(document.text.slice(start, end)).toBe(quote);
        expect(rule).not.toBe('');
        expect(section.length).toBeGreaterThan(0);
      }
  });

  it('the same thing of the same role said twice is one requirement with two places', async () => {
    const { requirements } = extractDocument(await parse('rfp.md', RFP), loadCatalogue());
    const pmp = requirements.filter(({ anyOf }) => anyOf.some(({ id }) => id === 'pmi-pmp'));
    expect(pmp.map(({ role, evidence }) => [role, evidence.length])).toEqual([['Project Manager', 2]]);
  });

  it('a role in two spellings is one', async () => {
    const { requirements } = extractDocument(await parse('rfp.md', RFP), loadCatalogue());
    const cissp = requirements.filter(({ anyOf }) => anyOf.some(({ id }) => id === 'isc2-cissp'));
    expect(cissp.map(({ role, evidence }) => [role, evidence.length])).toEqual([['Sr. Data Analyst', 2]]);
  });

  it('a demand that names nothing is listed as unresolved, with its reason', async () => {
    const { unresolved } = extractDocument(await parse('rfp.md', RFP), loadCatalogue());
    expect(unresolved.map(({ quote }) => quote)).toEqual(['Must be qualified as the work requires']);
    expect(unresolved[0]?.reason).not.toBe('');
  });

  it('a sentence that asks for none says so', async () => {
    const document = await parse('rfp.md', '# Staff\n\nNo particular degree is required of anyone.\n');
    const { unresolved } = extractDocument(document, loadCatalogue());
    expect(unresolved.map(({ reason }) => reason)).toEqual(['it says that none is required']);
  });

  it('the share of demand sentences that became nothing is known', async () => {
    const extraction = extractDocument(await parse('rfp.md', RFP), loadCatalogue());
    expect(unresolvedShare(extraction)).toBe('1 of 6 sentences that demand something (17 %)');
  });

  it('a heading that announces what a sentence under it demands is no demand of its own', async () => {
    const rfp = `## 2.1 Set-aside for HUBZone businesses

Only a certified HUBZone or 8(a) business is eligible for award.
`;
    const { requirements } = extractDocument(await parse('rfp.md', rfp), loadCatalogue());
    expect(requirements.map(({ anyOf, evidence }) => [anyOf.length, evidence.length])).toEqual([[2, 1]]);
  });

  it('a line of contents with its page is none', async () => {
    const rfp = `## Offer

D.4 12.219-3 Notice of total set-aside for certified HUBZone businesses (MAR 2024) 41
`;
    const { requirements } = extractDocument(await parse('rfp.md', rfp), loadCatalogue());
    expect(requirements).toEqual([]);
  });

  it('ids are unique, and the same in every run', async () => {
    const first = extractDocument(await parse('rfp.md', RFP), loadCatalogue());
    const again = extractDocument(await parse('rfp.md', RFP), loadCatalogue());
    const ids = first.requirements.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(again).toEqual(first);
  });
});

describe('roles of a document', () => {
  it('have the head count that any sentence gives them', async () => {
    const rfp = `## Staffing

The Contractor shall provide: one (1) Service Manager, four (4) Service Desk Analysts.

Service Desk Analyst: CompTIA A+; working knowledge of Active Directory.

### Service Manager

ITIL 4 Foundation required.
`;
    const { roles } = extractDocument(await parse('rfp.md', rfp), loadCatalogue());
    expect(roles.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['Service Desk Analyst', 4],
      ['Service Manager', 1],
    ]);
  });
});

describe('requirements of several documents together', () => {
  it('the same demand in two documents is one requirement with evidence in both', async () => {
    const one = await parse('rfp.md', '## Staff\n\nThe Project Manager must hold a PMP certification.\n');
    const two = await parse('annex.md', '## Annex\n\nThe Project Manager shall hold a PMP certification.\n');
    const { requirements } = combine(
      [one, two].map((document) => extractDocument(document, loadCatalogue())),
    );
    expect(requirements.map(({ evidence }) => evidence.map(({ document }) => document))).toEqual([
      [one.id, two.id],
    ]);
  });

  it('"is equivalent to" and "we accept" add alternatives to the demand that they speak of', async () => {
    const rfp = `## Staff

The Contract Specialist shall hold DAWIA Level III certification. APDP Level III certification is equivalent to DAWIA Level III.

## Team

The team must include a certified ML professional. We accept any recognised ML certification, for example AWS Certified Machine Learning Engineer – Associate.
`;
    const { requirements } = extractDocument(await parse('rfp.md', rfp), loadCatalogue());
    expect(requirements.map(({ anyOf }) => anyOf.length)).toEqual([2, 2]);
  });
});

describe('a sentence about all staff', () => {
  it('says nothing of the role of the clause before, but of the role whose heading it stands under', async () => {
    const rfp = `## Staff

C.1.1 Tester. Holds ISTQB certification.

All contractor personnel working under this contract shall hold CISSP.

### Release Engineer

All personnel must hold RHCE.
`;
    const { requirements } = extractDocument(await parse('rfp.md', rfp), loadCatalogue());
    const roleOf = (id: string) => requirements.find(({ anyOf }) => anyOf[0]?.id === id)?.role;
    expect([roleOf('isc2-cissp'), roleOf('rh-rhce')]).toEqual([null, 'Release Engineer']);
  });
});

describe('a sentence that lets years stand for the degree before it', () => {
  it('adds an alternative and demands nothing of its own', async () => {
    const rfp = `### Curator

A Bachelor's degree in history is required. Eight (8) years of experience may be substituted for the degree.
`;
    const { requirements } = extractDocument(await parse('rfp.md', rfp), loadCatalogue());
    expect(requirements.map(({ kind, anyOf }) => [kind, anyOf.map(({ name }) => name)])).toEqual([
      ['education', ["Bachelor's degree", 'Eight (8) years of experience']],
    ]);
  });

  it.each([
    "PMP; at least five (5) years managing IT projects; Bachelor's degree or eight years of experience in lieu is required.",
    "The lead must have 6 years of software testing and a Bachelor's degree or 9 years of experience instead.",
  ])('and leaves other years their own demand: %s', async (sentence) => {
    const { requirements } = extractDocument(
      await parse('rfp.md', `### Lead\n\n${sentence}\n`),
      loadCatalogue(),
    );
    const ofYears = requirements.filter(({ kind }) => kind === 'experience').map(({ years }) => years);
    const degree = requirements.find(({ kind }) => kind === 'education');
    expect(ofYears).toEqual([sentence.startsWith('PMP') ? 5 : 6]);
    expect(degree?.anyOf).toHaveLength(2);
  });
});
