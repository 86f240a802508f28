import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type House, openHouse, violations } from './house.ts';

const PHONE = { javaScriptEnabled: false, viewport: { width: 320, height: 700 } };
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string | RegExp) => page.locator('main').getByRole('link', { name }).first().click();

describe('a school agrees to its part, without an account and without JavaScript, on a phone', () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house?.close());

  it('from the register to the agreement', { timeout: 120_000 }, async () => {
    const manager = await house.open('account@demo.nl', PHONE);
    await makeDraft(manager);
    await follow(manager, 'Verstuur');
    await manager.fill('#receiverName', 'Ria Haan');
    await manager.fill('#receiverEmail', 'directie@brinkschool.example');
    await press(manager, 'Verstuur');
    await manager.getByText('Verstuurd', { exact: true }).first().waitFor();

    const school = await house.open(undefined, PHONE);
    const link = await linkFor(school, 'directie@brinkschool.example');
    await school.goto(link);
    await fits(school);
    await seeInBothSchemes(link);
    // 152 pupils × € 17,00
    await school.getByText('De school: € 2.584,00 per jaar').waitFor();
    await press(school, 'Geef akkoord');
    assert.match((await school.textContent('#error-summary')) ?? '', /functie.*vinkje/s);
    await school.fill('#signerFunction', 'directeur');
    await school.check('#agreed');
    await press(school, 'Geef akkoord');
    await school.getByText('Dank u wel voor uw antwoord').waitFor();
    assert.equal((await school.goto(link))?.status(), 404);

    await manager.reload();
    await follow(manager, 'Naar de overeenkomst');
    await manager.getByText('Ria Haan, directeur').waitFor();
    await fits(manager);
  });

  async function makeDraft(page: Page): Promise<void> {
    await page.goto('/werk/overeenkomsten');
    await follow(page, 'Nieuwe overeenkomst met school of opvang');
    await page.fill('#zoek', 'Brinkschool');
    await press(page, 'Toon');
    await follow(page, 'De Brinkschool');
    await page.fill('#year', '2027');
    await press(page, 'Maak concept');
    await press(page, 'Bewaar concept');
    assert.match((await page.textContent('#error-summary')) ?? '', /Het register kent dit aantal niet/);
    await page.fill('#countReason', 'Telling van 1 oktober 2024');
    await fits(page);
    await press(page, 'Bewaar concept');
    await page.getByText('Telling van 1 oktober 2024').waitFor();
    await fits(page);
  }

  /** The mail leaves the house a moment after the page. */
  async function linkFor(page: Page, to: string): Promise<string> {
    for (let tries = 0; tries < 20; tries++) {
      await page.goto('/dev/mail');
      const mail = page.locator('main tr, main li', { hasText: to }).getByRole('link').first();
      if (await mail.count()) {
        await mail.click();
        const found = /\/overeenkomst\/[\w-]{43}/.exec((await page.textContent('main')) ?? '');
        if (found) return found[0];
      }
      await page.waitForTimeout(500);
    }
    throw new Error('no mail came');
  }

  async function fits(page: Page): Promise<void> {
    const width = await page.evaluate('document.documentElement.scrollWidth');
    assert.ok(Number(width) <= 320, `${page.url()} is ${width} pixels wide`);
  }

  async function seeInBothSchemes(link: string): Promise<void> {
    const page = await house.open(undefined);
    for (const path of [link, `${link}/afwijzing`, '/overeenkomst/geraden', '/overeenkomst-beantwoord'])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.goto(path);
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await violations(page), [], `${path} ${colorScheme}`);
      }
    await page.context().close();
  }
});
