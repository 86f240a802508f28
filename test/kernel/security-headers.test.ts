import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { undone } from '../db.ts';
import { client } from '../page.ts';

for (const [what, path, status] of [
  ['a page', '/aanbod', 200],
  ['a page that is not there', '/nergens', 404],
  ['a way to the sign-in page', '/werk', 303],
  ['an answer of the API', '/api/v1/catalogue-editions', 200],
  ['an error of the API', '/api/v1/nothing', 404],
] as const) {
  test(`${what} keeps to itself and is not stored`, () =>
    undone(async (tx) => {
      const answer = await client(tx, visitor).get(path);
      assert.equal(answer.status, status);
      assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      const isApi = path.startsWith('/api/');
      assert.equal(answer.headers.get('cross-origin-resource-policy'), isApi ? 'cross-origin' : 'same-origin');
    }));
}

test('behind https the browser is told to stay there', () =>
  undone(async (tx) => {
    const secure = client(tx, visitor, { config: { baseUrl: 'https://bieb.example' } });
    assert.match(
      (await secure.get('/api/v1/catalogue-editions')).headers.get('strict-transport-security') ?? '',
      /max-age/,
    );
  }));
