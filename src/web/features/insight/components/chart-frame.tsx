import { Button, Group, Table, Text, Title } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useRef } from 'react';
import { Loading } from '../../../components/loading.tsx';
import { noticeProblem } from '../../plan/notice.tsx';
import { type ChartTable, csvOf, type Heading, pngOf, saveFile, svgOf } from '../save-chart.ts';
import { useIsDrawn } from '../use-is-drawn.ts';

const LazyBars = lazy(async () => ({ default: (await import('./bars.tsx')).Bars }));

interface ChartFrameProps {
  title: string;
  /** What it says and how to read it, in a sentence. */
  text: string;
  /** Name of the files that it is saved as. */
  file: string;
  table: ChartTable;
  /** Null where there is nothing to draw. */
  chart: Parameters<typeof LazyBars>[0] | null;
  /** Cells that show more than words, by row; left out: the table's own. */
  cells?: readonly (readonly ReactNode[])[];
}

/** Longer tables are in the CSV file whole. */
const MOST_ROWS = 200;

/** A chart with its figures as a table, and both as files. */
export function ChartFrame({ title, text, file, table, chart, cells = table.rows }: ChartFrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const isDrawn = useIsDrawn(place);
  return (
    <section aria-label={title}>
      <Group justify="space-between" align="flex-start" mb="xs">
        <div style={{ flex: '1 1 300px' }}>
          <Title order={2} size="h4">
            {title}
          </Title>
          <Text size="sm" c="dimmed" maw={760}>
            {text}
          </Text>
        </div>
        <SaveButtons
          file={file}
          table={table}
          place={chart === null ? null : place}
          isDrawn={isDrawn}
          heading={{ title, legend: chart?.series ?? [] }}
        />
      </Group>
      {chart !== null && (
        <div ref={place} style={{ maxWidth: 960 }}>
          <Suspense fallback={<Loading what="the chart" />}>
            <LazyBars {...chart} />
          </Suspense>
        </div>
      )}
      <Table.ScrollContainer
        minWidth={420}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': `${title}, figures` } }}
      >
        <Table verticalSpacing={6} aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              {table.columns.map((column) => (
                <Table.Th key={column}>{column}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cells.slice(0, MOST_ROWS).map((row, index) => (
              <Table.Tr key={index}>
                {row.map((cell, column) => (
                  <Table.Td key={table.columns[column]}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {cells.length > MOST_ROWS && (
        <Text size="sm" c="dimmed">{`${cells.length - MOST_ROWS} more rows are in the CSV file.`}</Text>
      )}
    </section>
  );
}

interface SaveButtonsProps {
  file: string;
  table: ChartTable;
  place: { readonly current: HTMLDivElement | null } | null;
  isDrawn: boolean;
  heading: Heading;
}

function SaveButtons({ file, table, place, isDrawn, heading }: SaveButtonsProps) {
  const svg = () => {
    const drawing = place?.current ? svgOf(place.current, heading) : null;
    if (drawing) saveFile(`${file}.svg`, 'image/svg+xml', drawing.text);
  };
  const png = () => {
    if (!place?.current) return;
    pngOf(place.current, heading)
      .then((picture) => picture && saveFile(`${file}.png`, 'image/png', picture))
      .catch(noticeProblem);
  };
  const buttons = [
    ['CSV', () => saveFile(`${file}.csv`, 'text/csv', csvOf(table))],
    ...(place
      ? ([
          ['SVG', svg],
          ['PNG', png],
        ] as const)
      : []),
  ] as const;
  return (
    <Group gap={6} role="group" aria-label={`Save ${file}`}>
      {buttons.map(([words, save]) => (
        <Button
          key={words}
          size="compact-sm"
          variant="default"
          disabled={words !== 'CSV' && !isDrawn}
          onClick={save}
          aria-label={`Save as ${words}: ${file}`}
        >
          {words}
        </Button>
      ))}
    </Group>
  );
}
