import { describe, expect, it } from 'vitest';
import { readConfig, readLimitsOf } from '../../src/config.ts';
import { hostileFiles, openLure, runHostile } from './run-hostile.ts';

/** The short form of `npm run test:hostile`: files that point to a server or another file, one of each kind. */
const CHOSEN = [
  'actions on opening.pdf',
  'content from another file.pdf',
  'entity of a server.docx',
  'entity of a file.xlsx',
  'picture from a server.docx',
  'everything from a server.html',
];

describe('files that point out of themselves', () => {
  it('end as text or a named error, bring nobody to where they point and nothing from there', async () => {
    const lure = await openLure();
    const files = hostileFiles(lure, 0, 1).filter(({ name }) => CHOSEN.includes(name));
    expect(files).toHaveLength(CHOSEN.length);
    const limits = readLimitsOf(readConfig({ environment: {} }));
    const outcomes = await runHostile(files, { limits, atOnce: 2 });
    lure.close();
    expect(lure.visits()).toBe(0);
    expect(outcomes.filter(({ kind, troubles }) => kind === 'fault' || troubles.length > 0)).toEqual([]);
    expect(outcomes.map(({ file }) => file.name).sort()).toEqual([...CHOSEN].sort());
  });
});
