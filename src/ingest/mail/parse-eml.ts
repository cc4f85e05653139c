import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { Limits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { countParts } from './count-parts.ts';
import type { Mail, MailAttachment } from './mail.ts';

/**
 * Every message within the message stays an attachment, so that what it holds is counted and shown as its own; parts
 * within parts deeper than any mail program makes them are damage.
 */
const OPTIONS = { forceRfc822Attachments: true, maxRfc822NestingDepth: 0, maxNestingDepth: 64 };
const SIGNATURE = /^application\/(?:(?:x-)?pkcs7-signature|pgp-signature|pgp-keys)$/;

/** Reads an e-mail as it goes over the wire (RFC 5322, MIME). Throws Unreadable 'corrupt', and LimitReached `entries`. */
export async function parseEml(bytes: Uint8Array, limits: Limits): Promise<Mail> {
  countParts(bytes, limits);
  const email = await PostalMime.parse(fromHeaders(bytes), OPTIONS).catch((error: Error) => {
    throw new Unreadable('corrupt', error.message);
  });
  const headers: [string, string][] = [
    ['From', addressWords(email.from ?? email.sender)],
    ['To', (email.to ?? []).map(addressWords).join(', ')],
    ['Cc', (email.cc ?? []).map(addressWords).join(', ')],
    ['Date', email.headers.find(({ key }) => key === 'date')?.value.trim() ?? ''],
  ];
  return {
    subject: email.subject ?? null,
    headers: headers.filter(([, words]) => words !== ''),
    text: email.text ?? null,
    html: email.html ?? null,
    rtf: null,
    attachments: email.attachments
      .filter((attachment) => !isPartOfBody(attachment, email))
      .map(toMailAttachment),
  };
}

// "From ada@example.org Fri Nov 20 17:04:29 2026" is the line that a mailbox file puts before a message.
const BEFORE_HEADERS = /^(?:\xef\xbb\xbf)?\s*(?:From [^\r\n]*\r?\n)?/;
const LONGEST_BEFORE = 1024;

/** Without what may stand before the first header, which the library takes for the body. */
function fromHeaders(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, LONGEST_BEFORE)).toString('latin1');
  return bytes.subarray(BEFORE_HEADERS.exec(start)?.[0].length ?? 0);
}

/** A picture that the body shows, or a signature: nothing to read. */
function isPartOfBody({ mimeType, related, contentId, disposition }: Attachment, { html }: Email): boolean {
  if (SIGNATURE.test(mimeType)) return true;
  if (!mimeType.startsWith('image/')) return false;
  const id = contentId?.replace(/^<|>$/g, '') ?? '';
  const isShown = id !== '' && (html?.includes(`cid:${id}`) ?? false);
  return Boolean(related) || isShown || disposition === 'inline';
}

function toMailAttachment({ filename, mimeType, content }: Attachment): MailAttachment {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  return { name: filename, mediaType: mimeType, bytes };
}

/** "Ada Byron <ada@example.org>", "ada@example.org", "Bid team: …". */
function addressWords(address: Address | undefined): string {
  if (address === undefined) return '';
  if (address.group !== undefined) return `${address.name}: ${address.group.map(addressWords).join(', ')}`;
  if (address.name === '' || address.name === address.address) return address.address;
  return address.address === '' ? address.name : `${address.name} <${address.address}>`;
}
