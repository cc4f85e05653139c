import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { BLOCK_KINDS, DOCUMENT_FORMATS } from '../../../../../domain/index.ts';
import { getJson } from '../../../../components/request.ts';

const offset = z.number().int();
const words = z.string().nullable();

const documentTextSchema = z.object({
  id: z.string(),
  name: z.string(),
  format: z.enum(DOCUMENT_FORMATS),
  text: z.string(),
  pages: z.array(z.object({ number: offset, start: offset, end: offset, ocr: z.number().optional() })),
  positions: z.object({ pages: z.array(z.number()), lines: z.array(z.string()) }).nullable(),
  blocks: z.array(
    z.object({
      kind: z.enum(BLOCK_KINDS),
      start: offset,
      end: offset,
      page: offset.nullable(),
      level: offset.nullable(),
      marker: words,
      cell: z
        .object({ table: offset, row: offset, column: offset, isHeader: z.boolean(), rowHeader: words })
        .nullable(),
    }),
  ),
});

/** A read document as the viewer shows it: one text, and its pages, blocks and words' places as ranges of it. */
export type ShownDocument = z.infer<typeof documentTextSchema>;

/** A heading, paragraph, list item or table cell of it. */
export type ShownBlock = ShownDocument['blocks'][number];

/** Asks for a document's text; it changes only where the document is read again. */
export function useDocumentText(documentId: string) {
  return useQuery({
    queryKey: ['document-text', documentId],
    queryFn: ({ signal }) =>
      getJson(documentTextSchema, `/documents/${encodeURIComponent(documentId)}/text`, signal),
  });
}
