import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Tx } from '#kernel/db.ts';
import { modules } from '../../src/modules.ts';
import { NOW } from '../actors.ts';
import { undone } from '../db.ts';
import { testBox, testConfig } from '../page.ts';
import { sharedApp } from '../shared-app.ts';

const CALCULATIONS = '/api/v1/price-calculations';

/** A program at an address of its own, at a moment. */
function caller(tx: Tx, remoteAddress: string, minutes = 0) {
  const now = () => new Date(NOW.getTime() + minutes * 60_000);
  const app = sharedApp({ db: tx, config: testConfig, box: testBox, modules, now, recogniseAs: visitor });
  const env = { incoming: { socket: { remoteAddress } } };
  return {
    post: () => app.request(CALCULATIONS, { method: 'POST', body: '{}' }, env),
    get: async (path: string) => (await app.request(path, {}, env)).status,
  };
}

test('the sixty-first calculation in a minute is refused with the time to wait; others and other calls go on', () =>
  undone(async (tx) => {
    const busy = caller(tx, '192.0.2.1');
    for (let count = 0; count < 60; count++) assert.equal((await busy.post()).status, 400);
    const refused = await busy.post();
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '60');
    assert.equal(refused.headers.get('content-type'), 'application/problem+json; charset=utf-8');
    assert.equal(((await refused.json()) as { status: number }).status, 429);

    assert.equal((await caller(tx, '192.0.2.2').post()).status, 400);
    assert.equal(await busy.get('/api/v1/municipalities'), 200);
    assert.equal((await caller(tx, '192.0.2.1', 1).post()).status, 400);
  }));
