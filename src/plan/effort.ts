import type { Catalogue, Credential } from '../catalogue/index.ts';
import { isBadge } from '../match/index.ts';

/** What earning a credential takes. */
export interface Effort {
  /** [low, high] hours of study. */
  hours: [number, number];
  hoursAre: 'stated' | 'typical';
  /** List price; null where nobody says. */
  costUsd: number | null;
  /** The price to plan with: the list price, or the high end of what is typical. */
  costToPlan: number;
}

/** Hours and price as the catalogue states them, else the typical range of a badge or a full certification. */
export function effortOf(credential: Credential, { qualityRules }: Catalogue): Effort {
  const typical = isBadge(credential)
    ? qualityRules.typical.microCredential
    : qualityRules.typical.fullCertification;
  return {
    hours: credential.studyHours ?? typical.hours,
    hoursAre: credential.studyHours === null ? 'typical' : 'stated',
    costUsd: credential.costUsd,
    costToPlan: credential.costUsd ?? typical.costUsd[1],
  };
}
