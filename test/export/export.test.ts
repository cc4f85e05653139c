import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { complianceCsv, csvText } from '../../src/export/index.ts';
import { aHolding, aPerson, aRequirement } from '../support/bids.ts';
import { aBid } from './a-bid.ts';

describe('a CSV cell', () => {
  it.each([
    ['=HYPERLINK("http://evil.example")', `"'=HYPERLINK(""http://evil.example"")"`],
    ['+1 555 0100', "'+1 555 0100"],
    ['-5 years', "'-5 years"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['a, b', '"a, b"'],
    ['two\nlines', '"two\nlines"'],
    ['plain', 'plain'],
    ['\u001b[31m=1+1', "'=1+1"],
    ['\u001b]0;owned\u0007=1', "'=1"],
    ['\u0000@SUM(1)', "'@SUM(1)"],
    ['＝1＋1', "'＝1＋1"],
    ['a\u202ecod.exe', 'acod.exe'],
  ])('%s', (words, expected) => {
    expect(csvText([[words]])).toBe(`${expected}\r\n`);
  });

  it('keeps numbers as numbers, below 0 too, and nothing as nothing', () => {
    expect(csvText([[-5, null, 0]])).toBe('-5,,0\r\n');
  });
});

describe('the compliance matrix', async () => {
  const pmp = aRequirement({ anyOf: [{ id: 'pmi-pmp', name: 'PMP' }], role: 'Project Manager' });
  const cipp = aRequirement({ anyOf: [{ id: 'iapp-cipp-us', name: 'CIPP/US' }], label: '=CIPP' });
  const iso = aRequirement({
    kind: 'company-credential',
    subject: 'company',
    anyOf: [{ id: null, name: '=ISO 27001' }],
  });
  const bid = await aBid({
    requirements: [pmp, cipp, iso],
    people: [aPerson({ id: 'P1', name: 'Ada Byron', holdings: [aHolding('PMP')] })],
  });
  const rows: Record<string, string>[] = parse(complianceCsv(bid), { columns: true });

  it('has one row a requirement, with place, words and status', () => {
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      'Req ID': pmp.id,
      Document: 'rfp.pdf',
      Page: '3',
      'Verbatim text': 'PMP',
      Obligation: 'mandatory',
      'Credential or skill': 'PMP [pmi-pmp]',
      Role: 'Project Manager',
      'Needed by': 'kickoff',
      'Needed by date': '2027-02-01',
      Status: 'meets',
      'Met by': '1 of 1: Ada Byron',
    });
  });

  it('says what is left where nothing closes a gap', () => {
    expect(rows[1]).toMatchObject({
      Status: 'gap',
      'Met by': '0 of 1',
      'Gap action': 'hire, subcontract, ask-the-buyer, no-bid',
    });
  });

  it('says nothing of what is not assessed, and disarms formulas', () => {
    expect(rows[2]).toMatchObject({ Status: 'n/a', 'Met by': '', 'Credential or skill': "'=ISO 27001" });
  });
});
