/** Room: the best team and the study that closes what is left, solved as one problem. */
export { type AnswerInput, answer, PIPELINE_VERSION } from './answer.ts';
export { closersOf, supportersOf } from './closers.ts';
export { qualityOf } from './quality.ts';
export { daysFor, studyHoursIn } from './study-calendar.ts';
