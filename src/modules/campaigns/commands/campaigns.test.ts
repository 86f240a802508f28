import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { inTransaction, type Tx } from '#kernel/db.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { committed, undone } from '../../../../test/db.ts';
import { findCampaign, listCampaigns } from '../sql/campaigns.ts';
import { listMaterialCounts } from '../sql/materials.ts';
import { listTargets, resultsOf } from '../sql/targets.ts';
import { aCampaign, CAMPAIGN, done, threeBranches } from '../testing.ts';
import { closeCampaign } from './close-campaign.ts';
import { countMaterial } from './count-material.ts';
import { saveCampaign } from './save-campaign.ts';
import { saveMaterial } from './save-material.ts';
import { setTargets } from './set-targets.ts';
import { takeCampaign } from './take-campaign.ts';
import { withdrawCampaign } from './withdraw-campaign.ts';

const COEVORDEN = { municipality: 'GM0109' };
type Branches = Awaited<ReturnType<typeof threeBranches>>;

const world = (work: (tx: Tx, branches: Branches) => Promise<void>) => () =>
  undone(async (tx) => work(tx, await threeBranches(ctxOf(tx))));
const maker = (tx: Tx): Ctx => ctxOf(tx, someone('programme-maker', COEVORDEN));
const refusalOf = (result: { ok: boolean; refusal?: unknown }) => (result.ok ? undefined : result.refusal);

test(
  'a national campaign is taken over once, with its days, for all branches',
  world(async (tx) => {
    const { id } = done(await takeCampaign(ctxOf(tx, someone('programme-maker')), { calendarId: 'boekenweek-2026' }));
    const campaign = await findCampaign(tx, id);
    assert.deepEqual(
      [campaign?.name, campaign?.theme, campaign?.startsOn, campaign?.endsBefore, campaign?.branchIds],
      ['Boekenweek', 'Mijn generatie', '2026-03-11', '2026-03-23', []],
    );
    assert.deepEqual(refusalOf(await takeCampaign(ctxOf(tx), { calendarId: 'boekenweek-2026' })), {
      code: 'already-taken',
    });
    await assert.rejects(takeCampaign(ctxOf(tx), { calendarId: 'feest-2026' }), NotFound);
    await assert.rejects(takeCampaign(maker(tx), { calendarId: 'boekenweek-2027' }), Forbidden);
  }),
);

test('of six who take over the same campaign at once one makes it', () =>
  committed(async (db) => {
    const takes = Array.from({ length: 6 }, () =>
      inTransaction(db, (tx) => takeCampaign(ctxOf(tx), { calendarId: 'boekenweek-2026' })),
    );
    assert.equal((await Promise.all(takes)).filter(({ ok }) => ok).length, 1);
    assert.equal((await db.transaction().execute((tx) => listCampaigns(tx, 2026))).length, 1);
  }));

test(
  'a campaign without days stands in its usual month, and is changed when they are known',
  world(async (tx) => {
    const id = await aCampaign(ctxOf(tx), { startsOn: null, lastDay: null, year: 2026, usualMonth: 6 });
    const later = await aCampaign(ctxOf(tx), {
      name: 'Later',
      startsOn: asDay('2026-06-02'),
      lastDay: asDay('2026-06-02'),
    });
    assert.deepEqual(
      (await listCampaigns(tx, 2026)).map((each) => each.id),
      [id, later],
    );
    const existing = { id, version: 1 };
    done(await saveCampaign(ctxOf(tx), { ...CAMPAIGN, existing }));
    assert.equal((await findCampaign(tx, id))?.startsOn, '2026-03-01');
    assert.deepEqual(refusalOf(await saveCampaign(ctxOf(tx), { ...CAMPAIGN, existing })), { code: 'stale' });
    const half = { ...CAMPAIGN, period: { ...CAMPAIGN.period, lastDay: null } };
    assert.deepEqual(refusalOf(await saveCampaign(ctxOf(tx), half)), { code: 'half-a-period' });
  }),
);

test(
  'a programme maker of a municipality makes and changes campaigns of its branches only',
  world(async (tx, { coevorden, sleen, emmen }) => {
    const id = await aCampaign(maker(tx), { branchIds: [coevorden, sleen] });
    const change = (branchIds: readonly string[]) =>
      saveCampaign(maker(tx), { ...CAMPAIGN, branchIds, existing: { id, version: 1 } });
    await assert.rejects(change([coevorden, emmen]), Forbidden, 'nor drags in others');
    await assert.rejects(change([]), Forbidden, 'nor makes it of everybody');
    await assert.rejects(change([coevorden, crypto.randomUUID()]), NotFound);
    done(await change([sleen]));
    const others = await aCampaign(ctxOf(tx), { branchIds: [emmen] });
    const steal = { ...CAMPAIGN, branchIds: [sleen], existing: { id: others, version: 1 } };
    await assert.rejects(saveCampaign(maker(tx), steal), Forbidden);
    await assert.rejects(withdrawCampaign(maker(tx), { id: others, withdrawn: true }), Forbidden);
    await assert.rejects(aCampaign(ctxOf(tx, someone('desk-worker')), { branchIds: [sleen] }), Forbidden);
    const unknown = { ...CAMPAIGN, existing: { id: crypto.randomUUID(), version: 1 } };
    await assert.rejects(saveCampaign(ctxOf(tx), unknown), NotFound);
  }),
);

test(
  'a withdrawn campaign stays, and comes back',
  world(async (tx) => {
    const id = await aCampaign(ctxOf(tx));
    await withdrawCampaign(ctxOf(tx), { id, withdrawn: true });
    assert.equal((await findCampaign(tx, id))?.withdrawnOn, '2026-11-22');
    await withdrawCampaign(ctxOf(tx), { id, withdrawn: false });
    assert.equal((await findCampaign(tx, id))?.withdrawnOn, null);
    await assert.rejects(withdrawCampaign(ctxOf(tx), { id: crypto.randomUUID(), withdrawn: true }), NotFound);
  }),
);

test(
  'targets of branches are set by who reaches them, and leave those of others alone',
  world(async (tx, { coevorden, emmen }) => {
    const id = await aCampaign(ctxOf(tx));
    const rows = [null, coevorden, emmen].map((branchId) => ({ branchId, quantities: { visitors: 10 } }));
    done(await setTargets(ctxOf(tx), { id, version: 1, rows }));
    done(
      await setTargets(maker(tx), { id, version: 2, rows: [{ branchId: coevorden, quantities: { activities: 2 } }] }),
    );
    const targets = (await listTargets(tx, [id])).map(({ branchId, unit, quantity }) => [branchId, unit, quantity]);
    assert.deepEqual(
      targets.sort(),
      [
        [null, 'visitors', 10],
        [coevorden, 'activities', 2],
        [emmen, 'visitors', 10],
      ].sort(),
    );
    const set = (ctx: Ctx, branchId: string | null, version = 3) =>
      setTargets(ctx, { id, version, rows: [{ branchId, quantities: {} }] });
    await assert.rejects(set(maker(tx), emmen), Forbidden);
    await assert.rejects(set(maker(tx), null), Forbidden);
    await assert.rejects(set(ctxOf(tx), crypto.randomUUID()), NotFound);
    assert.deepEqual(refusalOf(await set(ctxOf(tx), null, 2)), { code: 'stale' });
    done(await set(ctxOf(tx), null));
    assert.equal((await listTargets(tx, [id])).length, 2, 'emptied is no target');
  }),
);

test(
  'material is counted per branch by who reaches it; an emptied branch is unknown again',
  world(async (tx, { coevorden, emmen, sleen }) => {
    const campaignId = await aCampaign(ctxOf(tx), { branchIds: [coevorden, emmen] });
    const details = { name: '3PAK', orderedOn: asDay('2026-01-05'), arrivedOn: asDay('2026-02-01') };
    const { id } = done(await saveMaterial(ctxOf(tx), { campaignId, details }));
    const count = (ctx: Ctx, branchId: string, version: number, quantity: number | null = 50) =>
      countMaterial(ctx, { id, version, counts: [{ branchId, quantity, handedOut: null }] });
    done(await count(maker(tx), coevorden, 1));
    done(await count(ctxOf(tx), emmen, 2));
    assert.equal((await listMaterialCounts(tx, [id])).length, 2);
    assert.deepEqual(refusalOf(await count(ctxOf(tx), emmen, 2)), { code: 'stale' });
    await assert.rejects(count(maker(tx), emmen, 3), Forbidden);
    await assert.rejects(count(ctxOf(tx), sleen, 3), NotFound, 'Sleen does not take part');
    done(await count(ctxOf(tx), emmen, 3, null));
    const [left] = await listMaterialCounts(tx, [id]);
    assert.deepEqual(left, { materialId: id, branchId: coevorden, quantity: 50, handedOut: null });
    await assert.rejects(saveMaterial(maker(tx), { campaignId, details }), Forbidden);
  }),
);

test(
  'material has one name in a campaign, and cannot come before it was ordered',
  world(async (tx) => {
    const campaignId = await aCampaign(ctxOf(tx));
    const details = { name: 'Affiches', orderedOn: null, arrivedOn: null };
    const { id } = done(await saveMaterial(ctxOf(tx), { campaignId, details }));
    const early = { ...details, orderedOn: asDay('2026-02-02'), arrivedOn: asDay('2026-02-01') };
    const existing = { id, version: 1 };
    const refusals = [
      await saveMaterial(ctxOf(tx), { campaignId, details: early, existing }),
      await saveMaterial(ctxOf(tx), { campaignId, details, existing: { id, version: 7 } }),
    ];
    assert.deepEqual(refusals.map(refusalOf), [{ code: 'arrived-before-ordered' }, { code: 'stale' }]);
    const other = await aCampaign(ctxOf(tx));
    await assert.rejects(saveMaterial(ctxOf(tx), { campaignId: other, details, existing }), NotFound);
    done(await saveMaterial(ctxOf(tx), { campaignId, details: { ...details, name: 'Posters' }, existing }));
    done(await saveMaterial(ctxOf(tx), { campaignId, details }));
    const twice = await saveMaterial(ctxOf(tx), { campaignId, details: { ...details, name: 'AFFICHES' } });
    assert.deepEqual(refusalOf(twice), { code: 'name-taken' });
  }),
);

test(
  'a director closes what is over, and from then on only a director changes it',
  world(async (tx) => {
    const id = await aCampaign(ctxOf(tx));
    const director = ctxOf(tx, someone('director'));
    const organiser = ctxOf(tx, someone('programme-maker'));
    const closing = { id, version: 1, result: 'Vol huis', quantities: { visitors: 80 } };
    const before = { ...director, now: new Date('2026-03-10T12:00:00Z') };
    assert.deepEqual(refusalOf(await closeCampaign(before, closing)), { code: 'not-over' });
    await assert.rejects(closeCampaign(organiser, closing), Forbidden);
    done(await closeCampaign(director, closing));
    assert.deepEqual(refusalOf(await closeCampaign(director, closing)), { code: 'stale' });
    await assert.rejects(saveCampaign(organiser, { ...CAMPAIGN, existing: { id, version: 2 } }), Forbidden);
    done(await saveCampaign(director, { ...CAMPAIGN, existing: { id, version: 2 } }));
    done(await closeCampaign(director, { ...closing, version: 3, quantities: { activities: 0 } }));
    assert.deepEqual((await resultsOf(tx, [id])).get(id), { activities: 0 });
    await assert.rejects(closeCampaign(director, { ...closing, id: crypto.randomUUID() }), NotFound);
  }),
);
