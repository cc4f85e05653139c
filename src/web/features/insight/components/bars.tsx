import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { ColorSwatch, Group, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';

/** One kind of bar: its field in the data, its words, its colour. */
export interface Series {
  name: string;
  label: string;
  color: string;
}

interface BarsProps {
  /** What the chart says, for whoever does not see it; the table beside it has the figures. */
  label: string;
  data: readonly Readonly<Record<string, string | number | null>>[];
  series: readonly Series[];
  isStacked?: boolean;
  unit?: string;
}

const ROW_PX = 34;
const AROUND_PX = 48;
/** Below so many an axis ends at the longest bar, with a mark for each number: it would else go on to 4. */
const FEW = 4;

/** How far a row's longest bar, or all of them stacked, goes. */
function sumOf(row: BarsProps['data'][number], series: readonly Series[], isStacked: boolean): number {
  const values = series.map(({ name }) => Number(row[name] ?? 0));
  return isStacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values);
}

/** Horizontal bars, one row for each thing, its name on the left. */
export function Bars({ label, data, series, isStacked = false, unit = '' }: BarsProps) {
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  const shown = series.filter(({ color }) => color !== 'transparent');
  const most = Math.max(...data.map((one) => sumOf(one, series, isStacked)));
  const rows = isStacked ? data.length : data.length * Math.max(1, series.length * 0.7);
  return (
    <div role="img" aria-label={label}>
      {shown.length > 1 && (
        <Group gap="md" mb={4}>
          {shown.map((one) => (
            <Group key={one.name} gap={6} wrap="nowrap">
              <ColorSwatch size={12} radius={3} withShadow={false} color={one.color} />
              <Text size="sm">{one.label}</Text>
            </Group>
          ))}
        </Group>
      )}
      <BarChart
        h={rows * ROW_PX + AROUND_PX}
        data={data.map((one) => ({ ...one }))}
        dataKey="name"
        orientation="vertical"
        type={isStacked ? 'stacked' : 'default'}
        series={series.map((one) => ({ ...one }))}
        withLegend={false}
        withTooltip={false}
        gridAxis="x"
        unit={unit}
        yAxisProps={{
          width: isNarrow ? 120 : 240,
          interval: 0,
          tick: { fontSize: 12, fill: 'currentColor' },
        }}
        xAxisProps={{ allowDecimals: false, ...(most < FEW && { domain: [0, most], tickCount: most + 1 }) }}
        barProps={{ isAnimationActive: false, maxBarSize: 22 }}
        barChartProps={{ accessibilityLayer: false, margin: { top: 8, right: 28, bottom: 8, left: 0 } }}
      />
    </div>
  );
}
