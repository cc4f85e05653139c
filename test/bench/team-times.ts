import { loadCatalogue } from '../../src/catalogue/index.ts';
import { answer } from '../../src/plan/index.ts';
import { aRequirement, TODAY } from '../support/bids.ts';
import { CREDENTIALS, inventPeople, namesToInvent, pickAt, pickerFrom, ROLES } from './invented.ts';
import { medianCpu, table } from './measure.ts';

const REQUIREMENTS = 60;
/** The first so many requirements fall on roles, the others on the team as a whole. */
const OF_ROLES = 48;

/** Judging, shortlist, team with alternatives and plan for one bid, by the number of people: 2,000 under 5 s is the goal. */
export async function benchTeam(isLong: boolean): Promise<void> {
  const rows: string[][] = [];
  for (const count of isLong ? [200, 1000, 2000, 5000] : [200, 2000]) {
    const bid = inventedBid(count);
    let words: string[] = [];
    let clock = 0;
    const cpu = await medianCpu(isLong ? 3 : 1, async () => {
      const began = performance.now();
      const { team, plan } = await answer(bid);
      clock = performance.now() - began;
      words = [
        team.status,
        String(team.members.length),
        `${team.costUsdPerHour}`,
        String(team.proof?.gap),
        String(plan.length),
      ];
    });
    rows.push([String(count), cpu.toFixed(0), clock.toFixed(0), ...words]);
  }
  console.log(
    `The whole answer for ${ROLES.length} roles, ${REQUIREMENTS} requirements and ${CREDENTIALS} credentials, in processor time and by the clock:\n`,
  );
  console.log(table(['people', 'ms', 'clock ms', 'team', 'members', 'USD/h', 'gap', 'actions'], rows));
}

function inventedBid(people: number): Parameters<typeof answer>[0] {
  const catalogue = loadCatalogue();
  const pick = pickerFrom(7);
  const names = namesToInvent(catalogue);
  const { credentials, skills } = names;
  const requirements = Array.from({ length: REQUIREMENTS }, (_, i) => {
    const role = i < OF_ROLES ? pickAt(ROLES, i) : null;
    const parts = { id: `r${i}`, role, modality: i % 10 < 7 ? 'mandatory' : 'preferred' } as const;
    if (i % 3 === 0) return aRequirement({ ...parts, anyOf: [pick(credentials)] });
    if (i % 3 === 1) return aRequirement({ ...parts, kind: 'skill', anyOf: [pick(skills)] });
    const name = role ?? 'software development';
    return aRequirement({ ...parts, kind: 'experience', years: 3 + (i % 6), anyOf: [{ id: null, name }] });
  });
  const roster = inventPeople(people, names, pick, () => null);
  const roles = ROLES.map((name, i) => ({ name, quantity: 1 + (i % 2), keyPersonnel: true }));
  return {
    extraction: { requirements, roles, unresolved: [], demandSentences: REQUIREMENTS, schedule: [] },
    documents: [],
    people: roster,
    catalogue,
    kickoff: '2027-03-01',
    asOf: TODAY,
  };
}
