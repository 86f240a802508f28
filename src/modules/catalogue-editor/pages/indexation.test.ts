import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineModule } from '#kernel/module.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import { installEdition } from '../../activity-catalogue/index.ts';
import { edition2025 } from '../../tariffs/testing.ts';

/** A module to the right that has one agreement, to see what it is handed. */
const agreed = defineModule({
  name: 'agreed',
  permissions: {},
  previewIndexation: async (_tx, _year, reprice) => [
    {
      label: 'Coevorden',
      beforeCents: 735500,
      afterCents: reprice({ facts: { pupils: 100 }, selections: [{ service: 'dbos-po' }] }),
    },
    { label: 'Nergens', beforeCents: 1, afterCents: reprice({ selections: [{ service: 'koffie' }] }) },
  ],
});

const withEdition = (test: (browser: ReturnType<typeof client>, path: string) => Promise<void>) =>
  undone(async (tx) => {
    const installed = await installEdition(ctxOf(tx), edition2025);
    assert.ok(installed.ok);
    const browser = client(tx, someone('administrator'), { modules: [...modules, agreed] });
    await test(browser, `/werk/catalogus/${installed.value.id}/indexatie`);
  });

const form = { rounding: 'cent', year: '2026', perPupil: '10' };

test('every price is shown with its old and new amount, and what agreements would cost, before anything is made', () =>
  withEdition(async (browser, path) => {
    const page = await browser.post(path, form);
    assert.equal(page.status, 200);
    assert.match(page.html.querySelector('#live')?.text ?? '', /73,55.*80,91/s);
    assert.match(page.text, /8\.09/);
    assert.match(page.text, /niet te berekenen/);
    assert.doesNotMatch((await browser.get('/werk/catalogus')).html.querySelector('table')?.text ?? '', /2026, versie/);
  }));

test('the draft has the new prices, and a second one of that year is refused with everything typed', () =>
  withEdition(async (browser, path) => {
    const made = await browser.post(path, { ...form, action: 'start' });
    assert.equal(made.status, 303);
    assert.match((await browser.get(`${made.location}/diensten/dbos-po/tarieven/per-leerling`)).text, /80,91/);
    const again = await browser.post(path, { ...form, action: 'start' });
    assert.equal(again.status, 422);
    assert.match(again.html.querySelector('#year-error')?.text ?? '', /al een concept/);
    assert.equal(again.html.querySelector('#perPupil')?.getAttribute('value'), '10');
  }));

for (const typed of ['veel', '1e3', '-51', '1000', '3,25555']) {
  test(`the percentage ${typed} comes back with a sentence`, () =>
    withEdition(async (browser, path) => {
      const refused = await browser.post(path, { ...form, perPupil: typed });
      assert.equal(refused.status, 422);
      assert.match(refused.html.querySelector('#perPupil-error')?.text ?? '', /percentage/);
    }));
}
