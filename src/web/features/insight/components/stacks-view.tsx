import { Stack as Column } from '@mantine/core';
import { Answered } from '../../../components/answered.tsx';
import { formatDay, formatHours, formatUsd, withLocalDays } from '../../../components/format.ts';
import { useQueryWord } from '../../../components/router/location.ts';
import { sourceWords } from '../../catalogue/source-words.ts';
import { type Stack, useStacks } from '../api/insight.ts';
import { BAR_COLORS } from '../bar-colors.ts';
import { ChartFrame } from './chart-frame.tsx';
import { PersonChoice } from './person-choice.tsx';

/** Learning paths by month with their target rate; what has retired is replaced, what a person holds counts. */
export function StacksView() {
  const [person, setPerson] = useQueryWord('person');
  const stacks = useStacks(person);
  return (
    <Column gap="xl">
      <PersonChoice
        label="For whom"
        placeholder="Somebody who holds nothing yet"
        value={person}
        onChoose={setPerson}
      />
      <Answered query={stacks} what="the learning paths">
        {({ stacks: all }) => ratedFirst(all).map((stack) => <Path key={stack.stack} stack={stack} />)}
      </Answered>
    </Column>
  );
}

/** Paths with a target rate, then those with months, then the rest. */
const ratedFirst = (stacks: readonly Stack[]): Stack[] =>
  stacks.toSorted(
    (one, other) =>
      Number(other.targetRateUsdPerHour !== null) - Number(one.targetRateUsdPerHour !== null) ||
      Number(other.steps.some(isTimed)) - Number(one.steps.some(isTimed)),
  );

type Step = Stack['steps'][number];
const isTimed = ({ months }: Step): boolean => months !== null;

function Path({ stack }: { stack: Stack }) {
  const { name, steps, targetRateUsdPerHour: rate, months, source } = stack;
  const timed = steps.filter(isTimed);
  const facts = [
    months && `${months[0] === months[1] ? months[0] : `${months[0]} to ${months[1]}`} months`,
    rate && `target rate ${formatUsd(rate[0])} to ${formatUsd(rate[1])} an hour, a claim of the source`,
    `source: ${sourceWords(source)}`,
  ].filter(Boolean);
  return (
    <ChartFrame
      title={name}
      text={`${facts.join('; ')}.`}
      file={`path-${stack.stack}`}
      chart={
        timed.length === 0
          ? null
          : {
              label: `Bars by month: ${timed.map((step) => `${stepName(step)} in months ${step.months?.join(' to ')}`).join(', ')}`,
              isStacked: true,
              data: timed.map((step) => ({
                name: stepName(step),
                before: (step.months?.[0] ?? 1) - 1,
                held: step.isHeld ? lengthOf(step) : 0,
                open: step.isHeld ? 0 : lengthOf(step),
              })),
              series: [
                { name: 'before', label: 'Before', color: 'transparent' },
                { name: 'open', label: 'Months to earn it', color: BAR_COLORS.strong },
                { name: 'held', label: 'Held already', color: BAR_COLORS.good },
              ],
            }
      }
      table={{
        columns: ['Step', 'Months', 'Credential', 'From', 'To', 'Hours', 'Cost', 'Why'],
        rows: steps.map(figuresOf),
      }}
      cells={steps.map(rowOf)}
    />
  );
}

const stepName = ({ credential, title }: Step): string => credential?.name ?? title;
const lengthOf = ({ months }: Step): number => (months ? months[1] - months[0] + 1 : 0);

function figuresOf({ title, months, credential, start, finish, hours, costUsd, why }: Step) {
  return [
    title,
    months?.join(' to ') ?? null,
    credential?.name ?? null,
    start,
    finish,
    hours?.join(' to ') ?? null,
    costUsd,
    why,
  ];
}

function rowOf({ title, months, credential, start, finish, hours, costUsd, why }: Step) {
  return [
    title,
    months?.join(' to ') ?? '',
    credential?.name ?? 'free to choose',
    start ? formatDay(start) : '',
    finish ? formatDay(finish) : '',
    hours ? formatHours(hours) : '',
    costUsd === null ? '' : formatUsd(costUsd),
    withLocalDays(why),
  ];
}
