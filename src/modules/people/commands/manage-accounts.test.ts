import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { rightsOf } from '../rights.ts';
import { findAccount } from '../sql/accounts.ts';
import { listRoleGrants } from '../sql/role-grants.ts';
import { registerAccount } from '../testing.ts';
import { closeAccount } from './close-account.ts';
import { editAccount } from './edit-account.ts';
import { giveRole } from './give-role.ts';
import { inviteAccount } from './invite-account.ts';
import { inviteAgain } from './invite-again.ts';
import { reopenAccount } from './reopen-account.ts';
import { takeRole } from './take-role.ts';

const baseUrl = 'http://localhost';
const everywhere = { municipalityCode: null, branchId: null };
const asAdministrator = (tx: Tx) => ctxOf(tx, someone('administrator'));
const mails = (tx: Tx) => tx.selectFrom('kernel.outbox').select('payload').where('queue', '=', 'kernel.mail').execute();
test('an invitation makes an account with its role and mails a link', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    const role = { role: 'municipality-officer', municipalityCode: 'GM0109', branchId: null };
    const invited = await inviteAccount(asAdministrator(tx), {
      email: 'g@voorbeeld.nl',
      name: 'Gerda',
      roles: [role],
      baseUrl,
    });
    assert.ok(invited.ok);
    const [grant] = await listRoleGrants(tx, invited.value.id);
    assert.deepEqual([grant?.role, grant?.municipalityCode], ['municipality-officer', 'GM0109']);
    assert.equal((await mails(tx)).length, 1);
  }));

test('an address that is in use, in use before, or a role beyond its reach is refused without a trace', () =>
  undone(async (tx) => {
    const open = await registerAccount(ctxOf(tx), { email: 'ans@voorbeeld.nl' });
    const closed = await registerAccount(ctxOf(tx), { email: 'weg@voorbeeld.nl' });
    await closeAccount(ctxOf(tx), { accountId: closed });
    const invite = (email: string, role: string) =>
      inviteAccount(asAdministrator(tx), { email, name: 'X', roles: [{ role, ...everywhere }], baseUrl });
    assert.deepEqual(await invite('ans@voorbeeld.nl', 'director'), {
      ok: false,
      refusal: { code: 'already-an-account', accountId: open },
    });
    assert.deepEqual(await invite('weg@voorbeeld.nl', 'director'), {
      ok: false,
      refusal: { code: 'closed-account', accountId: closed },
    });
    for (const role of ['municipality-officer', 'keizer']) {
      assert.deepEqual(await invite('x@voorbeeld.nl', role), { ok: false, refusal: { code: 'out-of-reach', role } });
    }
    assert.equal((await mails(tx)).length, 0);
  }));

test('a new invitation replaces the earlier one, and only for who never came in', () =>
  undone(async (tx) => {
    const invited = await registerAccount(ctxOf(tx), { password: null });
    await inviteAgain(asAdministrator(tx), { accountId: invited, baseUrl });
    await inviteAgain(asAdministrator(tx), { accountId: invited, baseUrl });
    assert.equal((await tx.selectFrom('people.passwordLinks').select('accountId').execute()).length, 1);
    const active = await registerAccount(ctxOf(tx), { email: 'bep@voorbeeld.nl' });
    const refused = await inviteAgain(asAdministrator(tx), { accountId: active, baseUrl });
    assert.deepEqual(refused, { ok: false, refusal: { code: 'not-invited' } });
  }));

test('a role holds and ends at once', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx));
    const permitted = async () =>
      (await rightsOf(tx, accountId)).grants.some(({ permissions }) => permissions.has('quotes:approve'));
    assert.equal(await permitted(), false);
    await giveRole(asAdministrator(tx), { accountId, version: 1, role: 'director', ...everywhere });
    assert.equal(await permitted(), true);
    const [grant] = await listRoleGrants(tx, accountId);
    await takeRole(asAdministrator(tx), { accountId, version: 2, grantId: grant?.id ?? '' });
    assert.equal(await permitted(), false);
  }));

test('the same role for the same part of the work, or beyond its reach, is refused', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx), { role: 'director' });
    const give = (role: string) => giveRole(asAdministrator(tx), { accountId, version: 1, role, ...everywhere });
    assert.deepEqual(await give('director'), { ok: false, refusal: { code: 'has-role' } });
    assert.deepEqual(await give('municipality-officer'), {
      ok: false,
      refusal: { code: 'out-of-reach', role: 'municipality-officer' },
    });
  }));

test('a change to an account that somebody else changed meanwhile is refused, and nothing is overwritten', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx), { role: 'director' });
    await editAccount(asAdministrator(tx), { accountId, version: 1, name: 'Ans de Wit', email: 'ans@voorbeeld.nl' });
    const [grant] = await listRoleGrants(tx, accountId);
    const stale = { ok: false, refusal: { code: 'changed-meanwhile' } };
    const ctx = asAdministrator(tx);
    assert.deepEqual(await editAccount(ctx, { accountId, version: 1, name: 'A', email: 'a@b.nl' }), stale);
    assert.deepEqual(await giveRole(ctx, { accountId, version: 1, role: 'desk-worker', ...everywhere }), stale);
    assert.deepEqual(await takeRole(ctx, { accountId, version: 1, grantId: grant?.id ?? '' }), stale);
    assert.equal((await findAccount(tx, accountId))?.name, 'Ans de Wit');
  }));

test('a new address takes no address of another, and a link that went to the old one stops', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx), { password: null });
    const other = await registerAccount(ctxOf(tx), { email: 'bep@voorbeeld.nl' });
    await inviteAgain(asAdministrator(tx), { accountId, baseUrl });
    const taken = await editAccount(asAdministrator(tx), {
      accountId,
      version: 1,
      name: 'Ans',
      email: 'bep@voorbeeld.nl',
    });
    assert.deepEqual(taken, { ok: false, refusal: { code: 'already-an-account', accountId: other } });
    await editAccount(asAdministrator(tx), { accountId, version: 1, name: 'Ans', email: 'nieuw@voorbeeld.nl' });
    assert.equal((await tx.selectFrom('people.passwordLinks').select('accountId').execute()).length, 0);
  }));

test('a closed account keeps its history; opened again it starts without roles and password', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx), { role: 'director' });
    await closeAccount(asAdministrator(tx), { accountId });
    assert.deepEqual(await closeAccount(asAdministrator(tx), { accountId }), {
      ok: false,
      refusal: { code: 'already-closed' },
    });
    await reopenAccount(asAdministrator(tx), { accountId, baseUrl });
    const account = await findAccount(tx, accountId);
    assert.deepEqual([account?.closedAt, account?.passwordHash], [null, null]);
    assert.deepEqual(await listRoleGrants(tx, accountId), []);
    assert.deepEqual(await reopenAccount(asAdministrator(tx), { accountId, baseUrl }), {
      ok: false,
      refusal: { code: 'not-closed' },
    });
  }));

test('the last administrator who can come in keeps the role and the account', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx), { role: 'administrator' });
    // Invited only: nobody can come in with this one yet.
    const invited = await registerAccount(ctxOf(tx), {
      email: 'bep@voorbeeld.nl',
      role: 'administrator',
      password: null,
    });
    const [grant] = await listRoleGrants(tx, accountId);
    const refused = { ok: false, refusal: { code: 'last-administrator' } };
    const take = (by = asAdministrator(tx)) => takeRole(by, { accountId, version: 1, grantId: grant?.id ?? '' });
    assert.deepEqual(await take(), refused);
    assert.deepEqual(await closeAccount(asAdministrator(tx), { accountId }), refused);
    await tx.updateTable('people.accounts').set({ lastSignedInAt: NOW }).where('id', '=', invited).execute();
    assert.deepEqual(await take(), { ok: true, value: null });
  }));

test('nobody but an administrator manages accounts, and an account that is not there is not found', () =>
  undone(async (tx) => {
    const accountId = await registerAccount(ctxOf(tx));
    const unknown = newId();
    const commands = (by: ReturnType<typeof ctxOf>, id: string) => [
      () => editAccount(by, { accountId: id, version: 1, name: 'A', email: 'a@b.nl' }),
      () => giveRole(by, { accountId: id, version: 1, role: 'director', ...everywhere }),
      () => takeRole(by, { accountId: id, version: 1, grantId: unknown }),
      () => inviteAgain(by, { accountId: id, baseUrl }),
      () => closeAccount(by, { accountId: id }),
      () => reopenAccount(by, { accountId: id, baseUrl }),
    ];
    for (const command of commands(ctxOf(tx, someone('director')), accountId))
      await assert.rejects(command(), Forbidden);
    for (const command of commands(asAdministrator(tx), unknown)) await assert.rejects(command(), NotFound);
    const invite = inviteAccount(ctxOf(tx, someone('director')), { email: 'a@b.nl', name: 'A', roles: [], baseUrl });
    await assert.rejects(invite, Forbidden);
  }));
