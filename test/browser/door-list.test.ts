import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../demo/accounts.ts';
import { type House, openHouse, violations } from './house.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

describe('the door list on a phone', () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house?.close());

  it('is taken along, marked and opened again without a network, and sent exactly once when somebody is signed in again', {
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
    const finder = phone.getByLabel('Code of naam');
    await finder.fill('bakker');
    await finder.press('Enter');
    await phone.getByText('Alie Bakker is binnen. 1 persoon').waitFor();
    await finder.fill('222222');
    await finder.press('Enter');
    await phone.getByText('Deze code staat niet op deze lijst.').waitFor();
    await phone.getByRole('button', { name: 'Kind erbij' }).click();
    await status(phone, 'Geen netwerk, 5 te versturen');
    await phone.reload();
    await status(phone, 'Geen netwerk, 5 te versturen');
    assert.equal(await phone.locator('[data-inside]').textContent(), '4');

    await desk.reload();
    await desk.fill('#adults', 'vijf');
    await desk.press('#adults', 'Enter');
    await desk.waitForURL(/telling$/);
    await desk.getByRole('button', { name: 'Volwassene van Joost Snippe' }).click();
    await status(desk, 'Alles is verstuurd');

    await phone.evaluate('caches.open("deurlijst 2026-01-01 /deurlijst/oud")');
    await phone.context().clearCookies();
    await phone.context().setOffline(false);
    await phone.evaluate('dispatchEvent(new Event("online"))');
    await status(phone, 'Uitgelogd, 5 te versturen');
    await phone.getByRole('link', { name: 'Log in' }).click();
    await signIn(phone);
    await status(phone, 'Alles is verstuurd');
    assert.equal((await stores(phone)).length, 1, 'the list of a day that is over is gone');
    assert.match(await counter(phone), /^5 van 13 binnen.*3 volwassenen en 3 kinderen/);
    await phone.reload();
    await status(phone, 'Alles is verstuurd');
    assert.match(await counter(phone), /^5 van 13 binnen.*3 volwassenen en 3 kinderen/);
    await phone.getByRole('button', { name: 'Uitloggen' }).click();
    await phone.waitForURL(/\/$/);
    assert.deepEqual(await stores(phone), [], 'who signs out leaves no list');
    for (const page of [phone, desk]) await page.context().close();
  });

  async function doorOf(page: Page): Promise<string> {
    await page.goto('/werk/programma?zoek=Spellen+voor');
    await page.getByRole('link', { name: 'Spellen voor het hele gezin' }).first().click();
    await page.locator('main table a[href*="/werk/bijeenkomsten/"]').first().click();
    await page.getByRole('link', { name: 'Deurlijst' }).click();
    await page.waitForURL(/deurlijst$/);
    return page.url();
  }

  async function signIn(page: Page): Promise<void> {
    await page.fill('#email', 'balie@demo.nl');
    await page.fill('#password', DEMO_PASSWORD);
    await page.press('#password', 'Enter');
    await page.waitForURL(/deurlijst$/);
  }

  const stores = async (page: Page) => (await page.evaluate('caches.keys()')) as string[];
  const status = (page: Page, text: string) => page.locator('[data-door-status]', { hasText: text }).waitFor();
  const counter = async (page: Page) =>
    ((await page.locator('.door-counter').textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
});
