import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { installEdition } from '../../activity-catalogue/index.ts';
import { edition2025 } from '../../tariffs/testing.ts';
import { otherOf, valuesOf, withDraft } from '../testing.ts';

test('staff see the editions, start a draft, and are told when there is one already', () =>
  undone(async (tx) => {
    const installed = await installEdition(ctxOf(tx), edition2025);
    const browser = client(tx, someone('administrator'));
    const from = installed.ok ? installed.value.id : '';
    assert.match((await browser.get('/werk/catalogus')).text, /2025, versie 1/);
    const started = await browser.post('/werk/catalogus', { from, year: '2026' });
    assert.equal(started.status, 303);
    assert.match((await browser.get(started.location ?? '')).text, /Activiteitencatalogus 2026/);
    const again = await browser.post('/werk/catalogus', { from, year: '2026' });
    assert.equal(again.status, 422);
    assert.match(again.html.querySelector('#year-error')?.text ?? '', /al een concept van 2026/);
    assert.equal((await browser.post('/werk/catalogus', { from: 'x', year: '1999' })).status, 422);
  }));

for (const { id } of edition2025.services) {
  test(`the form of ${id} and of each of its components, saved as it stands, changes nothing`, () =>
    withDraft(async (browser, href) => {
      const path = `${href}/diensten/${id}`;
      for (const { id: component } of edition2025.services.find((each) => each.id === id)?.tariff.components ?? []) {
        const page = await browser.get(`${path}/tarieven/${component}`);
        assert.equal((await browser.post(`${path}/tarieven/${component}`, valuesOf(page))).status, 303, component);
      }
      assert.equal((await browser.post(path, valuesOf(await browser.get(path)))).status, 303);
      const differences = await browser.get(`${href}/verschillen/${await otherOf(browser, href)}`);
      assert.ok(differences.text.includes('De diensten zijn gelijk'), differences.html.querySelector('main')?.text);
    }, 2025));
}

test('a changed price is in the draft and among the differences', () =>
  withDraft(async (browser, href) => {
    const path = `${href}/diensten/dbos-po/tarieven/per-leerling`;
    const page = await browser.get(path);
    const amount = page.html.querySelector('[name=amount]')?.getAttribute('value');
    assert.equal(amount, '73,55');
    assert.equal((await browser.post(path, { ...valuesOf(page), amount: '1.075,5' })).status, 303);
    const differences = await browser.get(`${href}/verschillen/${await otherOf(browser, href)}`);
    assert.match(differences.text, /73\.55/);
    assert.match(differences.text, /1075\.50/);
  }));

test('a price that is none comes back beside its field, with all that was typed', () =>
  withDraft(async (browser, href) => {
    const path = `${href}/diensten/dbos-po/tarieven/per-leerling`;
    const refused = await browser.post(path, {
      ...valuesOf(await browser.get(path)),
      amount: 'veel',
      label: '',
      unit: 'ons',
    });
    assert.equal(refused.status, 422);
    assert.match(refused.html.querySelector('#amount-error')?.text ?? '', /bedrag/);
    assert.match(refused.html.querySelector('#label-error')?.text ?? '', /Vul in/);
    assert.match(refused.html.querySelector('#unit-error')?.text ?? '', /lijst/);
    assert.equal(refused.html.querySelector('[name=amount]')?.getAttribute('value'), 'veel');
  }));

test('a unit that does not fit is saved, told beside its field, and stands in the way of publishing', () =>
  withDraft(async (browser, href) => {
    const path = `${href}/diensten/thuislezen/tarieven/${
      edition2025.services.find(({ id }) => id === 'thuislezen')?.tariff.components.at(-1)?.id
    }`;
    assert.equal((await browser.post(path, { ...valuesOf(await browser.get(path)), unit: 'hour' })).status, 303);
    assert.match((await browser.get(path)).html.querySelector('#unit-error')?.text ?? '', /past niet bij dit tarief/);
    assert.match((await browser.get(href)).text, /Dit moet nog goed/);
    const refused = await browser.post(`${href}/publicatie`);
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Er staat nog 1 fout/);
  }));

test('a service without a core function is a remark and no error', () =>
  withDraft(async (browser, href) => {
    const path = `${href}/diensten/ido`;
    const values = valuesOf(await browser.get(path));
    delete values.coreFunctionsMeant;
    delete values.coreFunctions;
    assert.equal((await browser.post(path, values)).status, 303);
    assert.match((await browser.get(path)).text, /telt voor geen enkele kernfunctie/);
    assert.equal((await browser.post(`${href}/publicatie`)).status, 303);
  }));

test('who saves late sees what changed, keeps what was typed, and may save again', () =>
  withDraft(async (browser, href) => {
    const path = `${href}/diensten/ido`;
    const seen = valuesOf(await browser.get(path));
    await browser.post(path, { ...seen, title: 'Eerste titel' });
    const late = await browser.post(path, { ...seen, title: 'Tweede titel' });
    assert.equal(late.status, 409);
    assert.match(late.text, /Eerste titel/);
    assert.equal(late.html.querySelector('#title')?.getAttribute('value'), 'Tweede titel');
    assert.equal((await browser.post(path, valuesOf(late))).status, 303);
    assert.match((await browser.get(path)).text, /Tweede titel/);
  }));

for (const kind of [
  'fixed',
  'per_branch_by_size_class',
  'package_by_size',
  'hourly_rate',
  'per_book',
  'participant_fee',
  'includes_service',
  'on_quote',
  'subsidy_reference',
] as const) {
  test(`a new component of the kind ${kind} starts empty and asks for what it needs`, () =>
    withDraft(async (browser, href) => {
      const path = `${href}/diensten/ido/tarieven/nieuw?soort=${kind}`;
      const page = await browser.get(path);
      assert.equal(page.html.querySelector('#label')?.getAttribute('value'), undefined);
      assert.equal((await browser.post(path, { version: '1' })).status, 422);
    }));
}

test('a component is added under an id of its own, and taken out again', () =>
  withDraft(async (browser, href) => {
    const path = `${href}/diensten/ido/tarieven`;
    const choices = {
      unit: 'municipality',
      unitBasis: 'stated',
      recurrence: 'annual',
      recurrenceBasis: 'stated',
      payer: 'municipality',
      certainty: 'exact',
      vat: 'not_stated',
    };
    const added = await browser.post(`${path}/nieuw?soort=fixed`, {
      ...choices,
      label: 'Extra punt',
      amount: '1.200',
      version: '1',
    });
    assert.equal(added.status, 303, added.text);
    assert.equal(
      (await browser.get(`${path}/extra-punt`)).html.querySelector('#amount')?.getAttribute('value'),
      '1.200,00',
    );
    assert.equal((await browser.post(`${path}/extra-punt/verwijdering`, { version: '2' })).status, 303);
    assert.equal((await browser.get(`${path}/extra-punt`)).status, 404);
    assert.equal((await browser.get(`${path}/nieuw?soort=ruil`)).status, 404);
  }));

test('the last component of a service stays', () =>
  withDraft(async (browser, href) => {
    const refused = await browser.post(`${href}/diensten/maatwerk/tarieven/uurtarief/verwijdering`, { version: '1' });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /ten minste één onderdeel/);
  }));

test('who may only read sees the service as the public does, and an edition in force is archived by who may publish', () =>
  withDraft(async (browser, href, tx) => {
    const desk = client(tx, someone('desk-worker'));
    assert.equal((await desk.get(`${href}/diensten/ido`)).html.querySelector('main form.form'), null);
    assert.equal((await desk.post(`${href}/publicatie`)).status, 403);
    assert.equal((await browser.post(`${href}/publicatie`)).status, 303);
    assert.equal((await browser.post(`${href}/archivering`)).status, 303);
    assert.equal((await browser.post(`${href}/archivering`)).status, 422);
  }));

test('a draft that was started by mistake is thrown away', () =>
  withDraft(async (browser, href) => {
    const thrown = await browser.post(`${href}/verwijdering`);
    assert.deepEqual([thrown.status, thrown.location], [303, '/werk/catalogus']);
    assert.equal((await browser.get(href)).status, 404);
  }));

const newService = {
  title: 'Taal op de Fiets!',
  description: 'Fietsen en praten.',
  section: '5.9',
  place: '§ 5.9',
  chapter: '5',
  audienceLabel: 'Volwassenen',
  level: 'basis-plus',
};

test('a new service is on quote until its tariff is filled in, and can be taken out again', () =>
  withDraft(async (browser, href) => {
    assert.equal((await browser.get(`${href}/nieuwe-dienst`)).status, 200);
    const added = await browser.post(`${href}/nieuwe-dienst`, newService);
    assert.equal(added.location, `${href}/diensten/taal-op-de-fiets`);
    assert.match((await browser.get(`${href}/diensten/taal-op-de-fiets`)).text, /op offerte/);
    assert.match(
      (await browser.get(`${href}/verschillen/${await otherOf(browser, href)}`)).text,
      /Nieuw in deze editie/,
    );
    const again = await browser.post(`${href}/nieuwe-dienst`, newService);
    assert.match(again.html.querySelector('#title-error')?.text ?? '', /al een dienst met deze naam/);
    assert.equal((await browser.post(`${href}/diensten/taal-op-de-fiets/verwijdering`, { version: '7' })).status, 409);
    assert.equal(
      (await browser.post(`${href}/diensten/taal-op-de-fiets/verwijdering`, { version: '1' })).location,
      href,
    );
    assert.equal((await browser.get(`${href}/diensten/taal-op-de-fiets`)).status, 404);
  }));

test('a service that others need can be taken out, and then the edition says what misses it', () =>
  withDraft(async (browser, href) => {
    assert.equal((await browser.post(`${href}/diensten/dbos-po/verwijdering`, { version: '1' })).status, 303);
    assert.match((await browser.get(href)).text, /dbos-po bestaat niet in deze editie/i);
  }));

test('an empty form for a new service comes back with what it needs', () =>
  withDraft(async (browser, href) => {
    const refused = await browser.post(`${href}/nieuwe-dienst`, {});
    assert.equal(refused.status, 422);
    for (const name of ['title', 'description', 'section', 'audienceLabel', 'level'])
      assert.ok(refused.html.querySelector(`#${name}-error`), name);
  }));
