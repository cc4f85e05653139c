import { describe, expect, it } from 'vitest';
import {
  applyReviews,
  type Requirement,
  type ReviewChange,
  type ReviewRecord,
} from '../../src/domain/index.ts';
import { aRequirement } from '../support/bids.ts';

const one = (name: string, parts: Partial<Requirement> = {}) =>
  aRequirement({ anyOf: [{ id: null, name }], ...parts });
const READ = [one('PMP', { role: 'Manager' }), one('CISSP'), one('CISM'), one('Scrum', { grade: 'low' })];

/** Records of these changes, numbered from 1, each made on what was read. */
const kept = (changes: ReviewChange[], seen: readonly Requirement[] = READ): ReviewRecord[] =>
  changes.map((change, place) => ({
    id: place + 1,
    batch: `b${place + 1}`,
    who: null,
    at: `2026-11-20T10:00:0${place}.000Z`,
    change,
    seen: [...seen],
  }));
const apply = (changes: ReviewChange[], read: readonly Requirement[] = READ, seen = READ) =>
  applyReviews(read, kept(changes, seen), (before, after) =>
    before.modality === after.modality ? [] : [`modality: ${before.modality} → ${after.modality}`],
  );
const labels = (rows: readonly Requirement[]) => rows.map(({ label }) => label);

describe('reviews', () => {
  it('leave alone what nobody touched', () => {
    const { requirements, rejected, orphans } = apply([]);
    expect(requirements).toEqual(READ.map((read) => ({ ...read, review: null })));
    expect([rejected, orphans]).toEqual([[], []]);
  });

  it('take a rejected requirement out, with its reason, and a reopened one in again', () => {
    const reject: ReviewChange = { kind: 'reject', requirement: 'CISSP', reason: 'the buyer holds it' };
    const { requirements, rejected } = apply([reject]);
    expect(labels(requirements)).toEqual(['PMP', 'CISM', 'Scrum']);
    expect(rejected[0]?.review).toMatchObject({ decision: 'rejected', reason: 'the buyer holds it' });
    const reopened = apply([reject, { kind: 'reopen', requirement: 'CISSP' }]);
    expect(labels(reopened.requirements)).toEqual(labels(READ));
  });

  it('edit fields, remember what was read, and know when it is set back', () => {
    const edit: ReviewChange = {
      kind: 'edit',
      requirement: 'PMP',
      fields: { modality: 'preferred', years: 3 },
    };
    const [row] = apply([edit]).requirements;
    expect(row).toMatchObject({ modality: 'preferred', years: 3, role: 'Manager' });
    expect(row?.review).toMatchObject({ edited: ['modality', 'years'], asRead: { modality: 'mandatory' } });
    const back = { modality: 'mandatory', years: null } as const;
    const [again] = apply([edit, { kind: 'edit', requirement: 'PMP', fields: back }]).requirements;
    expect(again?.review).toMatchObject({ edited: [], asRead: null });
  });

  it('split a requirement in its place; the parts are requirements of their own', () => {
    const split: ReviewChange = {
      kind: 'split',
      requirement: 'CISSP',
      into: [{ label: 'CISSP of the lead', role: 'Lead' }, { label: 'CISSP of the team' }],
    };
    const reject: ReviewChange = { kind: 'reject', requirement: 'CISSP-part-1-2', reason: null };
    expect(labels(apply([split]).requirements)).toEqual([
      'PMP',
      'CISSP of the lead',
      'CISSP of the team',
      'CISM',
      'Scrum',
    ]);
    const { requirements, rejected } = apply([split, reject]);
    expect(requirements[1]).toMatchObject({ role: 'Lead', review: { origin: 'split', from: ['CISSP'] } });
    expect(labels(rejected)).toEqual(['CISSP of the team']);
  });

  it('merge requirements: all places, and what differs as alternatives', () => {
    const [, row, ...rest] = apply([{ kind: 'merge', requirement: 'CISSP', others: ['CISM'] }]).requirements;
    expect(row).toMatchObject({ label: 'CISSP or CISM', review: { origin: 'merged', from: ['CISM'] } });
    expect(row?.anyOf.map(({ name }) => name)).toEqual(['CISSP', 'CISM']);
    expect(row?.evidence).toHaveLength(2);
    expect(labels(rest)).toEqual(['Scrum']);
  });

  it('add a requirement by hand, which can be edited like any other', () => {
    const { id, confidence, grade, evidence, ...fields } = one('ITIL');
    const [place] = evidence;
    if (place === undefined) throw new Error('a requirement has evidence');
    const added = apply([
      { kind: 'add', fields, evidence: place },
      { kind: 'edit', requirement: 'req-by-hand-1', fields: { label: 'ITIL 4' } },
    ]).requirements.at(-1);
    expect(added).toMatchObject({ id: 'req-by-hand-1', label: 'ITIL 4', review: { origin: 'by-hand' } });
  });

  it('keep owner, status, place of the response, notes, columns and comments, field by field', () => {
    const [row] = apply([
      {
        kind: 'track',
        requirement: 'PMP',
        owner: 'Kim',
        notes: 'ask',
        columns: { Reviewer: 'Lee', Ref: 'Q1' },
      },
      { kind: 'track', requirement: 'PMP', status: 'answered', notes: null, columns: { Ref: null } },
      { kind: 'comment', requirement: 'PMP', text: 'see Q&A 4' },
    ]).requirements;
    expect(row?.review).toMatchObject({ owner: 'Kim', status: 'answered', notes: null });
    expect(row?.review?.columns).toEqual({ Reviewer: 'Lee' });
    expect(row?.review?.comments.map(({ text }) => text)).toEqual(['see Q&A 4']);
  });

  it('are undone one by one, also under later ones', () => {
    const { requirements } = apply([
      { kind: 'edit', requirement: 'PMP', fields: { years: 3 } },
      { kind: 'accept', requirement: 'PMP' },
      { kind: 'undo', changes: [1] },
    ]);
    expect(requirements[0]).toMatchObject({ years: null, review: { decision: 'accepted', edited: [] } });
  });
});

describe('a later reading', () => {
  it('keeps the reviews of what it has, and says what it changed since', () => {
    const later = READ.map((read) =>
      read.id === 'PMP' ? { ...read, modality: 'preferred' as const, quantity: 2 } : read,
    );
    const edit: ReviewChange = { kind: 'edit', requirement: 'PMP', fields: { years: 5 } };
    const [row] = apply([edit], later).requirements;
    expect(row).toMatchObject({ modality: 'preferred', quantity: 2, years: 5 });
    expect(row?.review?.changedSince).toEqual(['modality: mandatory → preferred']);
  });

  it('says nothing of changes that were decided on again', () => {
    const later = READ.map((read) =>
      read.id === 'PMP' ? { ...read, modality: 'preferred' as const } : read,
    );
    const [first] = kept([{ kind: 'accept', requirement: 'PMP' }]);
    const again = kept([{ kind: 'accept', requirement: 'PMP' }], later).map((record) => ({
      ...record,
      id: 2,
    }));
    const compare = () => ['modality'];
    if (first === undefined) throw new Error('one change is one record');
    const shown = (records: ReviewRecord[]) =>
      applyReviews(later, records, (before, after) => (before.modality === after.modality ? [] : compare()))
        .requirements[0]?.review?.changedSince;
    expect(shown([first])).toEqual(['modality']);
    expect(shown([first, ...again])).toEqual([]);
  });

  it('that lost a reviewed requirement leaves it as an orphan with what was said of it', () => {
    const later = READ.filter(({ id }) => id !== 'CISSP');
    const { requirements, orphans } = apply(
      [
        { kind: 'accept', requirement: 'CISSP' },
        { kind: 'comment', requirement: 'CISSP', text: 'ours' },
        { kind: 'merge', requirement: 'CISSP', others: ['CISM'] },
      ],
      later,
    );
    expect(labels(requirements)).toEqual(['PMP', 'CISM', 'Scrum']);
    expect(orphans).toMatchObject([
      { id: 'CISSP', review: { decision: 'accepted', comments: [{ text: 'ours' }] } },
    ]);
  });
});
