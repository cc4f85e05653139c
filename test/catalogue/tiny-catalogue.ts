import type { DataFile } from '../../src/catalogue/data-files.ts';

const SOURCE = { source: 'made up', confidence: 'general-knowledge' };

/** A credential with every field that has no default. */
export const aCredential = (id: string, over: object = {}) => ({
  id,
  name: `Certificate ${id}`,
  names: [{ text: `Certificate ${id}`, class: 'safe' }],
  issuer: 'Guild of Testers',
  type: 'certification',
  level: null,
  domain: [],
  skills: [],
  costUsd: null,
  studyHours: null,
  validityMonths: null,
  validityKnown: false,
  renewal: null,
  assessment: null,
  verifiable: null,
  verificationUrl: null,
  status: 'active',
  ...SOURCE,
  ...over,
});

export const aClass = (id: string, over: object = {}) => ({
  id,
  name: `Any ${id}`,
  names: [{ text: `any ${id} certification`, class: 'safe' }],
  rule: 'any-of',
  minCount: 1,
  country: null,
  ...SOURCE,
  ...over,
});

export const aClearance = (id: string, over: object = {}) => ({
  id,
  name: `Clearance ${id}`,
  names: [{ text: `${id} clearance`, class: 'safe' }],
  country: 'XX',
  rank: 1,
  type: 'clearance',
  vetting: null,
  validityMonths: null,
  ...SOURCE,
  ...over,
});

export const aCompanyCredential = (id: string, over: object = {}) => ({
  id,
  name: `Seal ${id}`,
  names: [{ text: `Seal ${id}`, class: 'safe' }],
  category: 'security',
  issuer: null,
  country: ['XX'],
  level: null,
  validityMonths: null,
  validityKnown: false,
  assessment: null,
  status: 'active',
  verificationUrl: null,
  ...SOURCE,
  ...over,
});

export const aSkill = (id: string, over: object = {}) => ({
  id,
  name: id,
  names: [{ text: id, class: 'safe' }],
  kind: 'tool',
  ...over,
});

export const aStack = (id: string, anyOf: string[]) => ({
  id,
  name: `Path ${id}`,
  months: null,
  steps: [{ title: 'First', anyOf }],
  ...SOURCE,
});

const RANGE = { hours: [1, 2], costUsd: [0, 10], source: 'made up' };
const QUALITY = {
  typical: { microCredential: RANGE, fullCertification: RANGE, suggestedFirst: RANGE },
  rules: [{ id: 'has-assessment', kind: 'minimum', rule: 'Is assessed.', source: 'made up' }],
};

/** Data files of a tiny sound catalogue; `changes` replace or add files, null leaves one out. */
export function tinyFiles(changes: Record<string, unknown> = {}): DataFile[] {
  const files: Record<string, unknown> = {
    'credentials/guild.json': [aCredential('one'), aCredential('two', { implies: ['one'] })],
    'company-credentials/seals.json': [aCompanyCredential('seal')],
    'classes/any.json': [aClass('guild', { members: ['one', 'two'], membersActive: ['two'] })],
    'clearances/xx.json': [aClearance('xx-low'), aClearance('xx-high', { implies: ['xx-low'] })],
    'skills/tools.json': [aSkill('skill-tools'), aSkill('skill-saw', { broader: ['skill-tools'] })],
    'degrees.json': [
      { id: 'bachelor', name: 'Bachelor', names: [{ text: 'BSc', class: 'exact-case' }], rank: 3 },
    ],
    'stacks.json': [aStack('path', ['one'])],
    'quality-rules.json': QUALITY,
    ...changes,
  };
  return Object.entries(files).flatMap(([path, content]) =>
    content === null ? [] : [{ path, text: typeof content === 'string' ? content : JSON.stringify(content) }],
  );
}
