import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { MODALITIES, REQUIREMENT_KINDS, type Requirement } from '../../../../domain/index.ts';
import { Fold } from '../../../components/fold.tsx';
import { Icon } from '../../../components/icon.tsx';
import { holderWords, KIND_WORDS, MODALITY_WORDS } from '../../../components/words.ts';
import { sectionOf } from '../group-requirements.ts';
import type { ChangeWish, ListWish, WishName } from '../use-requirement-filter.ts';
import classes from './requirement-table.module.css';
import { STATUS_CHOICES } from './tracking-form.tsx';

interface Choice {
  value: string;
  label: string;
}

const KINDS = REQUIREMENT_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }));
const MODALITY_CHOICES = MODALITIES.map((value) => ({ value, label: MODALITY_WORDS[value] }));
const GRADES = choices({ high: 'High', check: 'Check', low: 'Low' });
const REVIEWS = choices({
  undecided: 'To review',
  accepted: 'Accepted',
  edited: 'Edited or added',
  changed: 'Changed since',
  rejected: 'Rejected',
});
const GROUPS = choices({
  '': 'Role',
  kind: 'Kind',
  section: 'Section',
  modality: 'Modality',
  review: 'Review',
  status: 'Status',
});
const ORDERS = choices({
  '': 'Mandatory first',
  document: 'As in the documents',
  label: 'By name',
  confidence: 'Low confidence first',
  owner: 'By owner',
});

function choices(words: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

interface RequirementFiltersProps {
  requirements: readonly Requirement[];
  wish: ListWish;
  onChange: ChangeWish;
  search: Ref<HTMLInputElement>;
}

/** Narrows, groups and orders the list. */
export function RequirementFilters({ requirements, wish, onChange, search }: RequirementFiltersProps) {
  const { filter, group, sort } = wish;
  const select = (name: WishName, label: string, all: string | null, value: string, data: Choice[]) => (
    <NativeSelect
      label={label}
      data={all === null ? data : [{ value: '', label: all }, ...data]}
      value={value}
      onChange={(event) => onChange(name, event.currentTarget.value)}
    />
  );
  const set = Object.entries(filter).filter(([name, value]) => name !== 'words' && value !== '').length;
  return (
    <search className={classes.filters}>
      <TextInput
        ref={search}
        label="Find words"
        placeholder="PMP, Python, clearance"
        leftSection={<Icon name="search" />}
        value={filter.words}
        onChange={(event) => onChange('q', event.currentTarget.value)}
      />
      <Fold label={`Filter, group and sort${set === 0 ? '' : `, ${set} set`}`}>
        <SimpleGrid cols={{ base: 2, sm: 3, md: 5 }} spacing="sm" verticalSpacing="xs">
          {select('role', 'Role', 'All roles', filter.holder, namesOf(requirements.map(holderWords)))}
          {select('kind', 'Kind', 'All kinds', filter.kind, KINDS)}
          {select('modality', 'Modality', 'All modalities', filter.modality, MODALITY_CHOICES)}
          {select('grade', 'Confidence', 'All', filter.grade, GRADES)}
          {select(
            'section',
            'Section',
            'All sections',
            filter.section,
            namesOf(requirements.map(sectionOf), false),
          )}
          {select('review', 'Review', 'All but rejected', filter.review, REVIEWS)}
          {select('status', 'Status', 'All', filter.status, STATUS_CHOICES)}
          {select('group', 'Group by', null, group === 'role' ? '' : group, GROUPS)}
          {select('sort', 'Sort by', null, sort === 'modality' ? '' : sort, ORDERS)}
        </SimpleGrid>
      </Fold>
    </search>
  );
}

function namesOf(words: readonly string[], isSorted = true): Choice[] {
  const names = [...new Set(words)];
  if (isSorted) names.sort();
  return names.map((name) => ({ value: name, label: name }));
}
