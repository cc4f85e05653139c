import { createRequire } from 'node:module';
import type msgreader from '@kenjiuno/msgreader';
import type { FieldsData } from '@kenjiuno/msgreader';
import { openCompoundFile } from '../ole/compound-file.ts';
import { decodeText } from '../text/decode-text.ts';
import { Unreadable } from '../unreadable.ts';
import type { Mail, MailAttachment } from './mail.ts';

// A CommonJS module whose default export bundlers and Node hand out differently; required, it is the same everywhere.
const { default: MsgReader }: typeof msgreader = createRequire(import.meta.url)('@kenjiuno/msgreader');
type Reader = InstanceType<typeof MsgReader>;

// What the names of Windows' code pages are elsewhere; the others are "windows-" and the number.
const CODE_PAGES: Readonly<Record<number, string>> = {
  65001: 'utf-8',
  20127: 'windows-1252',
  28591: 'windows-1252',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  20866: 'koi8-r',
  50220: 'iso-2022-jp',
};

/** Reads a message as Outlook saves it ([MS-OXMSG]). Throws Unreadable 'corrupt'. */
export function parseMsg(bytes: Uint8Array): Mail {
  // The library follows damaged chains for ever, so they are looked at before.
  openCompoundFile(bytes).check();
  try {
    return toMail(openMessage(bytes));
  } catch (error) {
    throw new Unreadable('corrupt', error instanceof Error ? error.message : String(error));
  }
}

/** Text that is not Unicode is in the code page that the message names, which is known only once it is open. */
function openMessage(bytes: Uint8Array): Reader {
  const copy = new Uint8Array(bytes).buffer;
  const first = new MsgReader(copy);
  const codePage = first.getFileData().messageCodepage ?? first.getFileData().internetCodepage;
  if (codePage === undefined || codePage === 1200) return first;
  const again = new MsgReader(copy);
  again.parserConfig = { ansiEncoding: codePage === 65001 ? 'utf8' : `cp${codePage}` };
  try {
    again.getFileData();
    return again;
  } catch {
    // A code page that the library does not know.
    return first;
  }
}

function toMail(reader: Reader): Mail {
  const fields = reader.getFileData();
  const { subject, body, compressedRtf } = fields;
  const html = htmlOf(fields);
  const headers: [string, string][] = [
    ['From', mailbox(fields.senderName, fields.senderSmtpAddress ?? fields.senderEmail)],
    ['To', recipients(fields, 'to')],
    ['Cc', recipients(fields, 'cc')],
    ['Date', fields.clientSubmitTime ?? fields.messageDeliveryTime ?? ''],
  ];
  return {
    subject: subject || null,
    headers: headers.filter(([, words]) => words !== ''),
    text: body || null,
    html,
    rtf: compressedRtf ?? null,
    attachments: (fields.attachments ?? [])
      .filter((attachment) => !isPartOfBody(attachment, html ?? ''))
      .flatMap((attachment) => attachmentOf(reader, attachment)),
  };
}

function htmlOf({ bodyHtml, html, internetCodepage }: FieldsData): string | null {
  if (bodyHtml) return bodyHtml;
  if (html === undefined || html.length === 0) return null;
  const label =
    internetCodepage === undefined ? null : (CODE_PAGES[internetCodepage] ?? `windows-${internetCodepage}`);
  try {
    return label === null ? decodeText(html) : new TextDecoder(label).decode(html);
  } catch {
    return decodeText(html);
  }
}

function recipients({ recipients: all = [] }: FieldsData, kind: 'to' | 'cc'): string {
  return all
    .filter(({ recipType = 'to' }) => recipType === kind)
    .map(({ name, smtpAddress, email }) => mailbox(name, smtpAddress ?? email))
    .filter((words) => words !== '')
    .join(', ');
}

/** "Ada Byron <ada@example.org>"; an address inside Exchange ("/O=ORG/CN=…") says nothing to anybody. */
function mailbox(name = '', address = ''): string {
  if (!address.includes('@')) return name;
  return name === '' || name === address ? address : `${name} <${address}>`;
}

/** A picture that the body shows. */
function isPartOfBody({ attachmentHidden, pidContentId }: FieldsData, html: string): boolean {
  return attachmentHidden === true || Boolean(pidContentId && html.includes(`cid:${pidContentId}`));
}

/** None for a link to a file elsewhere: nothing outside of the message is opened. */
function attachmentOf(reader: Reader, attachment: FieldsData): MailAttachment[] {
  const isMessage = attachment.innerMsgContent === true;
  if (!isMessage && attachment.dataId === undefined) return [];
  const { content } = reader.getAttachment(attachment);
  const title = attachment.fileName ?? attachment.fileNameShort ?? attachment.name ?? null;
  const name = isMessage
    ? `${attachment.name ?? attachment.innerMsgContentFields?.subject ?? 'message'}.msg`
    : title;
  return [{ name, mediaType: '', bytes: content }];
}
