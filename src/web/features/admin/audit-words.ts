import type { AuditRow } from './api/audit.ts';

export const RESULT_WORDS: Readonly<Record<AuditRow['result'], string>> = {
  begun: 'no end known',
  done: 'done',
  refused: 'refused',
  failed: 'failed',
};

/** What each way of asking is called. */
export const VIA_WORDS: Readonly<Record<AuditRow['via'], string>> = {
  session: 'signed in',
  token: 'by token',
  nobody: 'not signed in',
  service: 'Muster itself',
};

/** "exportProposalSectionDocx" as people read it: "export proposal section docx". */
export function operationWords(operation: string): string {
  return operation.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
}

/** On what it was done, as far as it is not named otherwise: the ids, each with what it is. */
export function subjectWords(
  { bidId, documentId, person, others }: AuditRow,
  named: { isBidNamed: boolean; isPersonNamed: boolean },
): string[] {
  return [
    ...(bidId === null || named.isBidNamed ? [] : [bidId]),
    ...(documentId === null ? [] : [documentId]),
    ...(person === null || named.isPersonNamed ? [] : [person.label]),
    ...Object.entries(others).map(([name, value]) => `${name} ${value}`),
  ];
}
