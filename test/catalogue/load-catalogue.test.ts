import { describe, expect, it } from 'vitest';
import { catalogueOf, loadCatalogue } from '../../src/catalogue/index.ts';
import { AppError } from '../../src/errors.ts';
import {
  aClass,
  aClearance,
  aCompanyCredential,
  aCredential,
  aSkill,
  aStack,
  tinyFiles,
} from './tiny-catalogue.ts';

describe('a sound catalogue', () => {
  const catalogue = catalogueOf(tinyFiles(), '1.2.3');

  it('has every family by id', () => {
    expect([...catalogue.credentials.keys()]).toEqual(['one', 'two']);
    expect(catalogue.companyCredentials.get('seal')?.name).toBe('Seal seal');
    expect(catalogue.classes.get('guild')?.members).toEqual(['one', 'two']);
    expect(catalogue.clearances.get('xx-high')?.implies).toEqual(['xx-low']);
    expect(catalogue.skills.get('skill-saw')?.broader).toEqual(['skill-tools']);
    expect(catalogue.degrees.get('bachelor')?.rank).toBe(3);
    expect(catalogue.stacks.get('path')?.steps[0]?.anyOf).toEqual(['one']);
    expect(catalogue.qualityRules.rules[0]?.id).toBe('has-assessment');
  });

  it('finds entries of any family by id and by name', () => {
    expect(catalogue.entry('xx-low')?.family).toBe('clearance');
    expect(catalogue.entry('nothing')).toBeNull();
    expect(catalogue.names.lookUp('seal  SEAL').map(({ id }) => id)).toEqual(['seal']);
    expect(catalogue.ofFamily('skill').map(({ id }) => id)).toEqual(['skill-tools', 'skill-saw']);
  });

  it('has a version that changes with the data and with nothing else', () => {
    expect(catalogue.version).toMatch(/^1\.2\.3\+[0-9a-f]{8}$/);
    expect(catalogueOf(tinyFiles(), '1.2.3').version).toBe(catalogue.version);
    const changed = tinyFiles({ 'credentials/more.json': [aCredential('three')] });
    expect(catalogueOf(changed, '1.2.3').version).not.toBe(catalogue.version);
  });
});

const named = (name: object) => [aCredential('one', { names: [name] }), aCredential('two')];

const FAULTS: readonly [what: string, changes: Record<string, unknown>, message: RegExp][] = [
  ['no JSON', { 'credentials/x.json': '[{' }, /credentials\/x\.json, -: is no JSON/],
  ['no list', { 'credentials/x.json': {} }, /credentials\/x\.json, -: must hold a list/],
  ['an unknown folder', { 'people/x.json': [] }, /people\/x\.json, -: lies in no known family/],
  ['a missing file', { 'quality-rules.json': null }, /quality-rules\.json, -: is missing/],
  ['unsound quality rules', { 'quality-rules.json': { rules: [] } }, /quality-rules\.json, -: typical: /],
  [
    'a wrong value',
    { 'skills/x.json': [aSkill('skill-x', { kind: 'hobby' })] },
    /skills\/x\.json, skill-x: kind: /,
  ],
  ['an unknown field', { 'skills/x.json': [aSkill('skill-x', { colour: 1 })] }, /skill-x: .*colour/],
  ['an entry without an id', { 'credentials/x.json': [{}] }, /credentials\/x\.json, entry 1: id: /],
  ['an id in another shape', { 'credentials/x.json': [aCredential('Big One')] }, /Big One: id: /],
  [
    'an id twice in one family',
    { 'credentials/x.json': [aCredential('one')] },
    /credentials\/x\.json, one: is in credentials\/guild\.json too/,
  ],
  [
    'an id in two families',
    { 'clearances/x.json': [aClearance('seal')] },
    /clearances\/x\.json, seal: is in company-credentials\/seals\.json too/,
  ],
  [
    'a skill without prefix',
    { 'skills/x.json': [aSkill('hammer')] },
    /skills\/x\.json, hammer: ids of skills/,
  ],
  ['another with it', { 'credentials/x.json': [aCredential('skill-x')] }, /skill-x: ids of skills/],
  ['implies', { 'credentials/x.json': [aCredential('x', { implies: ['gone'] })] }, /x: implies names "gone"/],
  [
    'replacedBy',
    { 'credentials/x.json': [aCredential('x', { replacedBy: ['seal'] })] },
    /x: replacedBy names "seal"/,
  ],
  [
    'prerequisites',
    { 'credentials/x.json': [aCredential('x', { prerequisites: ['y'] })] },
    /x: prerequisites names/,
  ],
  [
    'itself',
    { 'credentials/x.json': [aCredential('x', { prerequisitesAny: ['x'] })] },
    /names the entry itself/,
  ],
  ['a seal', { 'company-credentials/x.json': [aCompanyCredential('x', { implies: ['one'] })] }, /x: implies/],
  ['members', { 'classes/x.json': [aClass('x', { members: ['gone'] })] }, /x: members names "gone"/],
  [
    'active members',
    { 'classes/x.json': [aClass('x', { membersActive: ['gone'] })] },
    /x: membersActive names/,
  ],
  [
    'classes',
    { 'classes/x.json': [aClass('x', { satisfiedByClasses: ['one'] })] },
    /x: satisfiedByClasses names/,
  ],
  ['clearances', { 'clearances/x.json': [aClearance('x', { implies: ['one'] })] }, /x: implies names "one"/],
  ['broader', { 'skills/x.json': [aSkill('skill-x', { broader: ['skill-y'] })] }, /skill-x: broader names/],
  ['a step', { 'stacks.json': [aStack('path', ['gone'])] }, /path: steps\.0\.anyOf names "gone"/],
  [
    'a class with a member that is active and no member',
    { 'classes/x.json': [aClass('x', { members: ['one'], membersActive: ['two'] })] },
    /x: membersActive has "two", which is not among members/,
  ],
  [
    'context forgotten',
    { 'credentials/guild.json': named({ text: 'G', class: 'needs-context' }) },
    /"G" needs context/,
  ],
  [
    'context in vain',
    { 'credentials/guild.json': named({ text: 'G', class: 'safe', context: ['guild'] }) },
    /"G" lists context that its class safe never reads/,
  ],
  [
    'context that no word begins with',
    { 'credentials/guild.json': named({ text: 'G', class: 'needs-context', context: ['the Guild'] }) },
    /"G" has a context that is not one lower-case word/,
  ],
  [
    'a name without words',
    { 'credentials/guild.json': named({ text: '®', class: 'safe' }) },
    /"®" has no word/,
  ],
];

describe('a faulty catalogue', () => {
  it.each(FAULTS)('%s', (_, changes, message) => {
    expect(() => catalogueOf(tinyFiles(changes), '1.2.3')).toThrow(message);
  });

  it('is refused with all its faults at once', () => {
    const files = tinyFiles({
      'credentials/x.json': [aCredential('x', { implies: ['gone', 'lost'] })],
      'skills/x.json': '?',
    });
    try {
      catalogueOf(files, '1.2.3');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      expect(error).toMatchObject({ code: 'catalogue-invalid', details: { length: 3 } });
      expect((error as AppError).message).toMatch(/^The catalogue has 3 faults:\n {2}src\/catalogue\/data\//);
    }
  });
});

describe('the catalogue that Muster ships', () => {
  it('is sound and read once', () => {
    expect(loadCatalogue()).toBe(loadCatalogue());
    expect(loadCatalogue().version).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/);
  });
});
