import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { serve } from '@hono/node-server';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildAssets } from '../../scripts/build-assets.ts';
import { createApp } from '../../src/app.tsx';
import { registerAccount, TEST_PASSWORD } from '../../src/modules/people/testing.ts';
import { modules } from '../../src/modules.ts';
import { ctxOf } from '../actors.ts';
import { ownDatabase } from '../db.ts';
import { testBox, testConfig } from '../page.ts';

/** A passkey holds for one host name, so this house goes by `localhost` and not by its number. */
async function openHouse() {
  await buildAssets();
  const { db, drop } = await ownDatabase();
  await db.transaction().execute((tx) => registerAccount(ctxOf(tx), { role: 'director' }));
  let fetch: (request: Request) => Response | Promise<Response> = () => new Response();
  const server = serve({ fetch: (request) => fetch(request), port: 0, hostname: '127.0.0.1' }) as Server;
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const app = createApp({ db, config: { ...testConfig, baseUrl: url }, box: testBox, modules, now: () => new Date() });
  fetch = (request) => app.fetch(request);
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await drop();
  };
  return { url, close };
}

/** A window whose device has a key that somebody unlocks with a finger. */
async function windowWithKey(browser: Browser, baseURL: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage();
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return page;
}

describe('a passkey in a real browser', () => {
  let house: Awaited<ReturnType<typeof openHouse>>;
  let browser: Browser;
  before(async () => {
    house = await openHouse();
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
  });
  after(async () => {
    await browser?.close();
    await house?.close();
  });

  it('is made on the page of the account, and then signs in without a password', { timeout: 60_000 }, async () => {
    const page = await windowWithKey(browser, house.url);
    await page.goto('/inloggen');
    await page.fill('#email', 'ans@voorbeeld.nl');
    await page.fill('#password', TEST_PASSWORD);
    await page.click('form[action="/inloggen"] button');
    await page.waitForURL('**/werk');
    await page.goto('/account');
    await page.fill('#label', 'Laptop');
    await page.fill('#password', 'niet het goede');
    await page.click('form[action="/account/passkeys"] button');
    await page.getByText('Dit wachtwoord klopt niet.').first().waitFor();
    await page.fill('#password', TEST_PASSWORD);
    await page.click('form[action="/account/passkeys"] button');
    await page.getByText('Bewaar deze herstelcodes').waitFor();
    await page.click('form[action="/uitloggen"] button');
    await page.waitForURL(`${house.url}/`);
    await page.goto('/inloggen?terug=/werk/accounts');
    await page.click('form[action="/inloggen/passkey"] button');
    await page.waitForURL('**/werk/accounts');
  });

  it('that is not there leaves the page standing, with a sentence and a way to try again', {
    timeout: 60_000,
  }, async () => {
    const page = await windowWithKey(browser, house.url);
    await page.goto('/inloggen');
    const button = page.locator('form[action="/inloggen/passkey"] button');
    for (const attempt of ['first', 'second']) {
      await button.click();
      await page.locator('[data-passkey-status]').waitFor();
      assert.equal(new URL(page.url()).pathname, '/inloggen', attempt);
    }
  });

  it('shows no button without JavaScript: the password works there', { timeout: 60_000 }, async () => {
    const page = await (await browser.newContext({ baseURL: house.url, javaScriptEnabled: false })).newPage();
    await page.goto('/inloggen');
    assert.equal(await page.locator('form[action="/inloggen/passkey"]').isVisible(), false);
  });
});
