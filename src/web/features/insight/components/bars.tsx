import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
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
const AROUND_PX = 80;

/** Horizontal bars, one row for each thing, its name on the left. */
export function Bars({ label, data, series, isStacked = false, unit = '' }: BarsProps) {
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  const rows = isStacked ? data.length : data.length * Math.max(1, series.length * 0.7);
  return (
    <div role="img" aria-label={label}>
      <BarChart
        h={rows * ROW_PX + AROUND_PX}
        data={data.map((one) => ({ ...one }))}
        dataKey="name"
        orientation="vertical"
        type={isStacked ? 'stacked' : 'default'}
        series={series.map((one) => ({ ...one }))}
        withLegend={series.filter(({ color }) => color !== 'transparent').length > 1}
        withTooltip={false}
        gridAxis="x"
        unit={unit}
        yAxisProps={{ width: isNarrow ? 120 : 240, interval: 0, tick: { fontSize: 12 } }}
        xAxisProps={{ allowDecimals: false }}
        barProps={{ isAnimationActive: false, maxBarSize: 22 }}
        barChartProps={{ accessibilityLayer: false, margin: { top: 8, right: 28, bottom: 8, left: 0 } }}
      />
    </div>
  );
}
