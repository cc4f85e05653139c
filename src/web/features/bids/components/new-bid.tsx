import {
  Anchor,
  Button,
  CloseButton,
  Group,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { formatBytes } from '../../../components/format.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { Link } from '../../../components/router/link.tsx';
import { navigate } from '../../../components/router/location.ts';
import { DropArea } from '../../documents/components/drop-area.tsx';
import { pathOf } from '../../documents/folders.ts';
import { startUploads } from '../../documents/uploads.ts';
import { useCreateBid } from '../api/create-bid.ts';
import { bidNameOf } from '../bid-name.ts';
import { GroupSelect } from './bid-privacy.tsx';

const TEXT_FIELDS = [
  {
    name: 'name',
    label: 'Name',
    type: 'text',
    required: false,
    hint: 'As your team calls it; else that of the first file',
  },
  { name: 'client', label: 'Client', type: 'text', required: false, hint: 'The buyer' },
  {
    name: 'kickoff',
    label: 'Kickoff',
    type: 'date',
    required: false,
    hint: 'The day the team must meet the demands',
  },
  { name: 'proposalDue', label: 'Proposal due', type: 'date', required: false, hint: 'If you know it' },
] as const;

/** A new bid in one step: name, kickoff and files; the files are sent while the bid already opens. */
export function NewBid() {
  const [files, setFiles] = useState<readonly File[]>([]);
  const createBid = useCreateBid();
  const [groupId, setGroupId] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const facts = readFacts(new FormData(event.currentTarget));
    createBid.mutate(
      { ...facts, name: facts.name || bidNameOf(files.map(pathOf)), groupId },
      {
        onSuccess({ id }) {
          startUploads(id, files);
          navigate(`/bids/${id}`);
        },
      },
    );
  };
  return (
    <Stack maw={760} mx="auto">
      <title>New bid · Muster</title>
      <Title order={1} size="h2">
        New bid
      </Title>
      <Paper component="form" withBorder p={{ base: 'md', sm: 'xl' }} onSubmit={submit}>
        <Stack gap="lg">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {TEXT_FIELDS.map(({ name, label, type, required, hint }) => (
              <TextInput key={name} {...{ name, label, type, required }} description={hint} maxLength={200} />
            ))}
            <GroupSelect value={groupId} onChange={setGroupId} />
          </SimpleGrid>
          <DropArea
            label="Choose the documents of the RFP"
            hint="Drop files or folders here, or click to choose. You can add more later."
            takesFolders
            onFiles={(more) => setFiles([...files, ...more])}
          />
          <ChosenFiles files={files} onRemove={(gone) => setFiles(files.filter((file) => file !== gone))} />
          {createBid.error && <ProblemAlert title="The bid was not created" error={createBid.error} />}
          <Group>
            <Button type="submit" loading={createBid.isPending}>
              Create the bid
            </Button>
            <Anchor component={Link} href="/">
              Back to the bids
            </Anchor>
          </Group>
        </Stack>
      </Paper>
    </Stack>
  );
}

function ChosenFiles({ files, onRemove }: { files: readonly File[]; onRemove: (file: File) => void }) {
  return files.map((file) => (
    <Group key={`${pathOf(file)} ${file.size} ${file.lastModified}`} justify="space-between" wrap="nowrap">
      <Text style={{ overflowWrap: 'anywhere' }}>
        {pathOf(file)}{' '}
        <Text span c="dimmed" size="sm">
          {formatBytes(file.size)}
        </Text>
      </Text>
      <CloseButton aria-label={`Leave out ${file.name}`} onClick={() => onRemove(file)} />
    </Group>
  ));
}

/** Empty fields are not known, so they are null. */
function readFacts(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim() || null;
  return {
    name: text('name') ?? '',
    client: text('client'),
    kickoff: text('kickoff'),
    proposalDue: text('proposalDue'),
  };
}
