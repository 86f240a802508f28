import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type House, openHouse, violations } from './house.ts';

const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true };
const PAGE = '/werk/hulpcontacten/registreren';

describe('noting what somebody asked', () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house?.close());

  it('takes a few keys, goes on without a network on a tablet that took it along, and is sent exactly once', {
    timeout: 60_000,
  }, async () => {
    const tablet = await house.open('balie@demo.nl', TABLET);
    await tablet.goto(PAGE);
    await network(tablet, 'Alles verstuurd');
    assert.deepEqual(await violations(tablet), []);
    await tablet.getByRole('button', { name: 'Meenemen zonder netwerk' }).click();
    await tablet.getByText('Ook zonder netwerk te gebruiken').waitFor();
    for (const key of ['1', 's', 'Enter']) await tablet.keyboard.press(key);
    await tablet.getByText('Bewaard: DigiD-app.').waitFor();
    await network(tablet, 'Alles verstuurd');
    assert.equal(await helped(tablet), '1');

    await tablet.context().setOffline(true);
    await tablet.getByText('Wonen', { exact: true }).tap();
    await tablet.getByText('Uitgelegd', { exact: true }).tap();
    await tablet.getByRole('button', { name: 'Nog een vraag' }).tap();
    await tablet.getByText('vroeg al over: Wonen').waitFor();
    await tablet.keyboard.press('o');
    await tablet.keyboard.type('bank');
    await tablet.keyboard.press('Enter');
    await tablet.getByText('Doorverwezen', { exact: true }).tap();
    await tablet.keyboard.press('Enter');
    await tablet.getByText('Kies naar wie je verwees.').waitFor();
    await tablet.getByText('Partner in de buurt').tap();
    await tablet.getByRole('button', { name: 'Bewaar' }).tap();
    await network(tablet, 'Geen netwerk, 1 nog te versturen');
    for (const key of ['2', 'c', 'Enter']) await tablet.keyboard.press(key);
    await network(tablet, 'Geen netwerk, 2 nog te versturen');
    await tablet.keyboard.press('z');
    await network(tablet, 'Geen netwerk, 1 nog te versturen');
    await tablet.reload();
    await network(tablet, 'Geen netwerk, 1 nog te versturen');

    const tab = await tablet.context().newPage();
    await tab.goto(PAGE);
    await network(tab, '1 nog te versturen');
    await tablet.context().setOffline(false);
    await Promise.all([tablet, tab].map((page) => page.evaluate('dispatchEvent(new Event("online"))')));
    await network(tablet, 'Alles verstuurd');
    await network(tab, 'Alles verstuurd');
    await tablet.reload();
    await network(tablet, 'Alles verstuurd');
    assert.equal(await helped(tablet), '2', 'two tabs sent it, and it is there once');
    await tablet.context().close();
  });

  const network = (page: Page, text: string) => page.locator('[data-network]', { hasText: text }).waitFor();
  const helped = (page: Page) => page.locator('[data-helped]').textContent();
});
