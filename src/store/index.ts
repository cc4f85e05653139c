/** Room: what Muster remembers, in PostgreSQL and in files. */

export * from './access-accounts.ts';
export * from './access-attempts.ts';
export * from './access-callers.ts';
export * from './access-groups.ts';
export * from './access-links.ts';
export type { AccessLinkKind } from './access-tables.ts';
export * from './access-tokens.ts';
export {
  type Arrival,
  type ArrivalBid,
  type Arrived,
  hasArrived,
  insertArrival,
  refuseMail,
} from './arrivals.ts';
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
export {
  type Filling,
  openFilling,
  openSnapshot,
  type Snapshot,
  type TableShape,
} from './backup/index.ts';
export { listBidStates } from './bid-states.ts';
export * from './bids.ts';
export { listCertificationRecords, saveCertificationRecord } from './certification-records.ts';
export { type Database, openDatabase, openSignInDatabase } from './database.ts';
export {
  countDocuments,
  countFailures,
  type FailedDocument,
  type FailurePage,
  listFailedDocuments,
  listFailedIds,
  oldestWaitingSeconds,
} from './document-counts.ts';
export {
  cancelDocument,
  documentNotFound,
  failDocument,
  findDocument,
  forgiveAttempt,
  getDocument,
  isUnfinished,
  listDocuments,
  listStuckDocuments,
  markQueued,
  noteError,
  retryDocument,
  type StoredDocument,
  setProgress,
  setReplaces,
  startReading,
  touchReading,
} from './documents.ts';
export { type EmbeddedPostgres, findEmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';
export type { FileStore, ListedFile, StoredFile } from './file-store.ts';
export { openFolderStore } from './file-store-folder.ts';
export { openS3Store } from './file-store-s3.ts';
export type { S3Place } from './file-store-s3-reach.ts';
export { beginKey, dropKey, forgetKeys, type KeyedRequest, keepAnswer } from './idempotency-keys.ts';
export { insertDocument, type NewDocument } from './insert-document.ts';
export { findSpent } from './members.ts';
export { addToTotals, listTotals, type StoredTotal } from './metric-totals.ts';
export { migrate } from './migrate.ts';
export {
  type DocumentChange,
  type DocumentListener,
  type ListenOptions,
  listenToDocuments,
} from './notify.ts';
export { findOcrPage, forgetOcrPages, insertOcrPage, type PageInFile } from './ocr-pages.ts';
export { forgetSent, type OutboxMessage, sendOutbox } from './outbox.ts';
export type { KeptAnswer } from './outside-tables.ts';
export {
  type DocumentWithName,
  findDocumentsWith,
  listOwnEntries,
  readDocumentsAgain,
  type StoredOwnEntry,
  saveOwnEntry,
} from './own-entries.ts';
export {
  type Consent,
  insertConfirmation,
  insertConsent,
  listAccountsOf,
  listConfirmations,
  listConsents,
  listLastConfirmations,
  listLastConsents,
  type PersonAccount,
  type RecordConfirmation,
} from './own-record.ts';
export { findPerson, getPerson, importPeople, listPeople, listPeopleAfter, rewritePeople } from './people.ts';
export { type Erasure, erasePerson, listTraces, type PersonTrace } from './personal-data.ts';
export {
  type GapChoice,
  listGapChoices,
  listPlanAssignments,
  type PlanAssignment,
  saveGapChoice,
  savePlanAssignment,
} from './plan-decisions.ts';
export { listPlanProgress, type PlanProgress, savePlanProgress } from './plan-progress.ts';
export type { EarlierState, GapChoiceKind } from './plan-tables.ts';
export { findDemands, findReading, finishDocument, getReading, type Reading } from './readings.ts';
export {
  aloneInRetention,
  type DeletedBid,
  deleteBid,
  dropUnusedFile,
  listExpiredBids,
  listUnusedFiles,
} from './retention.ts';
export { insertReviews, listReviews, type NewReview } from './reviews.ts';
export { type Roster, readRoster, rosterVersion } from './roster.ts';
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
export * from './webhooks.ts';
export { listWorkerSigns, removeWorkerSign, saveWorkerSign, type WorkerSign } from './worker-signs.ts';
