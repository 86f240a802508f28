import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from '#kernel/config.ts';
import type { Tx } from '#kernel/db.ts';
import { ctxOf } from '../../../../test/actors.ts';
import { type Answer, type CookieBrowser, cookieBrowser } from '../../../../test/cookie-browser.ts';
import { undone } from '../../../../test/db.ts';
import { type OidcProvider, startOidcProvider } from '../../../../test/oidc-provider.ts';
import { registerAccount, setSecondStepRoles } from '../../people/testing.ts';

/** Runs a test with a provider where Ans is signed in. */
const withProvider = (run: (tx: Tx, provider: OidcProvider, browser: CookieBrowser) => Promise<void>) =>
  undone(async (tx) => {
    const provider = await startOidcProvider();
    provider.claims = { email: 'Ans@voorbeeld.nl', email_verified: true };
    try {
      await registerAccount(ctxOf(tx), { role: 'director' });
      await run(tx, provider, cookieBrowser(tx, { oidc: provider.config }));
    } finally {
      await provider.stop();
    }
  });

/** Goes to the provider, as the page says, and gives the address on which it sends the browser back. */
async function away(browser: CookieBrowser, terug = '/werk/accounts'): Promise<string> {
  const page = await browser.post('/inloggen/oidc', { terug });
  const url = page.html.querySelector('main a')?.getAttribute('href')?.replaceAll('&amp;', '&') ?? '';
  assert.equal(page.headers.get('refresh'), `0; url=${url}`);
  const sent = await fetch(url, { redirect: 'manual' });
  return (sent.headers.get('location') ?? '').replace('http://localhost', '');
}

const roundTrip = async (browser: CookieBrowser): Promise<Answer> => browser.get(await away(browser));
const words = (page: Answer): string => page.html.querySelector('[role=alert]')?.text ?? '';

test('who has an account with the verified address of the other organisation is in, where they wanted to be', () =>
  withProvider(async (_, provider, browser) => {
    assert.match((await browser.get('/inloggen')).text, /Log in via je organisatie/);
    assert.equal((await roundTrip(browser)).location, '/werk/accounts');
    assert.equal((await browser.get('/werk/accounts')).status, 200);
    assert.ok(provider.config.issuer.startsWith('http://127.0.0.1:'));
  }));

test('an address that is not verified and one without an account are refused in the same words', () =>
  withProvider(async (_, provider, browser) => {
    const strangers = [
      { email: 'ans@voorbeeld.nl', email_verified: false },
      { email: 'ans@voorbeeld.nl' },
      { email: 'ans@voorbeeld.nl', email_verified: 'true' },
      { email: 'niemand@voorbeeld.nl', email_verified: true },
      { email_verified: true },
    ];
    for (const claims of strangers) {
      provider.claims = claims;
      const page = await roundTrip(browser);
      assert.equal(page.status, 422);
      assert.match(words(page), /hoort geen account/);
      assert.equal(browser.cookies.has('session'), false);
    }
  }));

const tampered = [
  ['signed with another key', { signature: true }],
  ['with another nonce', { nonce: 'anders' }],
  ['meant for another program', { audience: 'ander-programma' }],
  ['of another organisation', { issuer: 'https://elders.nl' }],
  ['that expired', { expired: true }],
] as const;

for (const [what, tamper] of tampered) {
  test(`an ID token ${what} lets nobody in`, () =>
    withProvider(async (_, provider, browser) => {
      provider.tamper = tamper;
      const page = await roundTrip(browser);
      assert.equal(page.status, 422);
      assert.match(words(page), /is niet gelukt/);
    }));
}

test('an answer counts once, in the browser that asked, with the state that was sent', () =>
  withProvider(async (tx, provider, browser) => {
    const forged = (await away(browser)).replace(/state=[^&]+/, 'state=anders');
    assert.match(words(await browser.get(forged)), /is niet gelukt/);
    const stolen = await away(browser);
    assert.equal((await cookieBrowser(tx, { oidc: provider.config }).get(stolen)).status, 422);
    const used = await away(browser);
    const token = browser.cookies.get('oidc') ?? '';
    assert.equal((await browser.get(used)).status, 303);
    browser.cookies.set('oidc', token);
    assert.equal((await browser.get(used)).status, 422);
    const refused = (await away(browser)).replace(/code=[^&]+/, 'error=access_denied');
    assert.match(words(await browser.get(refused)), /is niet gelukt/);
  }));

test('a second step of the other organisation counts; without it our own is asked', () =>
  withProvider(async (tx, provider, browser) => {
    await setSecondStepRoles(ctxOf(tx), { roles: ['director'] });
    assert.equal((await roundTrip(browser)).location, '/inloggen/tweede-stap');
    assert.equal(browser.cookies.has('session'), false);
    provider.claims = { ...provider.claims, amr: ['pwd', 'mfa'] };
    assert.equal((await roundTrip(browser)).location, '/werk/accounts');
  }));

test('when the other organisation does not answer, the page says so', () =>
  withProvider(async (_, provider, browser) => {
    await provider.stop();
    assert.match(words(await browser.post('/inloggen/oidc')), /nu niet bereiken/);
  }));

test('without the settings there is no such way in', () =>
  undone(async (tx) => {
    const browser = cookieBrowser(tx);
    assert.equal((await browser.get('/inloggen')).text.includes('via je organisatie'), false);
    assert.equal((await browser.post('/inloggen/oidc')).status, 404);
    assert.equal((await browser.get('/inloggen/oidc/terug?code=1&state=2')).status, 404);
  }));

const whole = { OIDC_ISSUER: 'https://idp.nl', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
const settings = [
  [whole, undefined],
  [{ ...whole, OIDC_CLIENT_SECRET: '' }, /horen bij elkaar/],
  [{ ...whole, OIDC_ISSUER: 'http://idp.nl' }, /met https/],
  [{ ...whole, OIDC_ISSUER: 'idp' }, /moet een adres zijn/],
] as const;

for (const [environment, fault] of settings) {
  test(`the settings ${JSON.stringify(environment)} are ${fault ? 'refused' : 'taken'}`, () => {
    const config = readConfig(environment);
    if (!fault) return assert.ok('oidc' in config && config.oidc?.issuer === 'https://idp.nl');
    assert.match('faults' in config ? config.faults.join() : '', fault);
  });
}
