import { Checkbox, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import {
  type RequirementFields as Fields,
  MODALITIES,
  REQUIREMENT_KINDS,
  type Requirement,
} from '../../../../../domain/index.ts';
import { KIND_WORDS, MODALITY_WORDS } from '../../../../components/words.ts';

/** The kinds and the modalities as selects offer them. */
export const KIND_CHOICES = REQUIREMENT_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }));
export const MODALITY_CHOICES = MODALITIES.map((value) => ({ value, label: MODALITY_WORDS[value] }));
const EVENTS = [
  { value: '', label: 'Not said' },
  { value: 'proposal', label: 'With the proposal' },
  { value: 'award', label: 'At award' },
  { value: 'kickoff', label: 'At kickoff' },
  { value: 'date', label: 'On a day' },
];

/** The fields of a requirement; `requirement` gives what stands in them at first. */
export function RequirementFields({ requirement }: { requirement: Partial<Requirement> }) {
  const { label, kind, modality, role, quantity, years, due, anyOf, orEquivalent, subject } = requirement;
  return (
    <Stack gap="sm">
      <TextInput
        name="label"
        label="Requirement"
        required
        maxLength={500}
        defaultValue={label}
        data-autofocus
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <NativeSelect name="kind" label="Kind" data={KIND_CHOICES} defaultValue={kind} />
        <NativeSelect name="modality" label="Modality" data={MODALITY_CHOICES} defaultValue={modality} />
        <TextInput
          name="role"
          label="Role"
          placeholder="The team as a whole"
          maxLength={200}
          defaultValue={role ?? ''}
        />
        <NativeSelect
          name="subject"
          label="Who must meet it"
          data={[
            { value: 'staff', label: 'People' },
            { value: 'company', label: 'The company' },
          ]}
          defaultValue={subject}
        />
        <TextInput name="quantity" label="People" type="number" min={1} defaultValue={quantity ?? ''} />
        <TextInput name="years" label="Years" type="number" min={0} step="any" defaultValue={years ?? ''} />
        <NativeSelect name="event" label="Due" data={EVENTS} defaultValue={due?.event ?? ''} />
        <SimpleGrid cols={2} spacing="sm">
          <TextInput name="days" label="Days after it" type="number" defaultValue={due?.days ?? 0} />
          <TextInput name="date" label="The day" type="date" defaultValue={due?.date ?? ''} />
        </SimpleGrid>
      </SimpleGrid>
      <Textarea
        name="anyOf"
        label="What satisfies it, one alternative a line"
        autosize
        minRows={2}
        defaultValue={anyOf?.map(({ name }) => name).join('\n')}
      />
      <Checkbox name="orEquivalent" label="An equivalent counts too" defaultChecked={orEquivalent ?? false} />
    </Stack>
  );
}

/** What the form says; an alternative whose words stay keeps its catalogue id, a new one gets it from the service. */
export function fieldsIn(form: FormData, known: Requirement['anyOf'] = []): Fields {
  const words = (name: string) => String(form.get(name) ?? '').trim();
  const number = (name: string) => (words(name) === '' ? null : Number(words(name)));
  const event = words('event') as NonNullable<Fields['due']>['event'] | '';
  const names = words('anyOf')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    label: words('label'),
    kind: words('kind') as Fields['kind'],
    modality: words('modality') as Fields['modality'],
    role: words('role') || null,
    subject: words('subject') as Fields['subject'],
    quantity: number('quantity'),
    years: number('years'),
    due:
      event === ''
        ? null
        : { event, days: number('days') ?? 0, date: event === 'date' ? words('date') || null : null },
    anyOf: (names.length > 0 ? names : [words('label')]).map(
      (name) => known.find((one) => one.name === name) ?? { id: null, name },
    ),
    orEquivalent: form.get('orEquivalent') !== null,
  };
}
