import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type House, openHouse } from './house.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();

describe('the main job, from the catalogue to a signed agreement', () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house?.close());

  const circumstances: [name: string, year: string, options: BrowserContextOptions][] = [
    ['with JavaScript', '2028', {}],
    ['without JavaScript, on a phone', '2029', { javaScriptEnabled: false, viewport: { width: 320, height: 700 } }],
  ];
  for (const [name, year, options] of circumstances) {
    it(`is done in the browser by three people, ${name}`, { timeout: 120_000 }, async () => {
      const manager = await house.open('account@demo.nl', options);
      manager.on('dialog', (dialog) => dialog.accept());
      await composeAdvice(manager, year);
      const quote = await makeQuote(manager);

      const director = await house.open('directeur@demo.nl', options);
      await director.goto(quote);
      await press(director, 'Keur goed');

      await manager.goto(quote);
      await press(manager, 'Verstuur naar de gemeente');
      const sure = manager.getByRole('button', { name: 'Ja', exact: true });
      if (options.javaScriptEnabled !== false) await sure.click();
      await manager.getByText('Verstuurd', { exact: true }).first().waitFor();

      const officer = await house.open('coevorden@demo.nl', options);
      await readAndAsk(officer, year);
      await accept(officer);
      await seeCommitments(officer, year);
      for (const page of [manager, director, officer]) await page.context().close();
    });
  }

  async function composeAdvice(page: Page, year: string): Promise<void> {
    await page.goto('/werk/adviezen');
    await page.selectOption('#municipality', { label: 'Coevorden' });
    await page.fill('#year', year);
    await press(page, 'Maak advies');
    await follow(page, 'Stel samen');
    await page.check('[id="service.llo-pakket-2"]');
    await press(page, 'Bewaar scenario');
    assert.match((await page.textContent('#error-summary')) ?? '', /Maak een keuze/);
    await page.check('[name="choice.llo-pakket-2.size"][value=medium]');
    await page.check('[id="service.boekstartcoach"]');
    await page.fill('[id="q.boekstartcoach.hoursPerWeek"]', '8');
    await press(page, 'Bewaar scenario');
    // € 993.538,35 for the Basis services, € 20.610 for twelve activities, € 19.024 for two blocks of four hours
    await page.getByText('€ 1.033.172,35').first().waitFor();
  }

  async function makeQuote(page: Page): Promise<string> {
    await follow(page, 'Maak offerte');
    await page.getByRole('radio').first().check();
    await press(page, 'Maak offerte');
    await press(page, 'Vraag om goedkeuring');
    await page.getByText('Wacht op goedkeuring').first().waitFor();
    return page.url();
  }

  async function readAndAsk(page: Page, year: string): Promise<void> {
    await page.goto('/partner/offertes');
    await page.locator('tr', { hasText: year }).getByRole('link').first().click();
    await page.getByText('€ 1.033.172,35').first().waitFor();
    const pdf = await page.request.get(`${page.url()}/offerte.pdf`);
    assert.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-');
    const quote = page.url();
    await page.goto(`${quote}/diensten/boekstartcoach`);
    await page.fill('textarea >> nth=0', 'Op welke dagen is de coach er?');
    await page.getByRole('button', { name: /vraag/i }).first().click();
    await page.getByText('Op welke dagen is de coach er?').first().waitFor();
    await page.goto(quote);
  }

  async function accept(page: Page): Promise<void> {
    await follow(page, 'Akkoord geven');
    await page.fill('#signerFunction', 'wethouder');
    await page.fill('#mandate', 'Namens het college, besluit 2026-12');
    await page.check('[name=route][value=order]');
    await page.getByRole('button', { name: /akkoord/i }).click();
    assert.match((await page.textContent('#error-summary')) ?? '', /vinkje/);
    assert.equal(await page.inputValue('#mandate'), 'Namens het college, besluit 2026-12');
    await page.check('#agreed');
    await page.getByRole('button', { name: /akkoord/i }).click();
    await page.getByText('wethouder').first().waitFor();
  }

  async function seeCommitments(page: Page, year: string): Promise<void> {
    const row = page.locator('tr', { hasText: year }).getByRole('link').first();
    for (let tries = 0; tries < 20; tries++) {
      await page.goto('/partner/overeenkomsten');
      if (await row.count()) break;
      await page.waitForTimeout(500);
    }
    await row.click();
    await page.getByText('0 van 12').first().waitFor();
  }
});
