import { NativeSelect } from '@mantine/core';
import { useMay } from '../../access/may.tsx';
import { useDocuments } from '../../documents/api/list-documents.ts';
import { notice, noticeProblem } from '../../plan/notice.tsx';
import { useSetReplaces } from '../api/replaces.ts';

interface ReplacesControlProps {
  bidId: string;
  documentId: string;
}

/** Which document of the bid this one takes the place of; nothing where the bid has no other. */
export function ReplacesControl({ bidId, documentId }: ReplacesControlProps) {
  const documents = useDocuments(bidId).data ?? [];
  const mayChange = useMay('contribute');
  const set = useSetReplaces(bidId);
  const document = documents.find(({ id }) => id === documentId);
  if (document === undefined || documents.length < 2) return null;
  const nameOf = (id: string) => documents.find((one) => one.id === id)?.name ?? id;
  const others = documents.filter(({ id }) => id !== documentId);
  return (
    <NativeSelect
      size="sm"
      label={`“${document.name}” replaces`}
      value={document.replaces ?? ''}
      disabled={!mayChange || set.isPending}
      data={[
        { value: '', label: 'nothing: it stands beside the others' },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ currentTarget: { value } }) => {
        const before = document.replaces;
        const replaces = value === '' ? null : value;
        set.mutate(
          { id: documentId, replaces },
          {
            onSuccess: () =>
              notice(
                replaces === null
                  ? `${document.name} replaces nothing now.`
                  : `${document.name} replaces ${nameOf(replaces)} now.`,
                () => set.mutate({ id: documentId, replaces: before }),
              ),
            onError: noticeProblem,
          },
        );
      }}
    />
  );
}
