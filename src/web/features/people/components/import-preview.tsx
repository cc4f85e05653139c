import { Alert, Button, Group, List, Stack, Switch, Text } from '@mantine/core';
import type { Person } from '../../../../domain/index.ts';
import { withLocalDays } from '../../../components/format.ts';
import type { ImportAnswer } from '../api/import-people.ts';
import type { RosterAnswers } from '../api/settle-roster.ts';
import { changesAnything, namesWords, sumWords } from '../import-words.ts';
import { CheckBadge } from './check-badge.tsx';
import { NameSelects } from './name-selects.tsx';
import { OwnerQuestions } from './owner-questions.tsx';

interface ImportPreviewProps {
  answer: ImportAnswer;
  people: readonly Person[];
  mode: 'replace' | 'merge';
  isBusy: boolean;
  onMode: (mode: 'replace' | 'merge') => void;
  onAnswers: (answers: RosterAnswers) => void;
  onApply: () => void;
  onKeep: () => void;
}

/** What files would change, before they do: who is new, what changes field by field, who leaves, whose badges hold. */
export function ImportPreview(props: ImportPreviewProps) {
  const { answer, people, mode, isBusy, onMode, onAnswers, onApply, onKeep } = props;
  const { removed, badges, leftOut, problems, unsureNames, unsureOwners } = answer;
  const canApply = problems.length === 0 && changesAnything(answer);
  return (
    <Alert color="yellow" variant="outline" role="alert" title={`This would change: ${sumWords(answer)}`}>
      <Stack gap="sm">
        <Changes answer={answer} />
        {(removed.length > 0 || mode === 'merge') && (
          <Switch
            label="Keep people who are not in the file"
            checked={mode === 'merge'}
            disabled={isBusy}
            onChange={({ currentTarget: { checked } }) => onMode(checked ? 'merge' : 'replace')}
          />
        )}
        <OwnerQuestions
          owners={unsureOwners}
          people={people}
          isBusy={isBusy}
          onAnswer={(key, person) => onAnswers({ owners: [{ key, person }] })}
        />
        {unsureNames.length > 0 && <Text fw={600}>What do these mean?</Text>}
        <NameSelects
          names={unsureNames}
          people={[...people, ...answer.added]}
          isBusy={isBusy}
          onAnswer={(written, credential) => onAnswers({ names: [{ written, credential }] })}
        />
        {badges.length > 0 && (
          <List size="sm" listStyleType="none" aria-label="Badges">
            {badges.map(({ file, credential, check, taken }) => (
              <List.Item key={`${file} ${credential}`}>
                <CheckBadge check={check} /> {credential}
                <Text
                  span
                  size="sm"
                  c="dimmed"
                >{`${taken ? '' : ', not taken'}: ${withLocalDays(check.why)}`}</Text>
              </List.Item>
            ))}
          </List>
        )}
        {leftOut.map(({ file, why }) => (
          <Text size="sm" key={file}>{`Nothing was taken from ${file}: ${withLocalDays(why)}`}</Text>
        ))}
        {problems.map(({ line, column, message }) => (
          <Text size="sm" c="var(--mantine-color-error)" key={`${line} ${column} ${message}`}>
            {`Line ${line}${column === '' ? '' : `, column ${column}`}: ${message}`}
          </Text>
        ))}
        <Group gap="xs">
          <Button size="xs" onClick={onApply} disabled={!canApply} loading={isBusy}>
            Apply
          </Button>
          <Button size="xs" variant="default" onClick={onKeep}>
            Keep the roster as it is
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

/** Most people who are shown one by one. */
const MOST_SHOWN = 20;

function Changes({ answer: { added, changed, removed } }: { answer: ImportAnswer }) {
  const named = (people: readonly { name: string }[]) =>
    namesWords(
      people.map(({ name }) => name),
      MOST_SHOWN,
    );
  return (
    <>
      {added.length > 0 && <Text size="sm">{`New: ${named(added)}`}</Text>}
      {removed.length > 0 && <Text size="sm">{`Not in the file: ${named(removed)}`}</Text>}
      {changed.slice(0, MOST_SHOWN).map(({ id, name, changes }) => (
        <div key={id}>
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <List size="sm">
            {changes.map(({ field, before, after }) => (
              <List.Item key={field} style={{ overflowWrap: 'anywhere' }}>
                {withLocalDays(`${field}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`)}
              </List.Item>
            ))}
          </List>
        </div>
      ))}
      {changed.length > MOST_SHOWN && <Text size="sm">{`${changed.length - MOST_SHOWN} more change.`}</Text>}
    </>
  );
}
