import type { ParsedDocument } from '../../src/domain/index.ts';
import { DEFAULT_LIMITS, ingest, type Limits } from '../../src/ingest/index.ts';
import { outlineOf, readDocument } from './read-outline.ts';

/** The outline of a file, which must be readable; text is UTF-8. */
export async function outline(name: string, content: string | Uint8Array): Promise<string[]> {
  return outlineOf(await read(name, content));
}

/** Every table cell as "header / row header: words"; cells of the header itself as "# words". */
export async function cells(name: string, content: string | Uint8Array): Promise<string[]> {
  const { blocks, text } = await read(name, content);
  return blocks.flatMap(({ cell, start, end }) => {
    const words = text.slice(start, end);
    if (!cell) return [];
    return cell.isHeader ? [`# ${words}`] : [`${cell.header} / ${cell.rowHeader}: ${words}`];
  });
}

/** Reads a file, which must be readable. */
export function read(name: string, content: string | Uint8Array): Promise<ParsedDocument> {
  return readDocument(name, bytesOf(content));
}

/** The code of the issue that ends reading, or 'read'; with limits of its own. */
export async function outcome(content: string | Uint8Array, limits: Partial<Limits> = {}): Promise<string> {
  const file = { name: 'tender.bin', bytes: bytesOf(content) };
  const result = await ingest(file, { ...DEFAULT_LIMITS, ...limits });
  return result.ok ? 'read' : result.issue.code;
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
