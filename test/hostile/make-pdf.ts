/** One object of a PDF: its words, or a stream with its dictionary's entries. */
export type PdfPart = string | { entries: string; content: string | Uint8Array };

/** What a made PDF may lie about. */
export interface PdfLies {
  /** Entries of the trailer beside /Root and /Size: "/Prev 9". */
  trailer?: string;
  /** Offset that `startxref` names. */
  startxref?: number;
}

/** The bytes of a PDF whose objects are these, numbered from 1; the first is the catalogue. */
export function makePdf(parts: readonly PdfPart[], lies: PdfLies = {}): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let at = chunks[0]?.length ?? 0;
  const push = (chunk: Buffer) => {
    chunks.push(chunk);
    at += chunk.length;
  };
  for (const [index, part] of parts.entries()) {
    offsets.push(at);
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body(part), Buffer.from('\nendobj\n')]));
  }
  const start = at;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  push(Buffer.from(`xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${rows}`));
  const trailer = `trailer\n<< /Root 1 0 R /Size ${parts.length + 1} ${lies.trailer ?? ''} >>\n`;
  push(Buffer.from(`${trailer}startxref\n${lies.startxref ?? start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(chunks));
}

function body(part: PdfPart): Buffer {
  if (typeof part === 'string') return Buffer.from(part, 'latin1');
  const content = Buffer.from(part.content);
  const head = `<< ${part.entries} /Length ${content.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), content, Buffer.from('\nendstream')]);
}

export const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
/** A line that a page of text would have. */
export const PDF_LINE =
  'BT /F1 12 Tf 72 700 Td (The lead shall hold a PMP at the kickoff of the project.) Tj ET';

/** Objects of a document with one page: 1 catalogue, 2 pages, 3 page, 4 content, 5 font; yours follow from 6. */
export function onePage(
  content: PdfPart = { entries: '', content: PDF_LINE },
  more: { page?: string; resources?: string; catalogue?: string; parts?: readonly PdfPart[] } = {},
): PdfPart[] {
  const resources = `<< /Font << /F1 5 0 R >> ${more.resources ?? ''} >>`;
  return [
    `<< /Type /Catalog /Pages 2 0 R ${more.catalogue ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources ${resources} ${more.page ?? ''} >>`,
    content,
    HELVETICA,
    ...(more.parts ?? []),
  ];
}
