import { Paper, Text } from '@mantine/core';
import { type MouseEvent, useCallback, useState } from 'react';
import { CELL_STATUSES, type CoveredRequirement, type ShortlistRow } from '../../../../domain/index.ts';
import { CELL_WORDS } from '../../../components/cell-status.ts';
import { formatNumber } from '../../../components/format.ts';
import type { ShortlistAnswer } from '../../answers/api/get-shortlist.ts';
import { CellPopover, type ChosenCell, placeOf } from './cell-popover.tsx';
import { MovedBadge } from './moved-badge.tsx';
import classes from './people-list.module.css';
import grid from './shortlist-grid.module.css';

interface PeopleListProps {
  match: ShortlistAnswer;
  rows: readonly ShortlistRow[];
  columns: readonly CoveredRequirement[];
  moves: ReadonlyMap<string, number>;
}

/** The shortlist on a phone: a card for each person, best first, that opens to what they meet and what they lack. */
export function PeopleList({ match, rows, columns, moves }: PeopleListProps) {
  const [chosen, setChosen] = useState<ChosenCell | null>(null);
  const close = useCallback(() => setChosen(null), []);
  return (
    <ol className={classes.list} aria-label="Shortlist">
      {rows.map((row, index) => (
        <PersonCard
          key={row.person.id}
          row={row}
          place={index + 1}
          columns={columns}
          moved={moves.get(row.person.id) ?? 0}
          onChoose={setChosen}
        />
      ))}
      {chosen && <CellPopover chosen={chosen} match={match} onClose={close} />}
    </ol>
  );
}

interface PersonCardProps {
  row: ShortlistRow;
  place: number;
  columns: readonly CoveredRequirement[];
  moved: number;
  onChoose: (cell: ChosenCell) => void;
}

function PersonCard({ row, place, columns, moved, onChoose }: PersonCardProps) {
  const [isOpen, setOpen] = useState(false);
  const { person, score, mandatoryMet, mandatoryTotal } = row;
  const shown = new Map(columns.map((one) => [one.id, one]));
  const cells = row.cells.filter(({ requirement }) => shown.has(requirement));
  const choose = ({ currentTarget: button }: MouseEvent<HTMLButtonElement>) => {
    const { requirement = '' } = button.dataset;
    onChoose({ person: person.id, requirement, button, place: placeOf(button) });
  };
  return (
    <Paper withBorder component="li" className={classes.card}>
      <button
        type="button"
        className={classes.opener}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <strong>
          {place}. {person.name}
        </strong>
        <Text component="span" size="sm" c="dimmed">
          {person.title ?? ''}
        </Text>
        <Text component="span" size="sm">
          {mandatoryMet} of {mandatoryTotal} mandatory · score {formatNumber(score)} <MovedBadge by={moved} />
        </Text>
        <span className={classes.counts}>
          {CELL_STATUSES.map((status) => {
            const many = cells.filter((cell) => cell.status === status).length;
            return many === 0 ? null : (
              <span key={status}>
                <span className={grid.mark} data-status={status} aria-hidden="true">
                  {CELL_WORDS[status].mark}
                </span>{' '}
                {many} {CELL_WORDS[status].word.toLowerCase()}
              </span>
            );
          })}
        </span>
      </button>
      {isOpen && (
        <ul className={classes.cells}>
          {cells.map(({ requirement, status }) => (
            <li key={requirement}>
              <button
                type="button"
                className={grid.cell}
                data-status={status}
                data-requirement={requirement}
                aria-haspopup="dialog"
                onClick={choose}
              >
                <span className={grid.mark} data-status={status} aria-hidden="true">
                  {CELL_WORDS[status].mark}
                </span>
                <span>
                  {shown.get(requirement)?.label}: {CELL_WORDS[status].word.toLowerCase()}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Paper>
  );
}
