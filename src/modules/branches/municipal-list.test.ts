import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { client } from '../../../test/page.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { openBranch } from './testing.ts';

test('the branches of a municipality are counted and listed with their class beside its yearly facts', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    await registerMunicipality(ctxOf(tx), { code: 'GM0119', name: 'Meppel' });
    const assumed = { sizeClassNote: 'Aanname' };
    await openBranch(ctxOf(tx), { municipalityCode: 'GM0109', name: 'Dalen', sizeClass: 'service-point', ...assumed });
    await openBranch(ctxOf(tx), { municipalityCode: 'GM0109', name: 'Sleen', sizeClass: 'small' });
    const browser = client(tx, someone('account-manager'));
    const rows = (await browser.get('/werk/gemeenten')).html.querySelectorAll('main tbody tr');
    assert.deepEqual(
      rows.map((row) => row.querySelectorAll('th, td')[2]?.text.trim()),
      ['2', '0'],
    );
    const page = await browser.get('/werk/gemeenten/coevorden/2026');
    assert.match(page.text, /Vestigingen en servicepunten.*Dalen.*servicepunt.*Aanname.*Sleen.*kleine bibliotheek/s);
    assert.match((await browser.get('/werk/gemeenten/meppel/2026')).text, /geen vestiging of servicepunt open/);
  }));
