import { readdirSync, readFileSync } from 'node:fs';
import { packagePath } from '../../src/paths.ts';
import { makeZip } from '../support/zip.ts';
import { bytesOf } from './hostile-file.ts';
import { makeOdf, makePptx, makeXlsx, shape } from './office-parts.ts';

/** A file that Muster reads well: what the hostile ones are made from by damage. */
export interface GoodFile {
  name: string;
  bytes: Uint8Array;
}

const LEAD = 'The project manager shall hold a PMP at the kickoff of the project.';

/** One small good file of each format: those of the fixtures, and made ones where the fixtures have none. */
export function goodFiles(): GoodFile[] {
  return [...fixtures(), ...made()];
}

function fixtures(): GoodFile[] {
  const folder = packagePath('fixtures', 'documents');
  const sources = readdirSync(folder).flatMap((bid) =>
    readdirSync(packagePath('fixtures', 'documents', bid))
      .filter((name) => name.startsWith('source.'))
      .map((name) => ({
        name,
        bytes: new Uint8Array(readFileSync(packagePath('fixtures', 'documents', bid, name))),
      })),
  );
  // The first of each suffix.
  return sources.filter(({ name }, index) => sources.findIndex((other) => other.name === name) === index);
}

function made(): GoodFile[] {
  const mail = `From: buyer@agency.example\r\nTo: bids@vendor.example\r\nSubject: RFP 7\r\nDate: Fri, 20 Nov 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${LEAD}\r\n`;
  const rows = ['Role', 'Certification', 'Project Manager', LEAD].map(
    (words) => `<c t="inlineStr"><is><t>${words}</t></is></c>`,
  );
  const sheet = `<sheetData><row>${rows.slice(0, 2).join('')}</row><row>${rows.slice(2).join('')}</row></sheetData>`;
  return [
    { name: 'source.xlsx', bytes: makeXlsx(sheet) },
    {
      name: 'source.odt',
      bytes: makeOdf('text', `<text:h text:outline-level="1">Key personnel</text:h><text:p>${LEAD}</text:p>`),
    },
    { name: 'source.pptx', bytes: makePptx(shape(LEAD)) },
    { name: 'source.rtf', bytes: bytesOf(`{\\rtf1\\ansi {\\b Key personnel}\\par ${LEAD}\\par}`) },
    {
      name: 'source.csv',
      bytes: bytesOf(`Role,Certification,Years\nProject Manager,PMP,5\nEngineer,"AWS, Azure",3\n`),
    },
    { name: 'source.eml', bytes: bytesOf(mail) },
    {
      name: 'source.zip',
      bytes: makeZip([
        { name: 'rfp/scope.txt', content: LEAD, deflate: true },
        { name: 'mail.eml', content: mail },
      ]),
    },
  ];
}
