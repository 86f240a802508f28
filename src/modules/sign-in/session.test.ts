import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, NOW, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { beginNextRound, closeAccount, giveRole, registerAccount, setSecondStepRoles } from '../people/testing.ts';
import { endAllSessions } from './commands/end-all-sessions.ts';
import { removeSecondSteps } from './commands/remove-second-steps.ts';
import { reopenWithoutSecondSteps } from './commands/reopen-without-second-steps.ts';
import { actorOfToken } from './session.ts';
import { beginStep, stepOfToken, takeStep } from './sign-in-step.ts';
import { listSessions } from './sql/sessions.ts';
import { signedIn } from './testing.ts';

const baseUrl = 'http://localhost';
const asAdministrator = (tx: Tx) => ctxOf(tx, someone('administrator'));
const isIn = async (tx: Tx, token: string) => (await actorOfToken(tx, token, NOW)) !== undefined;

test('a closed account is out in the same transaction, and opened again its old sessions stay shut', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx), { role: 'director' });
    const token = await signedIn(ctxOf(tx), accountId);
    const step = await beginStep(ctxOf(tx), { kind: 'second-step', owner: { accountId, round: 1 } });
    assert.equal(await isIn(tx, token), true);
    assert.ok(await stepOfToken(ctxOf(tx), step, 'second-step'));
    await closeAccount(asAdministrator(tx), { accountId });
    assert.equal(await isIn(tx, token), false);
    assert.deepEqual(await listSessions(tx, accountId, NOW), []);
    await reopenWithoutSecondSteps(asAdministrator(tx), { accountId, baseUrl });
    assert.equal(await isIn(tx, token), false);
    assert.equal(await takeStep(ctxOf(tx), step, 'second-step'), undefined);
  }));

test('who was let in with a password that was replaced meanwhile is not in', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx));
    await beginNextRound(tx, accountId);
    assert.equal(await isIn(tx, await signedIn(ctxOf(tx), accountId)), false);
  }));

test('a role that asks for a second step shuts out who has none at once, but not who took one elsewhere', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx));
    const tokens = [await signedIn(ctxOf(tx), accountId), await signedIn(ctxOf(tx), accountId, 'oidc-mfa')];
    const inside = () => Promise.all(tokens.map((token) => isIn(tx, token)));
    await setSecondStepRoles(ctxOf(tx), { roles: ['director'] });
    assert.deepEqual(await inside(), [true, true]);
    const role = { role: 'director', municipalityCode: null, branchId: null };
    await giveRole(asAdministrator(tx), { accountId, version: 1, ...role });
    assert.deepEqual(await inside(), [false, true]);
    assert.equal((await listSessions(tx, accountId, NOW)).length, 1);
  }));

test('an administrator signs an account out everywhere', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx));
    const tokens = [await signedIn(ctxOf(tx), accountId), await signedIn(ctxOf(tx), accountId)];
    const ended = await endAllSessions(asAdministrator(tx), { accountId });
    assert.deepEqual(ended, { ok: true, value: { sessions: 2 } });
    for (const token of tokens) assert.equal(await isIn(tx, token), false);
  }));

test('nobody but an administrator manages how others sign in; one account opens once, and another is not found', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx));
    for (const command of [endAllSessions, removeSecondSteps, reopenWithoutSecondSteps]) {
      await assert.rejects(command(ctxOf(tx, someone('director')), { accountId, baseUrl }), Forbidden);
      await assert.rejects(command(asAdministrator(tx), { accountId: newId(), baseUrl }), NotFound);
    }
    const open = await reopenWithoutSecondSteps(asAdministrator(tx), { accountId, baseUrl });
    assert.deepEqual(open, { ok: false, refusal: { code: 'not-closed' } });
  }));
