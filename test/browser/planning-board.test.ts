import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { type House, openHouse, violations } from './house.ts';

const BOARD = '/werk/planbord?gemeente=coevorden&jaar=2027';
const TITLE = 'Prentenboekenpret';

describe('the planning board', () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house?.close());

  const cellOf = (page: Page, month: string): Locator =>
    page.locator('tr', { hasText: TITLE }).locator(`td[data-label=${month}]`);
  const slipIn = (page: Page, month: string): Locator => cellOf(page, month).locator('.slip').first();
  const told = (page: Page): Promise<string | null> => page.locator('.alert.success').textContent();

  it('moves a session by mouse, back again, and by keyboard', { timeout: 120_000 }, async () => {
    const page = await house.open('programma@demo.nl');
    await page.goto(BOARD);
    await page
      .locator('.suggestion', { hasText: `Herhaal ‘${TITLE}` })
      .getByRole('button')
      .click();
    assert.match((await told(page)) ?? '', /staat als concept op het bord/);
    assert.deepEqual(await violations(page), []);

    await slipIn(page, 'februari').scrollIntoViewIfNeeded();
    const from = await slipIn(page, 'februari').locator('.slip-title').boundingBox();
    const to = await cellOf(page, 'april').boundingBox();
    assert.ok(from && to);
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + 30, { steps: 8 });
    await page.mouse.up();
    await page.waitForURL(/verplaatst=/);
    assert.match((await told(page)) ?? '', /van wo 3 februari naar woensdag 7 april 2027/);
    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await page.getByText('naar woensdag 3 februari 2027').waitFor();

    await slipIn(page, 'februari').locator('[data-move]').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    assert.match((await page.textContent('#status')) ?? '', /Naar maart/);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.carried, .target').count(), 0);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    // Which Wednesday is free depends on what else the demo plans around the day on which this runs.
    await page.getByText(/van wo 3 februari naar woensdag \d+ januari 2027/).waitFor();
    await page.context().close();
  });
});
