import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type House, openHouse } from './house.ts';

const FORM = '/agenda/maakmiddag-bouw-een-robot/aanmelding';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const seeHead = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

type Household = { readonly name: string; readonly moment: number; readonly ages: string };

/** Fills in the form for one adult with children, and sends it. */
async function signUp(page: Page, { name, moment, ages }: Household): Promise<void> {
  await page.goto(FORM);
  await page.locator('[name=moment]').nth(moment).check();
  await page.fill('#childAges', ages);
  await page.fill('#name', name);
  await page.fill('#phone', '06-1234 5678');
  await press(page, 'Meld ons aan');
}

describe('signing up on a phone', () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house?.close());

  const phone = { viewport: { width: 320, height: 700 } };
  const circumstances: [name: string, moment: number, options: BrowserContextOptions][] = [
    ['with JavaScript', 0, phone],
    ['without JavaScript', 1, { ...phone, javaScriptEnabled: false }],
  ];
  for (const [circumstance, moment, options] of circumstances)
    it(`a household signs up and cancels, and who waits moves up, ${circumstance}`, { timeout: 120_000 }, async () => {
      const page = await house.open(undefined, options);
      page.on('dialog', (dialog) => dialog.accept());
      await signUp(page, { name: 'Noor', moment, ages: '9, 11' });
      await seeHead(page, 'Je bent aangemeld');
      const first = page.url();
      for (const ages of ['8, 8, 9, 10, 12', '8, 9']) {
        await signUp(page, { name: 'Sem', moment, ages });
        await seeHead(page, 'Je bent aangemeld');
      }
      await signUp(page, { name: 'Lina', moment, ages: '10' });
      await page.locator('#error-summary', { hasText: 'Het is nu vol' }).waitFor();
      assert.equal(await page.inputValue('#name'), 'Lina');
      await press(page, 'Zet ons op de wachtlijst');
      await seeHead(page, 'Je staat op de wachtlijst');
      const waiting = page.url();

      await page.goto(first);
      await page.getByRole('link', { name: 'Zeg af' }).click();
      await press(page, 'Ja, zeg alles af');
      await seeHead(page, 'Je bent afgemeld');

      await page.goto(waiting);
      await seeHead(page, 'Er is plek voor je');
      assert.equal(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0, 'nothing sticks out');
      await press(page, 'Ja, wij komen');
      await seeHead(page, 'Je bent aangemeld');
      await page.context().close();
    });
});
