import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { aReferral, upsertLink } from '../testing.ts';

const LIST = '/werk/sociale-kaart';
const plain = (page: Page): string => page.html.text.replaceAll(/[\s\u00a0]+/g, ' ');
const inCoevorden = (work: (tx: Tx) => Promise<void>) => () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    await work(tx);
  });

test(
  'an organisation comes into the guide with a place, a service and hours, and is confirmed after a call',
  inCoevorden(async (tx) => {
    const browser = client(tx, someone('programme-maker'));
    const wrong = await browser.post(`${LIST}/nieuw`, { name: '', website: 'nergens', phones: 'bel maar' });
    assert.equal(wrong.status, 422);
    for (const name of ['name', 'website', 'phones']) assert.ok(wrong.html.querySelector(`#${name}-error`), name);
    assert.equal(wrong.html.querySelector('#phones')?.text, 'bel maar');
    const organisation = {
      name: 'SeniorWeb Coevorden',
      website: 'www.seniorweb.nl',
      phones: '030 276 9965 (ledenservice)',
    };
    const path = (await browser.post(`${LIST}/nieuw`, { ...organisation, wantsMail: 'on' })).location ?? '';

    const noTown = await browser.post(`${path}/plekken/nieuw`, { locationType: 'physical', name: 'Het Fundament' });
    assert.ok(noTown.html.querySelector('#town-error'));
    await browser.post(`${path}/plekken/nieuw`, { locationType: 'physical', name: 'Het Fundament', town: 'Coevorden' });
    const form = (await browser.get(`${path}/diensten/nieuw`)).html;
    const locationIds = form.querySelector('[name=locationIds]')?.getAttribute('value') ?? '';
    const service = {
      name: 'Inloop computerhulp',
      topics: 'computer',
      standing: 'active',
      languages: 'nl',
      locationIds,
      cost: '0',
    };
    const faulty = await browser.post(`${path}/diensten/nieuw`, {
      ...service,
      hours: 'ochtend',
      minimumAge: '60',
      maximumAge: '50',
    });
    assert.ok(faulty.html.querySelector('#hours-error'));
    const crossed = await browser.post(`${path}/diensten/nieuw`, { ...service, minimumAge: '60', maximumAge: '50' });
    assert.match(crossed.html.querySelector('#minimumAge-error')?.text ?? '', /jongste leeftijd/);
    assert.equal(
      (await browser.post(`${path}/diensten/nieuw`, { ...service, hours: 'dinsdag 14-16', minimumAge: '55' })).location,
      path,
    );

    const page = await browser.get(path);
    assert.match(plain(page), /dinsdag 14\.00-16\.00/);
    assert.match(plain(page), /gratis.*vanaf 55 jaar|vanaf 55 jaar.*gratis/);
    assert.match(plain(page), /heeft nog niemand gezegd dat het klopt/);
    const contentHash = page.html.querySelector('[name=contentHash]')?.getAttribute('value') ?? '';
    assert.equal((await browser.post(`${path}/bevestiging`, { contentHash: 'anders' })).status, 409);
    await browser.post(`${path}/bevestiging`, { contentHash });
    assert.match(plain(await browser.get(path)), /bevestigd op 22 november 2026, door ons, na navraag/);
    assert.match(plain(await browser.get(path)), /Dienst toegevoegd/);

    const [, id = ''] = /diensten\/([0-9a-f-]{36})/.exec(page.text) ?? [];
    const edit = `${path}/diensten/${id}`;
    const there = { ...service, [`hours-${locationIds}`]: 'vrijdag 9-12 (1e)', version: '1' };
    const unread = await browser.post(edit, { ...there, [`hours-${locationIds}`]: 'soms' });
    assert.ok(unread.html.querySelector(`#hours-${locationIds}-error`));
    assert.equal((await browser.post(edit, there)).location, path);
    assert.match(plain(await browser.get(path)), /Coevorden: vrijdag 9\.00-12\.00 \(1e\)/);
    assert.equal(
      (await browser.get(edit)).html.querySelector(`#hours-${locationIds}`)?.text,
      'vrijdag 9.00-12.00 (1e)',
    );
  }),
);

test(
  'no save overwrites unseen, and what was typed is not lost',
  inCoevorden(async (tx) => {
    const { id, organisationId, locationId } = await aReferral(ctxOf(tx), { location: {} });
    const browser = client(tx, someone('account-manager'));
    const path = `${LIST}/${organisationId}`;
    const service = { topics: 'law', standing: 'active' };
    for (const [address, typed] of [
      [`${path}/bewerken`, {}],
      [`${path}/plekken/${locationId}`, { locationType: 'physical', town: 'Dalen' }],
      [`${path}/diensten/${id}`, service],
    ] as const) {
      assert.equal((await browser.get(address)).status, 200);
      assert.equal((await browser.post(address, { ...typed, name: 'Eerst', version: '1' })).location, path, address);
      const late = await browser.post(address, { ...typed, name: 'Later', version: '1' });
      assert.deepEqual([late.status, late.html.querySelector('#name')?.getAttribute('value')], [409, 'Later'], address);
      assert.match(late.html.querySelector('del')?.text ?? '', /Eerst/);
    }
    await browser.post(`${path}/diensten/${id}`, { ...service, standing: 'inactive', name: 'Eerst', version: '2' });
    assert.match(plain(await browser.get(path)), /Dienst gestopt/);
    const second = await aReferral(ctxOf(tx), { organisation: { name: 'Deel', parentId: organisationId } });
    const circle = await browser.post(`${path}/bewerken`, {
      name: 'Eerst',
      parentId: second.organisationId,
      version: '2',
    });
    assert.deepEqual([circle.status, /valt zelf al onder/.test(circle.text)], [422, true]);
  }),
);

test(
  'the list finds in any spelling, narrows, and lets sink what nobody confirmed of late',
  inCoevorden(async (tx) => {
    const ctx = ctxOf(tx);
    const url = 'https://humanitas.voorbeeld.nl';
    await aReferral(ctx, {
      organisation: { name: 'Humanitas', website: url },
      service: { topics: ['loneliness', 'debts'] },
    });
    const emmen = { municipalityCodes: ['GM0114'] };
    await aReferral(ctx, { organisation: { name: 'Voedselbank' }, service: { topics: ['food'], ...emmen } });
    const { organisationId } = await aReferral(ctx, { organisation: { name: 'Zonnebloem' } });
    const browser = client(tx, someone('programme-maker'));
    const page = await browser.get(`${LIST}/${organisationId}`);
    const contentHash = page.html.querySelector('[name=contentHash]')?.getAttribute('value') ?? '';
    await browser.post(`${LIST}/${organisationId}/bevestiging`, { contentHash });
    for (const checkedOn of ['2026-11-20', '2026-11-21']) await upsertLink(tx, { url, checkedOn, failure: '404' });

    const named = async (query: string) =>
      (await browser.get(`${LIST}${query}`)).html.querySelectorAll('tbody th').map(({ text }) => text.trim());
    assert.deepEqual(await named(''), ['Zonnebloem', 'Humanitas', 'Voedselbank']);
    assert.deepEqual(await named('?zoek=humanitàs'), ['Humanitas']);
    assert.deepEqual(await named('?zoek=voetselbank'), ['Voedselbank']);
    assert.deepEqual(await named('?onderwerp=debts'), ['Humanitas']);
    assert.deepEqual(await named('?gemeente=coevorden'), ['Zonnebloem', 'Humanitas']);
    assert.deepEqual(await named('?stand=kapotte-link'), ['Humanitas']);
    assert.deepEqual(await named('?stand=bevestigd'), ['Zonnebloem']);
    assert.deepEqual(await named('?stand=verouderd'), ['Humanitas', 'Voedselbank']);
    assert.match((await browser.get(`${LIST}?stand=kapotte-link`)).text, /website werkt niet/);

    const settings = `${LIST}/instellingen`;
    assert.equal((await browser.get(settings)).html.querySelector('#months')?.getAttribute('value'), '6');
    assert.equal((await browser.post(settings, { months: '0', version: '1' })).status, 422);
    const saved = await browser.post(settings, { months: '1', version: '1' });
    assert.equal((await browser.get(saved.location ?? '')).html.querySelector('#months')?.getAttribute('value'), '1');
    assert.equal((await browser.post(settings, { months: '2', version: '1' })).status, 409);
    const later = client(tx, someone('desk-worker'), { now: new Date('2026-12-23T09:00:00Z') });
    assert.match(plain(await later.get(`${LIST}?stand=verouderd`)), /Zonnebloem/);
    assert.equal((await later.get(`${LIST}/nieuw`)).status, 403);
  }),
);
