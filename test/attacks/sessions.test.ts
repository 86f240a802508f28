import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { registerAccount, TEST_PASSWORD } from '../../src/modules/people/testing.ts';
import { ctxOf, NOW } from '../actors.ts';
import { cookieBrowser } from '../cookie-browser.ts';
import { undone } from '../db.ts';
import { logLines } from '../page.ts';

const EMAIL = 'ans.bakker@voorbeeld.nl';
const right = { email: EMAIL, password: TEST_PASSWORD };

async function signedIn(tx: Tx, role = 'administrator') {
  const accountId = await registerAccount(ctxOf(tx), { email: EMAIL, role });
  const browser = cookieBrowser(tx);
  await browser.post('/inloggen', right);
  return { accountId, browser, token: browser.cookies.get('session') ?? '' };
}

test('a token that somebody else put in the browser before signing in opens nothing afterwards', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx), { email: EMAIL, role: 'administrator' });
    const planted = randomBytes(32).toString('base64url');
    const victim = cookieBrowser(tx);
    victim.cookies.set('session', planted);
    await victim.post('/inloggen', right);
    assert.notEqual(victim.cookies.get('session'), planted);
    const thief = cookieBrowser(tx);
    thief.cookies.set('session', planted);
    assert.equal((await thief.get('/werk')).status, 303);
  }));

test('a token with anything changed opens nothing and breaks nothing', () =>
  undone(async (tx) => {
    const { browser, token } = await signedIn(tx);
    const changed = [
      `${token}A`,
      token.slice(0, -1),
      token.toLowerCase(),
      '',
      ' ',
      '%00',
      '%',
      'x'.repeat(4_000),
      "' or 1=1",
    ];
    for (const wrong of changed) {
      browser.cookies.set('session', wrong);
      assert.deepEqual([(await browser.get('/werk')).status, (await browser.get('/')).status], [303, 200], wrong);
    }
    browser.cookies.set('session', token);
    assert.equal((await browser.get('/werk')).status, 200);
  }));

test('an old cookie opens nothing after signing out, after twelve quiet hours, and after two weeks', () =>
  undone(async (tx) => {
    const { browser, token } = await signedIn(tx);
    const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);
    browser.at(hours(12.1));
    assert.equal((await browser.get('/werk')).status, 303);
    browser.at(NOW);
    assert.equal((await browser.get('/werk')).status, 200);
    await browser.post('/uitloggen');
    browser.cookies.set('session', token);
    assert.equal((await browser.get('/werk')).status, 303);
  }));

test('whoever still has to take the second step is not in: the token of the step is none of a session', () =>
  undone(async (tx) => {
    await tx.insertInto('people.secondStepRoles').values({ role: 'administrator' }).execute();
    const { browser } = await signedIn(tx);
    const step = browser.cookies.get('second-step') ?? '';
    assert.ok(step);
    browser.cookies.set('session', step);
    assert.equal((await browser.get('/werk/accounts')).status, 303);
    assert.equal((await browser.post('/account/tweede-stap')).status, 303);
  }));

test('a session ended by somebody else ends in the middle of the work, and nobody ends the session of another', () =>
  undone(async (tx) => {
    const { browser, accountId } = await signedIn(tx);
    await registerAccount(ctxOf(tx), { email: 'piet@voorbeeld.nl', role: 'desk-worker' });
    const piet = cookieBrowser(tx);
    await piet.post('/inloggen', { email: 'piet@voorbeeld.nl', password: TEST_PASSWORD });
    const { id } = await tx
      .selectFrom('signIn.sessions')
      .select('id')
      .where('accountId', '=', accountId)
      .executeTakeFirstOrThrow();
    assert.equal((await piet.post(`/account/sessies/${id}/einde`)).status, 404);
    assert.equal((await browser.get('/werk')).status, 200);
    await browser.post(`/account/sessies/${id}/einde`);
    assert.equal((await browser.get('/werk')).status, 303);
  }));

test('the log and the audit trail hold no token, no password, no address and no name', () =>
  undone(async (tx) => {
    const before = logLines().length;
    const { browser, token } = await signedIn(tx);
    const from = { 'x-forwarded-for': '203.0.113.7', 'user-agent': 'Geheime-Browser/1.0' };
    const invited = { name: 'Wubbe Naamgeheim', email: 'wubbe@voorbeeld.nl', roles: 'desk-worker' };
    await browser.post('/inloggen', { ...right, password: 'fout fout fout' }, from);
    await browser.post('/werk/accounts/nieuw', invited, from);
    await browser.post('/wachtwoord-vergeten', { email: EMAIL }, from);
    await browser.get(`/wachtwoord/${token}?email=${EMAIL}`);
    await browser.get(`/werk/accounts?zoek=Naamgeheim`);
    await browser.get(`/inloggen?terug=/werk/accounts/${token}`);
    const audit = await tx.selectFrom('kernel.auditEntries').selectAll().execute();
    const told = [...logLines().slice(before), JSON.stringify(audit)].join('\n');
    assert.ok(audit.length > 0 && told.includes('/wachtwoord/:token'));
    const secrets = [
      token,
      TEST_PASSWORD,
      'fout fout',
      EMAIL,
      'wubbe@',
      'Naamgeheim',
      'Ans Bakker',
      '203.0.113',
      'Geheime-Browser',
    ];
    assert.deepEqual(
      secrets.filter((secret) => told.includes(secret)),
      [],
    );
  }));
