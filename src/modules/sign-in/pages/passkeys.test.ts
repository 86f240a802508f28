import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, NOW } from '../../../../test/actors.ts';
import { type CookieBrowser, cookieBrowser } from '../../../../test/cookie-browser.ts';
import { undone } from '../../../../test/db.ts';
import { registerAccount, setSecondStepRoles, TEST_PASSWORD } from '../../people/testing.ts';
import { softwarePasskey } from '../passkey-testing.ts';

const right = { email: 'ans@voorbeeld.nl', password: TEST_PASSWORD };
const newKey = () => softwarePasskey('localhost', 'http://localhost');

const challengeOf = async (
  browser: CookieBrowser,
  path: string,
  typed = { password: TEST_PASSWORD },
): Promise<string> => (JSON.parse((await browser.post(path, typed)).text) as { challenge: string }).challenge;

/** Signs in with the password, adds a passkey, and gives both. */
async function withPasskey(tx: Tx) {
  await registerAccount(ctxOf(tx), { role: 'director' });
  const owner = cookieBrowser(tx);
  await owner.post('/inloggen', right);
  const key = newKey();
  const credential = key.make({ challenge: await challengeOf(owner, '/account/passkeys/vraag') });
  const added = await owner.post('/account/passkeys', { label: 'Laptop', credential });
  return { owner, key, added };
}

test('a passkey is added with its name, gives recovery codes, and then signs in without a password', () =>
  undone(async (tx) => {
    const { owner, key, added } = await withPasskey(tx);
    assert.equal(added.html.querySelectorAll('main code').length, 10);
    assert.match((await owner.get('/account')).text, /Laptop/);
    const browser = cookieBrowser(tx);
    const credential = key.answer({ challenge: await challengeOf(browser, '/inloggen/passkey/vraag') });
    const signedIn = await browser.post('/inloggen/passkey', { credential, terug: '/werk/accounts' });
    assert.equal(signedIn.location, '/werk/accounts');
    assert.equal((await browser.get('/werk/accounts')).status, 200);
  }));

test('with a passkey the password alone is no longer enough; a recovery code is the way without the device', () =>
  undone(async (tx) => {
    const { added } = await withPasskey(tx);
    const browser = cookieBrowser(tx);
    assert.equal((await browser.post('/inloggen', right)).location, '/inloggen/tweede-stap');
    const page = await browser.get('/inloggen/tweede-stap');
    assert.ok(page.html.querySelector('[data-passkey=get]'));
    const code = added.html.querySelector('main code')?.text ?? '';
    assert.equal((await browser.post('/inloggen/tweede-stap', { code })).location, '/start');
  }));

test('an answer counts once, and only for the question of this browser', () =>
  undone(async (tx) => {
    const { key } = await withPasskey(tx);
    const browser = cookieBrowser(tx);
    const challenge = await challengeOf(browser, '/inloggen/passkey/vraag');
    const stepToken = browser.cookies.get('passkey') ?? '';
    const credential = key.answer({ challenge });
    assert.equal((await cookieBrowser(tx).post('/inloggen/passkey', { credential })).status, 422);
    assert.equal((await browser.post('/inloggen/passkey', { credential })).status, 303);
    browser.cookies.set('passkey', stepToken);
    assert.equal((await browser.post('/inloggen/passkey', { credential })).status, 422);
  }));

const wrong = [
  ['another question', (key) => key.answer({ challenge: 'AAAA' })],
  ['another site', (key, challenge) => key.answer({ challenge, origin: 'https://elders.nl' })],
  ['a key that asked for no finger, face or PIN', (key, challenge) => key.answer({ challenge, verified: false })],
  ['a key that is not known', (_, challenge) => newKey().answer({ challenge })],
  [
    'a copy of the key with an older counter',
    (key, challenge) => {
      key.rewind();
      return key.answer({ challenge });
    },
  ],
  ['no answer at all', () => ''],
  ['something that is no credential', () => '{"id":{"$ne":1}}'],
  ['half a credential', () => '{"id":"AAAA"}'],
] as const satisfies readonly [string, (key: ReturnType<typeof newKey>, challenge: string) => string][];

for (const [what, answer] of wrong) {
  test(`the answer of ${what} signs nobody in, with the same words each time`, () =>
    undone(async (tx) => {
      const { key } = await withPasskey(tx);
      const browser = cookieBrowser(tx);
      const credential = answer(key, await challengeOf(browser, '/inloggen/passkey/vraag'));
      const page = await browser.post('/inloggen/passkey', { credential });
      assert.equal(page.status, 422);
      assert.match(page.html.querySelector('[role=alert]')?.text ?? '', /met deze passkey niet gelukt/);
      assert.equal(browser.cookies.has('session'), false);
    }));
}

test('an address that asks for too many questions is told to wait', () =>
  undone(async (tx) => {
    const spent = Array.from({ length: 60 }, () => ({ bucket: 'passkey-from:', at: NOW }));
    await tx.insertInto('kernel.attempts').values(spent).execute();
    const asked = await cookieBrowser(tx).post('/inloggen/passkey/vraag');
    assert.equal(asked.status, 429);
    assert.match(asked.text, /Wacht 15 minuten/);
  }));

test('a passkey of a closed account signs nobody in', () =>
  undone(async (tx) => {
    const { key } = await withPasskey(tx);
    await tx.updateTable('people.accounts').set({ closedAt: NOW }).execute();
    const browser = cookieBrowser(tx);
    const credential = key.answer({ challenge: await challengeOf(browser, '/inloggen/passkey/vraag') });
    assert.equal((await browser.post('/inloggen/passkey', { credential })).status, 422);
  }));

test('who took over a session without knowing the password adds no passkey', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx), { role: 'director' });
    const thief = cookieBrowser(tx);
    await thief.post('/inloggen', right);
    const tries: Record<string, string>[] = [{}, { password: '' }, { password: 'fout fout fout' }, { confirmed: 'x' }];
    for (const typed of tries) {
      const asked = await thief.post('/account/passkeys/vraag', typed);
      assert.equal(asked.status, 422);
      assert.match(asked.text, /wachtwoord klopt niet/);
      assert.equal(thief.cookies.has('new-passkey'), false);
    }
    // A question that anybody may ask is none for a new passkey.
    const challenge = await challengeOf(thief, '/inloggen/passkey/vraag');
    thief.cookies.set('new-passkey', thief.cookies.get('passkey') ?? '');
    const added = await thief.post('/account/passkeys', { label: 'Dief', credential: newKey().make({ challenge }) });
    assert.equal(added.status, 422);
    assert.equal((await tx.selectFrom('signIn.passkeys').select('id').execute()).length, 0);
  }));

test('the sixth wrong password within a quarter of an hour is not looked at any more', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx));
    const browser = cookieBrowser(tx);
    await browser.post('/inloggen', right);
    for (let count = 0; count < 5; count++) await browser.post('/account/passkeys/vraag', { password: 'fout' });
    assert.equal((await browser.post('/account/passkeys/vraag', { password: TEST_PASSWORD })).status, 429);
  }));

/** Signed in with a passkey to an account that has no password, as of who always comes in by another organisation. */
async function withoutPassword(tx: Tx) {
  const { owner, key } = await withPasskey(tx);
  await tx.updateTable('people.accounts').set({ passwordHash: null }).execute();
  const confirm = async (answer: (challenge: string) => string) => {
    const challenge = await challengeOf(owner, '/inloggen/passkey/vraag');
    return owner.post('/account/passkeys/bevestiging', { credential: answer(challenge) });
  };
  return { owner, key, confirm };
}

test('without a password a passkey of the account itself is asked for first', () =>
  undone(async (tx) => {
    const { owner, key, confirm } = await withoutPassword(tx);
    assert.ok((await owner.get('/account')).html.querySelector('form[action="/account/passkeys/bevestiging"]'));
    assert.equal((await owner.post('/account/passkeys/vraag', { password: '' })).status, 422);
    assert.equal((await confirm((challenge) => key.answer({ challenge }))).location, '/account');
    assert.equal((await owner.get('/account')).html.querySelector('[data-passkey=create] [type=password]'), null);
    const credential = newKey().make({ challenge: await challengeOf(owner, '/account/passkeys/vraag') });
    assert.equal((await owner.post('/account/passkeys', { label: 'Tweede', credential })).location, '/account');
    owner.at(new Date(NOW.getTime() + 10 * 60_000));
    assert.equal((await owner.post('/account/passkeys/vraag')).status, 422);
  }));

test('the passkey of somebody else, or their confirmation, confirms nothing', () =>
  undone(async (tx) => {
    const { owner, confirm } = await withoutPassword(tx);
    await registerAccount(ctxOf(tx), { email: 'bep@voorbeeld.nl' });
    const bep = cookieBrowser(tx);
    await bep.post('/inloggen', { ...right, email: 'bep@voorbeeld.nl' });
    const bepsKey = newKey();
    const credential = bepsKey.make({ challenge: await challengeOf(bep, '/account/passkeys/vraag') });
    await bep.post('/account/passkeys', { label: 'Van Bep', credential });
    assert.equal((await confirm((challenge) => bepsKey.answer({ challenge }))).status, 422);
    assert.equal((await confirm(() => '')).status, 422);
    const answer = bepsKey.answer({ challenge: await challengeOf(bep, '/inloggen/passkey/vraag') });
    await bep.post('/account/passkeys/bevestiging', { credential: answer });
    owner.cookies.set('confirmed', bep.cookies.get('confirmed') ?? '');
    assert.equal((await owner.post('/account/passkeys/vraag')).status, 422);
  }));

test('who has neither a password nor a passkey is told to choose a password first', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx));
    const browser = cookieBrowser(tx);
    await browser.post('/inloggen', right);
    await tx.updateTable('people.accounts').set({ passwordHash: null }).execute();
    const page = await browser.get('/account');
    assert.ok(page.html.querySelector('main a[href="/wachtwoord-vergeten"]'));
    assert.equal(page.html.querySelector('[data-passkey]'), null);
    assert.equal((await browser.post('/account/passkeys/vraag')).status, 422);
  }));

test('a passkey without a name, made for another site or for the question of somebody else is not added', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx), { role: 'director' });
    await registerAccount(ctxOf(tx), { email: 'bep@voorbeeld.nl', role: 'director' });
    const [ans, bep] = [cookieBrowser(tx), cookieBrowser(tx)];
    await ans.post('/inloggen', right);
    await bep.post('/inloggen', { ...right, email: 'bep@voorbeeld.nl' });
    const add = async (browser: CookieBrowser, label: string, make: (challenge: string) => string) => {
      const challenge = await challengeOf(browser, '/account/passkeys/vraag');
      return (await browser.post('/account/passkeys', { label, credential: make(challenge) })).status;
    };
    assert.equal(await add(ans, '', (challenge) => newKey().make({ challenge })), 422);
    assert.equal(await add(ans, 'X', (challenge) => newKey().make({ challenge, origin: 'https://elders.nl' })), 422);
    assert.equal(await add(ans, 'X', (challenge) => newKey().make({ challenge, verified: false })), 422);
    const challenge = await challengeOf(ans, '/account/passkeys/vraag');
    bep.cookies.set('new-passkey', ans.cookies.get('new-passkey') ?? '');
    const credential = newKey().make({ challenge });
    assert.equal((await bep.post('/account/passkeys', { label: 'X', credential })).status, 422);
    assert.equal((await tx.selectFrom('signIn.passkeys').select('id').execute()).length, 0);
  }));

test('a passkey goes, but not the last second step of a role that asks for one, and never that of somebody else', () =>
  undone(async (tx) => {
    const { owner } = await withPasskey(tx);
    const { id } = await tx.selectFrom('signIn.passkeys').select('id').executeTakeFirstOrThrow();
    await registerAccount(ctxOf(tx), { email: 'bep@voorbeeld.nl' });
    const other = cookieBrowser(tx);
    await other.post('/inloggen', { ...right, email: 'bep@voorbeeld.nl' });
    assert.equal((await other.post(`/account/passkeys/${id}/einde`)).status, 404);
    await setSecondStepRoles(ctxOf(tx), { roles: ['director'] });
    assert.equal((await owner.post(`/account/passkeys/${id}/einde`)).status, 422);
    await setSecondStepRoles(ctxOf(tx), { roles: [] });
    assert.equal((await owner.post(`/account/passkeys/${id}/einde`)).status, 303);
    assert.equal((await tx.selectFrom('signIn.recoveryCodes').select('codeHash').execute()).length, 0);
  }));
