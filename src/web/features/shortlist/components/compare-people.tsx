import { Anchor, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { type MouseEvent, useCallback, useState } from 'react';
import type { Cell, CoveredRequirement, ShortlistRow } from '../../../../domain/index.ts';
import { CELL_WORDS } from '../../../components/cell-status.ts';
import { formatNumber, withLocalDays } from '../../../components/format.ts';
import { ModalityBadge } from '../../../components/modality-badge.tsx';
import { Link } from '../../../components/router/link.tsx';
import { useQueryWord } from '../../../components/router/location.ts';
import { holderWords } from '../../../components/words.ts';
import type { ShortlistAnswer } from '../../answers/api/get-shortlist.ts';
import { PART_WORDS } from '../weights.ts';
import { CellPopover, type ChosenCell, placeOf } from './cell-popover.tsx';
import classes from './compare-people.module.css';
import grid from './shortlist-grid.module.css';

interface ComparePeopleProps {
  match: ShortlistAnswer;
  rows: readonly ShortlistRow[];
  columns: readonly CoveredRequirement[];
  /** Ids of the two. */
  people: readonly string[];
  onPeople: (ids: readonly string[]) => void;
  /** Where the whole shortlist is. */
  back: string;
}

/** Two people side by side: what their scores are made of, and each requirement with both standings and why. */
export function ComparePeople({ match, rows, columns, people, onPeople, back }: ComparePeopleProps) {
  const [only, setOnly] = useQueryWord('differences');
  const [chosen, setChosen] = useState<ChosenCell | null>(null);
  const close = useCallback(() => setChosen(null), []);
  const pair = people.slice(0, 2).flatMap((id) => rows.find(({ person }) => person.id === id) ?? []);
  const [one, other] = pair;
  const names = rows.map(({ person }) => ({ value: person.id, label: person.name }));
  const select = (place: number, label: string) => (
    <NativeSelect
      label={label}
      data={names}
      value={people[place] ?? ''}
      onChange={({ currentTarget: { value } }) =>
        onPeople(people.map((id, index) => (index === place ? value : id)))
      }
    />
  );
  const differs = ({ id }: CoveredRequirement) => statusOf(one, id)?.status !== statusOf(other, id)?.status;
  const shown = only === 'only' ? columns.filter(differs) : columns;
  return (
    <Stack gap="sm">
      <Anchor component={Link} href={back}>
        Back to the whole shortlist
      </Anchor>
      <Group align="flex-end">
        {select(0, 'Compare')}
        {select(1, 'with')}
        <Checkbox
          label="Differences only"
          pb={8}
          checked={only === 'only'}
          onChange={({ currentTarget }) => setOnly(currentTarget.checked ? 'only' : '')}
        />
      </Group>
      {one === undefined || other === undefined ? (
        <Text c="dimmed">One of these people is not on the roster any more. Choose somebody else.</Text>
      ) : (
        <table className={classes.table} aria-label="Comparison">
          <thead>
            <tr>
              <th scope="col">Requirement</th>
              {[one, other].map((row) => (
                <th key={row.person.id} scope="col">
                  {row.person.name}
                  <Text size="sm" c="dimmed" fw={400}>
                    {row.person.title ?? ''}
                  </Text>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Scores one={one} other={other} />
            {shown.map((requirement) => (
              <tr key={requirement.id}>
                <th scope="row">
                  {requirement.label}
                  <Text size="sm" c="dimmed" fw={400}>
                    {holderWords(requirement)} <ModalityBadge modality={requirement.modality} />
                  </Text>
                </th>
                {[one, other].map((row) => (
                  <Standing
                    key={row.person.id}
                    row={row}
                    requirement={requirement}
                    cell={statusOf(row, requirement.id)}
                    onChoose={setChosen}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {chosen && <CellPopover chosen={chosen} match={match} onClose={close} />}
    </Stack>
  );
}

function Scores({ one, other }: { one: ShortlistRow; other: ShortlistRow }) {
  return (
    <>
      <tr className={classes.score}>
        <th scope="row">Score of 100</th>
        <td>{formatNumber(one.score)}</td>
        <td>{formatNumber(other.score)}</td>
      </tr>
      {one.parts.map(({ part }) => (
        <tr key={part} className={classes.part}>
          <th scope="row">{PART_WORDS[part].label}</th>
          {[one, other].map(({ person, parts }) => {
            const found = parts.find((own) => own.part === part);
            return (
              <td key={person.id}>
                {formatNumber(found?.points ?? 0)} points: {withLocalDays(found?.why ?? '')}
              </td>
            );
          })}
        </tr>
      ))}
    </>
  );
}

const statusOf = (row: ShortlistRow | undefined, id: string): Cell | undefined =>
  row?.cells.find(({ requirement }) => requirement === id);

interface StandingProps {
  row: ShortlistRow;
  requirement: CoveredRequirement;
  cell: Cell | undefined;
  onChoose: (cell: ChosenCell) => void;
}

function Standing({ row, requirement, cell, onChoose }: StandingProps) {
  if (cell === undefined) return <td />;
  const { word, mark } = CELL_WORDS[cell.status];
  const choose = ({ currentTarget: button }: MouseEvent<HTMLButtonElement>) =>
    onChoose({ person: row.person.id, requirement: requirement.id, button, place: placeOf(button) });
  return (
    <td className={classes.standing}>
      <button
        type="button"
        className={grid.cell}
        data-status={cell.status}
        aria-haspopup="dialog"
        onClick={choose}
      >
        <span className={grid.mark} data-status={cell.status} aria-hidden="true">
          {mark}
        </span>
        <span>
          <strong>{word}</strong>
          <br />
          {withLocalDays(cell.held ?? cell.why)}
        </span>
      </button>
    </td>
  );
}
