import { once } from 'node:events';
import PdfDocument from 'pdfkit';
import { makeDocx } from '../support/office.ts';
import { makeZip } from '../support/zip.ts';
import { oneOf, seeded } from './random.ts';

/** A file to upload into a bid. */
export interface Upload {
  /** Number of the bid, from 0. */
  bid: number;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Documents that become of it: itself, and what it holds. */
  documents: number;
}

const DOCUMENTS_OF_A_BID = 10;
const ROLES = ['Project Manager', 'Security Lead', 'Cloud Architect', 'Data Analyst', 'Scrum Master'];
const CREDENTIALS = ['PMP', 'CISSP', 'AWS Certified Solutions Architect - Associate', 'ITIL 4 Foundation'];

/** So many documents, counted with those in containers, in bids of about ten; the same for the same seed. */
export async function makeUploads(documents: number, seed: number): Promise<Upload[]> {
  const random = seeded(seed);
  const uploads: Upload[] = [];
  for (let made = 0; made < documents; ) {
    const file = await makeFile(uploads.length, random);
    uploads.push({ bid: Math.floor(made / DOCUMENTS_OF_A_BID), ...file });
    made += file.documents;
  }
  return uploads;
}

async function makeFile(number: number, random: () => number): Promise<Omit<Upload, 'bid'>> {
  const sentences = makeSentences(number, random);
  const kind = random();
  const alone = (name: string, bytes: Uint8Array) => ({ name, bytes: new Uint8Array(bytes), documents: 1 });
  if (kind < 0.35) return alone(`${number}.md`, textOf(sentences));
  if (kind < 0.6) return alone(`${number}.docx`, docxOf(sentences));
  if (kind < 0.8) return alone(`${number}.pdf`, await pdfOf(sentences));
  // What cannot be read must end as the same failure, once.
  if (kind < 0.85) return alone(`${number}.pdf`, Buffer.from(`%PDF-1.7\nnothing in it: ${number}`));
  const members = [
    { name: 'annex/staff.md', content: textOf(makeSentences(number + 0.25, random)) },
    { name: 'annex/team.docx', content: docxOf(makeSentences(number + 0.5, random)) },
    { name: 'notes.md', content: textOf(makeSentences(number + 0.75, random)) },
  ].slice(0, 1 + Math.floor(random() * 3));
  return {
    name: `${number}.zip`,
    bytes: new Uint8Array(makeZip(members)),
    documents: 1 + members.length,
  };
}

/** Different words in every document, so that every one is a file of its own. */
function makeSentences(number: number, random: () => number): string[] {
  return Array.from(
    { length: 2 + Math.floor(random() * 20) },
    (_, line) =>
      `The ${oneOf(random, ROLES)} for lot ${number}.${line} ${oneOf(random, ['must', 'shall', 'should'])} hold a current ${oneOf(random, CREDENTIALS)} certification.`,
  );
}

function textOf(sentences: readonly string[]): Uint8Array {
  return Buffer.from(`# Staff\n\n${sentences.join('\n\n')}\n`);
}

function docxOf(sentences: readonly string[]): Uint8Array {
  const body = sentences.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('');
  return makeDocx({ body });
}

async function pdfOf(sentences: readonly string[]): Promise<Uint8Array> {
  const pdf = new PdfDocument();
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const words of sentences) pdf.text(words).moveDown();
  pdf.end();
  await once(pdf, 'end');
  return Buffer.concat(chunks);
}
