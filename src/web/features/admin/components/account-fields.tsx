import { MultiSelect, Radio, Select, Stack } from '@mantine/core';
import { ACCOUNT_ROLES, type AccountRole } from '../../../../domain/index.ts';
import { ROLE_HINTS, ROLE_WORDS } from '../../access/may.tsx';
import { usePeople } from '../../people/api/list-people.ts';
import { useGroups } from '../api/groups.ts';

/** What of an account an administrator chooses. */
export interface AccountChoice {
  role: AccountRole;
  groupIds: string[];
  personId: string | null;
}

interface AccountFieldsProps {
  choice: AccountChoice;
  onChange: (choice: AccountChoice) => void;
}

/** Role, groups, and the record of the roster that is the account's own. */
export function AccountFields({ choice, onChange }: AccountFieldsProps) {
  const groups = useGroups().data ?? [];
  const people = usePeople().data ?? [];
  return (
    <>
      <Radio.Group
        label="Role"
        value={choice.role}
        onChange={(role) => onChange({ ...choice, role: role as AccountRole })}
        required
      >
        <Stack gap="xs" mt={4}>
          {ACCOUNT_ROLES.map((role) => (
            <Radio key={role} value={role} label={ROLE_WORDS[role]} description={ROLE_HINTS[role]} />
          ))}
        </Stack>
      </Radio.Group>
      {groups.length > 0 && (
        <MultiSelect
          label="Groups"
          description="Sees the bids that are private to them"
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={choice.groupIds}
          onChange={(groupIds) => onChange({ ...choice, groupIds })}
          clearButtonProps={{ 'aria-label': 'Leave all groups' }}
          clearable
        />
      )}
      <Select
        label="Own record of the roster"
        description="What the person sees and confirms under “My record”"
        placeholder={people.length === 0 ? 'The roster is empty' : 'None'}
        data={people.map(({ id, name, title }) => ({
          value: id,
          label: title === null ? name : `${name}, ${title}`,
        }))}
        value={choice.personId}
        onChange={(personId) => onChange({ ...choice, personId })}
        clearButtonProps={{ 'aria-label': 'Link no record' }}
        disabled={people.length === 0}
        searchable
        clearable
      />
    </>
  );
}
