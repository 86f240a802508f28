import { z } from 'zod';
import { type ApiCall, type Parameter, Problem } from '#kernel/api-call.ts';
import { API_VERSION } from '#kernel/problem.ts';

type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI 3.1 document of these calls, made from the schemas that the calls are declared with. */
export const openApiOf = (
  calls: readonly ApiCall[],
  { server, organisation }: { server: string; organisation: string },
): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Biebwerk',
    version: API_VERSION,
    description: `Open data van ${organisation}: gemeenten, activiteitencatalogus en prijzen. Bedragen zijn hele centen in velden op Cents; tarieven zijn tekst met een punt.`,
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: server }],
  tags: [...new Set(calls.map(({ subject }) => subject))].map((name) => ({ name })),
  paths: Object.fromEntries(
    [...Map.groupBy(calls, ({ path }) => path)].map(([path, same]) => [
      path,
      Object.fromEntries(same.map((call) => [call.method, operationOf(call)])),
    ]),
  ),
  components: { schemas: schemasOf(calls), responses: { Problem: problemResponse, TooOften: tooOftenResponse } },
});

const reference = (name: string): string => `#/components/schemas/${name}`;
const versionHeader = { 'API-Version': { description: 'Versie van de API', schema: { type: 'string' } } };
const problemResponse = {
  description: 'Wat er niet klopt, met elke fout op zijn plaats',
  headers: versionHeader,
  content: { 'application/problem+json': { schema: { $ref: reference('Problem') } } },
};
const tooOftenResponse = {
  ...problemResponse,
  description: 'Te vaak gevraagd vanaf één adres',
  headers: {
    ...versionHeader,
    'Retry-After': { description: 'Na hoeveel seconden het weer kan', schema: { type: 'integer' } },
  },
};

function operationOf({ method, path, subject, summary, parameters, query, body, perMinute, answer }: ApiCall): Json {
  const wrong = { $ref: '#/components/responses/Problem' };
  return {
    operationId: [method, ...path.split('/').slice(3)].join('-').replaceAll(/[{}]/g, ''),
    tags: [subject],
    summary,
    parameters: [...parametersIn('path', parameters), ...parametersIn('query', query)],
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: reference(body.name) }, example: body.example } },
      },
    }),
    responses: {
      200: {
        description: summary,
        headers: versionHeader,
        content: { 'application/json': { schema: { $ref: reference(answer.name) } } },
      },
      ...((body || query) && { 400: wrong }),
      ...(body && { 413: wrong }),
      ...(parameters && { 404: wrong }),
      ...(perMinute && { 429: { $ref: '#/components/responses/TooOften' } }),
      500: wrong,
    },
  };
}

const parametersIn = (place: 'path' | 'query', parameters: Readonly<Record<string, Parameter>> = {}): Json[] =>
  Object.entries(parameters).map(([name, { about, example, pattern }]) => ({
    name,
    in: place,
    required: place === 'path',
    description: about,
    example,
    schema: { type: 'string', pattern },
  }));

/** Shapes by name; where one holds another that has a name, it points there. Requests as they come in, answers as they go out. */
function schemasOf(calls: readonly ApiCall[]): Json {
  const answers = z.registry<{ id: string }>();
  const bodies = z.registry<{ id: string }>();
  answers.add(Problem, { id: 'Problem' });
  for (const { answer, body } of calls) {
    answers.add(answer.schema, { id: answer.name });
    if (body) bodies.add(body.schema, { id: body.name });
  }
  const options = { uri: reference, target: 'draft-2020-12' } as const;
  const drawn = {
    ...z.toJSONSchema(answers, { ...options, io: 'output' }).schemas,
    ...z.toJSONSchema(bodies, { ...options, io: 'input' }).schemas,
  };
  return Object.fromEntries(Object.entries(drawn).map(([name, { $id, $schema, ...schema }]) => [name, schema]));
}
