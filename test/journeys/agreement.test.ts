import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineModule, type Module } from '#kernel/module.ts';
import { BEFORE, promisingLines } from '../../src/modules/agreements/testing.ts';
import { aSentQuote } from '../../src/modules/quotes/testing.ts';
import { modules } from '../../src/modules.ts';
import { ctxOf, someone } from '../actors.ts';
import { undone } from '../db.ts';
import { client, type Page } from '../page.ts';
import { work } from '../worker.ts';

/** A module to the right that held two campaigns for whatever commitment it is asked about. */
const programme: Module = defineModule({
  name: 'programme',
  permissions: {},
  progress: [
    {
      services: ['llo-pakket-1'],
      count: async (_, ids) => new Map(ids.map((id) => [id, new Map([['2026-01', 2]])])),
      rows: async () => [
        { id: '1', label: 'Boekenweek', day: '2026-03-11' },
        { id: '2', label: 'Nederland Leest', day: '2026-11-03' },
      ],
    },
  ],
});

const textOf = (page: Page): string => page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';

test('an accepted offer becomes an agreement with commitments, a subsidy, and progress that both sides see', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx, undefined, BEFORE), promisingLines);
    const municipality = client(tx, officer, { now: BEFORE });
    const offer = `/partner/offertes/${version.id}/akkoord`;
    const contentHash =
      (await municipality.get(offer)).html.querySelector('[name=contentHash]')?.getAttribute('value') ?? '';
    const signature = { signerName: 'J. Bos', signerFunction: 'wethouder', mandate: 'collegebesluit 2025-118' };
    const accepted = await municipality.post(offer, { ...signature, route: 'grant', agreed: 'on', contentHash });
    assert.equal(accepted.status, 303);
    assert.match((await municipality.get('/partner/overeenkomsten')).text, /Nog geen overeenkomst/);

    await work(tx, { now: BEFORE });
    await work(tx, { now: BEFORE });
    const library = client(tx, someone('account-manager'), { now: BEFORE });
    const [link, ...others] = (await library.get('/werk/overeenkomsten')).html.querySelectorAll('#results th a');
    assert.equal(others.length, 0, 'one agreement');
    const path = link?.getAttribute('href') ?? '';

    const rule = { startsOn: '1-1-2026', initialYears: '3', renewalYears: '1', noticeMonths: '12', version: '1' };
    assert.equal((await library.post(`${path}/looptijd`, rule)).status, 303);
    assert.equal((await library.post(`${path}/subsidie/aanvraag`, { appliedOn: '24-11-2025' })).status, 303);
    const decision = { decisionNumber: '2025-118', decidedOn: '12-12-2025', granted: '61.240' };
    assert.equal((await library.post(`${path}/subsidie/beschikking`, decision)).status, 303);

    const later = { now: new Date('2026-11-22T09:00:00Z'), modules: [...modules, programme] };
    const partner = path.replace('/werk', '/partner');
    const theirs = textOf(await client(tx, officer, later).get(partner));
    assert.match(theirs, /2 van 5 campagnes/);
    assert.match(theirs, /1 januari 2026 tot en met 31 december 2028/);
    assert.match(theirs, /beschikking 2025-118 van 12 december 2025/);
    const manager = client(tx, someone('account-manager'), later);
    const campaigns = (await manager.get(path)).html
      .querySelectorAll('tbody a')
      .find(({ text }) => text === 'Landelijke campagnes');
    assert.match(
      textOf(await manager.get(campaigns?.getAttribute('href') ?? '')),
      /3 november 2026 ?Nederland Leest.*Boekenweek/,
    );
  }));
