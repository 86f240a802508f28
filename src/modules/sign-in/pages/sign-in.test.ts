import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOfToken } from '#kernel/token.ts';
import { ctxOf, NOW } from '../../../../test/actors.ts';
import { cookieBrowser } from '../../../../test/cookie-browser.ts';
import { undone } from '../../../../test/db.ts';
import { registerAccount, TEST_PASSWORD } from '../../people/testing.ts';

const HOUR = 3_600_000;
const right = { email: 'ans@voorbeeld.nl', password: TEST_PASSWORD };

test('who signs in comes to their side of the house, and the page asked for comes first', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx), { role: 'director' });
    const browser = cookieBrowser(tx);
    assert.equal((await browser.get('/werk/accounts')).location, '/inloggen?terug=%2Fwerk%2Faccounts');
    assert.equal((await browser.post('/inloggen', { ...right, terug: '/werk/accounts' })).location, '/werk/accounts');
    assert.equal((await browser.get('/werk/accounts')).status, 200);
    assert.equal((await browser.post('/inloggen', right)).location, '/start');
  }));

test('an address to go back to never leads to another site', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx));
    for (const terug of ['//elders.nl', 'https://elders.nl', '/\\elders.nl', 'javascript:alert(1)', '/\t/elders.nl']) {
      assert.equal((await cookieBrowser(tx).post('/inloggen', { ...right, terug })).location, '/start', terug);
    }
  }));

test('the table holds only the hash of the token, and the address and the table hold no password', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx));
    const browser = cookieBrowser(tx);
    await browser.post('/inloggen', right);
    const token = browser.cookies.get('session') ?? '';
    const rows = await tx.selectFrom('signIn.sessions').selectAll().execute();
    assert.deepEqual(rows[0]?.tokenHash, hashOfToken(token));
    const everything = JSON.stringify([rows, await tx.selectFrom('people.accounts').selectAll().execute()]);
    assert.equal(everything.includes(token) || everything.includes(TEST_PASSWORD), false);
  }));

test('an unknown address, a wrong password, an invited and a closed account get the same answer', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx));
    await registerAccount(ctxOf(tx), { email: 'nieuw@voorbeeld.nl', password: null });
    const closed = await registerAccount(ctxOf(tx), { email: 'weg@voorbeeld.nl' });
    await tx.updateTable('people.accounts').set({ closedAt: NOW }).where('id', '=', closed).execute();
    const tries = [
      { email: 'niemand@voorbeeld.nl', password: TEST_PASSWORD },
      { email: 'ans@voorbeeld.nl', password: 'fout fout fout' },
      { email: 'nieuw@voorbeeld.nl', password: TEST_PASSWORD },
      { email: 'weg@voorbeeld.nl', password: TEST_PASSWORD },
    ];
    const answers = await Promise.all(
      tries.map(async (typed) => {
        const page = await cookieBrowser(tx).post('/inloggen', typed);
        const words = page.html.querySelector('[role=alert]')?.text;
        return [page.status, words, page.text.replaceAll(typed.email, '').replace(/value="[0-9a-f-]{36}"/g, '').length];
      }),
    );
    assert.equal(answers[0]?.[0], 422);
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
  }));

test('the eleventh try on one account is refused, also with the right password, and holds for fifteen minutes', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx));
    const browser = cookieBrowser(tx);
    const wrong = { ...right, password: 'fout fout fout' };
    for (let count = 0; count < 10; count++) assert.equal((await browser.post('/inloggen', wrong)).status, 422);
    const eleventh = await browser.post('/inloggen', right);
    assert.equal(eleventh.status, 429);
    assert.match(eleventh.text, /Wacht 15 minuten/);
    browser.at(new Date(NOW.getTime() + 15 * 60_000));
    assert.equal((await browser.post('/inloggen', right)).status, 303);
  }));

test('an address that tries many accounts is stopped, while another address goes on', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx));
    await tx
      .insertInto('kernel.attempts')
      .values(Array.from({ length: 60 }, () => ({ bucket: 'sign-in-from:', at: NOW })))
      .execute();
    assert.equal((await cookieBrowser(tx).post('/inloggen', right)).status, 429);
    await tx.updateTable('kernel.attempts').set({ bucket: 'sign-in-from:192.0.2.1' }).execute();
    assert.equal((await cookieBrowser(tx).post('/inloggen', right)).status, 303);
  }));

test('a form from another site signs nobody in and nobody out', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx), { role: 'director' });
    const browser = cookieBrowser(tx);
    assert.equal((await browser.post('/inloggen', right, { 'sec-fetch-site': 'cross-site' })).status, 403);
    assert.equal(browser.cookies.size, 0);
    await browser.post('/inloggen', right);
    assert.equal((await browser.post('/uitloggen', {}, { 'sec-fetch-site': 'cross-site' })).status, 403);
    assert.equal((await browser.get('/werk/accounts')).status, 200);
  }));

test('a session ends after twelve hours without use and after two weeks of use', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx), { role: 'director' });
    const idle = cookieBrowser(tx);
    await idle.post('/inloggen', right);
    idle.at(new Date(NOW.getTime() + 12 * HOUR));
    assert.equal((await idle.get('/werk/accounts')).status, 303);
    const busy = cookieBrowser(tx);
    await busy.post('/inloggen', right);
    for (let hours = 11; hours < 14 * 24; hours += 11) {
      busy.at(new Date(NOW.getTime() + hours * HOUR));
      assert.equal((await busy.get('/werk/accounts')).status, 200, `after ${hours} hours`);
    }
    busy.at(new Date(NOW.getTime() + 14 * 24 * HOUR));
    assert.equal((await busy.get('/werk/accounts')).status, 303);
  }));

test('a token after signing out opens nothing, on this device or by a copy of it', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx), { role: 'director' });
    const browser = cookieBrowser(tx);
    await browser.post('/inloggen', right);
    const stolen = cookieBrowser(tx);
    stolen.cookies.set('session', browser.cookies.get('session') ?? '');
    assert.equal((await stolen.get('/werk/accounts')).status, 200);
    await browser.post('/uitloggen');
    assert.equal(browser.cookies.size, 0);
    assert.equal((await stolen.get('/werk/accounts')).status, 303);
  }));

test('a user ends another session of their own, and never one of somebody else', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx), { role: 'director' });
    await registerAccount(ctxOf(tx), { email: 'bep@voorbeeld.nl', role: 'director' });
    const [here, there, other] = [cookieBrowser(tx), cookieBrowser(tx), cookieBrowser(tx)];
    await here.post('/inloggen', right);
    await there.post('/inloggen', right);
    await other.post('/inloggen', { ...right, email: 'bep@voorbeeld.nl' });
    const idOf = async (token = '') =>
      (
        await tx
          .selectFrom('signIn.sessions')
          .select('id')
          .where('tokenHash', '=', hashOfToken(token))
          .executeTakeFirstOrThrow()
      ).id;
    await here.post(`/account/sessies/${await idOf(there.cookies.get('session'))}/einde`);
    assert.equal((await there.get('/account')).status, 303);
    const foreign = await here.post(`/account/sessies/${await idOf(other.cookies.get('session'))}/einde`);
    assert.equal(foreign.status, 404);
    assert.equal((await other.get('/account')).status, 200);
  }));

test('over https the cookie is for this host alone, and never for a script', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx));
    const browser = cookieBrowser(tx, { baseUrl: 'https://werk.voorbeeld.nl' });
    const [cookie = ''] = (await browser.post('/inloggen', right)).headers.getSetCookie();
    assert.match(cookie, /^__Host-session=.+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  }));

test('over plain http beyond this machine nobody can sign in, and the page says why', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx));
    const browser = cookieBrowser(tx, { baseUrl: 'http://werk.voorbeeld.nl' });
    const page = await browser.get('/inloggen');
    assert.equal(page.status, 403);
    assert.match(page.text, /https/);
    assert.equal(page.html.querySelector('input[type=password]'), null);
    assert.equal((await browser.post('/inloggen', right)).status, 403);
    for (const path of ['/wachtwoord/x', '/eerste-beheerder/x', '/inloggen/tweede-stap']) {
      assert.equal((await browser.get(path)).status, 403, path);
      assert.equal((await browser.post(path, right)).status, 403, path);
    }
    const byName = await cookieBrowser(tx).post('http://werk.voorbeeld.nl/inloggen', right);
    assert.ok(byName.status >= 400);
    assert.equal((await tx.selectFrom('signIn.sessions').select('id').execute()).length, 0);
  }));
