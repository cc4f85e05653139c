import { NativeSelect, Stack, Text, Title } from '@mantine/core';
import { Answered } from '../../../components/answered.tsx';
import { count } from '../../../components/format.ts';
import { useQueryWord } from '../../../components/router/location.ts';
import { useDocuments } from '../../documents/api/list-documents.ts';
import { usePeople } from '../../people/api/list-people.ts';
import { type Changes, useChanges } from '../api/get-changes.ts';
import { EffectList } from './effect-list.tsx';
import { ReplacesControl } from './replaces-control.tsx';
import { ChangedTable, RequirementTable } from './requirement-changes.tsx';

/** What amendments add, change and remove, row by row, and what that does to shortlist, team and plan. */
export function ChangesView({ bidId }: { bidId: string }) {
  const [amendment, setAmendment] = useQueryWord('amendment');
  const changes = useChanges(bidId, amendment);
  const documents = useDocuments(bidId).data ?? [];
  const amendments = documents.filter(({ replaces }) => replaces !== null);
  return (
    <Stack gap="lg">
      {amendments.length === 0 ? (
        <Text>
          No document of this bid replaces another yet. Upload the amendment under Documents, then say here
          which document it replaces; Muster compares the two.
        </Text>
      ) : (
        <NativeSelect
          label="Changes by"
          maw={520}
          value={amendment}
          data={[
            { value: '', label: 'All amendments together' },
            ...amendments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setAmendment(event.currentTarget.value)}
        />
      )}
      {amendments.length > 0 && (
        <Answered query={changes} what="the changes">
          {(found) => <Comparison changes={found} />}
        </Answered>
      )}
      <Controls bidId={bidId} ids={documents.map(({ id }) => id)} />
    </Stack>
  );
}

function Controls({ bidId, ids }: { bidId: string; ids: readonly string[] }) {
  if (ids.length < 2)
    return (
      <Text c="dimmed" size="sm">
        {ids.length === 0
          ? 'The bid has no documents yet.'
          : 'The bid has one document, which can replace nothing.'}
      </Text>
    );
  return (
    <section aria-label="What replaces what">
      <Title order={2} size="h4" mb="xs">
        What replaces what
      </Title>
      <Stack gap="xs" maw={520}>
        {ids.map((id) => (
          <ReplacesControl key={id} bidId={bidId} documentId={id} />
        ))}
      </Stack>
    </section>
  );
}

function Comparison({ changes }: { changes: Changes }) {
  const { added, removed, changed, effects } = changes;
  const people = usePeople().data ?? [];
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  return (
    <>
      <Text role="status" fw={600}>
        {[
          count(added.length, 'requirement added', 'requirements added'),
          count(changed.length, 'changed', 'changed'),
          count(removed.length, 'removed', 'removed'),
        ].join(', ')}
      </Text>
      <RequirementTable title="Added" requirements={added} />
      <ChangedTable changed={changed} />
      <RequirementTable title="Removed" requirements={removed} />
      {effects === null ? (
        <Text c="dimmed">Set the kickoff of the bid to see what this does to shortlist, team and plan.</Text>
      ) : (
        <EffectList effects={effects} nameOf={nameOf} />
      )}
    </>
  );
}
