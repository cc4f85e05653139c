import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { API_PATH, getJson, sendFiles, sendJson } from '../../../components/request.ts';
import { startUploads } from '../../documents/uploads.ts';
import { bidSchema } from './bid.ts';

const samplesSchema = z.object({
  roster: z.string(),
  bids: z.array(
    z.object({
      name: z.string(),
      client: z.string(),
      proposalDue: z.string(),
      award: z.string(),
      kickoff: z.string(),
      file: z.string(),
    }),
  ),
});
const anybodySchema = z.object({ people: z.array(z.unknown()) });

/**
 * Opens the first sample bid with its document, as a person would; the sample people come with it only where nobody is on
 * the roster. Gives the id of the bid.
 */
export function useOpenSample() {
  const queries = useQueryClient();
  return useMutation({
    async mutationFn() {
      const { roster, bids } = await getJson(samplesSchema, '/samples');
      const [sample] = bids;
      if (sample === undefined) throw new Error('This Muster has no samples.');
      const { people } = await getJson(anybodySchema, '/people');
      if (people.length === 0)
        await sendFiles(z.looseObject({}), '/people/import', [await sampleFile(roster)]);
      const { file, ...facts } = sample;
      const bid = await sendJson(bidSchema, 'POST', '/bids', facts);
      startUploads(bid.id, [await sampleFile(file)]);
      return bid.id;
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** The invented people, as a file to import. */
export async function sampleRoster(): Promise<File> {
  const { roster } = await getJson(samplesSchema, '/samples');
  return sampleFile(roster);
}

async function sampleFile(name: string): Promise<File> {
  const response = await fetch(`${API_PATH}/samples/${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(`The sample "${name}" could not be had. Try again.`);
  return new File([await response.blob()], name);
}
