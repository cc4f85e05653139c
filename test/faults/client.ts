import { setTimeout as delay } from 'node:timers/promises';
import type { DocumentView } from '../../src/service/index.ts';
import type { Upload } from './documents.ts';

/** A client that goes on until it has an answer, whatever dies meanwhile. */
export interface PatientClient {
  /** Makes a bid and gives its id. */
  makeBid(name: string): Promise<string>;
  /** Uploads a file until the service has accepted it; gives the ids of the documents that it said. */
  upload(bidId: string, file: Upload): Promise<string[]>;
  documents(bidId: string): Promise<DocumentView[]>;
  requirements(bidId: string): Promise<unknown>;
  /** Requests that were made again because no answer came, or one that said "later". */
  repeated(): number;
}

/** Where the service is, and how to sign in there; null while it is down. */
export interface Door {
  url: string;
  headers: Record<string, string>;
}

const ANSWER_MS = 30_000;
const AGAIN_MS = 250;
const LATER = 500;
const TOO_MANY = 429;

/** A client of whatever service stands at `door()` when it asks. */
export function patientClient(door: () => Door | null): PatientClient {
  let repeats = 0;

  async function ask(path: string, init: () => RequestInit = () => ({})): Promise<Response> {
    for (;;) {
      const answer = await attempt(door(), path, init());
      if (answer) return answer;
      repeats += 1;
      await delay(AGAIN_MS);
    }
  }

  const get = async (path: string) => (await ask(path)).json();
  return {
    async makeBid(name) {
      const init = {
        method: 'POST',
        body: JSON.stringify({ name }),
        headers: { 'Content-Type': 'application/json' },
      };
      return ((await (await ask('/bids', () => init)).json()) as { id: string }).id;
    },
    async upload(bidId, { name, bytes }) {
      const init = () => {
        const body = new FormData();
        body.append('files', new Blob([bytes]), name);
        return { method: 'POST', body };
      };
      const answer = (await (await ask(`/bids/${bidId}/documents`, init)).json()) as {
        documents: { id: string }[];
      };
      return answer.documents.map(({ id }) => id);
    },
    async documents(bidId) {
      return ((await get(`/bids/${bidId}/documents`)) as { documents: DocumentView[] }).documents;
    },
    requirements: (bidId) => get(`/bids/${bidId}/requirements`),
    repeated: () => repeats,
  };
}

/** Null where there was no answer, or half of one, or one that says that something is away for now. */
async function attempt(door: Door | null, path: string, init: RequestInit): Promise<Response | null> {
  if (door === null) return null;
  let text: string;
  let answer: Response;
  try {
    answer = await fetch(`${door.url}/api/v1${path}`, {
      ...init,
      headers: { ...door.headers, ...init.headers },
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    text = await answer.text();
  } catch {
    return null;
  }
  if (answer.status >= LATER || answer.status === TOO_MANY) return null;
  if (!answer.ok) throw new Error(`${init.method ?? 'GET'} ${path} was refused: ${answer.status} ${text}`);
  return new Response(text, { status: answer.status });
}
