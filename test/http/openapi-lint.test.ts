import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiRoutes } from '../../src/http/index.ts';
import { openApiDocument } from '../../src/http/openapi.ts';
import { SCHEMAS } from '../../src/http/schema-names.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';

let test: TestHouse;
let document: Record<string, unknown>;

beforeAll(async () => {
  test = await openTestHouse();
  document = openApiDocument(apiRoutes(test.house, test.access), SCHEMAS, {
    version: '1.2.3',
    basePath: '/api/v1',
  });
});
afterAll(() => test?.close());

describe("Redocly's recommended rules", () => {
  it('find nothing in the OpenAPI document', async () => {
    expect(await lint(document)).toEqual([]);
  });

  it('would find an operation without an answer for mistakes', async () => {
    const worse = structuredClone(document) as { paths: Record<string, { get: { responses: object } }> };
    const operation = worse.paths['/bids'];
    if (operation) operation.get.responses = { 200: { description: 'Fine.' } };
    expect(await lint(worse)).toContain('operation-4xx-response #/paths/~1bids/get/responses');
  });
});

async function lint(source: object): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source: JSON.stringify(source), config });
  return problems.map(({ ruleId, location }) => `${ruleId} ${location[0]?.pointer}`);
}
