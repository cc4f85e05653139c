import { Alert, Anchor, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Match } from '../../../../domain/index.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { count } from '../../../components/format.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { Link } from '../../../components/router/link.tsx';
import { Working } from '../../../components/working.tsx';
import { useBid } from '../../bids/api/get-bid.ts';
import { isFinished } from '../../documents/api/document.ts';
import { useDocuments } from '../../documents/api/list-documents.ts';
import { usePeople } from '../../people/api/list-people.ts';
import { useMatch } from '../api/get-match.ts';

interface WithMatchProps {
  bidId: string;
  /** "the shortlist" */
  what: string;
  children: (match: Match) => ReactNode;
}

/** Shows shortlist, team and plan of a bid, or the next step where something they need is missing. */
export function WithMatch(props: WithMatchProps) {
  return <WithAnswer {...props} useAnswer={useMatch} />;
}

interface WithAnswerProps<Answer> {
  bidId: string;
  what: string;
  /** The hook that asks; the second argument is whether all is there that it needs. */
  useAnswer: (bidId: string, isWanted: boolean) => UseQueryResult<Answer, Error>;
  children: (answer: Answer) => ReactNode;
}

/** Shows an answer of a bid, or the next step where something it needs is missing. */
export function WithAnswer<Answer>({ bidId, what, useAnswer, children }: WithAnswerProps<Answer>) {
  const bid = useBid(bidId).data;
  const documents = useDocuments(bidId).data;
  const people = usePeople().data;
  const waiting = documents?.filter((document) => !isFinished(document)).length ?? 0;
  const missing = missingPart({
    bidId,
    hasKickoff: bid?.kickoff !== null,
    documents: documents?.length,
    people: people?.length,
  });
  const match = useAnswer(bidId, missing === null);
  if (missing !== null) return <EmptyState {...missing} />;
  return (
    <Stack>
      {waiting > 0 && (
        <Alert color="yellow" variant="outline" role="status" title="Not everything is read yet">
          {count(waiting, 'document is', 'documents are')} still being read; what is shown covers the others
          and changes by itself.{' '}
          <Anchor component={Link} href={`/bids/${bidId}`} underline="always">
            See the documents
          </Anchor>
        </Alert>
      )}
      {match.data !== undefined ? (
        children(match.data)
      ) : match.isError ? (
        <ProblemAlert
          title={`Could not work out ${what}`}
          error={match.error}
          retry={() => void match.refetch()}
        />
      ) : (
        <Working what={what} />
      )}
    </Stack>
  );
}

interface Parts {
  bidId: string;
  hasKickoff: boolean;
  documents: number | undefined;
  people: number | undefined;
}

/** What has to be there before there is an answer, the first that is missing; undefined counts are not known yet. */
function missingPart({ bidId, hasKickoff, documents, people }: Parts) {
  if (documents === 0)
    return {
      title: 'No documents yet',
      text: 'Add the documents of the RFP; who meets it follows from what they demand.',
      action: { href: `/bids/${bidId}`, label: 'Add documents' },
    };
  if (people === 0)
    return {
      title: 'Nobody is on the roster yet',
      text: 'Import your people with their credentials and skills (CSV or JSON), and come back.',
      icon: 'people' as const,
      action: { href: '/people', label: 'Import people' },
    };
  if (!hasKickoff)
    return {
      title: 'The bid has no kickoff date',
      text: 'Whether somebody meets a demand depends on the day. Set the kickoff above.',
      icon: 'calendar' as const,
    };
  return null;
}
