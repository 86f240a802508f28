import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineModule } from '#kernel/module.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { organisation } from '../module.ts';
import { registerMunicipality } from '../testing.ts';

const MEETING_ROOMS = defineModule({
  name: 'rooms',
  permissions: {},
  municipalList: {
    title: 'Zalen',
    caption: 'Zalen om te huren',
    headers: ['Zaal', 'Stoelen'],
    whenEmpty: { title: 'Geen zalen', text: 'Hier is geen zaal.' },
    rows: async (_tx, municipalityCodes, year) =>
      municipalityCodes
        .filter((code) => code === 'GM0109')
        .flatMap((municipalityCode) => [
          { municipalityCode, cells: ['Turfzaal', '40'] },
          { municipalityCode, cells: [`Zaal van ${year}`, '12'] },
        ]),
  },
  factProposals: async (_tx, municipalityCode, year) => ({ clinics: `Geteld in ${municipalityCode} in ${year}: 3` }),
});

test('what a later module has in each municipality is counted in the list and listed beside its facts', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    await registerMunicipality(ctxOf(tx), { code: 'GM0119', name: 'Meppel' });
    const browser = client(tx, someone('account-manager'), { modules: [organisation, MEETING_ROOMS] });
    const list = (await browser.get('/werk/gemeenten')).html;
    assert.deepEqual(
      list.querySelectorAll('main tbody tr').map((row) => row.querySelectorAll('th, td')[2]?.text.trim()),
      ['2', '0'],
    );
    const coevorden = await browser.get('/werk/gemeenten/coevorden/2026');
    assert.match(coevorden.text, /Zalen om te huren.*Turfzaal.*40.*Zaal van 2026/s);
    assert.match(coevorden.html.querySelector('#clinics-hint')?.text ?? '', /Geteld in GM0109 in 2026: 3$/);
    assert.match((await browser.get('/werk/gemeenten/meppel/2026')).text, /Hier is geen zaal/);
  }));

test('without later modules the pages of municipalities show what was entered', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    const browser = client(tx, someone('account-manager'), { modules: [organisation] });
    assert.match((await browser.get('/werk/gemeenten')).text, /Coevorden/);
    assert.match((await browser.get('/werk/gemeenten/coevorden/2026')).text, /Wat we weten/);
  }));
