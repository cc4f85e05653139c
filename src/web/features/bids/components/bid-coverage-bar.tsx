import { Text } from '@mantine/core';
import { isFinished } from '../../documents/api/document.ts';
import { useDocuments } from '../../documents/api/list-documents.ts';
import type { Bid } from '../api/bid.ts';
import { type BidCoverage, useBidCoverage } from '../api/bid-coverage.ts';
import classes from './bid-list.module.css';

interface BidCoverageBarProps {
  bid: Bid;
  /** What stands there as long as nothing is known. */
  unknown?: string;
}

/** Share of the mandatory requirements that are met, can be in time, and are missing: as a bar and in words. */
export function BidCoverageBar({ bid: { id, kickoff }, unknown = '–' }: BidCoverageBarProps) {
  const { data: documents } = useDocuments(id);
  const isRead = documents?.some(({ status }) => status === 'done') ?? false;
  const isReading = documents?.some((document) => !isFinished(document)) ?? false;
  const coverage = useBidCoverage(id, isRead && kickoff !== null).data;
  if (!isRead || kickoff === null || coverage === undefined)
    return <Text c="dimmed">{isReading || (isRead && kickoff !== null) ? '…' : unknown}</Text>;
  const { total } = coverage.mandatory;
  if (total === 0) return <Text c="dimmed">nothing mandatory</Text>;
  return (
    <div className={classes.coverage}>
      <span className={classes.bar} aria-hidden="true">
        {PARTS.map(({ part }) => (
          <span key={part} data-part={part} style={{ flexGrow: coverage.mandatory[part] }} />
        ))}
      </span>
      <Text size="sm">{wordsOf(coverage)}</Text>
    </div>
  );
}

const PARTS = [
  { part: 'met', word: 'met' },
  { part: 'inTime', word: 'in time' },
  { part: 'missing', word: 'missing' },
  { part: 'notAssessed', word: 'to check' },
] as const;

/** "9 of 13 met, 2 in time, 1 missing, 1 to check" */
function wordsOf({ mandatory }: BidCoverage): string {
  const [, ...others] = PARTS;
  const rest = others.flatMap(({ part, word }) =>
    mandatory[part] > 0 ? [`${mandatory[part]} ${word}`] : [],
  );
  return [`${mandatory.met} of ${mandatory.total} met`, ...rest].join(', ');
}
