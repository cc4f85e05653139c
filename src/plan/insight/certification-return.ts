/** What a firm recorded around one certification, or several. */
export interface CertificationRecord {
  /** Fees, courses and paid study together, USD. */
  investedUsd: number;
  rateBeforeUsdPerHour: number | null;
  rateAfterUsdPerHour: number | null;
  /** Hours billed in a year. */
  billedHours: number;
  bidsEligibleBefore: number;
  bidsEligibleAfter: number;
  proposalsWith: { sent: number; won: number };
  proposalsWithout: { sent: number; won: number };
  /** What subcontractors cost a year before, for work that certified staff now do. */
  subcontractorsReplacedUsd: number;
  daysToStaffBefore: number | null;
  daysToStaffAfter: number | null;
}

/** What it earned in a year. Null where the record lacks a side. */
export interface CertificationReturn {
  extraRevenueUsd: number | null;
  gainUsd: number;
  /** Gain by investment; null without one. */
  times: number | null;
  moreBidsEligible: number;
  /** Share of proposals won, with less without; null where either was never sent. */
  winRateChange: number | null;
  daysToStaffSaved: number | null;
}

/** Return on certification by the seven measures of seed 002; nothing is estimated that was not recorded. */
export function certificationReturn(record: CertificationRecord): CertificationReturn {
  const extra = difference(record.rateAfterUsdPerHour, record.rateBeforeUsdPerHour);
  const extraRevenueUsd = extra === null ? null : extra * record.billedHours;
  const gainUsd = (extraRevenueUsd ?? 0) + record.subcontractorsReplacedUsd;
  const times = record.investedUsd > 0 ? Math.round((10 * gainUsd) / record.investedUsd) / 10 : null;
  return {
    extraRevenueUsd,
    gainUsd,
    times,
    moreBidsEligible: record.bidsEligibleAfter - record.bidsEligibleBefore,
    winRateChange: difference(rateOf(record.proposalsWith), rateOf(record.proposalsWithout)),
    daysToStaffSaved: difference(record.daysToStaffBefore, record.daysToStaffAfter),
  };
}

const difference = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one - other;
const rateOf = ({ sent, won }: { sent: number; won: number }): number | null =>
  sent === 0 ? null : won / sent;
