import { z } from 'zod';
import { ApiProblem, readProblem, unreachable } from '../../../components/api-problem.ts';
import { API_PATH, parseAnswer } from '../../../components/request.ts';
import { pathOf } from '../folders.ts';

const answerSchema = z.object({
  documents: z.array(z.object({ id: z.string(), name: z.string(), duplicate: z.boolean() })).min(1),
});

/** What became of a file; a duplicate has the id and name of the document that the bid already has. */
export type UploadAnswer = z.infer<typeof answerSchema>['documents'][number];

/**
 * Sends one file of a bid and tells the bytes that are on their way. XMLHttpRequest, because fetch does not say how much
 * of a body is sent. Rejects with ApiProblem; code `cancelled` when `signal` fired.
 */
export function uploadFile(
  bidId: string,
  file: File,
  { signal, onSent }: { signal: AbortSignal; onSent: (bytes: number) => void },
): Promise<UploadAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('files', file, pathOf(file));
    request.open('POST', `${API_PATH}/bids/${encodeURIComponent(bidId)}/documents`);
    // The form's own words count too, so the last figure is a little more than the file.
    request.upload.addEventListener('progress', ({ loaded }) => onSent(Math.min(loaded, file.size)));
    request.addEventListener('load', () => {
      try {
        resolve(answerOf(request));
      } catch (error) {
        reject(error);
      }
    });
    request.addEventListener('error', () => reject(unreachable()));
    request.addEventListener('abort', () => reject(new ApiProblem('cancelled', 0, 'Cancelled.')));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): UploadAnswer {
  if (status >= 300) throw readProblem(status, responseText);
  const [document] = parseAnswer(answerSchema, responseText).documents;
  if (document === undefined) throw unreachable();
  return document;
}
