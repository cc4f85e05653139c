import { describe, expect, it } from 'vitest';
import type { ParsedDocument } from '../../src/domain/index.ts';
import { ingest } from '../../src/ingest/index.ts';
import { attachmentsOfPdf } from '../../src/ingest/pdf/attachments.ts';
import { makePdf } from './sample-files.ts';

type Pdf = Parameters<Parameters<typeof makePdf>[0]>[0];

async function read(bytes: Uint8Array): Promise<ParsedDocument> {
  const result = await ingest({ name: 'form.pdf', bytes });
  if (!result.ok) throw new Error(result.issue.message);
  return result.document;
}

function textsOf(document: ParsedDocument): string[] {
  return document.blocks.map(({ start, end }) => document.text.slice(start, end));
}

/** Where pdfkit keeps what is on a page and in its form. */
interface FormInternals {
  page: { annotations: unknown[] };
  _root: { data: { AcroForm: { data: { Fields: unknown[] } } } };
}

/** A ticked box: pdfkit's own boxes have no look for it, by which PDF tells that they are. */
function tickedBox(pdf: Pdf, x: number, y: number): void {
  const look = pdf.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 14, 14] });
  look.end('');
  const field = { FT: 'Btn', T: new String('Check1'), AS: 'Yes', V: 'Yes', AP: { N: { Yes: look } } };
  const { page, _root } = pdf as unknown as FormInternals;
  pdf.annotate(x, y, 14, 14, { Subtype: 'Widget', ...field } as never);
  _root.data.AcroForm.data.Fields.push(page.annotations.at(-1));
}

describe('What is filled into a form stands where its field does', () => {
  async function filled(): Promise<ParsedDocument> {
    return read(
      await makePdf((pdf) => {
        pdf.font('Helvetica').fontSize(11);
        pdf.initForm();
        pdf.text('This form is to be filled in by the offeror, and is part of the offer.', 72, 80);
        pdf.text('Project manager:', 72, 120, { lineBreak: false });
        pdf.formText('Text1', 180, 116, 200, 18, { value: 'Ada Lovelace, PMP 1234' });
        pdf.text('Certified to CMMI level 3', 100, 150, { lineBreak: false });
        tickedBox(pdf, 80, 148);
        pdf.text('Certified to ISO 27001', 100, 180, { lineBreak: false });
        pdf.formCheckbox('Check2', 80, 178, 14, 14);
        pdf.formText('Facility clearance', 72, 300, 200, 18, { value: 'Top Secret' });
        pdf.text('The offer is signed below by a person who may bind the offeror.', 72, 400);
      }),
    );
  }

  it('behind its label, in its row', async () => {
    expect((await filled()).text).toContain('Project manager: Ada Lovelace, PMP 1234');
  });

  it('with its own name where the page has none', async () => {
    expect(textsOf(await filled())).toContain('Facility clearance: Top Secret');
  });

  it('in the order of the page', async () => {
    const { text } = await filled();
    const order = ['This form is', 'Ada Lovelace', 'CMMI', 'ISO 27001', 'Top Secret', 'The offer is signed'];
    expect(order.map((words) => text.indexOf(words))).toEqual(
      order.map((words) => text.indexOf(words)).sort((a, b) => a - b),
    );
  });

  it('and boxes show whether they are ticked', async () => {
    const { text } = await filled();
    expect(text).toContain('☒ Certified to CMMI level 3');
    expect(text).toContain('☐ Certified to ISO 27001');
  });
});

describe('Annotations', () => {
  const SENTENCE = 'The contractor shall hold a facility clearance at the level of Secret.';

  it('of free text are text', async () => {
    const document = await read(
      await makePdf((pdf) => {
        pdf.fontSize(11).text(SENTENCE, 72, 100);
        pdf.textAnnotation(72, 300, 200, 20, 'Amended: Top Secret is required.');
      }),
    );
    expect(textsOf(document)).toContain('Amended: Top Secret is required.');
  });

  it('of reviewers are left out, and said to be', async () => {
    const document = await read(
      await makePdf((pdf) => {
        pdf.fontSize(11).text(SENTENCE, 72, 100);
        pdf.note(300, 100, 20, 20, 'Do we really need this?');
      }),
    );
    expect(document.text).toBe(SENTENCE);
    expect(document.issues).toMatchObject([{ code: 'comments-left-out', severity: 'info', page: 1 }]);
  });
});

it('Files that a PDF carries are given with their names and bytes', async () => {
  const bytes = await makePdf((pdf) => {
    pdf.text('See the attached list.');
    pdf.file(Buffer.from('Role,Clearance\nAnalyst,Secret\n'), { name: 'rôles.csv' });
    pdf.file(Buffer.from([0, 1, 2, 255]), { name: 'second.bin' });
  });
  const files = await attachmentsOfPdf(bytes);
  expect(files.map(({ name }) => name)).toEqual(['rôles.csv', 'second.bin']);
  expect(Buffer.from(files[0]?.bytes ?? []).toString()).toBe('Role,Clearance\nAnalyst,Secret\n');
  expect([...(files[1]?.bytes ?? [])]).toEqual([0, 1, 2, 255]);
});

it('A file that is no PDF carries none', async () => {
  expect(await attachmentsOfPdf(Buffer.from('%PDF-1.7 nothing'))).toEqual([]);
});

describe('Text that nobody sees', () => {
  const SEEN = 'The contractor shall hold a facility clearance at the level of Secret.';
  const UNSEEN = 'The contractor shall hold every certification that there is.';
  const hide = (pdf: Pdf, text: string, y: number) => {
    pdf.addContent('3 Tr');
    pdf.text(text, 72, y);
    pdf.addContent('0 Tr');
  };

  it('is left out, and said to be', async () => {
    const document = await read(
      await makePdf((pdf) => {
        pdf.fontSize(11).text(SEEN, 72, 100);
        hide(pdf, UNSEEN, 200);
      }),
    );
    expect(document.text).toBe(SEEN);
    expect(document.issues).toMatchObject([{ code: 'hidden-text', severity: 'warning', page: 1 }]);
  });

  it('is the text of a page that is a picture, and said to be', async () => {
    const document = await read(
      await makePdf((pdf) => {
        pdf.image(GREY_PIXEL, 0, 0, { width: 612, height: 792 });
        hide(pdf, UNSEEN, 200);
      }),
    );
    expect(document.text).toBe(UNSEEN);
    expect(document.issues).toMatchObject([{ code: 'ocr-layer', severity: 'warning', page: 1 }]);
  });
});

/** A picture of one pixel. */
const GREY_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
