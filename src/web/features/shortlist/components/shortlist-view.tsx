import { Button, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import { count, formatDay } from '../../../components/format.ts';
import { navigate, useQueryWord } from '../../../components/router/location.ts';
import { type ShortlistAnswer, useShortlist } from '../../answers/api/get-shortlist.ts';
import { WithAnswer } from '../../answers/components/with-match.tsx';
import { useDocuments } from '../../documents/api/list-documents.ts';
import { usePeople } from '../../people/api/list-people.ts';
import { columnsOf } from '../columns.ts';
import { filterPeople } from '../people-filter.ts';
import { useShortlistFilter } from '../use-shortlist-filter.ts';
import { useWeighableRows, useWeights } from '../use-weights.ts';
import { movesBetween, reweigh } from '../weights.ts';
import { ComparePeople } from './compare-people.tsx';
import { PeopleList } from './people-list.tsx';
import { ShortlistFilters } from './shortlist-filters.tsx';
import { ShortlistGrid } from './shortlist-grid.tsx';
import { StatusLegend } from './status-legend.tsx';
import { WeightsPanel } from './weights-panel.tsx';

/** Who meets it: people by requirement, the best first. */
export function ShortlistView({ bidId }: { bidId: string }) {
  const documents = useDocuments(bidId).data;
  return (
    <WithAnswer bidId={bidId} what="the shortlist" useAnswer={useShortlist}>
      {(answer) => <Shortlist bidId={bidId} answer={answer} documents={documents} />}
    </WithAnswer>
  );
}

interface ShortlistProps {
  bidId: string;
  /** `total` is of the whole roster: more than the answer has where they are too many for a grid. */
  answer: Omit<ShortlistAnswer, 'documents'> & { total: number };
  documents: ShortlistAnswer['documents'] | undefined;
}

function Shortlist({ bidId, answer, documents }: ShortlistProps) {
  const match = useMemo(() => ({ ...answer, documents: documents ?? [] }), [answer, documents]);
  const people = usePeople().data;
  const { filter, change } = useShortlistFilter();
  const [compare, setCompare] = useQueryWord('compare');
  const [isWeighing, setWeighing] = useQueryWord('weighing');
  const isPhone = useMediaQuery('(max-width: 40em)', undefined, { getInitialValueInEffect: false });
  const { rows, moves, weights } = useOrderedRows(bidId, match, filter.order);
  const all = useMemo(() => columnsOf(match, { holder: '', isMandatoryOnly: false }), [match]);
  const { role, isMandatoryOnly } = filter;
  const columns = useMemo(
    () => columnsOf(match, { holder: role, isMandatoryOnly }),
    [match, role, isMandatoryOnly],
  );
  const shown = useMemo(
    () => filterPeople(rows, columns, people ?? [], filter),
    [rows, columns, people, filter],
  );
  const { compared, onCompare } = useComparedPeople();
  if (all.length === 0)
    return (
      <Text c="dimmed">The documents demand nothing of people, so everybody is as good as the next.</Text>
    );
  if (compare !== '')
    return (
      <ComparePeople
        match={match}
        rows={rows}
        columns={columns}
        people={compare.split(';')}
        onPeople={(ids) => setCompare(ids.join(';'))}
        back={`/bids/${bidId}/shortlist`}
      />
    );
  const pair = compared.length === 2 ? compared : rows.slice(0, 2).map(({ person }) => person.id);
  return (
    <Stack gap="sm">
      <ShortlistFilters all={all} people={people ?? []} filter={filter} onChange={change}>
        <Button
          variant="default"
          aria-pressed={isWeighing !== ''}
          onClick={() => setWeighing(isWeighing === '' ? 'yes' : '')}
        >
          Weights
        </Button>
        <Button
          variant="default"
          onClick={() => navigate(`/bids/${bidId}/shortlist?compare=${encodeURIComponent(pair.join(';'))}`)}
        >
          {compared.length === 2 ? 'Compare these two' : 'Compare two people'}
        </Button>
      </ShortlistFilters>
      {isWeighing !== '' && weights !== null && (
        <WeightsPanel
          weights={weights}
          asked={new Set(rows.flatMap(({ parts }) => parts.map(({ part }) => part)))}
        />
      )}
      <Text role="status">
        {count(shown.length, 'person', 'people')} by {count(columns.length, 'requirement', 'requirements')},
        judged for kickoff {formatDay(match.kickoff)}
        {answer.total > match.shortlist.length && `; the best of ${count(answer.total, 'person', 'people')}`}
        {moves.size > 0 && `; ${count(moves.size, 'person', 'people')} moved`}
      </Text>
      {!isPhone && <StatusLegend />}
      {columns.length === 0 || shown.length === 0 ? (
        <Text c="dimmed">
          {columns.length === 0
            ? 'Nothing is mandatory here. Untick “Mandatory only”.'
            : 'Nobody fits these filters. Take one away.'}
        </Text>
      ) : isPhone ? (
        <PeopleList match={match} rows={shown} columns={columns} moves={moves} />
      ) : (
        <ShortlistGrid {...{ match, rows: shown, columns, moves, compared, onCompare }} />
      )}
    </Stack>
  );
}

/** The rows as the weights order them, and who moved against the kept weights. */
function useOrderedRows(bidId: string, match: ShortlistAnswer, order: 'mandatory' | 'score') {
  const weights = useWeights(bidId);
  const weighable = useWeighableRows(bidId, match, weights);
  const words = JSON.stringify(weights?.wanted);
  const kept = JSON.stringify(weights?.saved);
  return {
    weights,
    ...useMemo(() => {
      if (words === undefined || kept === undefined)
        return { rows: match.shortlist, moves: new Map<string, number>() };
      const rows = reweigh(weighable, JSON.parse(words), order);
      const isSame = words === kept;
      return {
        rows,
        moves: isSame
          ? new Map<string, number>()
          : movesBetween(reweigh(weighable, JSON.parse(kept), order), rows),
      };
    }, [weighable, words, kept, order, match]),
  };
}

/** At most two people are ticked: a third takes the place of the first. */
function useComparedPeople() {
  const [compared, setCompared] = useState<readonly string[]>([]);
  const onCompare = useCallback((person: string, isWanted: boolean) => {
    setCompared((before) => {
      const others = before.filter((id) => id !== person);
      return isWanted ? [...others, person].slice(-2) : others;
    });
  }, []);
  return { compared, onCompare };
}
