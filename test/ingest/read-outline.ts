import type { ParsedDocument } from '../../src/domain/index.ts';
import { ingest } from '../../src/ingest/index.ts';

/** Reads bytes as `ingest` does; an issue is an error. */
export async function readDocument(name: string, bytes: Uint8Array): Promise<ParsedDocument> {
  const result = await ingest({ name, bytes });
  if (!result.ok) throw new Error(result.issue.message);
  return result.document;
}

/** Every block as one line: "h1 2.1 Scope", "i2 (a) Words", "p Words", "c0,1 Words", "C…" for a header cell. */
export function outlineOf(document: ParsedDocument): string[] {
  return document.blocks.map((block) => {
    const { kind, level, marker, cell } = block;
    const words = [...(marker === null ? [] : [marker]), document.text.slice(block.start, block.end)].join(
      ' ',
    );
    if (cell) return `${cell.isHeader ? 'C' : 'c'}${cell.row},${cell.column} ${words}`;
    return `${kind[0] === 'l' ? 'i' : kind[0]}${level ?? ''} ${words}`;
  });
}
