import { z } from 'zod';
import { matchSchema } from '../../domain/index.ts';
import { AppError } from '../../errors.ts';
import {
  EXPORT_FILES,
  type ExportName,
  exportBid,
  type House,
  mergeWorkbook,
  workbookMergeSchema,
} from '../../service/index.ts';
import { ok, type Route, route } from '../route.ts';
import { saidBy } from '../said-by.ts';
import { answerQuery, wishOf } from './answers.ts';
import { bidParams } from './bids.ts';

const NAMES = Object.keys(EXPORT_FILES) as ExportName[];

/** The files of a bid: what Excel, Word, a calendar and other programs take; and the edited workbook taken back. */
export const exportRoutes = (house: House): Route[] => [
  ...NAMES.map((name) => downloadRoute(house, name)),
  mergeRoute(house),
];

function downloadRoute(house: House, name: ExportName): Route {
  const { type, summary } = EXPORT_FILES[name];
  return route({
    method: 'get',
    path: `/bids/{bidId}/exports/${name}`,
    id: operationId(name),
    allows: 'view',
    summary,
    tag: 'exports',
    request: { params: bidParams, query: answerQuery },
    responses: {
      200: {
        description: 'The file, as a download.',
        type: mediaType(type),
        ...(name === 'match.json' && { schema: matchSchema }),
      },
    },
    async handler({ params, query }) {
      const { fileName, bytes } = await exportBid(house, params.bidId, name, wishOf(query));
      return {
        async write(response) {
          response.attachment(fileName).set({
            'Content-Type': type,
            'X-Content-Type-Options': 'nosniff',
            'Content-Security-Policy': "sandbox; default-src 'none'",
            'Cache-Control': 'private, no-store',
          });
          response.send(Buffer.from(bytes));
        },
      };
    },
  });
}

const mergeQuery = z.strictObject({
  preview: z
    .enum(['true', 'false'])
    .default('false')
    .describe('true: say what would change, and change nothing.'),
  conflicts: z
    .enum(['keep', 'take'])
    .default('keep')
    .describe('Where a cell was edited here and in the workbook: keep what is here, or take the workbook’s.'),
  take: z
    .string()
    .max(20_000)
    .transform((text) => text.split(';'))
    .default([])
    .describe('Cells for which the workbook counts all the same: "req-1a2b/Owner;req-1a2b/Due".'),
  who: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('Who edited it, where that is not the account that sends it.'),
});

const mergeRoute = (house: House) =>
  route({
    method: 'post',
    path: '/bids/{bidId}/exports/workbook.xlsx',
    id: 'mergeWorkbook',
    allows: 'contribute',
    summary: 'Take the edited workbook back, cell by cell of the columns that people fill in',
    tag: 'exports',
    request: {
      params: bidParams,
      query: mergeQuery,
      upload: { into: 'memory', description: 'The workbook that was exported, as it was edited.' },
    },
    responses: {
      200: {
        description: 'What changed, or with preview what would; and what was edited on both sides.',
        schema: workbookMergeSchema,
      },
    },
    async handler({ params, query, files, caller }) {
      const [file, ...others] = files;
      if (file?.content === undefined || others.length > 0)
        throw new AppError('invalid-request', 'Send one workbook as multipart/form-data, field "files".');
      const { preview, conflicts, take, who = null } = query;
      const wish = { preview: preview === 'true', conflicts, take, who: saidBy(who, caller) };
      return ok(await mergeWorkbook(house, params.bidId, { name: file.name, bytes: file.content }, wish));
    },
  });

/** "proposal-section.docx" is exportProposalSectionDocx. */
const operationId = (name: string): string =>
  `export${name.replace(/(?:^|[-.])([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;

const mediaType = (type: string): string => type.split(';')[0] ?? type;
