import { Grid, NativeSelect, TextInput } from '@mantine/core';
import { MODALITIES, REQUIREMENT_KINDS, type Requirement } from '../../../../domain/index.ts';
import { Icon } from '../../../components/icon.tsx';
import { useQueryWord } from '../../../components/router/location.ts';
import { holderWords, KIND_WORDS, MODALITY_WORDS } from '../../../components/words.ts';
import type { RequirementFilter } from '../group-requirements.ts';

/** The filter that the address names, and how to change it. */
export function useRequirementFilter(): [RequirementFilter, (change: Partial<RequirementFilter>) => void] {
  const [kind, setKind] = useQueryWord('kind');
  const [modality, setModality] = useQueryWord('modality');
  const [holder, setHolder] = useQueryWord('role');
  const [words, setWords] = useQueryWord('q');
  const change = (next: Partial<RequirementFilter>) => {
    if (next.kind !== undefined) setKind(next.kind);
    if (next.modality !== undefined) setModality(next.modality);
    if (next.holder !== undefined) setHolder(next.holder);
    if (next.words !== undefined) setWords(next.words);
  };
  return [{ kind, modality, holder, words }, change];
}

interface RequirementFiltersProps {
  requirements: readonly Requirement[];
  filter: RequirementFilter;
  onChange: (change: Partial<RequirementFilter>) => void;
}

/** Narrows the list by words, role, kind and modality. */
export function RequirementFilters({ requirements, filter, onChange }: RequirementFiltersProps) {
  const holders = [...new Set(requirements.map(holderWords))].sort();
  const kinds = REQUIREMENT_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }));
  const modalities = MODALITIES.map((value) => ({ value, label: MODALITY_WORDS[value] }));
  return (
    <Grid gap="sm" component="search">
      <Grid.Col span={{ base: 12, sm: 3 }}>
        <TextInput
          label="Find words"
          placeholder="PMP, Python, clearance"
          leftSection={<Icon name="search" />}
          value={filter.words}
          onChange={(event) => onChange({ words: event.currentTarget.value })}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 3 }}>
        <NativeSelect
          label="Role"
          data={[{ value: '', label: 'All roles' }, ...holders]}
          value={filter.holder}
          onChange={(event) => onChange({ holder: event.currentTarget.value })}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 6, sm: 3 }}>
        <NativeSelect
          label="Kind"
          data={[{ value: '', label: 'All kinds' }, ...kinds]}
          value={filter.kind}
          onChange={(event) => onChange({ kind: event.currentTarget.value })}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 6, sm: 3 }}>
        <NativeSelect
          label="Modality"
          data={[{ value: '', label: 'All modalities' }, ...modalities]}
          value={filter.modality}
          onChange={(event) => onChange({ modality: event.currentTarget.value })}
        />
      </Grid.Col>
    </Grid>
  );
}
