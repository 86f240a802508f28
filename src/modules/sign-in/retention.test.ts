import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, NOW } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { testBox } from '../../../test/page.ts';
import { registerAccount } from '../people/testing.ts';
import { offerAuthenticator } from './commands/offer-authenticator.ts';
import { personalData } from './personal-data.ts';
import { wipeExpired } from './retention.ts';
import { actorOfToken } from './session.ts';
import { beginStep } from './sign-in-step.ts';
import { findSecondStep } from './sql/second-steps.ts';
import { signedIn } from './testing.ts';

const after = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

test('each night goes what has passed its term, and nothing else', () =>
  undone(async (tx) => {
    await signedIn(ctxOf(tx), await registerAccount(ctxOf(tx)));
    await beginStep(ctxOf(tx), { kind: 'passkey' });
    await tx.insertInto('kernel.attempts').values({ bucket: 'sign-in:x', at: NOW }).execute();
    const nothing = { sessions: 0, steps: 0, attempts: 0 };
    assert.deepEqual(await wipeExpired(ctxOf(tx, undefined, after(0.1))), nothing);
    assert.deepEqual(await wipeExpired(ctxOf(tx, undefined, after(0.2))), { ...nothing, steps: 1 });
    assert.deepEqual(await wipeExpired(ctxOf(tx, undefined, after(25))), { ...nothing, sessions: 1, attempts: 1 });
  }));

test('where and with what a person signed in is given out without a secret', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx));
    const token = await signedIn(ctxOf(tx), accountId);
    const given = JSON.stringify(await personalData.export(tx, accountId));
    assert.ok(given.includes('Firefox op Windows'));
    assert.equal(given.includes(token), false);
  }));

test('an erased person is out at once, and nothing is left to come in with', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx));
    const token = await signedIn(ctxOf(tx), accountId);
    await offerAuthenticator(ctxOf(tx), { accountId, box: testBox });
    await personalData.erase(ctxOf(tx), accountId);
    assert.equal(await actorOfToken(tx, token, NOW), undefined);
    assert.equal((await tx.selectFrom('signIn.authenticators').select('accountId').execute()).length, 0);
    const { passkeys, recoveryCodes } = await findSecondStep(tx, accountId);
    assert.deepEqual([passkeys, recoveryCodes], [0, 0]);
  }));
