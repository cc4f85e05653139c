import { Group, NumberInput, Stack, Text } from '@mantine/core';
import { Answered } from '../../../components/answered.tsx';
import { count } from '../../../components/format.ts';
import { useQueryWord } from '../../../components/router/location.ts';
import { usePeople } from '../../people/api/list-people.ts';
import { type Partner, usePartners } from '../api/insight.ts';
import { BAR_COLORS } from '../bar-colors.ts';
import { ChartFrame } from './chart-frame.tsx';

/** Who counts for the partner tiers of AWS, Microsoft and Google, against the numbers that somebody says they ask for. */
export function PartnersView() {
  const [need, setNeed] = useQueryWord('need');
  const partners = usePartners(need);
  return (
    <Answered query={partners} what="the partner tiers">
      {({ partners: all }) => (
        <Stack gap="xl">
          <Text c="dimmed" maw={760}>
            How many certified people a tier asks for changes by path and year, so it is not assumed: write
            the numbers of your partner agreement below. What the company itself holds is kept under Company.
          </Text>
          {all.map((partner) => (
            <Vendor key={partner.vendor} partner={partner} need={need} onNeed={setNeed} />
          ))}
        </Stack>
      )}
    </Answered>
  );
}

interface VendorProps {
  partner: Partner;
  /** "aws-any:4;gcp-any:2" */
  need: string;
  onNeed: (need: string) => void;
}

function Vendor({ partner: { vendor, tiers, counts }, need, onNeed }: VendorProps) {
  const people = usePeople().data ?? [];
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  const held = tiers.filter(({ isHeld }) => isHeld).map(({ name }) => name);
  return (
    <ChartFrame
      title={vendor}
      text={held.length > 0 ? `The company holds: ${held.join(', ')}.` : 'The company profile names no tier.'}
      file={`partner-${vendor.toLowerCase().replaceAll(' ', '-')}`}
      chart={{
        label: `Bars: ${counts.map(({ class: { name }, people: own }) => `${name} ${own.length}`).join(', ')}`,
        data: counts.map(({ class: { name }, people: own, needed }) => ({
          name,
          people: own.length,
          needed: needed ?? 0,
        })),
        series: [
          { name: 'people', label: 'Certified people', color: BAR_COLORS.strong },
          ...(counts.some(({ needed }) => needed !== null)
            ? [{ name: 'needed', label: 'Asked for', color: BAR_COLORS.second }]
            : []),
        ],
      }}
      table={{
        columns: ['Certifications', 'People', 'Asked for', 'Who'],
        rows: counts.map(({ class: { name }, people: own, needed }) => [
          name,
          own.length,
          needed,
          own.map(nameOf).join(', '),
        ]),
      }}
      cells={counts.map(({ class: { id, name }, people: own, short }) => [
        name,
        own.length,
        <Group key="need" gap="xs" wrap="nowrap">
          <NumberInput
            size="xs"
            w={80}
            min={0}
            max={9999}
            hideControls
            aria-label={`People that ${name} asks for`}
            value={neededOf(need, id)}
            onChange={(value) => onNeed(withNeed(need, id, String(value)))}
          />
          {short !== null && <Text size="sm">{short === 0 ? 'enough' : count(short, 'more', 'more')}</Text>}
        </Group>,
        own.map(nameOf).join(', ') || 'nobody',
      ])}
    />
  );
}

const pairsOf = (need: string): [id: string, people: string][] =>
  need
    .split(';')
    .filter(Boolean)
    .map((pair) => [pair.split(':')[0] ?? '', pair.split(':')[1] ?? '']);

const neededOf = (need: string, id: string): string => pairsOf(need).find(([one]) => one === id)?.[1] ?? '';

function withNeed(need: string, id: string, people: string): string {
  const others = pairsOf(need).filter(([one]) => one !== id);
  const all = people === '' ? others : [...others, [id, people] as const];
  return all.map((pair) => pair.join(':')).join(';');
}
