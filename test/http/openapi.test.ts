import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiRoutes } from '../../src/http/index.ts';
import { openApiDocument } from '../../src/http/openapi.ts';
import type { Route } from '../../src/http/route.ts';
import { SCHEMAS } from '../../src/http/schema-names.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters?: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { description: string }>;
}

let test: TestHouse;
let routes: Route[];
let document: Record<string, unknown>;
let operations: [path: string, Operation][];

beforeAll(async () => {
  test = await openTestHouse();
  routes = apiRoutes(test.house, test.access);
  document = openApiDocument(routes, SCHEMAS, { version: '1.2.3', basePath: '/api/v1' });
  const paths = document.paths as Record<string, Record<string, Operation>>;
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation): [string, Operation] => [path, operation]),
  );
});
afterAll(() => test?.close());

describe('the OpenAPI document', () => {
  it('is 3.1 and says which version it describes', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Muster', version: '1.2.3' } });
  });

  it('has every route, each with an id of its own, a summary, a tag and its answers', () => {
    expect(operations.map(([, { operationId }]) => operationId).sort()).toEqual(
      routes.map(({ id }) => id).sort(),
    );
    expect(new Set(routes.map(({ id }) => id)).size).toBe(routes.length);
    for (const [, { summary, tags, responses }] of operations) {
      expect(summary).toMatch(/^[A-Z].+[^.]$/);
      expect(tags).toHaveLength(1);
      expect(Object.keys(responses)).toContain('default');
      expect(Object.keys(responses).length).toBeGreaterThan(1);
    }
  });

  it('declares each parameter that a path has, and no other', () => {
    for (const [path, { parameters = [] }] of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = parameters.filter((one) => one.in === 'path');
      expect(declared.map(({ name }) => name)).toEqual(inPath);
      expect(declared.every(({ required }) => required)).toBe(true);
    }
  });

  it('points only at schemas that it has', () => {
    const names = Object.keys((document.components as { schemas: object }).schemas);
    const pointed = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target);
    expect(pointed.length).toBeGreaterThan(40);
    expect(
      pointed.filter((target) => !names.includes(target?.replace('#/components/schemas/', '') ?? '')),
    ).toEqual([]);
  });

  it('has schemas that a validator of JSON Schema 2020-12 takes', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema({ $id: 'muster', components: document.components });
    for (const name of Object.keys(SCHEMAS))
      expect(ajv.getSchema(`muster#/components/schemas/${name}`), name).toBeTypeOf('function');
  });
});
