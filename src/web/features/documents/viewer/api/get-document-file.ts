import { readProblem, unreachable } from '../../../../components/api-problem.ts';
import { API_PATH } from '../../../../components/request.ts';

/** The bytes of the original file. Throws ApiProblem. */
export async function getDocumentFile(documentId: string, signal: AbortSignal): Promise<Uint8Array> {
  const address = `${API_PATH}/documents/${encodeURIComponent(documentId)}/file`;
  const response = await fetch(address, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw unreachable();
  });
  if (!response.ok) throw readProblem(response.status, await response.text());
  return new Uint8Array(await response.arrayBuffer());
}
