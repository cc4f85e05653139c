import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import { notice } from '../../../plan/notice.tsx';
import type { CatalogueEntry } from '../../api/get-entry.ts';
import { type OwnRequest, useKeepOwnEntry, useOwnEntries } from '../../api/own-entries.ts';
import { correctionOf, credentialOf, draftOfEntry, type OwnDraft } from '../../own-facts.ts';
import { OwnFields } from './own-fields.tsx';

interface OwnFormProps {
  /** The entry that is changed or corrected; null for a new credential. */
  entry: CatalogueEntry | null;
  onClose: () => void;
  onKept?: (id: string) => void;
}

/** A dialog for an own credential, or for what is said otherwise of a shipped entry, which itself stays as it is. */
export function OwnForm({ entry, onClose, onKept }: OwnFormProps) {
  const own = useOwnEntries().data;
  if (own === undefined) return null;
  return (
    <OpenForm
      entry={entry}
      own={own.find(({ id }) => id === entry?.id)?.entry}
      onClose={onClose}
      onKept={onKept}
    />
  );
}

type Own = NonNullable<ReturnType<typeof useOwnEntries>['data']>[number]['entry'];

interface OpenFormProps {
  entry: CatalogueEntry | null;
  own: Own | undefined;
  onClose: () => void;
  onKept: ((id: string) => void) | undefined;
}

function OpenForm({ entry, own, onClose, onKept }: OpenFormProps) {
  const shown = draftOfEntry(entry, own?.aliases.map(({ text }) => text) ?? []);
  const [draft, setDraft] = useState<OwnDraft>(shown);
  const keep = useKeepOwnEntry();
  const isOwn = entry === null || entry.origin === 'own';
  const send = (request: OwnRequest, words: string) =>
    keep.mutate(request, {
      onSuccess(answer) {
        notice(words);
        onClose();
        if (answer.entry) onKept?.(answer.entry.id);
      },
    });
  const request: OwnRequest | null = isOwn
    ? { id: entry?.id ?? null, entry: credentialOf(draft) }
    : requestOf(entry, draft, shown, own);
  const isNamed = !isOwn || (draft.name.trim() !== '' && draft.issuer.trim() !== '');
  return (
    <FormDialog
      title={titleOf(entry)}
      size="xl"
      trouble="It was not kept"
      error={keep.error}
      isPending={keep.isPending}
      isReady={request !== null && isNamed}
      onSubmit={() => {
        if (request) send(request, 'The catalogue knows it now; answers are worked out anew.');
      }}
      onClose={onClose}
      more={
        entry &&
        own && <RemoveButton isOwn={isOwn} onRemove={(words) => send({ id: entry.id, entry: null }, words)} />
      }
    >
      {!isOwn && (
        <Text size="sm">
          The shipped entry stays as it is. What you change here lies over it, in all bids of this
          installation.
        </Text>
      )}
      <OwnFields draft={draft} entry={entry} onChange={(part) => setDraft({ ...draft, ...part })} />
    </FormDialog>
  );
}

function RemoveButton({ isOwn, onRemove }: { isOwn: boolean; onRemove: (words: string) => void }) {
  const words = isOwn ? 'The own entry is gone.' : 'The shipped entry counts again as it is.';
  return (
    <Button variant="default" c="var(--mantine-color-error)" onClick={() => onRemove(words)}>
      {isOwn ? 'Remove the entry' : 'Remove the correction'}
    </Button>
  );
}

function requestOf(
  entry: CatalogueEntry,
  draft: OwnDraft,
  shown: OwnDraft,
  own: Own | undefined,
): OwnRequest | null {
  const earlier = own?.kind === 'correction' ? own.facts : {};
  const correction = correctionOf(draft, shown, earlier, entry.kind === 'credential');
  return correction === null ? null : { id: entry.id, entry: correction };
}

function titleOf(entry: CatalogueEntry | null): string {
  if (entry === null) return 'Add an own credential';
  return entry.origin === 'own' ? `Change ${entry.name}` : `Correct ${entry.name}`;
}
