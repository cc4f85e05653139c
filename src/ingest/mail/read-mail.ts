import { type Draft, type DraftBlock, draftBlock } from '../build-document.ts';
import { cleanLine } from '../clean-text.ts';
import { readHtml } from '../html/read-html.ts';
import type { Limits } from '../limits.ts';
import { readRtf } from '../rtf/read-rtf.ts';
import { readText } from '../text/read-text.ts';
import { unpackCompressedRtf } from './compressed-rtf.ts';
import type { Mail } from './mail.ts';
import { parseEml } from './parse-eml.ts';
import { parseMsg } from './parse-msg.ts';

/** HTML that says less than this share of what the plain text says is broken, or is a picture with a greeting. */
const ENOUGH_OF_TEXT = 0.5;
const NO_BODY: Draft = { blocks: [], pageCount: 0, issues: [] };
const NO_SUBJECT = 'E-mail without a subject';

/** Reads an e-mail: its subject as heading, sender, recipients and date as paragraphs, then its body. */
export async function readEml(bytes: Uint8Array, _name: string, limits: Limits): Promise<Draft> {
  return mailDraft(await parseEml(bytes, limits), limits);
}

/** Reads a message of Outlook's, as `readEml` does. */
export async function readMsg(bytes: Uint8Array, _name: string, limits: Limits): Promise<Draft> {
  return mailDraft(parseMsg(bytes), limits);
}

function mailDraft(mail: Mail, limits: Limits): Draft {
  const subject = cleanLine(mail.subject ?? '') || NO_SUBJECT;
  const headers = mail.headers.map(([label, words]) =>
    draftBlock('paragraph', cleanLine(`${label}: ${words}`)),
  );
  const body = bodyOf(mail, limits);
  return {
    ...body,
    blocks: [draftBlock('heading', subject, { level: 1 }), ...headers, ...body.blocks.map(oneLevelDown)],
  };
}

/** HTML keeps lists and tables, so it comes before text; RTF is Outlook's copy of either. */
function bodyOf({ html, text, rtf }: Mail, limits: Limits): Draft {
  const plain = text === null ? null : readText(utf8(text));
  const rich = html === null ? null : readHtml(utf8(html));
  if (rich && wordsIn(rich) >= wordsIn(plain) * ENOUGH_OF_TEXT && rich.blocks.length > 0) return rich;
  if (plain && plain.blocks.length > 0) return plain;
  return rtf === null ? NO_BODY : readRtf(unpackCompressedRtf(rtf, limits), limits);
}

/** With its mark, so that no reader takes another encoding from a tag inside. */
function utf8(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`);
}

function wordsIn(draft: Draft | null): number {
  return draft?.blocks.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0) ?? 0;
}

/** The subject is the title; what the body heads stands below it. */
function oneLevelDown(block: DraftBlock): DraftBlock {
  return block.kind === 'heading' ? { ...block, level: (block.level ?? 1) + 1 } : block;
}
