import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loading } from './loading.tsx';
import { ProblemAlert } from './problem-alert.tsx';

interface AnsweredProps<Answer> {
  query: UseQueryResult<Answer, Error>;
  /** What is asked, to end the sentence "Loading …": "the shortlist". */
  what: string;
  children: (answer: Answer) => ReactNode;
}

/** Shows an answer once it is there; until then that it is waited for, or why it does not come. */
export function Answered<Answer>({ query, what, children }: AnsweredProps<Answer>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError)
    return (
      <ProblemAlert title={`Could not load ${what}`} error={query.error} retry={() => void query.refetch()} />
    );
  return <Loading what={what} />;
}
