import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import {
  type Actor,
  access,
  can,
  type Knock,
  knockOf,
  municipalitiesFor,
  type Permission,
  requirePermission,
  type Scope,
  SignInNeeded,
  type User,
  visitor,
} from '#kernel/access.ts';
import { Forbidden } from '#kernel/result.ts';

const READ: Permission = 'rooms:read';
const program: Actor = { kind: 'program', name: 'test' };

const userIn = (...scopes: Scope[]): User => ({
  kind: 'user',
  accountId: 'a',
  sessionId: 's',
  name: 'Noor',
  roles: [],
  grants: scopes.map((scope) => ({ permissions: new Set([READ]), scope })),
});

for (const [grant, row, allowed] of [
  [{}, {}, true],
  [{}, { municipality: 'GM0109', branchId: 'x' }, true],
  [{ municipality: 'GM0109' }, { municipality: 'GM0109' }, true],
  [{ municipality: 'GM0109' }, { municipality: 'GM0109', branchId: 'x' }, true],
  [{ municipality: 'GM0109' }, { municipality: 'GM0119' }, false],
  [{ municipality: 'GM0109' }, {}, false],
  [{ branchId: 'x' }, { municipality: 'GM0109', branchId: 'x' }, true],
  [{ branchId: 'x' }, { municipality: 'GM0109' }, false],
  [{ municipality: 'GM0109', branchId: 'x' }, { municipality: 'GM0119', branchId: 'x' }, false],
] as [Scope, Scope, boolean][]) {
  test(`a grant over ${JSON.stringify(grant)} ${allowed ? 'covers' : 'does not cover'} a row of ${JSON.stringify(row)}`, () => {
    assert.equal(can(userIn(grant), READ, row), allowed);
    const asked = () => requirePermission(userIn(grant), READ, row);
    if (allowed) asked();
    else assert.throws(asked, Forbidden);
  });
}

test('without a row, a permission anywhere is enough to show a button', () => {
  assert.equal(can(userIn({ branchId: 'x' }), READ), true);
  assert.equal(can(userIn({}), 'rooms:rent'), false);
  assert.equal(can(userIn(), READ), false);
});

test('a visitor may nothing, the program itself everything', () => {
  assert.equal(can(visitor, READ, {}), false);
  assert.equal(can(program, READ, { municipality: 'GM0109' }), true);
});

for (const [who, actor, expected] of [
  [
    'two municipalities, one twice',
    userIn({ municipality: 'GM0109' }, { municipality: 'GM0119' }, { municipality: 'GM0109' }),
    ['GM0109', 'GM0119'],
  ],
  ['one municipality and the organisation', userIn({ municipality: 'GM0109' }, {}), 'all'],
  ['a branch only', userIn({ branchId: 'x' }), []],
  ['nothing', userIn(), []],
  ['the program', program, 'all'],
] as const) {
  test(`${who}: the municipalities for a list`, () => assert.deepEqual(municipalitiesFor(actor, READ), expected));
}

const NOT_SIGNED_IN = 401;

async function knockAt(knock: Knock, actor: Actor): Promise<number> {
  const app = new Hono<{ Variables: { actor: Actor } }>();
  app.use(async (c, next) => {
    c.set('actor', actor);
    await next();
  });
  app.get('/', access(knock), (c) => c.text('in'));
  app.onError((error, c) =>
    c.text('', error instanceof SignInNeeded ? NOT_SIGNED_IN : error instanceof Forbidden ? 403 : 500),
  );
  return (await app.request('/')).status;
}

for (const [knock, who, actor, status] of [
  ['public', 'a visitor', visitor, 200],
  ['signed-in', 'a visitor', visitor, NOT_SIGNED_IN],
  ['signed-in', 'somebody without any right', userIn(), 200],
  [READ, 'a visitor', visitor, NOT_SIGNED_IN],
  [READ, 'somebody without the right', userIn(), 403],
  [READ, 'somebody who has it somewhere', userIn({ branchId: 'x' }), 200],
] as const) {
  test(`at a door for ${knock}, ${who} gets ${status}`, async () => assert.equal(await knockAt(knock, actor), status));
}

test('what a guard was given can be read back, and nothing else passes for a guard', () => {
  assert.equal(knockOf(access(READ)), READ);
  assert.equal(
    knockOf(() => {}),
    undefined,
  );
  assert.equal(knockOf(undefined), undefined);
});
