import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import { type Explanation, explainDocument, extractDocument } from '../../src/extract/index.ts';
import { NOT_A_CREDENTIAL } from '../../src/extract/rules/open-credentials.ts';
import { REASONS, reasonOf } from '../../src/extract/rules/reasons.ts';
import { CITATIONS, NEGATIONS, STATEMENT_REFUSALS } from '../../src/extract/rules/refusals.ts';
import { ingest } from '../../src/ingest/index.ts';
import { codeUnder } from '../house/read-code.ts';

const RFP = `# Request for Proposal

## Key Personnel

The Project Manager must hold a PMP certification. This person should also hold PMI-ACP.

### Sr. Data Analyst

- CISSP or CISM

| Role | Certifications |
| --- | --- |
| Network Engineer | CCNA |

## Team

The District requires two (2) Test Engineers who shall have:

- Experience with Selenium

The team must include a certified ML professional. We accept any recognised ML certification, for example AWS Certified Machine Learning Engineer – Associate.

No CEH certification is required.
`;

async function parse(markdown: string) {
  const result = await ingest({ name: 'rfp.md', bytes: new TextEncoder().encode(markdown) });
  if (!result.ok) throw new Error(result.issue.message);
  return result.document;
}

async function explained(quote: string): Promise<Explanation> {
  const explanations = explainDocument(await parse(RFP), loadCatalogue());
  const found = explanations.find((one) => one.quote.startsWith(quote));
  if (!found) throw new Error(`Nothing explains ${quote}`);
  return found;
}

describe('an explanation', () => {
  it.each([
    ['The Project Manager must', 'Project Manager', 'sentence'],
    ['This person should', 'Project Manager', 'sentence-before'],
    ['CISSP', 'Sr. Data Analyst', 'heading'],
    ['CCNA', 'Network Engineer', 'table-row'],
    ['Experience with Selenium', 'Test Engineer', 'lead-in'],
  ])('says where the role of “%s” was read', async (quote, role, roleFrom) => {
    const { demands } = await explained(quote);
    expect(demands.map((demand) => [demand.role, demand.roleFrom])).toEqual([[role, roleFrom]]);
  });

  it('names the rule of every alternative and the words that it saw', async () => {
    const { demands, above } = await explained('CISSP');
    expect(above).toContain('Key Personnel');
    expect(demands.flatMap(({ mentions }) => mentions.map(({ words, entry }) => [words, entry]))).toEqual([
      ['CISSP', 'isc2-cissp'],
      ['CISM', 'isaca-cism'],
    ]);
  });

  it('names the words above that set the modality', async () => {
    const { demands } = await explained('Experience with Selenium');
    expect(demands[0]).toMatchObject({
      modality: 'mandatory',
      modalityRule: 'heading.mandatory',
      modalityWords: 'The District requires two (2) Test Engineers who shall have:',
    });
  });

  it('says what was refused, by which rule and why', async () => {
    const { demands, refused } = await explained('No CEH');
    expect(demands).toEqual([]);
    expect(refused).toContainEqual({
      words: 'CEH',
      rule: 'refuse.negated',
      reason: 'it says that none is required',
    });
  });

  it('says of an alternative that it joined the demand of another sentence', async () => {
    const { demands, refused } = await explained('We accept');
    expect(demands).toEqual([]);
    expect(refused.map(({ rule }) => rule)).toContain('resolve.joined');
  });

  it('leads to the requirements of the same document, and these to it', async () => {
    const document = await parse(RFP);
    const { requirements, unresolved } = extractDocument(document, loadCatalogue());
    const explanations = explainDocument(document, loadCatalogue());
    const explainedIds = explanations.flatMap(({ demands }) => demands.map(({ requirement }) => requirement));
    expect(new Set(explainedIds)).toEqual(new Set(requirements.map(({ id }) => id)));
    expect(explanations.filter((one) => one.unresolved !== null).map(({ quote }) => quote)).toEqual(
      unresolved.map(({ quote }) => quote),
    );
  });
});

describe('every rule that refuses has a plain reason', () => {
  const inData = [...STATEMENT_REFUSALS, ...NEGATIONS, ...CITATIONS, ...NOT_A_CREDENTIAL].map(({ id }) => id);
  const inCode = codeUnder('src/extract').flatMap(({ text }) =>
    [...text.matchAll(/'((?:refuse|resolve)\.[a-z-]+)'/g)].map((match) => match[1] ?? ''),
  );
  it.each([...new Set([...inData, ...inCode])])('%s', (rule) => {
    expect(Object.values(REASONS)).toContain(reasonOf(rule));
  });
});
