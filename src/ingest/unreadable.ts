import type { IngestIssueCode } from './issues.ts';

/**
 * Thrown deep inside a reader to leave it at once; `ingest` makes the issue `code` of it. `found` says what was seen, in words
 * for a person: "word/document.xml is cut off".
 */
export class Unreadable extends Error {
  readonly code: IngestIssueCode;
  readonly found: string;

  constructor(code: IngestIssueCode, found = '') {
    super(found === '' ? code : `${code}: ${found}`);
    this.code = code;
    this.found = found;
  }
}
