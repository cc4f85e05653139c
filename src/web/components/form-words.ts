import type { FormEvent } from 'react';

/** What a form holds by the names of its fields, files left out; the browser does not send the form itself. */
export function formWords(event: FormEvent<HTMLFormElement>): Record<string, string> {
  event.preventDefault();
  const entries = [...new FormData(event.currentTarget)];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
