import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { client } from '../../../../test/page.ts';
import { editionById, saveService } from '../../activity-catalogue/index.ts';
import { otherOf, valuesOf, withDraft } from '../../catalogue-editor/testing.ts';
import { edition2025 } from '../../tariffs/testing.ts';

const idIn = (href: string): string => href.split('/').at(-1) ?? '';

async function documentOf(tx: Tx, href: string) {
  return (await editionById(tx, idIn(href)))?.document ?? assert.fail('no draft');
}

async function serviceOf(tx: Tx, href: string, id: string) {
  return (await documentOf(tx, href)).services.find((each) => each.id === id) ?? assert.fail(`no ${id}`);
}

for (const { id, norms, parts } of edition2025.services.filter((each) => each.norms.length + each.parts.length > 0)) {
  test(`the forms of all norms and parts of ${id}, saved as they stand, leave the same document to the byte`, () =>
    withDraft(async (browser, href, tx) => {
      const before = JSON.stringify(await documentOf(tx, href));
      const forms = [...norms.map((norm) => `normen/${norm.id}`), ...parts.map((part) => `onderdelen/${part.id}`)];
      for (const form of forms) {
        const path = `${href}/diensten/${id}/inhoud/${form}`;
        const saved = await browser.post(path, valuesOf(await browser.get(path)));
        assert.equal(saved.status, 303, form);
      }
      assert.equal(JSON.stringify(await documentOf(tx, href)), before);
    }));
}

test('a norm is added in two steps: first the kind of value, then its fields', () =>
  withDraft(async (browser, href, tx) => {
    const path = `${href}/diensten/ido/inhoud/normen/nieuw`;
    const first = await browser.get(path);
    assert.equal(first.html.querySelector('#label'), null);
    assert.equal(first.html.querySelector('main form[method=get]')?.getAttribute('action'), path);
    const second = await browser.get(`${path}?soort=exact`);
    assert.ok(second.html.querySelector('[name="value.value"]'));
    const norm = { label: 'Vragen per week', 'value.value': '12,5', unit: 'times_per_year', per: 'branch' };
    const added = await browser.post(path, { ...valuesOf(second), ...norm });
    assert.equal(added.location, `${href}/diensten/ido/inhoud`);
    assert.deepEqual((await serviceOf(tx, href, 'ido')).norms.at(-1), {
      id: 'vragen-per-week',
      label: 'Vragen per week',
      unit: 'times_per_year',
      per: 'branch',
      value: { kind: 'exact', value: 12.5 },
    });
    assert.match((await browser.get(`${href}/diensten/ido/inhoud`)).text, /12,5 keer per jaar per vestiging/);
    const differences = await browser.get(`${href}/verschillen/${await otherOf(browser, href)}`);
    assert.match(differences.text, /vragen-per-week › Waarde.*12,5 keer per jaar per vestiging/s);
  }));

test('a norm without a kind is asked for one', () =>
  withDraft(async (browser, href) => {
    const refused = await browser.post(`${href}/diensten/ido/inhoud/normen/nieuw`, { label: 'x', version: '1' });
    assert.equal(refused.status, 422);
    assert.match(refused.html.querySelector('#soort-error')?.text ?? '', /Kies een soort/);
  }));

const DBOS = 'diensten/dbos-po/inhoud/normen/boeken-per-leerling';

test('the example shows what readers will see, keeps what was typed and saves nothing', () =>
  withDraft(async (browser, href, tx) => {
    const path = `${href}/diensten/ido/inhoud/normen/ido-landelijk`;
    const page = await browser.get(path);
    assert.match(page.html.querySelector('#live')?.text ?? '', /meer dan 200/);
    const shown = await browser.post(`${path}/voorbeeld`, { ...valuesOf(page), 'value.value': '250' });
    assert.equal(shown.status, 200);
    assert.match(shown.html.querySelector('#live')?.text ?? '', /meer dan 250/);
    assert.equal(valuesOf(shown)['value.value'], '250');
    const before = edition2025.services.find(({ id }) => id === 'ido')?.norms;
    assert.deepEqual((await serviceOf(tx, href, 'ido')).norms, before);
    const unreadable = await browser.post(`${path}/voorbeeld`, { ...valuesOf(page), 'value.value': 'veel' });
    assert.match(unreadable.html.querySelector('#live')?.text ?? '', /Vul de velden in/);
  }));

test('another kind of value brings its own fields and keeps those that both kinds have', () =>
  withDraft(async (browser, href, tx) => {
    const path = `${href}/diensten/ido/inhoud/normen/ido-landelijk`;
    const typed = { ...valuesOf(await browser.get(path)), soort: 'range', note: 'Gemeten in 2026.' };
    const shown = await browser.post(`${path}/voorbeeld`, typed);
    assert.equal(shown.html.querySelector('[name="value.value"]'), null);
    assert.equal(valuesOf(shown).note, 'Gemeten in 2026.');
    const done = await browser.post(path, { ...valuesOf(shown), 'value.min': '190' });
    assert.equal(done.status, 303, done.html.querySelector('#error-summary')?.text);
    const norm = (await serviceOf(tx, href, 'ido')).norms.find(({ id }) => id === 'ido-landelijk');
    assert.deepEqual(norm?.value, { kind: 'range', min: 190 });
  }));

test('bands that leave a gap come back with the sentence and all that was typed', () =>
  withDraft(async (browser, href) => {
    const path = `${href}/${DBOS}`;
    const typed = { ...valuesOf(await browser.get(path)), 'value.undecidedAt': '' };
    const refused = await browser.post(path, typed);
    assert.equal(refused.status, 422);
    const sentence = refused.html.querySelector('[id="value.bands.0.lowerSign-error"]')?.text ?? '';
    assert.match(sentence, /Voor een school met precies 125 leerlingen is er geen groep/);
    assert.equal(valuesOf(refused)['value.bands.1.lower'], '125');
  }));

test('a band is added in a spare row, and taken away by emptying its row', () =>
  withDraft(async (browser, href, tx) => {
    const path = `${href}/${DBOS}`;
    const page = await browser.get(path);
    const third = { 'value.bands.2.lowerSign': 'gt', 'value.bands.2.lower': '300', 'value.bands.2.value': '6' };
    const second = { 'value.bands.1.upperSign': 'lte', 'value.bands.1.upper': '300' };
    assert.equal((await browser.post(path, { ...valuesOf(page), ...second, ...third })).status, 303);
    const bands = async () => {
      const value = (await serviceOf(tx, href, 'dbos-po')).norms.find(({ id }) => id === idIn(DBOS))?.value;
      return value?.kind === 'bands' ? value.bands.map(({ pupils }) => pupils) : assert.fail('no bands');
    };
    assert.deepEqual(await bands(), [{ lt: 125 }, { gt: 125, lte: 300 }, { gt: 300 }]);
    const again = valuesOf(await browser.get(path));
    for (const name of Object.keys(again)) if (name.startsWith('value.bands.1.')) again[name] = '';
    assert.equal((await browser.post(path, { ...again, 'value.bands.2.lower': '125' })).status, 303);
    assert.deepEqual(await bands(), [{ lt: 125 }, { gt: 125 }]);
  }));

test('a norm that a part needs stays, and the page says which part; another can go', () =>
  withDraft(async (browser, href, tx) => {
    const path = `${href}/diensten/dbos-po/inhoud/normen`;
    const refused = await browser.post(`${path}/leesplan-frequentie/verwijdering`, { version: '1' });
    assert.equal(refused.status, 422);
    assert.match(refused.html.querySelector('#error-summary')?.text ?? '', /nog gebruikt door: Leesplan/);
    assert.equal((await browser.post(`${path}/bouwstenen/verwijdering`, { version: '1' })).status, 303);
    assert.ok(!(await serviceOf(tx, href, 'dbos-po')).norms.some(({ id }) => id === 'bouwstenen'));
  }));

test('a part goes up and down with a button, and the answer leads to where it stands', () =>
  withDraft(async (browser, href, tx) => {
    const path = `${href}/diensten/llo-pakket-1/inhoud`;
    const order = async () => (await serviceOf(tx, href, 'llo-pakket-1')).parts.map(({ id }) => id);
    assert.deepEqual(await order(), ['campagnes', 'activiteiten', 'e-learning']);
    const move = (id: string, direction: string, version: string) =>
      browser.post(`${path}/onderdelen/${id}/volgorde`, { direction, version });
    const moved = await move('e-learning', 'omhoog', '1');
    assert.equal(moved.location, `${path}#onderdelen-e-learning`);
    assert.ok((await browser.get(path)).html.querySelector('#onderdelen-e-learning'));
    assert.deepEqual(await order(), ['campagnes', 'e-learning', 'activiteiten']);
    assert.equal((await move('campagnes', 'omlaag', '2')).status, 303);
    assert.equal((await move('e-learning', 'omhoog', '3')).status, 303);
    assert.deepEqual(await order(), ['e-learning', 'campagnes', 'activiteiten']);
    assert.equal((await move('campagnes', 'omlaag', '1')).status, 409);
    assert.equal((await move('campagnes', 'opzij', '4')).status, 404);
    assert.equal((await move('bestaat-niet', 'omlaag', '4')).status, 404);
  }));

test('a part with an audience of its own is added and loses it again', () =>
  withDraft(async (browser, href, tx) => {
    const path = `${href}/diensten/ido/inhoud/onderdelen`;
    const part = { title: 'Spreekuur', description: 'Stel je vraag.', includes: 'koffie\nthee', norm: 'ido-landelijk' };
    const audience = { 'audience.label': 'ouderen', 'audience.ageMin': '65', 'audience.target': 'self' };
    assert.equal((await browser.post(`${path}/nieuw`, { ...part, ...audience, version: '1' })).status, 303);
    const last = async () => (await serviceOf(tx, href, 'ido')).parts.at(-1);
    assert.deepEqual((await last())?.audience, {
      ageMin: 65,
      ageMax: null,
      label: 'ouderen',
      inferred: false,
      target: 'self',
    });
    const form = valuesOf(await browser.get(`${path}/spreekuur`));
    await browser.post(`${path}/spreekuur`, { ...form, 'audience.label': '', 'audience.ageMin': '' });
    assert.deepEqual(await last(), {
      id: 'spreekuur',
      title: 'Spreekuur',
      description: 'Stel je vraag.',
      includes: ['koffie', 'thee'],
      norm: 'ido-landelijk',
    });
  }));

test('terms of agreement are there once, and notes at the source have no name of their own', () =>
  withDraft(async (browser, href, tx) => {
    const path = `${href}/diensten/ido/inhoud`;
    const terms = { type: 'convenant', initialTermYears: '2', tacit: 'no', noticeYears: '0,5', version: '1' };
    assert.equal((await browser.post(`${path}/afspraken/nieuw`, terms)).status, 303);
    const saved = {
      type: 'convenant',
      initialTermYears: 2,
      renewal: null,
      tacit: false,
      notice: { beforeEndYears: 0.5 },
    };
    assert.deepEqual((await serviceOf(tx, href, 'ido')).agreementTerms, saved);
    assert.equal((await browser.get(`${path}/afspraken/nieuw`)).status, 404);
    assert.equal((await browser.post(`${path}/afspraken/1/verwijdering`, { version: '2' })).status, 303);
    assert.equal((await serviceOf(tx, href, 'ido')).agreementTerms, null);
    const note = { kind: 'open', text: 'Hoe vaak?', lines: 'regel 5', version: '3' };
    const refused = await browser.post(`${path}/opmerkingen/nieuw`, note);
    assert.match(refused.html.querySelector('#lines-error')?.text ?? '', /past hier niet/);
    assert.equal((await browser.post(`${path}/opmerkingen/nieuw`, { ...note, lines: '5-7' })).status, 303);
    assert.deepEqual((await serviceOf(tx, href, 'ido')).sourceNotes.at(-1), {
      kind: 'open',
      text: 'Hoe vaak?',
      lines: ['5-7'],
    });
  }));

test('who saves late sees what changed, keeps what was typed, and may save again', () =>
  withDraft(async (browser, href, tx) => {
    const path = `${href}/diensten/ido/inhoud/normen/ido-landelijk`;
    const seen = valuesOf(await browser.get(path));
    await browser.post(path, { ...seen, 'value.value': '300' });
    const late = await browser.post(path, { ...seen, 'value.value': '400' });
    assert.equal(late.status, 409);
    assert.match(late.html.querySelector('.diff')?.text ?? '', /300.*400/s);
    assert.equal((await browser.post(path, valuesOf(late))).status, 303);
    const norm = (await serviceOf(tx, href, 'ido')).norms.find(({ id }) => id === 'ido-landelijk');
    assert.deepEqual(norm?.value, { kind: 'exact', value: 400 });
  }));

test('what somebody else took away meanwhile can be saved again, under its own id', () =>
  withDraft(async (browser, href, tx) => {
    const path = `${href}/diensten/ido/inhoud/normen/ido-landelijk`;
    const seen = valuesOf(await browser.get(path));
    assert.equal((await browser.post(`${path}/verwijdering`, { version: '1' })).status, 303);
    const late = await browser.post(path, { ...seen, label: "IDO's in het land" });
    assert.equal(late.status, 409);
    assert.equal((await browser.post(path, valuesOf(late))).status, 303);
    assert.deepEqual((await serviceOf(tx, href, 'ido')).norms.map(({ id, label }) => [id, label]).at(-1), [
      'ido-landelijk',
      "IDO's in het land",
    ]);
    assert.equal((await browser.get(`${path}-weg`)).status, 404);
  }));

test('only in a draft, and only by who may edit', () =>
  withDraft(async (browser, href, tx) => {
    const path = `${href}/diensten/ido/inhoud/normen/ido-landelijk`;
    const desk = client(tx, someone('desk-worker'));
    const seen = valuesOf(await browser.get(path));
    for (const address of [path, `${href}/diensten/ido/inhoud`, `${href}/opbouw`, `${href}/opbouw/titel/editie`])
      assert.equal((await desk.get(address)).status, 403, address);
    assert.equal((await desk.post(path, seen)).status, 403);
    assert.equal((await browser.post(`${href}/publicatie`)).status, 303);
    assert.equal((await browser.get(path)).location, href);
    assert.equal((await browser.get(`${href}/opbouw`)).location, href);
    const refused = await browser.post(path, { ...seen, label: 'Anders' });
    assert.equal(refused.status, 422);
    assert.match(refused.html.querySelector('#error-summary')?.text ?? '', /gepubliceerd en verandert niet meer/);
  }));

test('what is wrong with a norm leads from the edition to its form, where it stands beside the field', () =>
  withDraft(async (browser, href, tx) => {
    const service = await serviceOf(tx, href, 'dbos-po');
    const norms = service.norms.map((norm) =>
      norm.value.kind === 'bands' ? { ...norm, value: { ...norm.value, undecidedAt: [] } } : norm,
    );
    const content = { ...service, norms };
    assert.ok((await saveService(ctxOf(tx), { editionId: idIn(href), content, version: 1 })).ok);
    const link = (await browser.get(href)).html.querySelector('.alert.error a');
    assert.equal(link?.getAttribute('href'), `${href}/${DBOS}`);
    const sentence = (await browser.get(`${href}/${DBOS}`)).html.querySelector('.field-error')?.text;
    assert.match(sentence ?? '', /precies 125 leerlingen/);
  }));
