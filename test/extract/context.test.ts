import { describe, expect, it } from 'vitest';
import { segment } from '../../src/extract/segment/statements.ts';
import type { Statement } from '../../src/extract/types.ts';
import { ingest } from '../../src/ingest/index.ts';

async function statementsOf(markdown: string): Promise<Statement[]> {
  const result = await ingest({ name: 'rfp.md', bytes: new TextEncoder().encode(markdown) });
  if (!result.ok) throw new Error(result.issue.message);
  return segment(result.document);
}

/** Role, modality and scope of the statement with these words. */
async function contextOf(markdown: string, words: string) {
  const statement = (await statementsOf(markdown)).find(({ text }) => text.includes(words));
  const { role, roleQuantity, modality, scope } = statement?.context ?? {};
  return { role, roleQuantity, modality, scope };
}

describe('what stands above carries meaning down', () => {
  it('a role is named by its heading, and the group of roles keeps its modality', async () => {
    const rfp = '# Desired Qualifications\n\n# Program Manager\n\nTen years of experience.\n';
    expect(await contextOf(rfp, 'Ten years')).toMatchObject({
      role: 'Program Manager',
      modality: 'preferred',
      scope: 'qualification',
    });
  });

  it('a list takes role and modality from its lead-in', async () => {
    const rfp =
      '## Staff\n\nThe Project Manager shall possess the following:\n\n- PMP certification\n- Five years of experience\n';
    expect(await contextOf(rfp, 'PMP')).toMatchObject({ role: 'Project Manager', modality: 'mandatory' });
  });

  it('items set as short paragraphs without bullets have the lead-in too', async () => {
    const rfp =
      '## Skills\n\nThe team should be experienced in:\n\nUser research\n\nContent design\n\nThe contractor delivers weekly.\n';
    expect(await contextOf(rfp, 'Content design')).toMatchObject({ modality: 'preferred' });
    expect((await statementsOf(rfp)).find(({ text }) => text.includes('weekly'))?.context.lead).toBeNull();
  });

  it('a table row is about the role in its first column, under the header of each column', async () => {
    const rfp =
      '## Team\n\n| Role | Required | Preferred |\n|---|---|---|\n| Network Engineer (2) | CCNP | CCIE |\n';
    expect(await contextOf(rfp, 'CCNP')).toMatchObject({
      role: 'Network Engineer',
      roleQuantity: 2,
      modality: 'mandatory',
    });
    expect(await contextOf(rfp, 'CCIE')).toMatchObject({ role: 'Network Engineer', modality: 'preferred' });
  });

  it('a row that is counted in its first column is about the role in its second, as many as its count says', async () => {
    const rfp =
      '## Staff\n\n| No. | Designation | Nos. | Qualification |\n|---|---|---|---|\n| 1 | Help Desk Analyst | 3 | ITIL Foundation |\n';
    expect(await contextOf(rfp, 'ITIL')).toMatchObject({ role: 'Help Desk Analyst', roleQuantity: 3 });
  });

  it('a column that says how firmly the row is meant is heeded', async () => {
    const rfp =
      '## Skills\n\n| Ref | Skill | M/D |\n|---|---|---|\n| 1 | Terraform | M |\n| 2 | Ansible | D |\n';
    expect(await contextOf(rfp, 'Terraform')).toMatchObject({ modality: 'mandatory' });
    expect(await contextOf(rfp, 'Ansible')).toMatchObject({ modality: 'preferred' });
  });

  it('of a column "M" and a column "D" the one that is ticked is heeded', async () => {
    const rfp = '## Skills\n\n| Skill | M | D |\n|---|---|---|\n| Terraform | X | |\n| Ansible | | ✓ |\n';
    expect(await contextOf(rfp, 'Terraform')).toMatchObject({ modality: 'mandatory' });
    expect(await contextOf(rfp, 'Ansible')).toMatchObject({ modality: 'preferred' });
  });

  it('what a table scores is preferred', async () => {
    const rfp =
      '## Evaluation\n\n| Criterion | Maximum points |\n|---|---|\n| Team lead holds PRINCE2 Practitioner | 10 |\n';
    expect(await contextOf(rfp, 'PRINCE2')).toMatchObject({ modality: 'preferred' });
  });

  it('a role named by a numbered clause ends with the clause', async () => {
    const rfp = '## Key staff\n\nB.4.1 Data Engineer. Holds a degree.\n\nB.4.2 Reports are due monthly.\n';
    expect(await contextOf(rfp, 'Holds')).toMatchObject({ role: 'Data Engineer' });
    expect(await contextOf(rfp, 'Reports')).toMatchObject({ role: null });
  });

  it('a label before the name of the role names it all the same', async () => {
    const rfp = '## Labor categories\n\nLCAT: Storage Engineer II\n\nMinimum education: BA\n';
    expect(await contextOf(rfp, 'Minimum education')).toMatchObject({ role: 'Storage Engineer II' });
  });

  it('the subject of an item says nothing of the next item with a verb of its own', async () => {
    const rfp =
      '## Security\n\n1. All employees requiring badge access must be fingerprinted.\n2. Grade B posts require a T3.\n';
    expect(await contextOf(rfp, 'Grade B')).toMatchObject({ role: null });
  });

  it('"What we look for" heads qualifications', async () => {
    const rfp = '## What we are looking for in a supplier\n\n- SOC 2 report\n';
    expect(await contextOf(rfp, 'SOC 2')).toMatchObject({ scope: 'qualification' });
  });

  it('a label alone on a line speaks of what follows, until the next', async () => {
    const rfp =
      '### Tester (x2)\n\nEssential\n\n- Python\n- SQL\n\nDesirable skills\n\n- Kubernetes\n\n### Writer\n\n- English\n';
    expect(await contextOf(rfp, 'SQL')).toMatchObject({
      role: 'Tester',
      roleQuantity: 2,
      modality: 'mandatory',
    });
    expect(await contextOf(rfp, 'Kubernetes')).toMatchObject({ role: 'Tester', modality: 'preferred' });
    expect(await contextOf(rfp, 'English')).toMatchObject({ role: 'Writer', modality: null });
  });

  it('a demand without a verb goes on about the role of the sentence before', async () => {
    const rfp =
      '## Staff\n\nThe Test Manager shall have ten years of experience. ISTQB certification required.\n';
    expect(await contextOf(rfp, 'ISTQB')).toMatchObject({ role: 'Test Manager' });
  });

  it('a criterion in a table names its role before a colon', async () => {
    const rfp =
      '## Mandatory criteria\n\n| No. | Criterion |\n|---|---|\n| M1 | Data Modeller – Level 2: The proposed resource must hold a CDMP. |\n| M2 | The bidder must hold ISO 9001. |\n';
    expect(await contextOf(rfp, 'CDMP')).toMatchObject({ role: 'Data Modeller – Level 2' });
    expect(await contextOf(rfp, 'ISO 9001')).toMatchObject({ role: null });
  });

  it('this person is the subject of the sentence before', async () => {
    const rfp =
      '## People\n\nThe Design Lead will run the workshops. This person should have a background in research.\n';
    expect(await contextOf(rfp, 'This person')).toMatchObject({ role: 'Design Lead' });
  });

  it('a sentence about the vendor ends the role before it', async () => {
    const rfp =
      '## People\n\nThe Design Lead will run the workshops.\n\nThe Contractor shall hold ISO 9001.\n';
    expect(await contextOf(rfp, 'ISO 9001')).toMatchObject({ role: null });
  });

  it.each([
    ['# Appendix B: Acronyms', 'glossary'],
    ['# Background', 'buyer'],
    ['# Background Investigations and Clearances', 'qualification'],
    ['# Representations and Certifications', 'clause'],
    ['# Key Personnel', 'qualification'],
    ['# Deliverables', 'neutral'],
    ['# Software Licenses', 'neutral'],
  ])('%s: %s', async (heading, scope) => {
    expect(await contextOf(`${heading}\n\nSome words stand here.\n`, 'Some words')).toMatchObject({ scope });
  });
});
