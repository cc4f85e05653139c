import { Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '../../../components/format.ts';

interface PageFieldProps {
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** "Page [3] of 12": where one is; a number and Enter go to another page. */
export function PageField({ page, pages, onPage }: PageFieldProps) {
  const [words, setWords] = useState(String(page));
  const go = () => {
    const wanted = Number.parseInt(words, 10);
    if (Number.isNaN(wanted)) setWords(String(page));
    else onPage(Math.min(pages, Math.max(1, wanted)));
  };
  return (
    <Group
      component="form"
      gap={6}
      wrap="nowrap"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <TextInput
        size="xs"
        w={52}
        aria-label="Page"
        inputMode="numeric"
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        onBlur={() => setWords(String(page))}
      />
      <Text size="sm">of {formatNumber(pages)}</Text>
    </Group>
  );
}
