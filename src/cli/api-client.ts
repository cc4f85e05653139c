import { readFile } from 'node:fs/promises';
import { AppError } from '../errors.ts';

/** The API of a running service, as the demo uses it: the same requests that a browser or another program sends. */
export interface ApiClient {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  patch<T>(path: string, body: unknown): Promise<T>;
  /** Uploads one file from the disk under a name of its own. */
  upload<T>(path: string, file: { path: string; name: string }): Promise<T>;
  /** The data of server-sent events, until the caller stops asking. */
  events<T>(path: string): AsyncGenerator<T>;
}

/**
 * A client of the API at this address ("http://127.0.0.1:8080/api/v1") that signs in by this token. Problems are thrown
 * with their sentence.
 */
export function createApiClient(address: string, token: string): ApiClient {
  const authorization = { Authorization: `Bearer ${token}` };
  const call = async (method: string, path: string, body?: BodyInit, type?: string): Promise<Response> => {
    const headers = { ...authorization, ...(type === undefined ? {} : { 'Content-Type': type }) };
    const response = await fetch(address + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    if (!response.ok) throw await problem(response, `${method} ${path}`);
    return response;
  };
  const json = async <T>(response: Promise<Response>): Promise<T> => (await response).json() as Promise<T>;
  const JSON_TYPE = 'application/json';
  return {
    get: (path) => json(call('GET', path)),
    post: (path, body) => json(call('POST', path, JSON.stringify(body), JSON_TYPE)),
    patch: (path, body) => json(call('PATCH', path, JSON.stringify(body), JSON_TYPE)),
    async upload(path, file) {
      const form = new FormData();
      form.append('files', new Blob([await readFile(file.path)]), file.name);
      return json(call('POST', path, form));
    },
    async *events(path) {
      const { body } = await call('GET', path);
      if (body !== null) yield* eventData(body);
    },
  };
}

/** Splits the stream at empty lines; the data of our events is one line. */
async function* eventData<T>(body: ReadableStream<Uint8Array>): AsyncGenerator<T> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true });
    const events = rest.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data !== undefined) yield JSON.parse(data) as T;
    }
  }
}

async function problem(response: Response, what: string): Promise<AppError> {
  const told = (await response.json().catch(() => ({}))) as { detail?: string };
  return new AppError('internal', told.detail ?? `${what} was answered with status ${response.status}.`);
}
