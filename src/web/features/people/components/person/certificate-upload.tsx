import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Person } from '../../../../../domain/index.ts';
import { ProblemAlert } from '../../../../components/problem-alert.tsx';
import { DropArea } from '../../../documents/components/drop-area.tsx';
import { notice } from '../../../plan/notice.tsx';
import { type ImportRequest, useImportPeople, usePreview } from '../../api/import-people.ts';
import { useSettleRoster } from '../../api/settle-roster.ts';
import { sumWords } from '../../import-words.ts';
import { ImportPreview } from '../import-preview.tsx';

/** Takes certificates of one person, and says what they would change before they do. */
export function CertificateUpload({ person }: { person: Person }) {
  const [asked, setAsked] = useState<ImportRequest | null>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const preview = usePreview();
  const take = useImportPeople();
  const settle = useSettleRoster();
  const look = (request: ImportRequest) => {
    setAsked(request);
    preview.mutate(request);
  };
  const drop = (files: readonly File[]) => {
    const pictures = files.filter(({ name }) => PICTURES.test(name));
    setRefused(pictures.map(({ name }) => name));
    const others = files.filter(({ name }) => !PICTURES.test(name));
    if (others.length > 0) look({ files: others, mode: 'merge', person: person.id });
  };
  const apply = (request: ImportRequest) =>
    take.mutate(request, {
      onSuccess(answer) {
        setAsked(null);
        notice(`Taken: ${sumWords(answer)}.`);
      },
    });
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        Add certificates from files
      </Title>
      <DropArea label={`Certificates of ${person.name}`} hint={HINT} onFiles={drop} />
      {refused.map((name) => (
        <Text key={name} size="sm" role="alert" c="var(--mantine-color-error)">
          {name} shows a certificate and proves nothing that can be checked: enter the credential above with
          its number and its address to verify.
        </Text>
      ))}
      {preview.isPending && <Text role="status">Reading the files …</Text>}
      {preview.error && (
        <ProblemAlert title="The files were not read; nothing has changed" error={preview.error} />
      )}
      {take.error && <ProblemAlert title="Nothing was taken" error={take.error} />}
      {settle.error && <ProblemAlert title="The answer was not kept" error={settle.error} />}
      {asked && preview.data && (
        <ImportPreview
          answer={preview.data}
          people={[person]}
          mode={asked.mode}
          isBusy={preview.isPending || take.isPending || settle.isPending}
          onMode={() => undefined}
          onAnswers={(answers) => settle.mutate(answers, { onSuccess: () => look(asked) })}
          onApply={() => apply(asked)}
          onKeep={() => setAsked(null)}
        />
      )}
    </Stack>
  );
}

/** Certificates to look at; badges are PNG and SVG. */
const PICTURES = /\.(?:pdf|docx?|jpe?g|tiff?)$/i;

const HINT =
  'Open Badges as JSON, PNG or SVG; exports of LinkedIn and Credly; a JSON résumé. A PDF certificate proves nothing that can be checked: enter it above with its number and its address to verify.';
