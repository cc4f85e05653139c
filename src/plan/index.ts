/** Room: the best team and the study that closes what is left, solved as one problem. */
export { type AnswerInput, answer, PIPELINE_VERSION } from './answer.ts';
export { closersOf, supportersOf } from './closers.ts';
export {
  type CertificationRecord,
  type CertificationReturn,
  certificationReturn,
} from './insight/certification-return.ts';
export {
  type BidDemand,
  type Demand,
  type DemandQuestion,
  demandOfBid,
  demandOfCovered,
  sumDemand,
} from './insight/demand.ts';
export { type Onboarding, onboardingFor, type Portfolio, portfoliosOf } from './insight/growth.ts';
export { type PartnerStanding, partnerStandings } from './insight/partner-counts.ts';
export { type Renewal, renewalsDue } from './insight/renewals.ts';
export { planStack, type StackPlan } from './insight/stack-calendar.ts';
export { advance, withEarned } from './progress.ts';
export { qualityOf } from './quality.ts';
export { type Ranking, rankPeople, rowsOf, type ShortlistQuestion } from './rank-people.ts';
export { daysFor, studyHoursIn } from './study-calendar.ts';
