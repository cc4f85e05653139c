import type { DocumentView } from '../../src/service/index.ts';
import { authorization } from './signed-in.ts';

/** The document events of a bid, from the beginning, until the caller stops. */
export async function* documentEvents(url: string, bidId: string): AsyncGenerator<DocumentView> {
  const response = await fetch(`${url}/api/v1/bids/${bidId}/events`, { headers: authorization(url) });
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body ?? []) {
    rest += decoder.decode(chunk, { stream: true });
    const events = rest.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data !== undefined) yield JSON.parse(data);
    }
  }
}

/** Waits until these documents are done or have failed; gives every state that was told, in order. */
export async function untilFinished(
  url: string,
  bidId: string,
  documentIds: readonly string[],
): Promise<DocumentView[]> {
  const open = new Set(documentIds);
  const told: DocumentView[] = [];
  for await (const document of documentEvents(url, bidId)) {
    told.push(document);
    if (document.status === 'done' || document.status === 'failed') open.delete(document.id);
    if (open.size === 0) break;
  }
  return told;
}
