import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { NotFound } from '#kernel/result.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { importObservations } from '../commands/import-observations.ts';
import { uploadObservations } from '../commands/upload-observations.ts';
import { knownFigures } from '../figures-known.ts';
import { observationsOf } from '../sql/observations.ts';

const ADDRESS = '/werk/ingevoerde-cijfers/import';
const HEADER = 'cijfer;telwijze;gebied;periode;waarde;bron;methode;opmerking';
const officer = someone('information-officer');

const withFile = (...lines: string[]): FormData => {
  const form = new FormData();
  form.set('file', new File([[HEADER, ...lines].join('\n')], 'cijfers.csv', { type: 'text/csv' }));
  return form;
};
const withTwoMunicipalities = async (tx: Tx) => {
  await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
  await registerMunicipality(ctxOf(tx), { code: 'GM0119', name: 'Meppel' });
};
const held = (tx: Tx, figureId: string) =>
  observationsOf(tx, {
    figureIds: [figureId],
    scopes: [{ kind: 'municipality', municipalityCode: 'GM0109' }, { kind: 'organisation' }],
  });

/** What is said of the lines of a file; one without faults is entered. */
const faultsOf = async (tx: Tx, ...lines: string[]): Promise<string> => {
  const browser = client(tx, officer);
  const { location = '' } = await browser.post(ADDRESS, withFile(...lines));
  const page = await browser.get(location);
  const faults = page.html.querySelectorAll('tbody .field-error').map(({ text }) => text);
  assert.equal((await browser.post(location)).status, faults.length > 0 ? 422 : 303);
  return faults.join(' ');
};

test('a file is looked at, confirmed and then held, each figure as it was written', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const browser = client(tx, officer);
    const kept = await browser.post(
      ADDRESS,
      withFile(
        'visits-physical;;Coevorden;2024;126.427;Jaarbericht;geteld;',
        'Totaal leden;iso 2789;GM0109;2024;6860;Jaarbericht;;',
        'participation-rate;;Gemeente Coevorden;2024;19,1%;Jaarbericht;;',
        'loans-e-books;lokaal;organisatie;2024;-;Jaarbericht;;De bron weet het niet',
      ),
    );
    const preview = await browser.get(kept.location ?? '');
    assert.match(preview.text, /Alle regels zijn in orde/);
    assert.match(
      preview.html.querySelector('tbody')?.text ?? '',
      /126\.427 bezoeken.*6\.860 leden.*19,1%.*geen getal/s,
    );
    assert.equal((await held(tx, 'visits-physical')).length, 0);
    const saved = await browser.post(kept.location ?? '');
    assert.match((await browser.get(saved.location ?? '')).text, /4 cijfers zijn opgeslagen/);
    const [visits] = await held(tx, 'visits-physical');
    assert.deepEqual([visits?.value, visits?.method, visits?.importId], [126_427, 'count', kept.location?.slice(-36)]);
    assert.deepEqual((await held(tx, 'members-total'))[0]?.profile, 'iso2789');
    assert.deepEqual((await held(tx, 'loans-e-books'))[0]?.value, null);
    assert.equal((await browser.get(kept.location ?? '')).status, 404);
  }));

test('what holds already is passed over; what says something else must be corrected', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const line = 'visits-physical;;Coevorden;2024;126427;Jaarbericht;geteld;';
    const browser = client(tx, officer);
    for (const expected of [1, 0]) {
      const { location = '' } = await browser.post(ADDRESS, withFile(line));
      assert.equal((await browser.post(location)).location, `${ADDRESS}?opgeslagen=${expected}`);
    }
    const { location = '' } = await browser.post(ADDRESS, withFile(line.replace('126427', '126428')));
    const preview = await browser.get(location);
    const fault = preview.html.querySelector('tbody .field-error');
    assert.match(fault?.text ?? '', /Voor 2024 staat er al een cijfer. Corrigeer/);
    assert.match((await browser.get(fault?.querySelector('a')?.getAttribute('href') ?? '')).text, /126\.427 bezoeken/);
    assert.equal((await browser.post(location)).status, 422);
  }));

const cases: [string, RegExp][] = [
  ['bezoek;;Coevorden;2024;1;Bron;;', /"bezoek" is geen cijfer dat wij kennen/],
  ['Boeken per week;;Coevorden;2024;1;Bron;;', /geen cijfer dat wij kennen/],
  ['visits-physical;kb;Coevorden;2024;1;Bron;;', /telwijze niet. Kies uit: onze eigen telwijze, ISO 2789/],
  ['visits-physical;;Atlantis;2024;1;Bron;;', /"Atlantis" is geen gemeente, vestiging/],
  ['visits-physical;;;2024;1;Bron;;', /Vul een gebied in/],
  ['visits-physical;;provincie;2024;1;Bron;;', /bestaat niet voor dit gebied/],
  ['visits-physical;;Coevorden;vorig jaar;1;Bron;;', /"vorig jaar" is geen periode/],
  ['visits-physical;;Coevorden;2024;126,427;Bron;;', /twee manieren.*126\.427/],
  ['visits-physical;;Coevorden;2024;;Bron;;', /streepje/],
  ['visits-physical;;Coevorden;2024;1,5;Bron;;', /achter de komma/],
  ['visits-physical;;Coevorden;2024;1;;;', /waar het cijfer vandaan komt/],
  ['visits-physical;;Coevorden;2024;1;Bron;gegokt;', /Methode: "gegokt" kennen wij niet. Kies uit: geteld/],
  ['visits-physical;;Coevorden;2024;1;Bron;;;te veel', /meer cellen/],
];
for (const [line, sentence] of cases)
  test(`the line “${line}” keeps the file out, and says why`, () =>
    undone(async (tx) => {
      await withTwoMunicipalities(tx);
      assert.match(await faultsOf(tx, 'visits-physical;;Meppel;2024;1;Bron;;', line), sentence);
      assert.equal((await held(tx, 'visits-physical')).length, 0);
    }));

test('lines are held against each other: the same days twice, and a jump from the year before', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const of = (period: string, value: string, note = '') =>
      `visits-physical;;Coevorden;${period};${value};Bron;;${note}`;
    assert.match(await faultsOf(tx, of('2024', '100'), of('2024-03', '10')), /al op regel 2/);
    const jump = /200% meer dan een jaar eerder \(100\). Leg in de opmerking uit/;
    assert.match(await faultsOf(tx, of('2024', '300'), of('2023', '100')), jump);
    assert.equal(await faultsOf(tx, of('2024', '300', 'Er kwam een vestiging bij'), of('2023', '100')), '');
    assert.match(await faultsOf(tx, of('2025', '50')), /83% minder/);
    assert.equal((await held(tx, 'visits-physical')).length, 2);
  }));

test('who works for one municipality brings in no file with another', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const manager = client(tx, someone('account-manager', { municipality: 'GM0119' }));
    const { location = '' } = await manager.post(ADDRESS, withFile('visits-physical;;Coevorden;2024;1;Bron;;'));
    assert.match((await manager.get(location)).text, /Voor Coevorden mag je geen cijfers invoeren/);
    assert.equal((await client(tx, officer).get(location)).status, 404);
  }));

test('a file that is not what it says comes back with a sentence', () =>
  undone(async (tx) => {
    const browser = client(tx, officer);
    const asIs = (content: string) => {
      const form = new FormData();
      form.set('file', new File([content], 'cijfers.csv'));
      return form;
    };
    for (const [form, sentence] of [
      [{}, /Kies een CSV-bestand/],
      [asIs('PK\u0003\u0004\u0000'), /geen CSV-bestand/],
      [asIs('cijfer;gebied\nvisits;x'), /&quot;Periode&quot; ontbreekt/],
      [asIs(HEADER), /geen regels/],
      [withFile(...Array.from({ length: 2_001 }, () => 'x;;y;2024;1;z;;')), /meer dan 2\.000 regels/],
    ] as const) {
      const page = await browser.post(ADDRESS, form as FormData);
      assert.equal(page.status, 422);
      assert.match(page.html.querySelector('#file-error')?.innerHTML ?? '', sentence);
    }
  }));

test('an upload is kept for a day', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const figures = knownFigures(modules);
    const content = Buffer.from(`${HEADER}\nvisits-physical;;Coevorden;2024;1;Bron;;`);
    const kept = await uploadObservations(ctxOf(tx, officer), figures, { fileName: 'cijfers.csv', content });
    assert.ok(kept.ok);
    const later = ctxOf(tx, officer, new Date(NOW.getTime() + 25 * 60 * 60 * 1_000));
    await assert.rejects(importObservations(later, figures, kept.value), NotFound);
  }));
