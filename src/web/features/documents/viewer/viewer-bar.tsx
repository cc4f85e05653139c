import { ActionIcon, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { Icon } from '../../../components/icon.tsx';
import classes from './document-viewer.module.css';
import { PageField } from './page-field.tsx';

/** How a document is shown: the pages as they look, or their words. */
export type ViewerMode = 'page' | 'text';

/** What can be chosen above a document, and where one is. */
interface ViewerBarProps {
  /** Pages can be drawn. */
  hasPages: boolean;
  mode: ViewerMode;
  onMode: (mode: ViewerMode) => void;
  zoom: number;
  onZoom: (zoom: number) => void;
  page: number;
  /** 0 where the format has no pages. */
  pages: number;
  onPage: (page: number) => void;
  /** Place of the shown mark among all, from 1; 0 where none is shown. */
  match: number;
  matches: number;
  onStep: (step: -1 | 1) => void;
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** Above a document: its marks one after the other, page, size, and whether pages or words are shown. */
export function ViewerBar(props: ViewerBarProps) {
  const { hasPages, mode, onMode, page, pages, onPage } = props;
  return (
    <Group className={classes.bar} gap="xs" role="group" aria-label="Document controls">
      <Matches {...props} />
      {pages > 0 && <PageField key={page} page={page} pages={pages} onPage={onPage} />}
      <Zoom {...props} />
      {hasPages && (
        <SegmentedControl
          size="xs"
          aria-label="Show as"
          value={mode}
          onChange={(value) => onMode(value === 'text' ? 'text' : 'page')}
          data={[
            { value: 'page', label: 'Pages' },
            { value: 'text', label: 'Text' },
          ]}
        />
      )}
    </Group>
  );
}

function Matches({ match, matches, onStep }: ViewerBarProps) {
  if (matches === 0) return null;
  return (
    <Group gap={4} wrap="nowrap">
      <Button size="xs" variant="default" onClick={() => onStep(-1)}>
        Previous
      </Button>
      <Text size="sm" component="output" aria-live="polite">
        {match === 0 ? `${matches} marked` : `${match} of ${matches} marked`}
      </Text>
      <Button size="xs" variant="default" onClick={() => onStep(1)}>
        Next
      </Button>
    </Group>
  );
}

function Zoom({ zoom, onZoom }: ViewerBarProps) {
  const smaller = ZOOMS.findLast((one) => one < zoom);
  const larger = ZOOMS.find((one) => one > zoom);
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        aria-label="Smaller"
        disabled={smaller === undefined}
        onClick={() => onZoom(smaller ?? zoom)}
      >
        <Icon name="minus" size={14} />
      </ActionIcon>
      <Text size="sm" component="output" w={44} ta="center">
        {Math.round(zoom * 100)}%
      </Text>
      <ActionIcon
        variant="default"
        aria-label="Larger"
        disabled={larger === undefined}
        onClick={() => onZoom(larger ?? zoom)}
      >
        <Icon name="plus" size={14} />
      </ActionIcon>
    </Group>
  );
}
