/** Room: the best team and the study that closes what is left, solved as one problem. */
export { type AnswerInput, answer, PIPELINE_VERSION } from './answer.ts';
export { closersOf, supportersOf } from './closers.ts';
export { certificationReturn } from './insight/certification-return.ts';
export { type BidDemand, type Demand, demandOver } from './insight/demand.ts';
export { onboardingFor, portfoliosOf } from './insight/growth.ts';
export { type Renewal, renewalsDue } from './insight/renewals.ts';
export { planStack, type StackPlan } from './insight/stack-calendar.ts';
export { advance, withEarned } from './progress.ts';
export { qualityOf } from './quality.ts';
export { daysFor, studyHoursIn } from './study-calendar.ts';
