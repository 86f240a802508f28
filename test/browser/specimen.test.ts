import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildAssets } from '../../scripts/build-assets.ts';
import { serveSpecimen } from './specimen-server.tsx';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const paths = ['/onderdelen', '/werk/onderdelen', '/partner/onderdelen', '/werk/zoek', '/fout'];

describe('the component page in a browser', () => {
  let browser: Browser;
  let server: Server;
  let url: string;

  before(async () => {
    await buildAssets();
    ({ server, url } = await serveSpecimen());
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    const args = [...flags, '--disable-component-update', '--disable-sync'];
    browser = await chromium.launch({ executablePath, args });
  });

  after(async () => {
    await browser?.close();
    server?.close();
  });

  type Circumstances = { width?: number; colorScheme?: 'light' | 'dark'; javaScriptEnabled?: boolean };

  async function open(path: string, { width = 1280, ...settings }: Circumstances = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
      ...settings,
    });
    const page = await context.newPage();
    await page.goto(url + path);
    return page;
  }

  for (const path of paths) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`axe finds nothing on ${path} in the ${colorScheme} scheme`, async () => {
        const page = await open(path, { colorScheme });
        assert.deepEqual(await violations(page), []);
        await page.context().close();
      });
    }

    it(`${path} fits a screen of 320 pixels`, async () => {
      const page = await open(path, { width: 320 });
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
      await page.context().close();
    });
  }

  it('axe finds nothing in an open dialog and in the command search', async () => {
    const page = await open('/werk/onderdelen');
    await page.click('[popovertarget=uitleg] >> nth=0');
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Control+k');
    assert.equal(await page.locator('#command-search').isVisible(), true);
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  });

  it('breaks no rule of the content policy', async () => {
    const page = await open('/fout');
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${url}/werk/onderdelen`);
    await page.keyboard.press('Control+k');
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  it('puts the focus on the error summary, and its links on the faulty fields', async () => {
    const page = await open('/werk/onderdelen');
    assert.equal(await page.evaluate('document.activeElement.id'), 'error-summary');
    await page.click('#error-summary a[href="#taal"]');
    assert.equal(await page.evaluate('document.activeElement.name'), 'taal');
    await page.context().close();
  });

  it('opens the command search with a slash and goes to the first place found', async () => {
    const page = await open('/werk/zoek');
    await page.keyboard.press('/');
    await page.keyboard.type('onder');
    assert.deepEqual(await page.locator('#command-search a').allTextContents(), ['Onderdelen']);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/werk/onderdelen');
    await page.context().close();
  });

  it('renews the results while one types, keeps the focus and the address, and says how many', async () => {
    const page = await open('/werk/zoek');
    await page.fill('#q', 'offertes');
    await page.waitForURL('**/werk/zoek?q=offertes');
    assert.deepEqual(await page.locator('#results a').allTextContents(), ['Offertes']);
    assert.equal(await page.textContent('#status'), '1 gevonden');
    assert.equal(await page.evaluate('document.activeElement.id'), 'q');
    await page.context().close();
  });

  it('posts a live form while one types, and says the new total', async () => {
    const page = await open('/werk/onderdelen');
    const posted = page.waitForRequest((request) => request.method() === 'POST');
    await page.locator('input[name=naam]').pressSequentially('x');
    assert.match((await posted).postData() ?? '', /naam=xSamira\+el\+Amrani/);
    await page.locator('#status:not(:empty)').waitFor({ state: 'attached' });
    assert.equal(await page.textContent('#status'), 'Totaal € 556.611,35 per jaar');
    assert.equal(await page.evaluate('location.pathname + location.search'), '/werk/onderdelen');
    await page.context().close();
  });

  it('asks before it sends a form with data-confirm, and sends it once', async () => {
    const page = await open('/werk/onderdelen');
    const sent: string[] = [];
    const send = page.getByRole('button', { name: 'Verstuur' });
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await send.click();
    assert.equal(await page.isVisible('dialog[open] >> text=Weet je zeker'), true);
    await page.click('dialog[open] >> text=Nee');
    assert.deepEqual(sent, []);
    await send.click();
    await page.click('dialog[open] >> text=Ja');
    await page.waitForEvent('load');
    assert.deepEqual(sent, [`${url}/werk/onderdelen`]);
    await page.context().close();
  });

  it('searches rooms and opens a dialog without JavaScript', async () => {
    const page = await open('/werk/onderdelen', { javaScriptEnabled: false });
    await page.click('[popovertarget=uitleg] >> nth=0');
    assert.equal(await page.isVisible('#uitleg'), true);
    await page.keyboard.press('Escape');
    await page.click('text=Ga naar');
    await page.fill('#q', 'advies');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/werk/zoek?q=advies');
    assert.deepEqual(await page.locator('#results a').allTextContents(), ['Adviezen']);
    await page.context().close();
  });
});

/** What axe finds wrong with the page as it stands: the rule, and the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
