import { describe, expect, it } from 'vitest';
import { type Credential, loadCatalogue } from '../../src/catalogue/index.ts';
import { daysToHold, examTimesOf, USUAL_EXAM_TIMES } from '../../src/plan/exam-times.ts';

const cissp = loadCatalogue().credentials.get('isc2-cissp') as Credential;

describe('days from the first hour of study to holding a certification', () => {
  it('usual ones, where its entry says nothing', () => {
    expect(examTimesOf(cissp)).toEqual(USUAL_EXAM_TIMES.certification['proctored-exam']);
    expect(daysToHold(20, cissp)).toBe(25);
    expect(daysToHold(3, cissp)).toBe(12);
  });

  it('those of its entry, where it states them', () => {
    const slow = { ...cissp, examTimes: { bookingDays: 30, issueDays: 42 } };
    expect(daysToHold(20, slow)).toBe(72);
    expect(daysToHold(40, slow)).toBe(82);
  });
});
