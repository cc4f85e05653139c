import { z } from 'zod';
import { listSamples, sampleFile, samplesSchema } from '../../service/index.ts';
import { ok, type Route, route } from '../route.ts';

/** What there is to try Muster with: invented RFPs and people, taken in by the same routes as real ones. */
export function sampleRoutes(): Route[] {
  return [
    route({
      method: 'get',
      path: '/samples',
      id: 'listSamples',
      allows: 'view',
      summary: 'List the sample bids and the sample roster',
      tag: 'samples',
      request: {},
      responses: { 200: { description: 'Their facts and the names of their files.', schema: samplesSchema } },
      handler: async () => ok(listSamples(new Date())),
    }),
    route({
      method: 'get',
      path: '/samples/{fileName}',
      id: 'getSample',
      allows: 'view',
      summary: 'Download the file of a sample',
      tag: 'samples',
      request: { params: z.object({ fileName: z.string().max(200) }) },
      responses: { 200: { description: 'The file.', type: 'application/octet-stream' } },
      async handler({ params }) {
        const { path, name } = sampleFile(params.fileName);
        return {
          write: (response) =>
            new Promise((resolve, reject) => {
              response.attachment(name).type('application/octet-stream');
              response.sendFile(path, (error) => (error ? reject(error) : resolve()));
            }),
        };
      },
    }),
  ];
}
