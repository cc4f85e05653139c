import { z } from 'zod';
import { daySchema } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import { packagePath } from '../paths.ts';

/** One sample: the bid as a bid manager would open it, and its document. */
export interface Sample {
  bid: { name: string; client: string; proposalDue: string; award: string; kickoff: string };
  file: { path: string; name: string };
}

/** The sample roster of 24 invented people. */
export const SAMPLE_ROSTER = { path: packagePath('fixtures', 'roster', 'roster.csv'), name: 'roster.csv' };

/** Two invented RFPs; the dates are the ones that their documents name. */
export const SAMPLES: readonly Sample[] = [
  {
    bid: {
      name: 'Policyholder Assistant',
      client: 'Brightwater Mutual Insurance',
      proposalDue: '2027-01-15',
      award: '2027-02-05',
      kickoff: '2027-02-22',
    },
    file: {
      path: packagePath('fixtures', 'documents', 'ai-assistant', 'source.pdf'),
      name: 'Brightwater RFP 27-008 Policyholder Assistant.pdf',
    },
  },
  {
    bid: {
      name: 'Billing renewal, two roles',
      client: 'Sable River Water District',
      proposalDue: '2027-02-05',
      award: '2027-03-01',
      kickoff: '2027-03-29',
    },
    file: {
      path: packagePath('fixtures', 'documents', 'staffing-developers', 'source.pdf'),
      name: 'Sable River Staffing Request 2027-03.pdf',
    },
  },
];

/** Less than this before kickoff there is nothing left to plan. */
const LEAST_WEEKS = 8;
const WEEK_MS = 7 * 24 * 3600 * 1000;

/** The sample with its dates moved by whole weeks where its kickoff is near or past, so that the plan has time. */
export function inFuture(sample: Sample, today: Date): Sample {
  const { proposalDue, award, kickoff } = sample.bid;
  const wanted = today.getTime() + LEAST_WEEKS * WEEK_MS;
  const weeks = Math.max(0, Math.ceil((wanted - Date.parse(kickoff)) / WEEK_MS));
  const moved = (day: string) => new Date(Date.parse(day) + weeks * WEEK_MS).toISOString().slice(0, 10);
  const dates = { proposalDue: moved(proposalDue), award: moved(award), kickoff: moved(kickoff) };
  return { ...sample, bid: { ...sample.bid, ...dates } };
}

/** What there is to try Muster with. */
export const samplesSchema = z.object({
  roster: z.string().describe('Name of the file with the people.'),
  bids: z.array(
    z.object({
      name: z.string(),
      client: z.string(),
      proposalDue: daySchema,
      award: daySchema,
      kickoff: daySchema,
      file: z.string().describe('Name of its document.'),
    }),
  ),
});
export type Samples = z.infer<typeof samplesSchema>;

/** The samples, their dates moved so that the plan has time. */
export function listSamples(today: Date): Samples {
  return {
    roster: SAMPLE_ROSTER.name,
    bids: SAMPLES.map((sample) => ({ ...inFuture(sample, today).bid, file: sample.file.name })),
  };
}

/** Where the file of a sample is. AppError `not-found`. */
export function sampleFile(name: string): { path: string; name: string } {
  const found = [SAMPLE_ROSTER, ...SAMPLES.map(({ file }) => file)].find((file) => file.name === name);
  if (found === undefined) throw new AppError('not-found', `There is no sample called "${name}".`);
  return found;
}
