import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { addScenario } from '../commands/add-scenario.ts';
import { adviceAgain, aLine, anAdvice, COEVORDEN, firstScenario, given } from '../testing.ts';

/** The page of a scenario with these services, as an account manager of Coevorden sees it, and the form as it stands there. */
async function open(tx: Tx, services: string[] = ['kleintje-bieb']) {
  const advice = await anAdvice(ctxOf(tx), { lines: services.map((service) => aLine(service)) });
  const path = `/werk/scenarios/${firstScenario(advice).id}`;
  const browser = client(tx, someone('account-manager', { municipality: COEVORDEN }));
  const page = await browser.get(path);
  const post = (changes: Record<string, string> = {}) => browser.post(path, { ...formOf(page), ...changes });
  const again = async () => firstScenario(await adviceAgain(ctxOf(tx), advice.id));
  return { advice, path, browser, page, post, again };
}

/** What a browser would send of the form with the hidden version in it. */
function formOf(page: Page): Record<string, string> {
  const form = page.html.querySelector('form[data-live-url]');
  const typed: Record<string, string> = {};
  for (const input of form?.querySelectorAll('input, textarea') ?? []) {
    const isBox = ['checkbox', 'radio'].includes(input.getAttribute('type') ?? '');
    if (!isBox || input.hasAttribute('checked'))
      typed[input.getAttribute('name') ?? ''] = input.getAttribute('value') ?? (isBox ? 'on' : '');
  }
  return typed;
}

const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
const live = (page: Page): string => plain(page.html.querySelector('#live')?.text);

test('the page is filled in with the facts and tells where they come from', () =>
  undone(async (tx) => {
    const { page } = await open(tx, ['dbos-po']);
    assert.equal(page.html.querySelector('[name="q.dbos-po.pupils"]')?.getAttribute('value'), '2.129');
    assert.match(plain(page.html.querySelector('[id="q.dbos-po.pupils-hint"]')?.text), /2\.129 in 2024/);
    assert.match(live(page), /per jaar, voor de gemeente/);
  }));

test('what was chosen is saved and leads back to the advice; what follows the facts is not stated', () =>
  undone(async (tx) => {
    const { advice, post, again } = await open(tx);
    const changes = { 'service.dbos-po': 'on', 'q.dbos-po.pupils': '2129', name: 'Met school' };
    const saved = await post(changes);
    assert.deepEqual([saved.status, saved.location], [303, `/werk/adviezen/${advice.id}`]);
    const { name, lines } = await again();
    assert.equal(name, 'Met school');
    assert.deepEqual(
      lines.map(({ serviceId, quantities }) => [serviceId, quantities]),
      [
        ['dbos-po', {}],
        ['kleintje-bieb', {}],
      ],
    );
  }));

for (const [typed, sentence] of [
  ['veel', /heel getal/],
  ['-3', /heel getal/],
  ['12,5', /heel getal/],
  ['99999999999', /heel getal/],
  ['999999999', /te hoog/],
] as const) {
  test(`${typed} pupils comes back with a sentence beside the field and everything that was typed`, () =>
    undone(async (tx) => {
      const { post, again } = await open(tx, ['dbos-po']);
      const page = await post({ 'q.dbos-po.pupils': typed, 'reason.dbos-po': 'omdat', name: 'Anders' });
      assert.equal(page.status, 422);
      assert.equal(page.html.querySelector('[name="q.dbos-po.pupils"]')?.getAttribute('value'), typed);
      assert.equal(page.html.querySelector('[name="reason.dbos-po"]')?.getAttribute('value'), 'omdat');
      assert.equal(page.html.querySelector('#name')?.getAttribute('value'), 'Anders');
      assert.match(page.html.querySelector('[id="q.dbos-po.pupils-error"]')?.text ?? '', sentence);
      assert.match(live(page), /Nog geen totaal/);
      assert.equal((await again()).version, 2);
    }));
}

test('a package without a size and an empty quantity that no fact fills are named beside their fields', () =>
  undone(async (tx) => {
    const { post } = await open(tx);
    const page = await post({ 'service.llo-pakket-2': 'on', 'service.maatwerk': 'on' });
    assert.equal(page.status, 422);
    const links = page.html.querySelectorAll('#error-summary a').map((link) => link.getAttribute('href')?.slice(1));
    assert.deepEqual(links.toSorted(), ['choice.llo-pakket-2.size', 'q.maatwerk.hours.mbo']);
    for (const id of links) assert.ok(page.html.querySelector(`[id="${id}-error"]`), `a sentence beside ${id}`);
  }));

test('a number that differs from the facts asks for a reason, beside the field of the reason', () =>
  undone(async (tx) => {
    const { post, again } = await open(tx, ['dbos-po']);
    const page = await post({ 'q.dbos-po.pupils': '1.900' });
    assert.equal(page.status, 422);
    assert.match(page.html.querySelector('[id="reason.dbos-po-error"]')?.text ?? '', /waarom/);
    assert.equal(page.html.querySelector('[name="q.dbos-po.pupils"]')?.getAttribute('value'), '1.900');
    assert.equal((await post({ 'q.dbos-po.pupils': '1.900', 'reason.dbos-po': 'x'.repeat(501) })).status, 422);
    assert.equal((await post({ 'q.dbos-po.pupils': '1.900', 'reason.dbos-po': 'Twee scholen stoppen' })).status, 303);
    assert.deepEqual((await again()).lines[0]?.quantities, { pupils: 1_900 });
  }));

test('a name that is empty, too long or taken stays beside the field', () =>
  undone(async (tx) => {
    const { advice, post } = await open(tx);
    const copyOf = firstScenario(advice).id;
    given(await addScenario(ctxOf(tx), { adviceId: advice.id, name: 'Zuinig', copyOf }));
    for (const name of ['', ' ', 'x'.repeat(61), 'Zuinig']) {
      const page = await post({ name });
      assert.equal(page.status, 422);
      assert.ok(page.html.querySelector('#name-error')?.text);
    }
  }));

test('a stale save shows line by line what stands there now beside what was typed, and saving again then holds', () =>
  undone(async (tx) => {
    const { post, again } = await open(tx, ['kleintje-bieb', 'dbos-po']);
    const byColleague = {
      'q.dbos-po.pupils': '1.900',
      'reason.dbos-po': 'Van een collega',
      name: 'Van een collega',
      _key: '',
    };
    assert.equal((await post(byColleague)).status, 303);
    const stale = await post({ 'service.boekstartcoach': 'on', name: 'Van mij' });
    assert.equal(stale.status, 422);
    const rows = stale.html.querySelectorAll('#main tr, main tr').map((row) => plain(row.text));
    for (const expected of [
      /Naam ?Van een collega ?Van mij/,
      /Leerlingen ?1\.900 ?2\.129/,
      /Keuze ?niet gekozen ?gekozen/,
    ])
      assert.ok(
        rows.some((row) => expected.test(row)),
        `${expected} in ${rows.join(' | ')}`,
      );
    assert.equal((await again()).name, 'Van een collega');
    const version = formOf(stale).version ?? '';
    assert.equal((await post({ 'service.boekstartcoach': 'on', name: 'Van mij', version, _key: '' })).status, 303);
    assert.equal((await again()).name, 'Van mij');
  }));

test('‘Reken uit’ shows the new total without a script and saves nothing', () =>
  undone(async (tx) => {
    const { page, post, again } = await open(tx);
    const shown = await post({ 'service.ido': 'on', only: 'calculate' });
    assert.equal(shown.status, 200);
    assert.notEqual(live(shown), live(page));
    assert.ok(shown.html.querySelector('[name="service.ido"]')?.hasAttribute('checked'));
    assert.equal((await again()).lines.length, 1);
    const incomplete = await post({ 'service.llo-pakket-2': 'on', only: 'calculate' });
    assert.ok(incomplete.html.querySelector('[id="choice.llo-pakket-2.size-error"]'));
  }));

test('the live part is a fragment with the total as a sentence to read out', () =>
  undone(async (tx) => {
    const { browser, page, path } = await open(tx);
    const fragment = await browser.post(`${path}/totaal`, { ...formOf(page), 'service.boekstartcoach': 'on' });
    assert.equal(fragment.status, 200);
    assert.equal(fragment.html.querySelector('html'), null);
    const status = plain(fragment.html.querySelector('#live')?.getAttribute('data-status'));
    assert.match(status, /^Totaal € [\d.]+,\d\d per jaar, € \d+,\d\d per inwoner$/);
    const unread = await browser.post(`${path}/totaal`, {
      ...formOf(page),
      'service.dbos-po': 'on',
      'q.dbos-po.pupils': 'x',
    });
    assert.match(unread.text, /Nog geen totaal/);
  }));

test('sending the same form twice saves once', () =>
  undone(async (tx) => {
    const { post, again } = await open(tx);
    assert.equal((await post()).status, 303);
    assert.equal((await post()).status, 303);
    assert.equal((await again()).version, 3);
  }));

test('a scenario of another municipality is not found, and who may only read gets no form', () =>
  undone(async (tx) => {
    const { path } = await open(tx);
    const elsewhere = client(tx, someone('account-manager', { municipality: 'GM0119' }));
    assert.equal((await elsewhere.get(path)).status, 404);
    assert.equal((await elsewhere.post(path, {})).status, 404);
    assert.equal((await elsewhere.post(`${path}/totaal`, {})).status, 404);
    assert.equal((await client(tx, someone('director')).get(path)).status, 403);
  }));
