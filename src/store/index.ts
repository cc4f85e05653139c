/** Room: what Muster remembers, in PostgreSQL and in files. */
export {
  type AuditEntry,
  type AuditFilter,
  type AuditKeys,
  type AuditRow,
  forgetAudit,
  forgetAuditNames,
  insertAudit,
  listAudit,
} from './audit.ts';
export type { AuditKind, AuditResult, AuditVia } from './audit-tables.ts';
export * from './bids.ts';
export { listCertificationRecords, saveCertificationRecord } from './certification-records.ts';
export { type Database, openDatabase } from './database.ts';
export {
  failDocument,
  findDocument,
  forgiveAttempt,
  getDocument,
  insertDocument,
  listDocuments,
  listStuckDocuments,
  markQueued,
  type NewDocument,
  noteError,
  retryDocument,
  type StoredDocument,
  setProgress,
  setReplaces,
  startReading,
  touchReading,
} from './documents.ts';
export { type EmbeddedPostgres, findEmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';
export { type FileStore, openFileStore, type StoredFile } from './file-store.ts';
export { findSpent } from './members.ts';
export { migrate } from './migrate.ts';
export {
  type DocumentChange,
  type DocumentListener,
  type ListenOptions,
  listenToDocuments,
} from './notify.ts';
export { findOcrPage, insertOcrPage } from './ocr-pages.ts';
export { forgetSent, type OutboxMessage, sendOutbox } from './outbox.ts';
export { findPerson, getPerson, importPeople, listPeople, rewritePeople } from './people.ts';
export { listPlanProgress, type PlanProgress, savePlanProgress } from './plan-progress.ts';
export { findReading, finishDocument, getReading, type Reading } from './readings.ts';
export { insertReviews, listReviews, type NewReview } from './reviews.ts';
export { listRosterDecisions, type RosterDecision, saveRosterDecisions } from './roster-decisions.ts';
export {
  findBidSettings,
  findHouseSetting,
  saveBidSettings,
  saveHouseSetting,
} from './settings.ts';
export {
  type Bid,
  type Contents,
  DOCUMENT_STATUSES,
  type DocumentProgress,
  type DocumentStatus,
  type Member,
} from './tables.ts';
