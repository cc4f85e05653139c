import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import { authorization } from './signed-in.ts';

interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

interface Operation {
  operationId: string;
  tags: string[];
  parameters?: { name: string; in: string }[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

/** An answer of the API. */
export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape the schema has just checked.
  body: any;
}

/** Asks the API and holds every JSON answer to the schema that the service itself publishes for it. */
export interface TestApi {
  document: OpenApi;
  /** Operations that were never asked, by their id; of these tags, or of all but these. */
  unasked(tags: readonly string[], which: 'of' | 'but'): string[];
  call(method: string, path: string, init?: RequestInit): Promise<Answer>;
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  patch(path: string, body: unknown): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  upload(
    path: string,
    files: readonly { name: string; content: Uint8Array<ArrayBuffer> | string }[],
  ): Promise<Answer>;
}

/**
 * A client of the service at this address ("http://127.0.0.1:41234"), with the token that was remembered for it, or with
 * this one; '' asks as nobody.
 */
export async function openApi(url: string, token?: string): Promise<TestApi> {
  const known = token === '' ? {} : authorization(url, token);
  const base = `${url}/api/v1`;
  const document = (await (await fetch(`${base}/openapi.json`)).json()) as OpenApi;
  const asked = new Set<string>();
  const validate = createValidator(document);

  async function call(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = { ...known, ...(init.headers as Record<string, string> | undefined) };
    const response = await fetch(base + path, { redirect: 'manual', ...init, headers, method });
    const type = response.headers.get('content-type') ?? '';
    const body: unknown = type.includes('json')
      ? await response.json()
      : new Uint8Array(await response.arrayBuffer());
    const found = findOperation(document, method, path);
    if (found !== undefined) {
      asked.add(found.operationId);
      const declared = found.responses[response.status] ?? found.responses.default;
      const schema = declared?.content?.[type.split(';')[0] ?? '']?.schema;
      if (type.includes('json')) expect(validate(schema, body), `${method} ${path}`).toEqual([]);
    }
    return { status: response.status, headers: response.headers, body };
  }

  const json = (method: string, path: string, body: unknown) =>
    call(method, path, { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
  return {
    document,
    unasked: (tags, which) =>
      Object.values(document.paths)
        .flatMap((path) => Object.values(path))
        .filter((operation) => operation.tags.some((tag) => tags.includes(tag)) === (which === 'of'))
        .map(({ operationId }) => operationId)
        .filter((id) => !asked.has(id)),
    call,
    get: (path) => call('GET', path),
    post: (path, body) => json('POST', path, body),
    patch: (path, body) => json('PATCH', path, body),
    put: (path, body) => json('PUT', path, body),
    upload(path, files) {
      const form = new FormData();
      for (const { name, content } of files) form.append('files', new Blob([content]), name);
      return call('POST', path, { body: form });
    },
  };
}

/** What is wrong with a value by a schema of the OpenAPI document; [] where nothing is. */
function createValidator(document: OpenApi): (schema: object | undefined, value: unknown) => unknown[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'muster', components: document.components });
  return (schema, value) => {
    if (schema === undefined) return ['no schema is declared for this answer'];
    const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"muster#/'));
    const check = ajv.compile(absolute);
    return check(value) ? [] : (check.errors ?? []);
  };
}

function findOperation(document: OpenApi, method: string, path: string): Operation | undefined {
  const [bare = ''] = path.split('?');
  const matches = Object.keys(document.paths).filter((template) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(bare),
  );
  // "/catalogue/search" is nearer than "/catalogue/{entryId}".
  const [nearest] = matches.sort((one, other) => one.split('{').length - other.split('{').length);
  return nearest === undefined ? undefined : document.paths[nearest]?.[method.toLowerCase()];
}
