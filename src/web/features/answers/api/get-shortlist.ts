import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { type Match, matchSchema } from '../../../../domain/index.ts';
import { getJson } from '../../../components/request.ts';

/** More people than this nobody compares in a grid. */
const MOST_PEOPLE = 1000;

const answerSchema = matchSchema
  .pick({ kickoff: true, requirements: true, shortlist: true })
  .extend({ total: z.number().int() });

/** People by requirement with the documents that both sides of a cell speak of. */
export type ShortlistAnswer = Pick<Match, 'kickoff' | 'requirements' | 'shortlist'> & {
  documents: readonly { id: string; name: string }[];
};

/** Who meets it, without a team being solved: the best thousand. `question` as the API takes it; '' asks the bid's own. */
export function useShortlist(bidId: string, isWanted: boolean, question = '') {
  const path = `/bids/${encodeURIComponent(bidId)}/shortlist?limit=${MOST_PEOPLE}`;
  return useQuery({
    queryKey: ['match', bidId, 'shortlist', question],
    queryFn: ({ signal }) => getJson(answerSchema, question === '' ? path : `${path}&${question}`, signal),
    enabled: isWanted,
  });
}
