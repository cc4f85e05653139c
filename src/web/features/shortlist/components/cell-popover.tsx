import { Anchor, CloseButton, Divider, Group, Popover, ScrollArea, Stack, Text } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { CELL_WORDS } from '../../../components/cell-status.ts';
import { EvidenceQuote } from '../../../components/evidence-quote.tsx';
import { withLocalDays } from '../../../components/format.ts';
import { ModalityBadge } from '../../../components/modality-badge.tsx';
import { Link } from '../../../components/router/link.tsx';
import { measureWords } from '../../../components/words.ts';
import type { ShortlistAnswer } from '../../answers/api/get-shortlist.ts';
import classes from './shortlist-grid.module.css';

/** The cell that was opened and where it stands on the screen. */
export interface ChosenCell {
  person: string;
  requirement: string;
  button: HTMLElement;
  place: { left: number; top: number; width: number; height: number };
}

/** Where an element stands in the window. */
export function placeOf(element: HTMLElement): ChosenCell['place'] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

/** True once scrolling or a new size of the window has taken the cell away from under its popover. */
function hasMoved({ button, place }: ChosenCell): boolean {
  const now = placeOf(button);
  return Math.abs(now.left - place.left) > 1 || Math.abs(now.top - place.top) > 1;
}

interface CellPopoverProps {
  chosen: ChosenCell;
  match: ShortlistAnswer;
  onClose: () => void;
}

/** Both sides of a cell: why the person stands so, and the words of the document that demand it. */
export function CellPopover({ chosen, match, onClose }: CellPopoverProps) {
  const close = useCallback(() => {
    onClose();
    chosen.button.focus({ preventScroll: true });
  }, [chosen, onClose]);
  useEffect(() => {
    const closeIfMoved = () => hasMoved(chosen) && onClose();
    // The popover hears its own keys alone, and has the focus only a moment after it is shown.
    const closeOnEscape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close();
    };
    window.addEventListener('keydown', closeOnEscape);
    window.addEventListener('resize', closeIfMoved);
    window.addEventListener('scroll', closeIfMoved, { capture: true, passive: true });
    return () => {
      window.removeEventListener('keydown', closeOnEscape);
      window.removeEventListener('resize', closeIfMoved);
      window.removeEventListener('scroll', closeIfMoved, { capture: true });
    };
  }, [chosen, close, onClose]);
  return (
    <Popover
      opened
      onDismiss={close}
      position="bottom"
      width={400}
      shadow="lg"
      trapFocus
      withArrow
      withRoles={false}
      hideDetached={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <span className={classes.target} style={chosen.place} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Why" className={classes.popover}>
        <CellWords chosen={chosen} match={match} onClose={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

function CellWords({
  chosen,
  match,
  onClose,
}: {
  chosen: ChosenCell;
  match: ShortlistAnswer;
  onClose: () => void;
}) {
  const row = match.shortlist.find(({ person }) => person.id === chosen.person);
  const cell = row?.cells.find(({ requirement }) => requirement === chosen.requirement);
  const requirement = match.requirements.find(({ id }) => id === chosen.requirement);
  if (!row || !cell || !requirement) return null;
  const { word, mark, meaning } = CELL_WORDS[cell.status];
  const measure = measureWords(requirement);
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={600}>
          {row.person.name}: {word.toLowerCase()}
        </Text>
        <CloseButton aria-label="Close" onClick={onClose} data-autofocus />
      </Group>
      <Text size="sm">
        <span className={classes.mark} data-status={cell.status} aria-hidden="true">
          {mark}
        </span>{' '}
        {withLocalDays(cell.held ?? cell.why)} <span className={classes.meaning}>({meaning})</span>
      </Text>
      <Group gap="md">
        <Anchor component={Link} href={`/people/${encodeURIComponent(row.person.id)}`} size="sm">
          Profile of {row.person.name}
        </Anchor>
        {cell.holding?.verifyUrl && (
          <Anchor href={cell.holding.verifyUrl} size="sm" target="_blank" rel="noreferrer">
            Verify {cell.holding.credential}
          </Anchor>
        )}
      </Group>
      <Divider />
      <Group gap="xs">
        <Text fw={600} size="sm">
          {requirement.label}
        </Text>
        <ModalityBadge modality={requirement.modality} />
        {measure !== '' && <Text size="sm">{measure}</Text>}
      </Group>
      <ScrollArea.Autosize
        mah={260}
        type="auto"
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': 'Evidence' }}
      >
        <Stack gap="xs">
          {requirement.evidence.map((place) => (
            <EvidenceQuote
              key={`${place.document}-${place.start}-${place.rule}`}
              evidence={place}
              documents={match.documents}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Stack>
  );
}
