/** Room: the words of Muster as types and zod schemas. Everything else imports these; they import zod alone. */
export * from './access.ts';
export * from './answer.ts';
export * from './apply-reviews.ts';
export * from './bid-settings.ts';
export * from './company.ts';
export * from './day.ts';
export * from './document.ts';
export * from './file-name.ts';
export * from './limits.ts';
export * from './ocr.ts';
export * from './person.ts';
export * from './plan-progress.ts';
export * from './positions.ts';
export * from './requirement.ts';
export * from './review.ts';
export * from './score-weights.ts';
export * from './team-rules.ts';
