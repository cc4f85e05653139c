import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import PDFDocument from 'pdfkit';

type Pdf = InstanceType<typeof PDFDocument>;

/** The bytes of a PDF that `draw` writes on. */
export function makePdf(
  draw: (pdf: Pdf) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // A fixed date keeps the bytes the same on every run.
    const info = { CreationDate: new Date(0) };
    const pdf = new PDFDocument({ size: 'LETTER', margin: 72, info, bufferPages: true, ...options });
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
    draw(pdf);
    pdf.end();
  });
}

const SENTENCE =
  'The contractor shall provide all personnel, equipment, tools and supervision that are needed to perform the services. ';

/** Three pages: numbered headings, a list, a paragraph over the end of page 1, a ruled table, header and footer. */
export function workStatementPdf(): Promise<Uint8Array> {
  return makePdf((pdf) => {
    pdf.fontSize(16).font('Helvetica-Bold').text('PERFORMANCE WORK STATEMENT', { align: 'center' });
    pdf.moveDown().fontSize(12).text('1. SCOPE').moveDown(0.5);
    pdf.fontSize(11).font('Helvetica');
    for (let index = 0; index < 12; index += 1) pdf.text(SENTENCE.repeat(2).trim()).moveDown(0.7);
    const cut = `Before the page ends, ${SENTENCE.repeat(4).toLowerCase()}`;
    pdf.text(`${cut.trim().slice(0, -1)} and this is the end of the long paragraph.`);
    pdf.addPage().fontSize(12).font('Helvetica-Bold').text('2. PERSONNEL QUALIFICATIONS').moveDown(0.5);
    pdf.text('2.1 Project Manager').moveDown(0.5);
    pdf.fontSize(11).font('Helvetica').text('The Project Manager shall hold the following:').moveDown(0.5);
    pdf.list(['Project Management Professional (PMP) certification', `Secret clearance. ${SENTENCE.trim()}`]);
    pdf.moveDown().text('2.1.1. All personnel must be citizens of the United States.');
    pdf.addPage();
    drawTable(pdf, [
      ['Labor Category', 'Minimum Education', 'Certification'],
      ['Project Manager', "Bachelor's degree in business or in a related field of study", 'PMP'],
      ['Security Analyst', "Master's degree", 'CISSP or CISM'],
    ]);
    stampPages(pdf);
  });
}

/** A header and a page number on every page. */
function stampPages(pdf: Pdf): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index);
    pdf.page.margins = { top: 0, bottom: 0, left: 72, right: 72 };
    pdf.fontSize(9).text('Solicitation 12-345', 72, 30, { lineBreak: false });
    pdf.text(`Page ${index + 1} of ${count}`, 280, 760, { lineBreak: false });
  }
}

const COLUMN_PT = 150;
const ROW_PT = 44;

/** A table with lines around every cell. */
function drawTable(pdf: Pdf, rows: readonly (readonly string[])[]): void {
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      const x = 72 + c * COLUMN_PT;
      const y = 100 + r * ROW_PT;
      pdf.lineWidth(0.5).rect(x, y, COLUMN_PT, ROW_PT).stroke();
      pdf.fontSize(10).font(r === 0 ? 'Helvetica-Bold' : 'Helvetica');
      pdf.text(text, x + 5, y + 5, { width: COLUMN_PT - 10 });
    });
  });
}

/** A page of two columns, written column by column. */
export function twoColumnPdf(): Promise<Uint8Array> {
  return makePdf((pdf) => {
    pdf.fontSize(11).text(SENTENCE.repeat(5).trim(), { columns: 2, columnGap: 24, height: 120 });
  });
}

/** Styled and bold headings, lists, a table, a footnote-like mark. */
export function staffingDocx(): Promise<Uint8Array> {
  const cell = (text: string, bold = false) =>
    new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold })] })] });
  const row = (texts: readonly string[], bold = false) =>
    new TableRow({ children: texts.map((text) => cell(text, bold)), tableHeader: bold });
  const item = (text: string, level = 0) => new Paragraph({ text, numbering: { reference: 'list', level } });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'list',
          levels: [0, 1].map((level) => ({
            level,
            format: LevelFormat.BULLET,
            text: '•',
            alignment: AlignmentType.LEFT,
          })),
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Staffing', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ children: [new TextRun({ text: 'Key Personnel', bold: true })] }),
          new Paragraph('The contractor shall name a Program Manager.'),
          item('Program Management Professional (PgMP)'),
          item('or an equivalent', 1),
          new Table({ rows: [row(['Role', 'Clearance'], true), row(['Analyst', 'Top Secret'])] }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document).then((buffer) => new Uint8Array(buffer));
}

/** Two columns whose lines are written from left to right across the page, as some programs do. */
export function wovenPdf(): Promise<Uint8Array> {
  const column = (name: string) =>
    Array.from({ length: 12 }, (_, index) => `${name} column, line ${index + 1}, which fills its width`);
  return makePdf((pdf) => {
    pdf.fontSize(11);
    const right = column('Right');
    column('Left').forEach((line, index) => {
      pdf.text(line, 72, 100 + index * 14, { lineBreak: false });
      pdf.text(right[index] ?? '', 320, 100 + index * 14, { lineBreak: false });
    });
  });
}
