import { ERRORS, type ErrorCode, REFUSED_ANYWHERE } from '@storehouse/domain';
import type { ProblemDto } from '@storehouse/dto';
import openapi from '../../openapi.json';

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  nullable?: boolean;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
}

interface Operation {
  'x-roles'?: string[];
  responses: Record<string, { content?: Record<string, { schema?: Schema; examples?: object }> }>;
}

const schemas = openapi.components.schemas as unknown as Record<string, Schema>;
const paths = openapi.paths as unknown as Record<string, Record<string, Operation>>;

/** A route of the OpenAPI document. */
export interface Route {
  method: string;
  path: string;
  roles: string[];
  operation: Operation;
}

/** All routes that the OpenAPI document names. */
export const routes: Route[] = Object.entries(paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, operation]) => ({
    method: method.toUpperCase(),
    path,
    roles: operation['x-roles'] ?? [],
    operation,
  })),
);

interface SomeAnswer {
  status: number;
  body: unknown;
  headers: Headers;
}

/**
 * Every failure has the one body, with the status and title of its code, and a code that the OpenAPI document names for
 * the route; and no test expects a bug.
 */
export function expectProblem(method: string, path: string, { status, body, headers }: SomeAnswer): void {
  const problem = body as ProblemDto;
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(Object.keys(ERRORS)).toContain(problem.code);
  expect(problem).toMatchObject({
    type: `/docs/errors#${problem.code}`,
    status,
    title: ERRORS[problem.code as ErrorCode].title,
    requestId: headers.get('x-request-id'),
  });
  expect({ status, problem }).not.toMatchObject({ status: 500 });
  if (REFUSED_ANYWHERE.includes(problem.code as ErrorCode)) return;
  const response = routeOf(method, path)?.operation.responses[status];
  const named = Object.keys(response?.content?.['application/problem+json']?.examples ?? {});
  if (!named.includes(problem.code))
    throw new Error(`openapi.json does not name ${problem.code} for ${method} ${path}`);
}

/** The answer is what the OpenAPI document says: no field is missing, and none is there that it does not name. */
export function expectToMatchSpec(method: string, path: string, { status, body }: SomeAnswer): void {
  const route = routeOf(method, path);
  const response = route?.operation.responses[status];
  if (!route || !response) throw new Error(`openapi.json does not name ${method} ${path} with answer ${status}`);
  const schema = response.content?.['application/json']?.schema;
  if (!schema) return;
  const differences = differencesOf(body, schema, 'body');
  if (differences.length) throw new Error(`${method} ${path} is not as in openapi.json:\n${differences.join('\n')}`);
}

const routeOf = (method: string, path: string): Route | undefined =>
  routes.find((one) => one.method === method && patternOf(one.path).test(path));

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);

function differencesOf(value: unknown, schema: Schema, at: string): string[] {
  if (schema.$ref) {
    const named = schemas[schema.$ref.replace('#/components/schemas/', '')];
    return named ? differencesOf(value, named, at) : [`${at}: ${schema.$ref} does not exist`];
  }
  if (value === null) return schema.nullable ? [] : [`${at} is null`];
  if (schema.allOf) return schema.allOf.flatMap((part) => differencesOf(value, part, at));
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is none of ${schema.enum.join(', ')}`];
  if (schema.type === 'array') {
    if (!Array.isArray(value)) return [`${at} is no list`];
    return value.flatMap((item, index) => differencesOf(item, schema.items ?? {}, `${at}.${index}`));
  }
  if (schema.type === 'object') return differencesOfObject(value, schema, at);
  return schema.type && typeof value !== schema.type ? [`${at} is no ${schema.type}`] : [];
}

function differencesOfObject(value: unknown, schema: Schema, at: string): string[] {
  if (typeof value !== 'object' || Array.isArray(value)) return [`${at} is no object`];
  const { properties = {}, required = [], additionalProperties } = schema;
  const missing = required
    .filter((name) => !Object.hasOwn(value as object, name))
    .map((name) => `${at}.${name} is missing`);
  const wrong = Object.entries(value as object).flatMap(([name, inner]) => {
    const known = properties[name] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
    if (known) return differencesOf(inner, known, `${at}.${name}`);
    return additionalProperties || !schema.properties ? [] : [`${at}.${name} is not in the document`];
  });
  return [...missing, ...wrong];
}
