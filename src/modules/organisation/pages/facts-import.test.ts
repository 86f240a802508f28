import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { enterFacts } from '../commands/enter-facts.ts';
import { yearlyFactsOf } from '../queries.ts';
import { registerMunicipality } from '../testing.ts';

const ADDRESS = '/werk/gemeenten/import';
const HEADER = 'gemeente;jaar;inwoners;bron;peildatum;opmerking';

const withFile = (content: string, name = 'feiten.csv'): FormData => {
  const form = new FormData();
  form.set('file', new File([content], name, { type: 'text/csv' }));
  return form;
};

test('a file is looked at, confirmed and then in the figures', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    const browser = client(tx, someone('information-officer'));
    const kept = await browser.post(ADDRESS, withFile(`${HEADER}\nCoevorden;2024;35.860;CBS;1-1-2024;`));
    assert.equal(kept.status, 303);
    const preview = await browser.get(kept.location ?? '');
    assert.match(preview.text, /35\.860/);
    assert.match(preview.text, /slaan we over: opmerking/);
    const saved = await browser.post(kept.location ?? '');
    assert.equal(saved.location, `${ADDRESS}?opgeslagen=1`);
    assert.match((await browser.get(saved.location ?? '')).text, /1 gegeven is opgeslagen/);
    assert.equal((await yearlyFactsOf(tx, 'GM0109', 2024)).values.inhabitants, 35_860);
  }));

test('faulty rows come first with the reason beside them, and there is nothing to confirm', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    const browser = client(tx, someone('information-officer'));
    const file = `${HEADER}\nCoevorden;2024;5;CBS;1-1-2024;\n<b>Atlantis;2023;5;CBS;1-1-2024;`;
    const { location = '' } = await browser.post(ADDRESS, withFile(file));
    const page = await browser.get(location);
    assert.match(page.html.querySelector('tbody tr')?.text ?? '', /3.*Atlantis.*geen gemeente waar wij werken/s);
    assert.equal(page.html.querySelectorAll('main form').length, 0);
    assert.equal((await browser.post(location)).status, 422);
    assert.equal((await client(tx, someone('information-officer')).get(location)).status, 404);
  }));

test('a file that is not what it says comes back with a sentence', () =>
  undone(async (tx) => {
    const browser = client(tx, someone('information-officer'));
    const cases: [FormData | Record<string, string>, RegExp][] = [
      [{}, /Kies een CSV-bestand/],
      [withFile('', 'leeg.csv'), /Kies een CSV-bestand/],
      [{ file: 'geen bestand' }, /Kies een CSV-bestand/],
      [withFile('PK\u0003\u0004\u0000', 'feiten.csv'), /geen CSV-bestand/],
      [withFile('gemeente;inwoners\nCoevorden;5'), /&quot;Jaar&quot; ontbreekt/],
      [withFile(`${HEADER}\n${'Coevorden;2024;5;CBS;1-1-2024;\n'.repeat(100_000)}`), /meer dan 2\.000 regels/],
    ];
    for (const [form, sentence] of cases) {
      const page = await browser.post(ADDRESS, form);
      assert.equal(page.status, 422);
      assert.match(page.html.querySelector('#file-error')?.innerHTML ?? '', sentence);
    }
    assert.equal((await client(tx, someone('desk-worker')).get(ADDRESS)).status, 403);
  }));

test('the figures go out as CSV and as a workbook', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    const browser = client(tx, someone('information-officer'));
    const { location = '' } = await browser.post(ADDRESS, withFile(`${HEADER}\nCoevorden;2024;35.860;CBS;1-1-2024;`));
    await browser.post(location);
    await registerMunicipality(ctxOf(tx), { code: 'GM0106', name: 'Assen', served: false });
    const entry = { source: 'CBS', asOf: asDay('2024-01-01') };
    await enterFacts(ctxOf(tx), { ...entry, municipalityCode: 'GM0106', year: 2024, values: { inhabitants: 68_836 } });
    const coevorden = { ...entry, municipalityCode: 'GM0109', year: 2023 };
    await enterFacts(ctxOf(tx), { ...coevorden, values: { inhabitants: 1, pupils: 5 } });
    await enterFacts(ctxOf(tx), { ...coevorden, values: { inhabitants: 2 } });
    await enterFacts(ctxOf(tx), { ...coevorden, source: 'Ingetrokken', values: { pupils: null } });
    const csv = await client(tx, someone('desk-worker')).get('/werk/gemeenten/gegevens.csv');
    assert.deepEqual(csv.text.trim().split('\r\n').slice(1), [
      'GM0109;Coevorden;2023;2;;;;;;;;;;CBS;2024-01-01',
      'GM0109;Coevorden;2024;35860;;;;;;;;;;CBS;2024-01-01',
    ]);
    const xlsx = await browser.get('/werk/gemeenten/gegevens.xlsx');
    assert.match(xlsx.headers.get('content-disposition') ?? '', /gegevens-gemeenten\.xlsx/);
  }));
