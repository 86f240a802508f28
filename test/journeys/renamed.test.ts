import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#kernel/db.ts';
import { ok } from '#kernel/result.ts';
import { createApp } from '../../src/app.tsx';
import { registerOrganisation } from '../../src/modules/organisation/testing.ts';
import { modules } from '../../src/modules.ts';
import { ctxOf, NOW } from '../actors.ts';
import { committed } from '../db.ts';
import { testBox, testConfig } from '../page.ts';

const renamed = { name: 'Bibliotheek Nieuwe Naam', address: '', email: '', phone: '' };

test('who has a session sees a new name at once, also when a visitor has just been served', () =>
  committed(async (db) => {
    const app = createApp({ db, config: testConfig, box: testBox, modules, now: () => NOW });
    const pageFor = async (cookie: string) =>
      (await app.request('http://localhost/aanbod', { headers: { cookie } })).text();
    await pageFor('');
    await inTransaction(db, async (tx) => ok(await registerOrganisation(ctxOf(tx), renamed)));
    assert.match(await pageFor('session=of-somebody'), /Bibliotheek Nieuwe Naam/);
  }));
