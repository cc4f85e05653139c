// @ts-expect-error The package brings no types.
import WordExtractor from 'word-extractor';
import { Unreadable } from '../unreadable.ts';

interface Extractor {
  extract(bytes: Buffer): Promise<{ getBody(): string; getFootnotes(): string; getTextboxes(): string }>;
}

/** The bare text of a DOC by word-extractor: a line for each paragraph, cells behind tabs. Throws Unreadable 'corrupt'. */
export async function secondOpinion(bytes: Uint8Array): Promise<string> {
  const extractor: Extractor = new WordExtractor();
  try {
    const document = await extractor.extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return [document.getBody(), document.getTextboxes(), document.getFootnotes()].join('\n');
  } catch (error) {
    throw new Unreadable('corrupt', error instanceof Error ? error.message : '');
  }
}
