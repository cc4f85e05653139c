/** Room: the best team and the study that closes what is left, solved as one problem. */
export { type AnswerInput, answer, DEFAULT_HOURS_PER_WEEK, PIPELINE_VERSION } from './answer.ts';
export { closersOf, supportersOf } from './closers.ts';
export { openingsOf } from './openings.ts';
export { planGaps } from './plan-gaps.ts';
export { qualityOf } from './quality.ts';
export { slotsOf } from './slots.ts';
export { Program, solveInOrder } from './solve.ts';
export { daysFor, studyHoursIn } from './study-calendar.ts';
export { buildTeam } from './team.ts';
