import { expect, it } from 'vitest';
import { withoutRepeats } from '../../src/queue/without-repeats.ts';

it('tells the same trouble once, and other trouble at once', () => {
  const told: string[] = [];
  const tell = withoutRepeats((error) => told.push(error.message));
  for (const words of ['away', 'away', 'away', 'refused', 'away']) tell(new Error(words));
  expect(told).toEqual(['away', 'refused', 'away']);
});
