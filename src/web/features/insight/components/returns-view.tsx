import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { Answered } from '../../../components/answered.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { formatNumber, formatUsd } from '../../../components/format.ts';
import { Allowed } from '../../access/may.tsx';
import { type Return, useReturns } from '../api/insight.ts';
import { BAR_COLORS } from '../bar-colors.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ReturnForm } from './return-form.tsx';

/** What certifications earned: rate, eligibility, proposals won and time to staff, before and after. */
export function ReturnsView() {
  const returns = useReturns();
  const [open, setOpen] = useState<Return | 'new' | null>(null);
  return (
    <Stack gap="xl">
      <Allowed to="manage-people">
        <Group>
          <Button variant="default" onClick={() => setOpen('new')}>
            Record a certification
          </Button>
        </Group>
      </Allowed>
      <Answered query={returns} what="the returns">
        {({ returns: all }) =>
          all.length === 0 ? (
            <EmptyState
              title="Nothing is recorded yet"
              text="Record what a certification cost and what changed with it: rates, bids that you could staff, proposals won. Nothing is estimated that was not recorded."
            />
          ) : (
            <Charts returns={all} onChange={setOpen} />
          )
        }
      </Answered>
      {open !== null && <ReturnForm of={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Stack>
  );
}

const BEFORE_AFTER = [
  { name: 'before', label: 'Before', color: BAR_COLORS.second },
  { name: 'after', label: 'After', color: BAR_COLORS.strong },
];

interface ReturnsProps {
  returns: readonly Return[];
  onChange: (one: Return) => void;
}

function Earned({ returns, onChange }: ReturnsProps) {
  return (
    <ChartFrame
      title="What it earned"
      text="Gain in a year against what was invested: a higher rate over the hours billed, and subcontractors replaced."
      file="returns"
      chart={{
        label: `Bars: ${returns.map(({ credential, gainUsd }) => `${credential.name} gains ${formatUsd(gainUsd)}`).join(', ')}`,
        data: returns.map(({ credential, record, gainUsd }) => ({
          name: credential.name,
          invested: record.investedUsd,
          gain: gainUsd,
        })),
        series: [
          { name: 'invested', label: 'Invested, USD', color: BAR_COLORS.second },
          { name: 'gain', label: 'Gain in a year, USD', color: BAR_COLORS.good },
        ],
      }}
      table={{
        columns: [
          'Certification',
          'Invested',
          'Gain a year',
          'Times',
          'More bids',
          'Win rate',
          'Days to staff saved',
        ],
        rows: returns.map((one) => [
          one.credential.name,
          one.record.investedUsd,
          one.gainUsd,
          one.times,
          one.moreBidsEligible,
          one.winRateChange,
          one.daysToStaffSaved,
        ]),
      }}
      cells={returns.map((one) => [
        <Group key="name" gap="xs">
          {one.credential.name}
          <Allowed to="manage-people">
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Change what is recorded of ${one.credential.name}`}
              onClick={() => onChange(one)}
            >
              Change
            </Button>
          </Allowed>
        </Group>,
        ...wordsOf(one),
      ])}
    />
  );
}

function Charts({ returns, onChange }: ReturnsProps) {
  const rated = returns.filter(
    ({ record }) => record.rateBeforeUsdPerHour !== null && record.rateAfterUsdPerHour !== null,
  );
  return (
    <>
      <Earned returns={returns} onChange={onChange} />
      {rated.length > 0 && (
        <ChartFrame
          title="Rate before and after"
          text="US dollars an hour that the people were billed at."
          file="rates"
          chart={{
            label: `Bars of rates before and after for ${rated.map(({ credential }) => credential.name).join(', ')}`,
            data: rated.map(({ credential, record }) => ({
              name: credential.name,
              before: record.rateBeforeUsdPerHour,
              after: record.rateAfterUsdPerHour,
            })),
            series: BEFORE_AFTER,
          }}
          table={{
            columns: ['Certification', 'Before', 'After'],
            rows: rated.map(({ credential, record }) => [
              credential.name,
              record.rateBeforeUsdPerHour,
              record.rateAfterUsdPerHour,
            ]),
          }}
        />
      )}
      <ChartFrame
        title="Bids that could be staffed, before and after"
        text="For how many bids there were eligible people."
        file="eligible-bids"
        chart={{
          label: `Bars of eligible bids before and after for ${returns.map(({ credential }) => credential.name).join(', ')}`,
          data: returns.map(({ credential, record }) => ({
            name: credential.name,
            before: record.bidsEligibleBefore,
            after: record.bidsEligibleAfter,
          })),
          series: BEFORE_AFTER,
        }}
        table={{
          columns: ['Certification', 'Before', 'After'],
          rows: returns.map(({ credential, record }) => [
            credential.name,
            record.bidsEligibleBefore,
            record.bidsEligibleAfter,
          ]),
        }}
      />
    </>
  );
}

function wordsOf({ record, gainUsd, times, moreBidsEligible, winRateChange, daysToStaffSaved }: Return) {
  return [
    formatUsd(record.investedUsd),
    formatUsd(gainUsd),
    times === null ? '–' : formatNumber(times),
    moreBidsEligible,
    winRateChange === null
      ? 'not known'
      : `${winRateChange > 0 ? '+' : ''}${formatNumber(winRateChange * 100)} points`,
    daysToStaffSaved === null ? 'not known' : formatNumber(daysToStaffSaved),
  ];
}
