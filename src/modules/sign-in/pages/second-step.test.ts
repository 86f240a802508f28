import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Db, inTransaction, type Tx } from '#kernel/db.ts';
import { secretBox } from '#kernel/secret-box.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { cookieBrowser } from '../../../../test/cookie-browser.ts';
import { committed, undone } from '../../../../test/db.ts';
import { client, testBox } from '../../../../test/page.ts';
import { registerAccount, setSecondStepRoles, TEST_PASSWORD } from '../../people/testing.ts';
import { confirmAuthenticator } from '../commands/confirm-authenticator.ts';
import { offerAuthenticator } from '../commands/offer-authenticator.ts';
import { passSecondStep } from '../commands/pass-second-step.ts';
import { findAuthenticator } from '../sql/second-steps.ts';
import { codeAt, stepOf } from '../totp.ts';

const right = { email: 'ans@voorbeeld.nl', password: TEST_PASSWORD };
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

const secretOf = async (tx: Tx, accountId: string): Promise<Buffer> => {
  const { sealedSecret = Buffer.alloc(0) } = (await findAuthenticator(tx, accountId)) ?? {};
  return testBox.open(sealedSecret, accountId) ?? Buffer.alloc(0);
};

const codeOf = async (tx: Tx | Db, accountId: string, now: Date): Promise<string> =>
  codeAt(await secretOf(tx as Tx, accountId), stepOf(now));

/** An account with the app in use since a minute ago, and its recovery codes. */
async function withApp(tx: Tx, role = 'director'): Promise<{ id: string; recoveryCodes: string[] }> {
  const id = await registerAccount(ctxOf(tx), { role });
  const ctx = ctxOf(tx, undefined, later(-60));
  await offerAuthenticator(ctx, { accountId: id, box: testBox });
  const confirmed = await confirmAuthenticator(ctx, {
    accountId: id,
    box: testBox,
    code: await codeOf(tx, id, ctx.now),
  });
  assert.ok(confirmed.ok);
  return { id, recoveryCodes: confirmed.value.recoveryCodes };
}

test('with an app in use the password alone opens nothing; with a code it does, and leads on', () =>
  undone(async (tx) => {
    const { id } = await withApp(tx);
    const browser = cookieBrowser(tx);
    const half = await browser.post('/inloggen', { ...right, terug: '/werk/accounts' });
    assert.equal(half.location, '/inloggen/tweede-stap');
    assert.equal(browser.cookies.has('session'), false);
    assert.equal((await browser.get('/werk/accounts')).status, 303);
    assert.equal((await browser.get('/inloggen/tweede-stap')).status, 200);
    const code = await codeOf(tx, id, NOW);
    const done = await browser.post('/inloggen/tweede-stap', { code: `${code.slice(0, 3)} ${code.slice(3)}` });
    assert.equal(done.location, '/werk/accounts');
    assert.equal((await browser.get('/werk/accounts')).status, 200);
  }));

test('a wrong code, a used code and the code of somebody else are refused; the step stays to try again', () =>
  undone(async (tx) => {
    const { id } = await withApp(tx);
    const code = await codeOf(tx, id, NOW);
    const first = cookieBrowser(tx);
    await first.post('/inloggen', right);
    assert.equal((await first.post('/inloggen/tweede-stap', { code: '000000' })).status, 422);
    assert.equal((await first.post('/inloggen/tweede-stap', { code })).status, 303);
    const second = cookieBrowser(tx);
    await second.post('/inloggen', right);
    const used = await second.post('/inloggen/tweede-stap', { code });
    assert.equal(used.status, 422);
    assert.match(used.html.querySelector('[role=alert]')?.text ?? '', /klopt niet/);
  }));

test('the step holds ten minutes, in the browser that began it, and once', () =>
  undone(async (tx) => {
    const { recoveryCodes } = await withApp(tx);
    const browser = cookieBrowser(tx);
    await browser.post('/inloggen', right);
    const stepToken = browser.cookies.get('second-step');
    assert.equal(
      (await cookieBrowser(tx).post('/inloggen/tweede-stap', { code: recoveryCodes[0] ?? '' })).location,
      '/inloggen',
    );
    browser.at(later(600));
    assert.equal((await browser.post('/inloggen/tweede-stap', { code: recoveryCodes[0] ?? '' })).location, '/inloggen');
    browser.at(NOW);
    assert.equal((await browser.post('/inloggen/tweede-stap', { code: recoveryCodes[0] ?? '' })).location, '/start');
    const typed = { stepToken, code: recoveryCodes[1] ?? '', device: 'x', box: testBox };
    const again = await passSecondStep(ctxOf(tx), typed);
    assert.deepEqual(again, { ok: false, refusal: { code: 'step-expired' } });
  }));

test('a recovery code works once, however it is typed, and only its hash is kept', () =>
  undone(async (tx) => {
    const { recoveryCodes } = await withApp(tx);
    assert.equal(recoveryCodes.length, 10);
    const [code = ''] = recoveryCodes;
    const statusOf = async () => {
      const browser = cookieBrowser(tx);
      await browser.post('/inloggen', right);
      return (await browser.post('/inloggen/tweede-stap', { code: ` ${code.toUpperCase().replaceAll('-', ' ')}` }))
        .status;
    };
    assert.deepEqual([await statusOf(), await statusOf()], [303, 422]);
    const kept = await tx.selectFrom('signIn.recoveryCodes').select('codeHash').execute();
    assert.equal(kept.length, 9);
    assert.equal(kept[0]?.codeHash.length, 32);
  }));

test('the sixth code within a quarter of an hour is refused, also when it is right', () =>
  undone(async (tx) => {
    const { id } = await withApp(tx);
    const browser = cookieBrowser(tx);
    await browser.post('/inloggen', right);
    for (let count = 0; count < 5; count++) await browser.post('/inloggen/tweede-stap', { code: '000000' });
    await browser.post('/inloggen', right);
    assert.equal((await browser.post('/inloggen/tweede-stap', { code: await codeOf(tx, id, NOW) })).status, 429);
  }));

test('who has a role that needs a second step sets up the app on the way in, and sees recovery codes once', () =>
  undone(async (tx) => {
    const id = await registerAccount(ctxOf(tx), { role: 'director' });
    await setSecondStepRoles(ctxOf(tx), { roles: ['director'] });
    const browser = cookieBrowser(tx);
    await browser.post('/inloggen', right);
    const page = await browser.get('/inloggen/tweede-stap');
    assert.match(page.html.querySelector('img')?.getAttribute('src') ?? '', /^data:image\/svg\+xml;base64,/);
    assert.equal((await browser.post('/inloggen/tweede-stap', { code: '000000' })).status, 422);
    assert.equal((await browser.get('/werk/accounts')).status, 303);
    const done = await browser.post('/inloggen/tweede-stap', { code: await codeOf(tx, id, NOW) });
    assert.equal(done.html.querySelectorAll('main code').length, 10);
    assert.equal((await browser.get('/werk/accounts')).status, 200);
    const mail = await tx.selectFrom('kernel.outbox').select('payload').execute();
    assert.match(JSON.stringify(mail), /code uit een app/);
  }));

test('asking for a second step signs out who has none, and leaves the others', () =>
  undone(async (tx) => {
    const { id } = await withApp(tx);
    await registerAccount(ctxOf(tx), { email: 'bep@voorbeeld.nl', role: 'director' });
    await registerAccount(ctxOf(tx), { email: 'cor@voorbeeld.nl', role: 'administrator' });
    const [ans, bep, cor] = [cookieBrowser(tx), cookieBrowser(tx), cookieBrowser(tx)];
    await ans.post('/inloggen', right);
    await ans.post('/inloggen/tweede-stap', { code: await codeOf(tx, id, NOW) });
    await bep.post('/inloggen', { ...right, email: 'bep@voorbeeld.nl' });
    await cor.post('/inloggen', { ...right, email: 'cor@voorbeeld.nl' });
    await cor.post('/werk/accounts/tweede-stap', { roles: 'director' });
    const inside = await Promise.all([ans, bep, cor].map(async (browser) => (await browser.get('/account')).status));
    assert.deepEqual(inside, [200, 303, 200]);
    assert.match((await cor.get('/werk/accounts/tweede-stap')).text, /value="director" checked/);
    const director = client(tx, someone('director'));
    assert.equal((await director.post('/werk/accounts/tweede-stap', {})).status, 403);
  }));

test('an app is set up, gets new recovery codes and goes again, each with a code', () =>
  undone(async (tx) => {
    const id = await registerAccount(ctxOf(tx), { role: 'director' });
    const browser = cookieBrowser(tx);
    await browser.post('/inloggen', right);
    await browser.post('/account/tweede-stap');
    assert.ok((await browser.get('/account/tweede-stap')).html.querySelector('img'));
    const wrong = await browser.post('/account/tweede-stap/bevestiging', { code: '123456' });
    assert.equal(wrong.status, 422);
    const set = await browser.post('/account/tweede-stap/bevestiging', { code: await codeOf(tx, id, NOW) });
    const old = set.html.querySelectorAll('main code').map((code) => code.text);
    assert.equal((await browser.get('/account/tweede-stap')).html.querySelector('img'), null);
    assert.equal((await browser.post('/account/tweede-stap/code', { code: '123456', what: 'remove' })).status, 422);
    const renewed = await browser.post('/account/tweede-stap/code', { code: old[0] ?? '', what: 'codes' });
    assert.equal(renewed.html.querySelectorAll('main code').length, 10);
    assert.equal((await browser.post('/account/tweede-stap/code', { code: old[1] ?? '', what: 'remove' })).status, 422);
    browser.at(later(60));
    const removed = await browser.post('/account/tweede-stap/code', {
      code: await codeOf(tx, id, later(60)),
      what: 'remove',
    });
    assert.equal(removed.location, '/account');
    assert.equal((await tx.selectFrom('signIn.recoveryCodes').select('codeHash').execute()).length, 0);
  }));

test('the app of somebody whose role asks for it does not go', () =>
  undone(async (tx) => {
    const { id } = await withApp(tx);
    await setSecondStepRoles(ctxOf(tx), { roles: ['director'] });
    const browser = client(tx, { ...someone('director'), accountId: id });
    const page = await browser.post('/account/tweede-stap/code', { code: await codeOf(tx, id, NOW), what: 'remove' });
    assert.equal(page.status, 422);
    assert.match(page.text, /Bij jouw rol hoort/);
  }));

test('the table holds the secret of an app sealed, for its own account alone', () =>
  undone(async (tx) => {
    const { id } = await withApp(tx);
    const secret = await secretOf(tx, id);
    assert.equal(secret.length, 20);
    const { sealedSecret } = await tx
      .selectFrom('signIn.authenticators')
      .select('sealedSecret')
      .executeTakeFirstOrThrow();
    assert.equal(sealedSecret.includes(secret), false);
    const bep = await registerAccount(ctxOf(tx), { email: 'bep@voorbeeld.nl' });
    const planted = { accountId: bep, sealedSecret, confirmedAt: NOW };
    await tx.insertInto('signIn.authenticators').values(planted).execute();
    const browser = cookieBrowser(tx);
    await browser.post('/inloggen', { ...right, email: 'bep@voorbeeld.nl' });
    const code = codeAt(secret, stepOf(NOW));
    assert.equal((await browser.post('/inloggen/tweede-stap', { code })).status, 422);
  }));

test('without the key of the installation the app is set up again with a recovery code, and the pages say so', () =>
  undone(async (tx) => {
    const { id, recoveryCodes } = await withApp(tx);
    await setSecondStepRoles(ctxOf(tx), { roles: ['director'] });
    const browser = cookieBrowser(tx, { box: secretBox(Buffer.alloc(32, 8)) });
    await browser.post('/inloggen', right);
    assert.match((await browser.get('/inloggen/tweede-stap')).text, /app voor codes werkt hier niet meer/);
    const lost = await browser.post('/inloggen/tweede-stap', { code: await codeOf(tx, id, NOW) });
    assert.equal(lost.status, 422);
    assert.equal((await browser.post('/inloggen/tweede-stap', { code: recoveryCodes[0] ?? '' })).status, 303);
    assert.match((await browser.get('/account/tweede-stap')).text, /werkt hier niet meer/);
    const removal = { code: recoveryCodes[1] ?? '', what: 'remove' };
    assert.equal((await browser.post('/account/tweede-stap/code', removal)).location, '/account');
    assert.equal((await browser.get('/account')).status, 303);
    await browser.post('/inloggen', right);
    assert.ok((await browser.get('/inloggen/tweede-stap')).html.querySelector('img'));
  }));

test('an administrator takes the second step off for who lost everything; that person is out and tells by mail', () =>
  undone(async (tx) => {
    const { id } = await withApp(tx);
    const inside = cookieBrowser(tx);
    await inside.post('/inloggen', right);
    await inside.post('/inloggen/tweede-stap', { code: await codeOf(tx, id, NOW) });
    const administrator = client(tx, someone('administrator'));
    assert.match((await administrator.get(`/werk/accounts/${id}`)).text, /app voor codes/);
    await administrator.post(`/werk/accounts/${id}/tweede-stap/einde`);
    assert.equal((await inside.get('/account')).status, 303);
    assert.equal((await cookieBrowser(tx).post('/inloggen', right)).location, '/start');
    assert.match(
      JSON.stringify(await tx.selectFrom('kernel.outbox').select('payload').execute()),
      /De beheerder heeft/,
    );
  }));

test('a step that was open ends with the account', () =>
  undone(async (tx) => {
    const { id, recoveryCodes } = await withApp(tx);
    const browser = cookieBrowser(tx);
    await browser.post('/inloggen', right);
    const administrator = client(tx, someone('administrator'));
    await administrator.post(`/werk/accounts/${id}/sluiting`);
    assert.equal((await browser.post('/inloggen/tweede-stap', { code: recoveryCodes[0] ?? '' })).location, '/inloggen');
  }));

test('one code sent four times at once, each with its own step, lets one in', () =>
  committed(async (db) => {
    const { id, recoveryCodes } = await db.transaction().execute((tx) => withApp(tx));
    const browsers = Array.from({ length: 4 }, () => cookieBrowser(db));
    for (const browser of browsers) await browser.post('/inloggen', right);
    for (const code of [await codeOf(db, id, NOW), recoveryCodes[0] ?? '']) {
      const results = await Promise.all(
        browsers.map((browser) =>
          inTransaction(db, (tx) =>
            passSecondStep(ctxOf(tx), {
              stepToken: browser.cookies.get('second-step'),
              code,
              device: 'x',
              box: testBox,
            }),
          ),
        ),
      );
      assert.equal(results.filter(({ ok }) => ok).length, 1);
    }
  }));
