import type { DocumentFormat } from '../domain/index.ts';
import type { Draft } from './build-document.ts';
import type { IngestIssueCode } from './issues.ts';
import type { Limits } from './limits.ts';
import type { IngestPorts } from './ports.ts';

type Reader = (
  bytes: Uint8Array,
  name: string,
  limits: Limits,
  ports: IngestPorts,
) => Promise<Draft | IngestIssueCode>;

/** The reader of each format, loaded when a file of it comes: a process reads one file, and their libraries are large. */
export const READERS: Readonly<Record<DocumentFormat, Reader>> = {
  pdf: async (...file) => (await import('./pdf/read-pdf.ts')).readPdf(...file),
  docx: async (bytes, name, limits) => (await import('./docx/read-docx.ts')).readDocx(bytes, name, limits),
  md: async (bytes, _, limits) => (await import('./markdown/read-markdown.ts')).readMarkdown(bytes, limits),
  txt: async (bytes, _, limits) => (await import('./text/read-text.ts')).readText(bytes, limits),
  html: async (bytes, _, limits) => (await import('./html/read-html.ts')).readHtml(bytes, limits),
  csv: async (bytes, name, limits) => (await import('./csv/read-csv.ts')).readCsv(bytes, name, limits),
  rtf: async (bytes, _, limits) => (await import('./rtf/read-rtf.ts')).readRtf(bytes, limits),
  doc: async (bytes, name, limits) => (await import('./doc/read-doc.ts')).readDoc(bytes, name, limits),
  xlsx: async (bytes, name, limits) => (await import('./xlsx/read-xlsx.ts')).readXlsx(bytes, name, limits),
  pptx: async (bytes, name, limits) => (await import('./pptx/read-pptx.ts')).readPptx(bytes, name, limits),
  odt: async (bytes, name, limits) => (await import('./odt/read-odt.ts')).readOdt(bytes, name, limits),
  odp: async (bytes, name, limits) => (await import('./odt/read-odt.ts')).readOdp(bytes, name, limits),
  ods: async (bytes, name, limits) => (await import('./odt/read-odt.ts')).readOds(bytes, name, limits),
  eml: async (bytes, name, limits) => (await import('./mail/read-mail.ts')).readEml(bytes, name, limits),
  msg: async (bytes, name, limits) => (await import('./mail/read-mail.ts')).readMsg(bytes, name, limits),
  // What is in it is read file by file: `unpack` gives them.
  zip: async () => 'package',
  png: async (...file) => (await import('./ocr/read-picture.ts')).readPicture('png', ...file),
  jpeg: async (...file) => (await import('./ocr/read-picture.ts')).readPicture('jpeg', ...file),
  tiff: async (...file) => (await import('./ocr/read-picture.ts')).readPicture('tiff', ...file),
};
