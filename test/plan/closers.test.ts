import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import type { Requirement } from '../../src/domain/index.ts';
import { closersOf, qualityOf, supportersOf } from '../../src/plan/index.ts';
import { aRequirement } from '../support/bids.ts';

const catalogue = loadCatalogue();
const asks = (id: string, parts: Partial<Requirement> = {}) =>
  aRequirement({ anyOf: [{ id, name: id }], ...parts });
const closing = (id: string) => closersOf(asks(id), catalogue).map(({ credential }) => credential.id);
const everyId = [...catalogue.credentials.keys(), ...catalogue.classes.keys()];
const isRecommendable = ({
  status,
  assessment,
  verifiable,
}: {
  status: string;
  assessment: string | null;
  verifiable: boolean | null;
}) => status === 'active' && assessment !== 'none' && verifiable !== false;

describe('what closes a certification', () => {
  it.each([
    ['one that can be earned: itself', 'isc2-cissp', ['isc2-cissp']],
    ['one that has retired: its successor', 'ms-az-500', ['ms-sc-500']],
    ['one that has retired without a successor: nothing', 'isc2-hcispp', []],
  ])('%s', (_what, id, expected) => {
    expect(closing(id)).toEqual(expected);
  });

  it('names the successors of a retired one with the reason, and none of a lower level', () => {
    const closers = closersOf(asks('aws-ml-specialty'), catalogue);
    expect(closers.map(({ credential }) => credential.id)).toEqual([
      'aws-ml-engineer-associate',
      'aws-genai-developer-professional',
    ]);
    expect(closers[0]?.why).toMatch(/successor of AWS .*, which retired on 2026-03-31/);
  });

  it('is nothing for clearances, degrees, years and what the catalogue does not know', () => {
    const kinds = ['clearance', 'education', 'experience'] as const;
    for (const kind of kinds) expect(closersOf(asks('us-secret', { kind }), catalogue)).toEqual([]);
    expect(closersOf(aRequirement({ anyOf: [{ id: null, name: 'Acme Pump Licence' }] }), catalogue)).toEqual(
      [],
    );
    expect(closersOf(asks('skill-python', { kind: 'skill', years: 3 }), catalogue)).toEqual([]);
  });

  it('never is a retired or retiring one, one without assessment or one that nobody can verify', () => {
    const wrong = everyId.flatMap((id) =>
      closersOf(asks(id), catalogue)
        .filter(({ credential }) => !isRecommendable(credential))
        .map(({ credential }) => credential.id),
    );
    expect(wrong).toEqual([]);
  });

  it('is a badge for badges alone', () => {
    expect(closing('ml-certification-recognised')).not.toContain('nvidia-dli-certificates');
    expect(closing('prompt-engineering')).toContain('gcp-badge-prompt-design');
  });
});

describe('what closes a skill', () => {
  const skill = (name: string) => {
    const id = catalogue.names.lookUp(name).find(({ family }) => family === 'skill')?.id ?? null;
    return closersOf(aRequirement({ kind: 'skill', anyOf: [{ id, name }] }), catalogue);
  };

  it('begins with the badge that is named for it and assessed by practice', () => {
    expect(skill('vector databases')[0]?.credential.id).toBe('generic-vector-database-badge');
  });

  it('has badges before certifications', () => {
    const types = skill('prompt engineering').map(({ credential }) => credential.type);
    const first = types.indexOf('certification');
    expect(first).toBeGreaterThan(0);
    expect(types.slice(first)).toEqual(types.slice(first).map(() => 'certification'));
  });

  it('has the free before the dear where both are assessed alike', () => {
    const unnamed = skill('prompt engineering').filter(({ credential }) => !/prompt/i.test(credential.name));
    const practical = unnamed.filter(({ credential }) => credential.assessment === 'practical');
    expect(practical[0]?.credential.costUsd).toBe(0);
  });

  it('never has a red flag', () => {
    const wrong = [...catalogue.skills.values()]
      .filter((_, place) => place % 40 === 0)
      .flatMap(({ name }) => skill(name).filter(({ credential }) => !isRecommendable(credential)));
    expect(wrong).toEqual([]);
  });
});

it('badges of the field support a certification and are labelled so', () => {
  const supporters = supportersOf(asks('iapp-cipp-us'), catalogue);
  expect(supporters.map(({ credential }) => credential.id)).toContain('iapp-badge-ai-privacy');
  expect(
    supporters.every(
      ({ satisfies, credential }) => satisfies === 'supports-only' && credential.type === 'micro-credential',
    ),
  ).toBe(true);
});

describe('quality', () => {
  const quality = (id: string) => {
    const credential = catalogue.credentials.get(id);
    if (!credential) throw new Error(`no ${id} in the catalogue`);
    const { assessment, verifiable, recognisedIssuer, current } = qualityOf(credential, catalogue);
    return [assessment.ok, verifiable.ok, recognisedIssuer.ok, current.ok];
  };

  it.each([
    ['ms-applied-canvas-apps', [true, true, true, true]],
    ['generic-vector-database-badge', [true, true, null, true]],
    ['generic-rag-architecture-credential', [true, false, null, true]],
    ['aws-ml-specialty', [true, true, true, false]],
  ])('of %s', (id, verdicts) => {
    expect(quality(id)).toEqual(verdicts);
  });
});

it('what supports a class is of the subject of most of its members', () => {
  const ofTesting = supportersOf(asks('testing'), catalogue).map(({ credential }) => credential.id);
  expect(ofTesting).not.toContain('aws-badge-bedrock-getting-started');
  const ofMachineLearning = supportersOf(asks('ml-certification-recognised'), catalogue);
  expect(ofMachineLearning).not.toEqual([]);
});
