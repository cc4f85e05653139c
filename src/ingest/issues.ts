import type { Issue } from '../domain/index.ts';

/** Every trouble that ingest names. The first group means that there is no document, the second that a part is weak. */
export const INGEST_ISSUES = {
  empty: 'is empty; upload the file again from its source.',
  encrypted: 'is protected by a password; remove the password and upload it again.',
  corrupt: 'is damaged and cannot be read; open it in its own program, save it anew and upload that.',
  'no-text':
    'has no text, and OCR found no words in its pictures; scan it anew at 300 dots an inch and upload that.',
  'unsupported-format':
    'is not a format Muster reads; save it as PDF, DOCX, XLSX, HTML, Markdown or plain text.',
  package: 'is a package of several files; unpack it and take those.',
  'limit-reached': 'is larger than one document may be; split it, or raise the limit.',
  'reader-failed':
    'could not be read through a fault of Muster itself; report it, and upload the file in another format.',
  'pages-without-text': 'has pictures of pages in which OCR found no words; look at them.',
  'read-by-ocr': 'has scanned pages, which were read by OCR; compare what is quoted with the page.',
  'ocr-failed': 'has scanned pages that OCR could not read; look at them, or scan them anew.',
  'pages-missing': 'has pages that are damaged and could not be read; look at them, or save the file anew.',
  'ocr-layer': 'has scanned pages whose text a scanner recognised; compare what is quoted with the page.',
  'hidden-text': 'has text that nobody sees on its pages; it is left out.',
  'hidden-cells': 'has hidden sheets, rows or columns; they were read like the others.',
  'formulas-without-results':
    'has formulas whose results the file does not keep; open it in a spreadsheet program, save it and upload that.',
  'comments-left-out': 'has comments on its pages; they are no part of its text and are left out.',
  'changes-accepted': 'has tracked changes; it is read as if all of them were accepted.',
  'embedded-not-read': 'has another document set into it, which is not read; save it anew as one document.',
  'engines-differ': 'reads differently in two PDF readers; compare what is quoted with the page.',
  'language-not-english': 'names of credentials are found, but modality and roles are read only in English.',
} as const;
export type IngestIssueCode = keyof typeof INGEST_ISSUES;

/** An issue that ends reading: `"rfp.pdf" is empty; …`. `found` adds what was seen: "(found image/png)". */
export function failure(code: IngestIssueCode, name: string, found = ''): Issue {
  return { code, severity: 'error', message: sentence(code, name, found), page: null };
}

/** An issue beside a document that was read. */
export function warning(code: IngestIssueCode, name: string, page: number | null, found = ''): Issue {
  return { code, severity: 'warning', message: sentence(code, name, found), page };
}

/** Notices of what a reader met in a document that it read, in the order of INGEST_ISSUES; a warning where words are lost. */
export function notices(codes: ReadonlySet<IngestIssueCode>, name: string): Issue[] {
  const known = Object.keys(INGEST_ISSUES) as IngestIssueCode[];
  return known
    .filter((code) => codes.has(code))
    .map((code) => (code === 'embedded-not-read' ? warning : notice)(code, name, null));
}

/** What is good to know of a document that was read. */
export function notice(code: IngestIssueCode, name: string, page: number | null, found = ''): Issue {
  return { code, severity: 'info', message: sentence(code, name, found), page };
}

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** The warning for a document in a language (ISO 639-1) other than English; none for English and for the unknown. */
export function languageIssues(language: string | null): Issue[] {
  if (language === null || language === 'en') return [];
  const code = 'language-not-english';
  const message = `This document seems to be in ${LANGUAGE_NAMES.of(language)}: ${INGEST_ISSUES[code]}`;
  return [{ code, severity: 'warning', message, page: null }];
}

function sentence(code: IngestIssueCode, name: string, found: string): string {
  return `"${name}" ${found ? `(${found}) ` : ''}${INGEST_ISSUES[code]}`;
}
