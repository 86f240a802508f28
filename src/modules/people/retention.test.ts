import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/id.ts';
import { ctxOf, NOW } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { sendPasswordLink } from './password-link.ts';
import { personalData } from './personal-data.ts';
import { wipeExpired } from './retention.ts';
import { findAccount } from './sql/accounts.ts';
import { registerAccount } from './testing.ts';

const HOUR = 3_600_000;
const after = (hours: number) => new Date(NOW.getTime() + hours * HOUR);

test('each night goes what has passed its term, and nothing else', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx));
    await sendPasswordLink(ctxOf(tx), {
      account: { id: accountId, email: 'ans@voorbeeld.nl', name: 'Ans' },
      purpose: 'reset',
      baseUrl: 'http://x',
    });
    await tx.insertInto('kernel.formKeys').values({ key: newId(), location: '/', usedAt: NOW }).execute();
    const nothing = { passwordLinks: 0, firstAdministratorLinks: 0, formKeys: 0 };
    assert.deepEqual(await wipeExpired(ctxOf(tx, undefined, after(1.9))), nothing);
    assert.deepEqual(await wipeExpired(ctxOf(tx, undefined, after(25))), { ...nothing, passwordLinks: 1 });
    assert.deepEqual(await wipeExpired(ctxOf(tx, undefined, after(8 * 24))), { ...nothing, formKeys: 1 });
  }));

test('what is known of a person is given out without a secret', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx), { role: 'director' });
    const given = JSON.stringify(await personalData.export(tx, accountId));
    for (const known of ['Ans Bakker', 'ans@voorbeeld.nl', 'director']) {
      assert.ok(given.includes(known), known);
    }
    assert.equal(given.includes('argon2id'), false);
  }));

test('an erased person leaves no name or address behind', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx), { role: 'director' });
    await personalData.erase(ctxOf(tx), accountId);
    const left = await findAccount(tx, accountId);
    assert.equal(left?.name, 'Verwijderd account');
    assert.equal(JSON.stringify(left).includes('ans@'), false);
  }));

test('the last administrator cannot be erased', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx), { role: 'administrator' });
    await assert.rejects(personalData.erase(ctxOf(tx), accountId), /last administrator/);
  }));
