import { describe, expect, it } from 'vitest';
import type { TestApi } from '../support/api.ts';
import { withOwner } from '../support/edited-workbook.ts';

/** The files of the bid of a story, and its workbook taken back; `story` is asked once it has a bid with a kickoff. */
export function describeExports(story: () => { api: TestApi; bidId: string }): void {
  const of = () => `/bids/${story().bidId}`;

  describe('exports', () => {
    it.each([
      ['workbook.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
      [
        'proposal-section.docx',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'PK',
      ],
      ['compliance.csv', 'text/csv; charset=utf-8', 'Req ID,'],
      ['plan.ics', 'text/calendar; charset=utf-8', 'BEGIN:VCALENDAR'],
    ])('%s is a download of its type', async (name, type, begins) => {
      const { status, headers, body } = await story().api.get(`${of()}/exports/${name}`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe(type);
      expect(headers.get('content-disposition')).toBe(`attachment; filename="Assistant ${name}"`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(new TextDecoder().decode(body).slice(0, begins.length)).toBe(begins);
    });

    it('match.json is the contract’s, as a download', async () => {
      const { headers, body } = await story().api.get(`${of()}/exports/match.json`);
      expect(headers.get('content-disposition')).toBe('attachment; filename="Assistant match.json"');
      expect(body.schema).toBe('muster.match/1');
    });

    it('take the workbook back: unedited it changes nothing, and what is no workbook is refused', async () => {
      const path = `${of()}/exports/workbook.xlsx`;
      const { body: content } = await story().api.get(path);
      const { body } = await story().api.upload(path, [{ name: 'workbook.xlsx', content }]);
      expect(body).toEqual({ applied: 0, batch: null, changes: [], conflicts: [], notes: [] });
      const refused = await story().api.upload(path, [{ name: 'workbook.xlsx', content: 'Req ID' }]);
      expect([refused.status, refused.body.code]).toEqual([400, 'invalid-request']);
    });
  });

  describe('a workbook that was edited while the bid was', () => {
    it('is compared cell by cell, and counts where somebody says so', async () => {
      const path = `${of()}/exports/workbook.xlsx`;
      const { body: content } = await story().api.get(path);
      const [first] = (await story().api.get(`${of()}/requirements`)).body.requirements;
      await story().api.post(`${of()}/reviews`, {
        changes: [{ kind: 'track', requirement: first.id, owner: 'Lee' }],
      });
      const edited = [{ name: 'edited.xlsx', content: Uint8Array.from(await withOwner(content, 'Kim')) }];
      const { body: shown } = await story().api.upload(`${path}?preview=true`, edited);
      const conflict = { requirement: first.id, label: first.label, column: 'Owner' };
      expect(shown).toMatchObject({
        applied: 0,
        changes: [],
        conflicts: [{ ...conflict, exported: '', current: 'Lee', edited: 'Kim' }],
      });
      expect((await story().api.upload(path, edited)).body.applied).toBe(0);
      const { body: taken } = await story().api.upload(`${path}?take=${first.id}/Owner`, edited);
      expect(taken.applied).toBe(1);
      const [now] = (await story().api.get(`${of()}/requirements`)).body.requirements;
      expect(now.review.owner).toBe('Kim');
      for (const _ of ['taken', 'tracked']) await story().api.post(`${of()}/reviews/undo`, {});
    });
  });
}
