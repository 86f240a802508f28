import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { defineModule } from '#kernel/module.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import { listCampaigns } from '../sql/campaigns.ts';
import { listMaterialCounts } from '../sql/materials.ts';
import { aCampaign, done, saveMaterial, setTargets, threeBranches } from '../testing.ts';

type Branches = Awaited<ReturnType<typeof threeBranches>>;
const world = (work: (tx: Tx, branches: Branches) => Promise<void>) => () =>
  undone(async (tx) => work(tx, await threeBranches(ctxOf(tx))));
const maker = (tx: Tx) => client(tx, someone('programme-maker'));
const local = (tx: Tx) => client(tx, someone('programme-maker', { municipality: 'GM0109' }));
const filledIn = { name: 'Leest buiten', kind: 'own', startsOn: '2026-07-11', lastDay: '2026-08-23' };

test(
  'the calendar offers the national campaigns of the year with who told their days, and takes one over',
  world(async (tx) => {
    const before = await maker(tx).get('/werk/campagnes?jaar=2026');
    assert.match(before.text, /Geen campagnes in 2026/);
    assert.match(before.text, /oogtv\.nl, 12 maart 2026/);
    assert.match(before.text, /datum nog niet bekend, meestal in oktober/);
    const address = '/werk/campagnes/landelijk/boekenweek-2026/overname';
    const taken = await maker(tx).post(address);
    assert.match(taken.location ?? '', /^\/werk\/campagnes\/[0-9a-f-]{36}$/);
    const page = await maker(tx).get('/werk/campagnes?jaar=2026');
    assert.match(page.text, /11 maart 2026 tot en met 22 maart 2026/);
    assert.ok(page.html.querySelector('svg.chart'));
    assert.doesNotMatch(page.text, /landelijk\/boekenweek-2026\/overname/);
    assert.deepEqual([(await maker(tx).post(address)).status, (await local(tx).post(address)).status], [422, 403]);
    assert.doesNotMatch((await local(tx).get('/werk/campagnes?jaar=2026')).text, /overname/);
  }),
);

test(
  'the list narrows by kind and by municipality, and is taken away as it is asked for',
  world(async (tx, { emmen }) => {
    await aCampaign(ctxOf(tx), { name: 'Drents', theme: '', kind: 'province' });
    await aCampaign(ctxOf(tx), { name: 'Emmer feest', theme: '', kind: 'own', branchIds: [emmen] });
    const names = async (query: string) => {
      const { text } = await maker(tx).get(`/werk/campagnes/lijst.csv?jaar=2026${query}`);
      return ['Drents', 'Emmer feest'].filter((name) => text.includes(name));
    };
    assert.deepEqual(await names(''), ['Drents', 'Emmer feest']);
    assert.deepEqual(await names('&soort=own'), ['Emmer feest']);
    assert.deepEqual(await names('&gemeente=coevorden'), ['Drents']);
    assert.deepEqual(await names('&soort=feest'), []);
    assert.equal((await maker(tx).get('/werk/campagnes/lijst.xlsx?jaar=2026')).status, 200);
  }),
);

test(
  'what is wrong comes back beside its field, and what was typed stays',
  world(async (tx) => {
    const wrong = { ...filledIn, name: '', lastDay: '2026-07-10', website: 'javascript:alert(1)' };
    const page = await maker(tx).post('/werk/campagnes/nieuw', wrong);
    assert.equal(page.status, 422);
    for (const name of ['name', 'website']) assert.ok(page.html.querySelector(`#${name}-error`), name);
    const reversed = await maker(tx).post('/werk/campagnes/nieuw', { ...filledIn, lastDay: '2026-07-10' });
    assert.match(reversed.html.querySelector('#lastDay-error')?.text ?? '', /ligt voor de eerste/);
    assert.equal(reversed.html.querySelector('#name')?.getAttribute('value'), 'Leest buiten');
    const nobody = await local(tx).post('/werk/campagnes/nieuw', filledIn);
    assert.match(nobody.html.querySelector('#branches-error')?.text ?? '', /Kies de vestigingen/);
  }),
);

test(
  'a programme maker of a municipality makes a campaign there; a stale save shows what differs',
  world(async (tx, { sleen, emmen }) => {
    const saved = await local(tx).post('/werk/campagnes/nieuw', { ...filledIn, branches: `${sleen},${emmen}` });
    const address = saved.location ?? '';
    const [campaign] = await listCampaigns(tx, 2026);
    assert.deepEqual(campaign?.branchIds, [sleen], 'a branch out of reach cannot be chosen');
    assert.match((await local(tx).get(`${address}/bewerken`)).text, /value="2026-08-23"/);
    const again = { ...filledIn, branches: sleen, version: '1' };
    await local(tx).post(`${address}/bewerken`, { ...again, name: 'Leest binnen' });
    const stale = await local(tx).post(`${address}/bewerken`, { ...again, name: 'Leest thuis' });
    assert.equal(stale.status, 409);
    assert.match(stale.html.querySelector('del')?.text ?? '', /Leest binnen/);
    await local(tx).post(`${address}/intrekking`, { withdrawn: '1' });
    assert.match((await local(tx).get(address)).text, /Wij doen niet mee/);
  }),
);

test(
  'targets are filled in for the whole and per branch, as far as one reaches',
  world(async (tx, { coevorden, emmen }) => {
    const id = await aCampaign(ctxOf(tx));
    const address = `/werk/campagnes/${id}`;
    const wrong = await maker(tx).post(`${address}/doelen`, { version: '1', [`visitors.${emmen}`]: 'veel' });
    assert.equal(wrong.status, 422);
    assert.ok(wrong.html.querySelector(`[id="visitors.${emmen}"]`)?.getAttribute('aria-invalid'));
    const set = await maker(tx).post(`${address}/doelen`, {
      version: '1',
      'visitors.geheel': '1.200',
      [`visitors.${emmen}`]: '70',
    });
    assert.equal(set.location, address);
    const form = await local(tx).get(`${address}/doelen`);
    assert.ok(form.html.querySelector(`[name="visitors.${coevorden}"]`));
    assert.equal(form.html.querySelector(`[name="visitors.${emmen}"]`), null);
    const stale = await maker(tx).post(`${address}/doelen`, { version: '1', 'visitors.geheel': '5' });
    assert.equal(stale.status, 409);
    assert.match((await maker(tx).get(address)).text, /1\.200/);
    assert.equal((await client(tx, someone('desk-worker')).get(`${address}/doelen`)).status, 403);
  }),
);

test(
  'material is added, counted per branch, and taken away as a table',
  world(async (tx, { coevorden }) => {
    const id = await aCampaign(ctxOf(tx));
    const address = `/werk/campagnes/${id}/materiaal`;
    const early = { name: '3PAK', orderedOn: '2026-02-02', arrivedOn: '2026-02-01' };
    assert.equal((await maker(tx).post(`${address}/nieuw`, early)).status, 422);
    const added = await maker(tx).post(`${address}/nieuw`, { ...early, arrivedOn: '2026-02-09' });
    const grid = added.location ?? '';
    const counts = { version: '1', [`quantity.${coevorden}`]: '50', [`handedOut.${coevorden}`]: '48' };
    assert.equal((await maker(tx).post(grid, counts)).location, `/werk/campagnes/${id}`);
    assert.equal(
      (await maker(tx).get(grid)).html.querySelector(`[name="quantity.${coevorden}"]`)?.getAttribute('value'),
      '50',
    );
    assert.equal((await maker(tx).post(grid, { ...counts, version: '1', [`quantity.${coevorden}`]: '5' })).status, 409);
    assert.equal(
      (await maker(tx).post(grid, { ...counts, version: '2', [`quantity.${coevorden}`]: '-5' })).status,
      422,
    );
    assert.equal((await listMaterialCounts(tx, [grid.split('/').at(-1) ?? ''])).length, 1);
    assert.match((await maker(tx).get(`${address}.csv`)).text, /3PAK;Coevorden;50;48;2026-02-02;2026-02-09/);
    assert.equal((await maker(tx).get(`${address}.xlsx`)).status, 200);
    assert.equal((await maker(tx).post(`${grid}/bewerken`, { name: 'Vier', version: '2' })).status, 303);
    assert.equal((await maker(tx).post(`${grid}/bewerken`, { name: 'Vijf', version: '2' })).status, 409);
    const other = await aCampaign(ctxOf(tx));
    assert.equal((await maker(tx).get(grid.replace(id, other))).status, 404);
  }),
);

/** A module that held two activities for every campaign. */
const holding = defineModule({
  name: 'programme',
  permissions: {},
  campaignList: {
    title: 'Activiteiten',
    headers: ['Wat', 'Wanneer'],
    whenEmpty: { title: 'Nog niets gepland', text: '' },
    rows: async () => [{ cells: ['Lezing in Sleen', '12 maart'], href: '/werk/activiteiten/1' }],
    counts: async () => ({ activities: 2, visitors: 31 }),
  },
});

test(
  'what a module did for a campaign is listed, laid beside the targets, and proposed when it is closed',
  world(async (tx) => {
    const id = await aCampaign(ctxOf(tx));
    done(await setTargets(ctxOf(tx), { id, version: 1, rows: [{ branchId: null, quantities: { activities: 4 } }] }));
    const director = client(tx, someone('director'), { modules: [...modules, holding] });
    const page = await director.get(`/werk/campagnes/${id}`);
    assert.match(page.text, /<a href="\/werk\/activiteiten\/1">Lezing in Sleen<\/a>/);
    assert.match(page.html.querySelector('main')?.text ?? '', /Geteld2\s*31/);
    const closing = await director.get(`/werk/campagnes/${id}/afsluiting`);
    assert.equal(closing.html.querySelector('#visitors')?.getAttribute('value'), '31');
    assert.equal((await director.post(`/werk/campagnes/${id}/afsluiting`, { version: '2' })).status, 422);
    const result = { result: 'Vol huis', activities: '2', version: '2' };
    assert.equal((await director.post(`/werk/campagnes/${id}/afsluiting`, result)).status, 303);
    assert.match((await director.get(`/werk/campagnes/${id}`)).text, /Vol huis/);
    assert.equal((await director.post(`/werk/campagnes/${id}/afsluiting`, { ...result, result: 'Leeg' })).status, 409);
    assert.doesNotMatch((await maker(tx).get(`/werk/campagnes/${id}`)).text, /bewerken|intrekking/);
  }),
);

test(
  'what is not over cannot be closed, and the page says so',
  world(async (tx) => {
    const id = await aCampaign(ctxOf(tx), { startsOn: null, lastDay: null, year: 2027, usualMonth: 3 });
    const director = client(tx, someone('director'));
    assert.match((await director.get(`/werk/campagnes/${id}/afsluiting`)).text, /nog niet voorbij/);
    const forced = await director.post(`/werk/campagnes/${id}/afsluiting`, { result: 'Klaar', version: '1' });
    assert.equal(forced.status, 422);
    assert.equal((await maker(tx).get(`/werk/campagnes/${id}/afsluiting`)).status, 403);
  }),
);

test(
  'everybody on the staff reads, and only who may sees a button',
  world(async (tx) => {
    const id = await aCampaign(ctxOf(tx));
    done(
      await saveMaterial(ctxOf(tx), {
        campaignId: id,
        details: { name: 'Affiches', orderedOn: null, arrivedOn: null },
      }),
    );
    for (const role of ['desk-worker', 'administrator', 'account-manager', 'information-officer']) {
      const browser = client(tx, someone(role));
      const page = await browser.get(`/werk/campagnes/${id}`);
      assert.match(page.text, /Affiches/, role);
      assert.doesNotMatch(page.text, /bewerken|intrekking|Vul in/, role);
      assert.equal((await browser.post(`/werk/campagnes/${id}/intrekking`)).status, 403, role);
      assert.doesNotMatch((await browser.get('/werk/campagnes')).text, /Nieuwe campagne/, role);
    }
    assert.equal(
      (await client(tx, someone('municipality-officer', { municipality: 'GM0109' })).get(`/werk/campagnes/${id}`))
        .status,
      403,
    );
  }),
);
