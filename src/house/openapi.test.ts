import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { ApiCall } from '#kernel/api-call.ts';
import { ctxOf } from '../../test/actors.ts';
import { askApi } from '../../test/api.ts';
import { addressesOf, appHandlers } from '../../test/conventions/app-routes.ts';
import { undone } from '../../test/db.ts';
import { client } from '../../test/page.ts';
import { installEdition } from '../modules/activity-catalogue/index.ts';
import { registerMunicipality } from '../modules/organisation/testing.ts';
import { theExample } from '../modules/referral-exchange/testing.ts';
import { edition2025 } from '../modules/tariffs/testing.ts';
import { modules } from '../modules.ts';
import { openApiOf } from './openapi.ts';

const calls = modules.flatMap(({ api = [] }) => api);
const written = ({ method, path }: ApiCall): string => `${method.toUpperCase()} ${path}`;

/** API routes that the document does not tell of, and calls of the document that have no route. */
function undocumented(routes: readonly string[], documented: readonly string[]): string[] {
  const found = routes.filter((route) => !/^OPTIONS |openapi\.json$/.test(route) && route.includes(' /api/'));
  const asWritten = found.map((route) => route.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}'));
  return [
    ...asWritten
      .filter((route) => !documented.includes(route))
      .map((route) => `${route}: declare it in api/openapi.ts of its module`),
    ...documented.filter((route) => !asWritten.includes(route)).map((route) => `${route}: no module serves it`),
  ];
}

test('every API route stands in the document, and the document tells of no other', () => {
  assert.deepEqual(undocumented([...addressesOf(appHandlers()).keys()], calls.map(written)), []);
});

test('a route that nobody declared is caught, and a call without a route', () => {
  assert.match(undocumented(['GET /api/v1/loans/:id'], []).join(), /^GET \/api\/v1\/loans\/\{id\}: declare/);
  assert.match(undocumented([], ['GET /api/v1/loans']).join(), /no module serves it/);
});

test('every name in the document leads somewhere', () => {
  const text = JSON.stringify(openApiOf(calls, { server: 'http://localhost', organisation: 'Bibliotheek' }));
  const document = JSON.parse(text) as { components: Record<string, Record<string, unknown>> };
  const names = [...text.matchAll(/"#\/components\/(\w+)\/(\w+)"/g)];
  assert.ok(names.length > 10);
  for (const [name, kind = '', id = ''] of names) assert.ok(document.components[kind]?.[id], `${name} is there`);
  assert.doesNotMatch(text, /"\$(id|schema)"/);
});

test('a call that is limited tells of the answer that says so', () => {
  const document = openApiOf(calls, { server: 'http://localhost', organisation: 'Bibliotheek' }) as {
    paths: Record<string, Record<string, { responses: object }>>;
  };
  for (const { method, path, perMinute } of calls)
    assert.equal(Object.hasOwn(document.paths[path]?.[method]?.responses ?? {}, 429), perMinute !== undefined, path);
  assert.ok(calls.some(({ perMinute }) => perMinute));
});

test('every call answers its own example as it says', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    await installEdition(ctxOf(tx), edition2025);
    await theExample(ctxOf(tx));
    for (const call of calls) {
      const path = call.path.replace(/\{(\w+)\}/g, (_, name: string) => call.parameters?.[name]?.example ?? '');
      const answer = await askApi(tx, path, { body: call.body?.example });
      assert.equal(answer.status, 200, `${written(call)}: ${answer.text}`);
      assert.equal(answer.headers.get('api-version'), '1.0.0', written(call));
      assert.equal(answer.headers.get('access-control-allow-origin'), '*', written(call));
      call.answer.schema.parse(answer.json);
      if (call.body) call.body.schema.parse(call.body.example);
    }
  }));

test('the document and the page for makers are there for everybody', () =>
  undone(async (tx) => {
    const browser = client(tx, visitor);
    const document = JSON.parse((await browser.get('/api/v1/openapi.json')).text) as { openapi: string; paths: object };
    assert.equal(document.openapi, '3.1.0');
    assert.equal(Object.keys(document.paths).length, new Set(calls.map(({ path }) => path)).size);
    assert.match((await browser.get('/api')).text, /POST \/api\/v1\/price-calculations/);
  }));
