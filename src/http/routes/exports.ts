import { matchSchema } from '../../domain/index.ts';
import { EXPORT_FILES, type ExportName, exportBid, type House } from '../../service/index.ts';
import { type Route, route } from '../route.ts';
import { answerQuery, wishOf } from './answers.ts';
import { bidParams } from './bids.ts';

const NAMES = Object.keys(EXPORT_FILES) as ExportName[];

/** The files of a bid: what Excel, Word, a calendar and other programs take. */
export function exportRoutes(house: House): Route[] {
  return NAMES.map((name) => {
    const { type, summary } = EXPORT_FILES[name];
    return route({
      method: 'get',
      path: `/bids/{bidId}/exports/${name}`,
      id: operationId(name),
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
        const bytes = await exportBid(house, params.bidId, name, wishOf(query));
        return {
          async write(response) {
            response.attachment(name).set({
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
  });
}

/** "proposal-section.docx" is exportProposalSectionDocx. */
const operationId = (name: string): string =>
  `export${name.replace(/(?:^|[-.])([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;

const mediaType = (type: string): string => type.split(';')[0] ?? type;
