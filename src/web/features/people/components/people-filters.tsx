import { Group, NativeSelect, TextInput } from '@mantine/core';
import { Icon } from '../../../components/icon.tsx';
import { useQueryWord } from '../../../components/router/location.ts';
import { type PeopleWish, SORTS } from '../find-people.ts';

/** Which people are shown, kept in the address so that it can be shared. */
export function usePeopleWish() {
  const [words, setWords] = useQueryWord('q');
  const [employer, setEmployer] = useQueryWord('employer');
  const [expiry, setExpiry] = useQueryWord('expiry');
  const [free, setFree] = useQueryWord('free');
  const [sort, setSort] = useQueryWord('sort');
  const wish: PeopleWish = { words, employer, expiry, free, sort };
  return { wish, setWords, setEmployer, setExpiry, setFree, setSort };
}

const EMPLOYERS = [
  ['', 'Everybody'],
  ['own', 'Own staff'],
  ['subcontractors', 'Subcontractors'],
] as const;
const EXPIRIES = [
  ['', 'Any expiry'],
  ['0', 'Something has expired'],
  ['30', 'Expired or within 30 days'],
  ['60', 'Expired or within 60 days'],
  ['90', 'Expired or within 90 days'],
] as const;
const FREE = [
  ['', 'Any availability'],
  ['free', 'Free today'],
] as const;

/** Words and filters of the list of people. */
export function PeopleFilters(props: ReturnType<typeof usePeopleWish>) {
  const { wish, setWords, setEmployer, setExpiry, setFree, setSort } = props;
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        label="Find people"
        placeholder="Name, title, credential or skill"
        leftSection={<Icon name="search" />}
        flex="1 1 260px"
        maw={420}
        value={wish.words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Choice label="Employer" value={wish.employer} options={EMPLOYERS} onChoose={setEmployer} />
      <Choice label="Renewals" value={wish.expiry} options={EXPIRIES} onChoose={setExpiry} />
      <Choice label="Availability" value={wish.free} options={FREE} onChoose={setFree} />
      <Choice label="Order" value={wish.sort} options={SORTS} onChoose={setSort} />
    </Group>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={options.map(([one, words]) => ({ value: one, label: words }))}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
