import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { Hono } from 'hono';
import { visitor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Db } from '#kernel/db.ts';
import { change, type Env, found, idParam, read, submit } from '#kernel/http.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { NOW } from '../actors.ts';
import { committed, undone } from '../db.ts';

type Outcome = Result<string, { code: 'full' }>;
type Command = (ctx: Ctx) => Promise<Outcome>;

/** A form whose command writes a row, and leads to the page of what it made. */
function formApp(db: Db, command: Command): (key?: string) => Promise<Response> {
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('db', db);
    c.set('actor', visitor);
    c.set('now', () => NOW);
    await next();
  });
  app.post('/', async (c) => {
    const outcome = await submit(c, { _key: c.req.query('key') }, command, (made) => `/made/${made}`);
    return outcome.ok ? outcome.response : c.text(outcome.refusal.code, 422);
  });
  return async (key) => app.request(key === undefined ? '/' : `/?key=${key}`, { method: 'POST', body: new FormData() });
}

let made = 0;
const makes: Command = async ({ tx, now }) => {
  const bucket = `made ${++made}`;
  await tx.insertInto('kernel.attempts').values({ bucket, at: now }).execute();
  return ok(String(made));
};

const rowsIn = async (db: Db): Promise<number> =>
  (
    await db
      .selectFrom('kernel.attempts')
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
  ).rows;

test('a form that is sent twice is carried out once, and leads to the same page', () =>
  undone(async (tx) => {
    let runs = 0;
    const send = formApp(tx, (ctx) => {
      runs++;
      return makes(ctx);
    });
    const key = randomUUID();
    const [first, second] = [await send(key), await send(key)];
    assert.deepEqual([first.status, second.status], [303, 303]);
    assert.equal(second.headers.get('location'), first.headers.get('location'));
    assert.deepEqual([await rowsIn(tx), runs], [1, 1]);
  }));

test('another key, no key and a key that is none are carried out each time', () =>
  undone(async (tx) => {
    const send = formApp(tx, makes);
    for (const key of [randomUUID(), randomUUID(), undefined, undefined, 'x', 'x'])
      assert.equal((await send(key)).status, 303);
    assert.equal(await rowsIn(tx), 6);
  }));

test('a refused form writes nothing and may be sent again with the same key', () =>
  undone(async (tx) => {
    const key = randomUUID();
    const refused = await formApp(tx, async (ctx) => {
      await makes(ctx);
      return refuse({ code: 'full' });
    })(key);
    assert.deepEqual([refused.status, await refused.text(), await rowsIn(tx)], [422, 'full', 0]);
    assert.equal((await formApp(tx, makes)(key)).status, 303);
    assert.equal(await rowsIn(tx), 1);
  }));

test('ten at once with one key: one is carried out, all lead to its page', () =>
  committed(async (db) => {
    const key = randomUUID();
    const send = formApp(db, async (ctx) => {
      const outcome = await makes(ctx);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return outcome;
    });
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(key)));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303]);
    assert.equal(new Set(answers.map(({ headers }) => headers.get('location'))).size, 1);
    assert.equal(await rowsIn(db), 1);
  }));

test('a page reads in a snapshot and changes in a transaction, as its actor and at its moment', () =>
  undone(async (tx) => {
    const app = new Hono<Env>();
    app.get('/', async (c) => {
      c.set('db', tx);
      c.set('actor', visitor);
      c.set('now', () => NOW);
      const seen = await read(c, async ({ actor, now }) => [actor, now]);
      const changed = await change(c, async ({ actor, now }) => ok([actor, now]));
      assert.deepEqual([seen, changed], [[visitor, NOW], { ok: true, value: [visitor, NOW] }]);
      return c.text('seen');
    });
    assert.equal(await (await app.request('/')).text(), 'seen');
  }));

test('an address with something that cannot be an id is not found', async () => {
  const app = new Hono<Env>();
  app.get('/:id', (c) => c.text(idParam(c)));
  app.onError((error, c) => c.text('', error instanceof NotFound ? 404 : 500));
  const id = randomUUID();
  assert.equal(await (await app.request(`/${id}`)).text(), id);
  for (const wrong of ['1', "'", `${id}0`, id.toUpperCase()])
    assert.equal((await app.request(`/${encodeURIComponent(wrong)}`)).status, 404);
});

test('what was not found is not found, and nothing else', () => {
  assert.throws(() => found(undefined, 'room'), NotFound);
  assert.throws(() => found(null, 'room'), NotFound);
  assert.equal(found(0, 'room'), 0);
});
