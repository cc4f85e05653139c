import type { Cell as Judged } from '../domain/index.ts';

/** "req-1a2b/1": the first place that the RFP says so. */
export const rfpRef = (requirementId: string, place: number): string => `${requirementId}/${place + 1}`;

/** "P05/req-1a2b": what shows that the person meets it. */
export const personRef = (personId: string, requirementId: string): string => `${personId}/${requirementId}`;

/** In the words of staffing matrices: what is in hand and lasts, what is near, what is not there. */
export function standing({ status }: Judged): 'meets' | 'partial' | 'gap' {
  if (status === 'met') return 'meets';
  return status === 'missing' || status === 'closable' ? 'gap' : 'partial';
}
