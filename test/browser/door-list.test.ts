import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type House, openHouse, violations } from './house.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

describe('the door list on a phone', () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house?.close());

  it('is taken along, marked and opened again without a network, and sent exactly once when there is one', {
    timeout: 120_000,
  }, async () => {
    const phone = await house.open('balie@demo.nl', PHONE);
    const desk = await house.open('balie@demo.nl');
    const address = await doorOf(desk);
    await phone.goto(address);
    await status(phone, 'Alles is verstuurd');
    assert.deepEqual(await violations(phone), []);
    await phone.getByRole('button', { name: 'Neem de lijst mee' }).click();
    await phone.getByText('Ook zonder netwerk te gebruiken').waitFor();

    await phone.context().setOffline(true);
    await phone.getByRole('button', { name: 'Allemaal van Familie Aalders' }).click();
    await phone.getByRole('button', { name: 'Volwassene van Alie Bakker' }).click();
    await phone.getByRole('button', { name: 'Kind erbij' }).click();
    await status(phone, 'Geen netwerk, 5 te versturen');
    await phone.reload();
    await status(phone, 'Geen netwerk, 5 te versturen');
    assert.equal(await phone.locator('[data-inside]').textContent(), '4');

    await desk.reload();
    await desk.getByRole('button', { name: 'Volwassene van Joost Snippe' }).click();
    await status(desk, 'Alles is verstuurd');

    await phone.context().setOffline(false);
    await phone.evaluate('dispatchEvent(new Event("online"))');
    await status(phone, 'Alles is verstuurd');
    assert.match(await counter(phone), /^5 van 13 binnen.*3 volwassenen en 3 kinderen/);
    await phone.reload();
    await status(phone, 'Alles is verstuurd');
    assert.match(await counter(phone), /^5 van 13 binnen.*3 volwassenen en 3 kinderen/);
    for (const page of [phone, desk]) await page.context().close();
  });

  async function doorOf(page: Page): Promise<string> {
    await page.goto('/werk/programma?zoek=Spelletjesmiddag');
    await page.getByRole('link', { name: 'Spelletjesmiddag' }).first().click();
    await page.locator('main table a[href*="/werk/bijeenkomsten/"]').first().click();
    await page.getByRole('link', { name: 'Deurlijst' }).click();
    await page.waitForURL(/deurlijst$/);
    return page.url();
  }

  const status = (page: Page, text: string) => page.locator('[data-door-status]', { hasText: text }).waitFor();
  const counter = async (page: Page) =>
    ((await page.locator('.door-counter').textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
});
