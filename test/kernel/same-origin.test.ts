import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import type { Env } from '#kernel/http.ts';
import { defineModule } from '#kernel/module.ts';
import { ForeignForm, sameOriginOnly } from '#kernel/same-origin.ts';

const app = new Hono<Env>();
const till = defineModule({ name: 'till', permissions: {}, machinePaths: ['/meldingen'] });
app.use(async (c, next) => {
  c.set('modules', [till]);
  await next();
}, sameOriginOnly);
app.on(
  ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  ['/form', '/api/v1/price-calculations', '/meldingen', '/meldingen/1', '/meldingen-van-ons'],
  (c) => c.text('in'),
);
app.onError((error, c) => c.text('', error instanceof ForeignForm ? 403 : 500));

const own = { 'sec-fetch-site': 'same-origin' };

for (const [what, method, headers, status] of [
  ['a form of our own', 'POST', own, 200],
  ['a form of another site', 'POST', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a form of a neighbour on the same domain', 'POST', { 'sec-fetch-site': 'same-site' }, 403],
  ['an address typed by hand', 'POST', { 'sec-fetch-site': 'none' }, 403],
  ['a form without any sign of where it comes from', 'POST', {}, 403],
  ['an older browser on our own page', 'POST', { origin: 'http://localhost', host: 'localhost' }, 200],
  ['an older browser on another site', 'POST', { origin: 'http://evil.example', host: 'localhost' }, 403],
  ['an origin that is none', 'POST', { origin: 'null', host: 'localhost' }, 403],
  [
    'another site that lies about its origin',
    'POST',
    { ...own, 'sec-fetch-site': 'cross-site', origin: 'http://localhost', host: 'localhost' },
    403,
  ],
  ['a change by another verb', 'DELETE', {}, 403],
  ['a page that is only read', 'GET', { 'sec-fetch-site': 'cross-site' }, 200],
] as const) {
  test(`${what} gets ${status}`, async () => {
    assert.equal((await app.request('/form', { method, headers: headers as Record<string, string> })).status, status);
  });
}

test('the public API is open to any site', async () => {
  assert.equal(
    (await app.request('/api/v1/price-calculations', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } }))
      .status,
    200,
  );
});

test('a path that a module keeps for machines is open to any site, and one that only begins like it is not', async () => {
  const statuses = ['/meldingen', '/meldingen/1', '/meldingen-van-ons'].map(
    async (path) => (await app.request(path, { method: 'POST' })).status,
  );
  assert.deepEqual(await Promise.all(statuses), [200, 200, 403]);
});
