import { Button, List, Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { PlanAction } from '../../../../domain/index.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { Loading } from '../../../components/loading.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { usePeople } from '../../people/api/list-people.ts';
import { type AssignRequest, useAssign, useAssignments, useAssignPreview } from '../api/decide.ts';
import { notice } from '../notice.tsx';
import { effectWords } from '../plan-words.ts';

interface AssignDialogProps {
  bidId: string;
  action: PlanAction;
  onClose: () => void;
}

/** Gives an action to somebody else, and says before it is kept what that changes. */
export function AssignDialog({ bidId, action, onClose }: AssignDialogProps) {
  const people = usePeople().data ?? [];
  const kept = useAssignments(bidId).data?.find(({ credential }) => credential === action.credential.id);
  const [person, setPerson] = useState<string | null>(null);
  const assign = useAssign(bidId);
  const request = requestOf(action, kept?.people ?? [action.person], person);
  // By a promise: with the action the dialog leaves the page before everything is asked anew.
  const keep = (wish: AssignRequest, words: string) =>
    assign
      .mutateAsync(wish)
      .then(() => {
        notice(words);
        onClose();
      })
      .catch(() => undefined);
  return (
    <FormDialog
      title={`Who earns ${action.credential.name}?`}
      action="Assign"
      trouble="It was not kept"
      error={assign.error}
      isPending={assign.isPending}
      isReady={request !== null}
      onSubmit={() => void (request && keep(request, 'The action is somebody else’s now.'))}
      onClose={onClose}
      more={
        kept && (
          <Button
            variant="default"
            onClick={() =>
              keep({ credential: action.credential.id, people: null }, 'The plan chooses again who earns it.')
            }
          >
            Let the plan choose
          </Button>
        )
      }
    >
      <Select
        label="Person"
        placeholder="Choose a person"
        searchable
        limit={50}
        value={person}
        onChange={setPerson}
        data={people
          .filter(({ id }) => id !== action.person)
          .map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }))}
      />
      {request && <Preview bidId={bidId} request={request} />}
    </FormDialog>
  );
}

/** The person in place of whoever has the action now; others who earn the same stay. */
function requestOf(
  { credential, person: current }: PlanAction,
  earning: readonly string[],
  person: string | null,
): AssignRequest | null {
  if (person === null) return null;
  return {
    credential: credential.id,
    people: [...new Set([...earning.filter((id) => id !== current), person])],
  };
}

function Preview({ bidId, request }: { bidId: string; request: AssignRequest }) {
  const preview = useAssignPreview(bidId, request);
  const people = usePeople().data ?? [];
  if (preview.isError) return <ProblemAlert title="What it changes is not known" error={preview.error} />;
  if (preview.data === undefined) return <Loading what="what it changes" />;
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  const words = preview.data?.effects ? effectWords(preview.data.effects, nameOf) : [];
  return (
    <div role="status">
      <Text size="sm" fw={600}>
        What it changes
      </Text>
      {words.length === 0 ? (
        <Text size="sm">Nothing that can be seen in team, plan or coverage.</Text>
      ) : (
        <List size="sm">
          {words.map((one) => (
            <List.Item key={one}>{one}</List.Item>
          ))}
        </List>
      )}
    </div>
  );
}
