import { Checkbox, NativeSelect, NumberInput, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { CatalogueEntry } from '../../api/get-entry.ts';
import type { OwnDraft } from '../../own-facts.ts';
import { EntriesInput } from './entries-input.tsx';

interface OwnFieldsProps {
  draft: OwnDraft;
  entry: CatalogueEntry | null;
  onChange: (part: Partial<OwnDraft>) => void;
}

type TextField = { [Name in keyof OwnDraft]: OwnDraft[Name] extends string ? Name : never }[keyof OwnDraft];

const CHOICES = {
  type: ['certification', 'micro-credential', 'course-certificate', 'licence'],
  level: ['', 'foundational', 'associate', 'professional', 'expert', 'specialty', 'licence'],
  status: ['active', 'retiring', 'retired'],
  assessment: ['', 'proctored-exam', 'practical', 'quiz', 'portfolio', 'none'],
  verifiable: ['', 'yes', 'no'],
} as const satisfies Partial<Record<TextField, readonly string[]>>;

/** The fields of an own entry; of an entry that is no credential only its names. */
export function OwnFields({ draft, entry, onChange }: OwnFieldsProps) {
  const isOwn = entry === null || entry.origin === 'own';
  const isCredential = entry === null || entry.kind === 'credential';
  return (
    <>
      {isOwn && (
        <TextInput
          label="Name"
          required
          maxLength={200}
          data-autofocus
          value={draft.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      )}
      <Textarea
        label={isOwn ? 'Other names' : 'Names to add'}
        description="One on each line, as documents and rosters write it. A short word counts only where certification is spoken of."
        autosize
        minRows={2}
        value={draft.aliases}
        onChange={(event) => onChange({ aliases: event.currentTarget.value })}
      />
      {isCredential && <Facts draft={draft} entry={entry} onChange={onChange} />}
    </>
  );
}

function Facts({ draft, entry, onChange }: OwnFieldsProps) {
  const text = (name: TextField, label: string, isRequired = false) => (
    <TextInput
      label={label}
      required={isRequired}
      maxLength={500}
      value={draft[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  const number = (name: TextField, label: string) => (
    <NumberInput
      label={label}
      min={0}
      hideControls
      value={draft[name]}
      onChange={(value) => onChange({ [name]: String(value) })}
    />
  );
  const choice = (name: keyof typeof CHOICES, label: string) => (
    <NativeSelect
      label={label}
      value={draft[name]}
      data={CHOICES[name].map((value) => ({
        value,
        label: value === '' ? 'not known' : value.replaceAll('-', ' '),
      }))}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
        {text('issuer', 'Issuer', true)}
        {choice('type', 'Kind')}
        {choice('level', 'Level')}
        {number('costUsd', 'Cost, USD')}
        {number('hoursLow', 'Study hours, at least')}
        {number('hoursHigh', 'Study hours, at most')}
        {number('validityMonths', 'Valid for months')}
        {choice('assessment', 'Assessment')}
        {choice('verifiable', 'Can be verified')}
        {text('verificationUrl', 'Address to verify it')}
        {choice('status', 'Status')}
        {text('renewal', 'Renewal')}
      </SimpleGrid>
      <Checkbox
        label="Does not expire"
        checked={draft.doesNotExpire}
        onChange={(event) => onChange({ doesNotExpire: event.currentTarget.checked })}
      />
      <EntriesInput
        label="Must be held before it"
        value={draft.prerequisites}
        names={entry?.related ?? {}}
        onChange={(prerequisites) => onChange({ prerequisites })}
      />
      <EntriesInput
        label="Counts as these too"
        description="Whoever holds it meets a demand for them."
        value={draft.implies}
        names={entry?.related ?? {}}
        onChange={(implies) => onChange({ implies })}
      />
      <TextInput
        label="Skills that it shows"
        description="Separated by commas."
        value={draft.skills}
        onChange={(event) => onChange({ skills: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {text('notes', 'Notes')}
        {(entry === null || entry.origin === 'own') && text('source', 'Where the facts are from')}
      </SimpleGrid>
    </>
  );
}
