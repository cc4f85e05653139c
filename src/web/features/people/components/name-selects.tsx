import { NativeSelect, Text } from '@mantine/core';
import type { NameQuestion } from '../api/settle-roster.ts';
import { namesWords } from '../import-words.ts';

interface NameSelectsProps {
  names: readonly NameQuestion[];
  /** Those who may have them. */
  people: readonly { id: string; name: string }[];
  /** Null: none of the catalogue's. */
  onAnswer: (written: string, credential: string | null) => void;
  isBusy: boolean;
}

/** Most that are shown at once: a long list is settled from its top. */
const MOST_SHOWN = 10;
const NONE = '-';

/** One question for each written credential that the catalogue does not know, whoever has it. */
export function NameSelects({ names, people, onAnswer, isBusy }: NameSelectsProps) {
  const questions = byWords(names);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return (
    <>
      {questions.slice(0, MOST_SHOWN).map(({ written, issuer, offers, holders }) => (
        <NativeSelect
          key={written}
          label={written}
          description={[issuer ?? '', namesWords(holders.map((id) => nameOf.get(id) ?? id))]
            .filter(Boolean)
            .join(' · ')}
          maw={520}
          value=""
          disabled={isBusy}
          onChange={({ currentTarget: { value } }) => {
            if (value !== '') onAnswer(written, value === NONE ? null : value);
          }}
        >
          <option value="">What does it mean?</option>
          {offers.map(({ id, name, score }) => (
            <option key={id} value={id}>
              {`${name} (${Math.round(score * 100)} % alike)`}
            </option>
          ))}
          <option value={NONE}>None of the catalogue’s</option>
        </NativeSelect>
      ))}
      {questions.length > MOST_SHOWN && (
        <Text size="sm">{`${questions.length - MOST_SHOWN} more follow.`}</Text>
      )}
    </>
  );
}

/** The questions, one for each written name, with the ids of everybody who has it. */
export function byWords(questions: readonly NameQuestion[]): (NameQuestion & { holders: string[] })[] {
  const found = new Map<string, NameQuestion & { holders: string[] }>();
  for (const question of questions) {
    const known = found.get(question.written);
    if (known) known.holders.push(question.person);
    else found.set(question.written, { ...question, holders: [question.person] });
  }
  return [...found.values()];
}
