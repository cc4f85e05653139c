import type { DocumentFormat } from '../domain/index.ts';
import type { IngestIssueCode } from './issues.ts';

/** The format that some bytes are, or the reason why they are none that Muster reads. */
export type Detected = { format: DocumentFormat } | { refused: IngestIssueCode; found: string };
