/** Room: the use cases, each a short story: open a bid, upload, read, answer. */

export {
  extractFiles,
  type MatchWish,
  matchFiles,
  type NamedBytes,
} from './answer-files.ts';
export { type Answerer, createAnswerer } from './answer-in-child.ts';
export { auditCsv, showAudit } from './audit-list.ts';
export { type AuditEnd, type AuditLog, type AuditNote, createAuditLog } from './audit-log.ts';
export * from './audit-views.ts';
export { type BackupSize, backUp, type Places } from './backup.ts';
export { type BidCoverage, bidCoverageSchema, getBidCoverage } from './bid-coverage.ts';
export { bidExport, type ExportParts } from './bid-export.ts';
export { type AnswerWish, buildAnswers } from './build-answers.ts';
export { buildShortlist, type ShortlistAnswer } from './build-shortlist.ts';
export { cancelReading } from './cancel-reading.ts';
export * from './change-views.ts';
export { checkReady, PARTS, type PartState } from './check-ready.ts';
export { type CheckWish, checkRoster } from './check-roster.ts';
export { assign, choose, listAssignments, listChoices } from './decide-plan.ts';
export { createDocumentChanges, type DocumentChanges } from './document-changes.ts';
export { isFinished } from './document-view.ts';
export { addPerson, changePerson } from './edit-person.ts';
export { type ExplainedFile, type Explanation, explainFile } from './explain-file.ts';
export { exportBid } from './export-bid.ts';
export { EXPORT_FILES, type ExportFile, type ExportName } from './export-files.ts';
export { exportMatch } from './export-match.ts';
export { forgetHourly } from './forget-hourly.ts';
export { getRequirements, type ReviewedExtraction } from './get-requirements.ts';
export type { House } from './house.ts';
export { answerOnce } from './idempotency.ts';
export * from './insight-views.ts';
export { findIsolation } from './isolation.ts';
export { archiveBid, changeBid, createBid, getBid, listBids } from './keep-bids.ts';
export { getPerson, type ImportWish, importPeople, listPeople } from './keep-people.ts';
export { listReturns, putReturn } from './keep-returns.ts';
export {
  getCompany,
  getSettings,
  getWeights,
  putCompany,
  putSettings,
  putWeights,
} from './keep-settings.ts';
export {
  type CatalogueSize,
  searchLocalCatalogue,
  showLocalEntry,
  sizeOfCatalogue,
} from './local-catalogue.ts';
export { type MergeWish, mergeWorkbook, type WorkbookMerge, workbookMergeSchema } from './merge-workbook.ts';
export { type CurrentCatalogue, openCatalogue } from './own-catalogue.ts';
export {
  addOwnCredential,
  listEarlierReadings,
  listOwnEntries,
  putOwnEntry,
  readAgainFor,
} from './own-entries.ts';
export * from './own-entry-views.ts';
export {
  confirmOwnRecord,
  getOwnRecord,
  listConsentStates,
  recordConsent,
  sayConsent,
} from './own-record.ts';
export { pageOfPeople } from './page-of-people.ts';
export * from './person-views.ts';
export { erasePerson, exportPerson } from './personal-data.ts';
export * from './personal-data-views.ts';
export { type Processed, processDocument } from './process-document.ts';
export * from './progress-views.ts';
export { createRanker, type Ranker } from './rank-in-child.ts';
export type { PageWish } from './rank-task.ts';
export { type ReadJob, readDocumentJob } from './read-document-job.ts';
export type { LocalFile, Unreadable } from './read-files.ts';
export { type ReviewedBid, readReviewedBid } from './read-reviewed-bid.ts';
export type { ReadLimits } from './reading-allowance.ts';
export { type RecoverOptions, recover, sweepEveryMinute } from './recover.ts';
export { changeDocument, uploadAmendment } from './replace-document.ts';
export { type CheckedBackup, checkBackup, restore } from './restore.ts';
export { deleteBid, keepRetention, keepRetentionHourly, removeUnusedFiles } from './retention.ts';
export { listReviewHistory, reviewRequirements, undoReviews } from './review-bid.ts';
export * from './review-views.ts';
export { type RosterInsight, rosterInsight } from './roster-insight.ts';
export { rosterTemplate } from './roster-template.ts';
export * from './roster-views.ts';
export * from './samples.ts';
export { createSealer } from './sealed-secrets.ts';
export { flushMetrics, renderMetrics } from './service-metrics.ts';
export { listRosterQuestions, settleRoster } from './settle-roster.ts';
export {
  type CatalogueEntry,
  type CatalogueFinding,
  getCatalogueEntry,
  searchCatalogueByWords,
  showCatalogueEntry,
} from './show-catalogue.ts';
export { showChanges } from './show-changes.ts';
export {
  getDocument,
  getDocumentText,
  listDocuments,
  openDocumentFile,
  retryReading,
} from './show-documents.ts';
export {
  listPartners,
  listPortfolios,
  listRenewals,
  listStacks,
  showDemand,
  suggestOnboarding,
} from './show-insight.ts';
export * from './show-queue.ts';
export { listUses } from './show-uses.ts';
export { timed } from './stage-clock.ts';
export { today } from './today.ts';
export { listProgress, takeStep, undoStep } from './track-plan.ts';
export { trustedIssuers } from './trusted-issuers.ts';
export { type SavedFile, uploadDocuments } from './upload-documents.ts';
export * from './views.ts';
export { watchBid } from './watch-bid.ts';
export { openWaysIn, type WaysIn } from './ways-in.ts';
export { deliverDue, startDeliveries } from './webhook-deliveries.ts';
export * from './webhook-views.ts';
export {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  listDeliveries,
  listWebhooks,
  sealWebhooks,
  testWebhook,
} from './webhooks.ts';
export { giveSigns } from './worker-signs.ts';
