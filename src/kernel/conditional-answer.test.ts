import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { type Actor, visitor } from './access.ts';
import { answerPage, kept } from './conditional-answer.ts';
import type { Env } from './http.ts';

const user: Actor = { kind: 'user', accountId: '1', sessionId: '1', name: 'Noor', roles: [], grants: [] };

/** A page at two addresses, of which one may be kept, as this actor gets it. */
const ask = (path: string, { actor = visitor, known = '' }: { actor?: Actor; known?: string } = {}) => {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('actor', actor);
    c.set('isKept', false);
    await next();
  });
  const page = (c: Parameters<typeof answerPage>[0]) => answerPage(c, '<p>Hallo</p>', c.req.query('fout') ? 422 : 200);
  app.get('/kept', kept(page)).get('/fresh', page);
  return app.request(path, known ? { headers: { 'if-none-match': known } } : {});
};

const tag = (await ask('/kept')).headers.get('etag') ?? '';

test('a page that may be kept comes whole once, and then as 304', async () => {
  assert.match(tag, /^W\/"[\w-]{43}"$/);
  for (const known of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*']) {
    const answer = await ask('/kept', { known });
    assert.deepEqual([answer.status, await answer.text(), answer.headers.get('etag')], [304, '', tag], known);
  }
  const changed = await ask('/kept', { known: 'W/"other"' });
  assert.deepEqual([changed.status, await changed.text()], [200, '<p>Hallo</p>']);
});

for (const [what, path, actor, status] of [
  ['of a route that does not say so', '/fresh', visitor, 200],
  ['of somebody who signed in', '/kept', user, 200],
  ['on which something was refused', '/kept?fout=1', visitor, 422],
] as const)
  test(`a page ${what} is never kept`, async () => {
    const answer = await ask(path, { actor, known: tag });
    assert.deepEqual([answer.status, await answer.text()], [status, '<p>Hallo</p>']);
    assert.deepEqual([answer.headers.get('etag'), answer.headers.get('cache-control')], [null, null]);
  });
