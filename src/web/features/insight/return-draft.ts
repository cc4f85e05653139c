import type { Draft, Field } from '../people/fields.ts';
import type { CertificationRecord } from './api/insight.ts';

const number = (name: string, label: string, isRequired = false): Field => ({
  name,
  label,
  kind: 'number',
  isRequired,
});

/** What is asked around one certification. */
export const RETURN_FIELDS: readonly Field[] = [
  number('investedUsd', 'Invested: fees, courses, paid study, USD', true),
  number('billedHours', 'Hours billed in a year', true),
  number('rateBeforeUsdPerHour', 'Rate before, USD an hour'),
  number('rateAfterUsdPerHour', 'Rate after, USD an hour'),
  number('bidsEligibleBefore', 'Bids with eligible people, before', true),
  number('bidsEligibleAfter', 'Bids with eligible people, after', true),
  number('sentWith', 'Proposals sent with it', true),
  number('wonWith', 'of them won', true),
  number('sentWithout', 'Proposals sent without it', true),
  number('wonWithout', 'of them won', true),
  number('subcontractorsReplacedUsd', 'Subcontractors replaced, USD a year', true),
  number('daysToStaffBefore', 'Days to staff, before'),
  number('daysToStaffAfter', 'Days to staff, after'),
];

/** A record as its form shows it; of a new one nothing is said but zeros where a number is needed. */
export function returnDraft(record: CertificationRecord | null): Draft {
  const { proposalsWith, proposalsWithout, ...plain } = record ?? ({} as Partial<CertificationRecord>);
  const said: Record<string, number | null | undefined> = {
    ...plain,
    sentWith: proposalsWith?.sent,
    wonWith: proposalsWith?.won,
    sentWithout: proposalsWithout?.sent,
    wonWithout: proposalsWithout?.won,
  };
  return Object.fromEntries(
    RETURN_FIELDS.map(({ name, isRequired }) => [name, String(said[name] ?? (isRequired ? 0 : ''))]),
  );
}

/** The record that a form says. */
export function recordOf(draft: Draft): CertificationRecord {
  const needed = (name: string) => Number(draft[name] || 0);
  const known = (name: string) => (draft[name] ? Number(draft[name]) : null);
  return {
    investedUsd: needed('investedUsd'),
    rateBeforeUsdPerHour: known('rateBeforeUsdPerHour'),
    rateAfterUsdPerHour: known('rateAfterUsdPerHour'),
    billedHours: needed('billedHours'),
    bidsEligibleBefore: needed('bidsEligibleBefore'),
    bidsEligibleAfter: needed('bidsEligibleAfter'),
    proposalsWith: { sent: needed('sentWith'), won: needed('wonWith') },
    proposalsWithout: { sent: needed('sentWithout'), won: needed('wonWithout') },
    subcontractorsReplacedUsd: needed('subcontractorsReplacedUsd'),
    daysToStaffBefore: known('daysToStaffBefore'),
    daysToStaffAfter: known('daysToStaffAfter'),
  };
}
