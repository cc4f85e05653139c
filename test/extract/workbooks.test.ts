import { expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import { combine, extractDocument } from '../../src/extract/index.ts';
import { read } from '../ingest/read-cells.ts';
import { type MadeSheet, makeXlsx } from '../support/xlsx.ts';

/** What a workbook demands: "mandatory certification of Manager: PMP". */
async function demandsOf(sheet: MadeSheet): Promise<string[]> {
  const document = await read('matrix.xlsx', makeXlsx([sheet]));
  const catalogue = loadCatalogue();
  const { requirements } = combine([extractDocument(document, catalogue)]);
  return requirements.map(
    ({ modality, kind, role, years, label }) =>
      `${modality} ${kind} of ${role}${years ? `, ${years} years` : ''}: ${label}`,
  );
}

it('A compliance matrix demands what its rows say', async () => {
  const rows = [
    ['Attachment 3: compliance matrix'],
    [],
    ['Ref', 'Requirement', 'Mandatory? M/D', 'Compliant (Y/N)'],
    ['1.1', 'The Project Manager holds a PMP certification.', 'M'],
    ['1.2', 'The Security Lead holds CISSP or CISM.', 'M'],
    ['1.3', 'AWS Certified Solutions Architect – Professional', 'D'],
    ['1.4', 'The Contractor shall hold ISO 27001 certification.', 'M'],
  ];
  expect(await demandsOf({ name: 'Matrix', rows })).toEqual([
    'mandatory certification of Project Manager: PMP certification',
    expect.stringMatching(/^mandatory certification of Security Lead: .+ or .+/),
    'preferred certification of null: AWS Certified Solutions Architect – Professional',
    'mandatory company-credential of null: ISO 27001',
  ]);
});

it('A sheet of labour categories demands by row and column', async () => {
  const rows = [
    [
      'Labor Category',
      'Minimum Years of Experience',
      'Required Certifications',
      'Preferred Certifications',
      'Clearance',
    ],
    ['Program Manager', 10, 'PMP', 'PgMP', 'Secret'],
    ['Cloud Architect', 8, 'AWS Certified Solutions Architect - Professional', 'CKA', 'Top Secret'],
  ];
  expect((await demandsOf({ name: 'Labor categories', rows })).sort()).toEqual([
    'mandatory certification of Cloud Architect: AWS Certified Solutions Architect - Professional',
    'mandatory certification of Program Manager: PMP',
    'mandatory clearance of Cloud Architect: Top Secret',
    'mandatory clearance of Program Manager: Secret',
    'mandatory experience of Cloud Architect, 8 years: 8 years',
    'mandatory experience of Program Manager, 10 years: 10 years',
    'preferred certification of Cloud Architect: CKA',
    'preferred certification of Program Manager: PgMP',
  ]);
});
