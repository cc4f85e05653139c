import { z } from 'zod';
import { idempotencyHeader, takesKey } from './idempotency.ts';
import { problemResponses, SECURITY_SCHEMES, securityOf, TAGS, whoMay } from './openapi-rules.ts';
import { problemSchema } from './problem.ts';
import type { RequestDeclaration, ResponseDeclaration, Route } from './route.ts';

type Json = Record<string, unknown>;

const KEY_HEADER = z.object({ 'Idempotency-Key': idempotencyHeader });

/**
 * The OpenAPI 3.1 document of these routes. `named` gives every schema of a body or an answer its name under
 * components; 3.1 takes JSON Schema 2020-12 as zod writes it.
 *
 * @throws Error naming the route whose schema has no name: a mistake of the programmer, found by the tests.
 */
export function openApiDocument(
  routes: readonly Route[],
  named: Readonly<Record<string, z.ZodType>>,
  info: { version: string; basePath: string },
): Json {
  const names = new Map(Object.entries(named).map(([name, schema]) => [schema, name]));
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] ??= {};
    Object.assign(paths[route.path] as Json, { [route.method]: operation(route, names) });
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Muster',
      version: info.version,
      description:
        'What RFPs demand, who meets it, which team is best and what closes the rest before kickoff.',
      license: { name: 'Unlicensed: for those to whom it was given', identifier: 'LicenseRef-Unlicensed' },
    },
    servers: [{ url: info.basePath }],
    tags: TAGS.filter(({ name }) => routes.some(({ tag }) => tag === name)),
    paths,
    components: {
      schemas: componentSchemas(named),
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}

function operation(route: Route, names: ReadonlyMap<z.ZodType, string>): Json {
  const parameters = [
    ...parametersOf(route.request.params, 'path'),
    ...parametersOf(route.request.query, 'query'),
    ...(takesKey(route) ? parametersOf(KEY_HEADER, 'header') : []),
  ];
  const responses = Object.entries(route.responses).map(([status, declared]) => [
    status,
    response(declared, names, route),
  ]);
  return {
    operationId: route.id,
    summary: route.summary,
    description: whoMay(route),
    tags: [route.tag],
    security: securityOf(route),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBody(route.request, names, route),
    responses: {
      ...Object.fromEntries(responses),
      ...problemResponses(route, problemResponse(names, route)),
    },
  };
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query' | 'header'): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = inline(schema) as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property as Json;
    return {
      name,
      in: place,
      required: required.includes(name),
      schema: rest,
      ...(description ? { description } : {}),
    };
  });
}

function requestBody(request: RequestDeclaration, names: ReadonlyMap<z.ZodType, string>, route: Route): Json {
  const content: Json = {};
  if (request.body) content['application/json'] = { schema: reference(request.body, names, route) };
  for (const [type, schema] of Object.entries(request.raw ?? {}))
    content[type] = { schema: schema ? reference(schema, names, route) : { type: 'string' } };
  if (request.upload)
    content['multipart/form-data'] = {
      schema: {
        type: 'object',
        required: ['files'],
        properties: {
          files: {
            type: 'array',
            items: { type: 'string', format: 'binary' },
            description: request.upload.description,
          },
        },
      },
    };
  return Object.keys(content).length > 0 ? { requestBody: { required: true, content } } : {};
}

function response(declared: ResponseDeclaration, names: ReadonlyMap<z.ZodType, string>, route: Route): Json {
  const { description, schema, type = 'application/json' } = declared;
  if (schema === undefined && declared.type === undefined) return { description };
  return {
    description,
    content: { [type]: { schema: schema ? reference(schema, names, route) : { type: 'string' } } },
  };
}

function problemResponse(names: ReadonlyMap<z.ZodType, string>, route: Route): Json {
  const schema = reference(problemSchema, names, route);
  return { description: 'What went wrong.', content: { 'application/problem+json': { schema } } };
}

function reference(schema: z.ZodType, names: ReadonlyMap<z.ZodType, string>, route: Route): Json {
  const name = names.get(schema);
  if (name === undefined) throw new Error(`${route.id}: give its schema a name in src/http/schema-names.ts`);
  return { $ref: componentAddress(name) };
}

function componentSchemas(named: Readonly<Record<string, z.ZodType>>): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: componentAddress,
    io: 'input',
    unrepresentable: 'any',
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id, $schema, id, ...schema }]) => [name, schema]),
  );
}

function componentAddress(name: string): string {
  return `#/components/schemas/${name}`;
}

/** Parameters as the client writes them: what has a default is not required. */
function inline(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
}
