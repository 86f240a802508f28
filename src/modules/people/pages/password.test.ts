import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, NOW } from '../../../../test/actors.ts';
import { cookieBrowser } from '../../../../test/cookie-browser.ts';
import { undone } from '../../../../test/db.ts';
import { mailPasswordReset } from '../commands/mail-password-reset.ts';
import { sendPasswordLink } from '../password-link.ts';
import { registerAccount, TEST_PASSWORD } from '../testing.ts';

const chosen = { password: 'zeven koeien in de regen', again: 'zeven koeien in de regen' };
const work = (tx: Tx) => tx.selectFrom('kernel.outbox').select(['queue', 'payload']).orderBy('id').execute();

/** The path of the link in the newest mail. */
async function mailedLink(tx: Tx): Promise<string> {
  const mail = (await work(tx)).findLast(({ queue }) => queue === 'kernel.mail');
  return /http:\/\/localhost(\S+)/.exec((mail?.payload as { text: string } | undefined)?.text ?? '')?.[1] ?? '';
}

test('asking for a new password says and does the same whether or not there is an account', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx));
    const known = await cookieBrowser(tx).post('/wachtwoord-vergeten', { email: 'ans@voorbeeld.nl' });
    const unknown = await cookieBrowser(tx).post('/wachtwoord-vergeten', { email: 'niemand@voorbeeld.nl' });
    assert.deepEqual([known.status, known.text], [unknown.status, unknown.text]);
    const queues = (await work(tx)).map(({ queue }) => queue);
    assert.deepEqual(queues, ['people.password-reset', 'people.password-reset']);
  }));

test('the mail goes only to an open account, three times an hour at most', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx));
    const browser = cookieBrowser(tx);
    for (let count = 0; count < 5; count++) await browser.post('/wachtwoord-vergeten', { email: 'ans@voorbeeld.nl' });
    assert.equal((await work(tx)).length, 3);
    await mailPasswordReset(ctxOf(tx), { email: 'niemand@voorbeeld.nl', baseUrl: 'http://localhost' });
    assert.equal((await work(tx)).length, 3);
    await mailPasswordReset(ctxOf(tx), { email: 'ans@voorbeeld.nl', baseUrl: 'http://localhost' });
    assert.match(await mailedLink(tx), /^\/wachtwoord\/[\w-]{43}$/);
  }));

test('a link gives a new password once, and everybody who was in is out', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx), { role: 'director' });
    const inside = cookieBrowser(tx);
    await inside.post('/inloggen', { email: 'ans@voorbeeld.nl', password: TEST_PASSWORD });
    await mailPasswordReset(ctxOf(tx), { email: 'ans@voorbeeld.nl', baseUrl: 'http://localhost' });
    const link = await mailedLink(tx);
    const browser = cookieBrowser(tx);
    assert.equal((await browser.get(link)).status, 200);
    assert.equal((await browser.post(link, chosen)).status, 200);
    assert.equal((await inside.get('/werk/accounts')).status, 303);
    const again = await browser.post(link, chosen);
    assert.equal(again.status, 422);
    assert.match(again.text, /werkt niet meer/);
    assert.equal(
      (await browser.post('/inloggen', { email: 'ans@voorbeeld.nl', password: chosen.password })).status,
      303,
    );
  }));

test('a reset link holds for two hours, an invitation for seven days, and a newer one replaces it', () =>
  undone(async (tx) => {
    const id = await registerAccount(ctxOf(tx));
    const account = { id, email: 'ans@voorbeeld.nl', name: 'Ans' };
    const hours = async (purpose: 'invitation' | 'reset', after: number) => {
      await sendPasswordLink(ctxOf(tx), { account, purpose, baseUrl: 'http://localhost' });
      const browser = cookieBrowser(tx);
      browser.at(new Date(NOW.getTime() + after * 3_600_000));
      return (await browser.post(await mailedLink(tx), chosen)).status;
    };
    assert.equal(await hours('reset', 2), 422);
    assert.equal(await hours('reset', 1.99), 200);
    assert.equal(await hours('invitation', 7 * 24), 422);
    assert.equal(await hours('invitation', 7 * 24 - 0.01), 200);
    await sendPasswordLink(ctxOf(tx), { account, purpose: 'reset', baseUrl: 'http://localhost' });
    const older = await mailedLink(tx);
    await sendPasswordLink(ctxOf(tx), { account, purpose: 'reset', baseUrl: 'http://localhost' });
    assert.equal((await cookieBrowser(tx).post(older, chosen)).status, 422);
  }));

const poor = [
  ['te kort', { password: 'elf tekens.', again: 'elf tekens.' }, /ten minste 12 tekens/],
  ['twee verschillende', { ...chosen, again: 'zes koeien in de regen' }, /niet hetzelfde wachtwoord/],
  ['het woord wachtwoord', { password: 'Wachtwoord2026!', again: 'Wachtwoord2026!' }, /makkelijk te raden/],
  ['het eigen adres', { password: 'ans@voorbeeld.nl', again: 'ans@voorbeeld.nl' }, /makkelijk te raden/],
  ['steeds hetzelfde teken', { password: 'aaaaaaaaaaaaaa', again: 'aaaaaaaaaaaaaa' }, /makkelijk te raden/],
] as const;

for (const [what, typed, words] of poor) {
  test(`a password that is no good (${what}) is refused with the reason, and the link still works`, () =>
    undone(async (tx) => {
      const id = await registerAccount(ctxOf(tx));
      await sendPasswordLink(ctxOf(tx), {
        account: { id, email: 'ans@voorbeeld.nl', name: 'Ans' },
        purpose: 'reset',
        baseUrl: 'http://localhost',
      });
      const link = await mailedLink(tx);
      const page = await cookieBrowser(tx).post(link, typed);
      assert.equal(page.status, 422);
      assert.match(page.text, words);
      assert.equal(page.text.includes(typed.password), false);
      assert.equal((await cookieBrowser(tx).post(link, chosen)).status, 200);
    }));
}
