import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { parsePeriod } from '#kernel/reporting-period.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { someone } from '../../../test/actors.ts';
import { countedIn } from '../../../test/figures.ts';
import { client } from '../../../test/page.ts';
import { openBranch } from '../branches/testing.ts';
import { aPoint } from '../help-points/testing.ts';
import { savePlace } from '../places/testing.ts';
import { aPublished, given } from '../programme/testing.ts';
import { inCoevorden } from '../registrations/testing/in-coevorden.ts';
import { learningRoutes } from './module.ts';
import { spotsFor } from './spots.ts';
import { aLearner, chooseWalkIns, countVisit } from './testing.ts';

const hall = async (ctx: Ctx, name: string): Promise<string> => {
  const where = {
    municipalityCode: 'GM0109',
    kind: 'village-hall',
    street: '',
    postcode: null,
    town: 'Dalen',
  } as const;
  return given(await savePlace(ctx, { details: { ...where, name, takesPart: false, brin: null } })).id;
};

test(
  'visitors also learn at a village hall with a Leerplein and at a help point, counted there and not at a branch',
  inCoevorden(async (ctx) => {
    const branchId = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' });
    const [learning, helping] = [await hall(ctx, 'Dorpshuis Dalen'), await hall(ctx, 'Huisartsenpraktijk Dalen')];
    await hall(ctx, 'Dorpshuis Sleen');
    await aPoint(ctx, { name: 'Informatiepunt Dalen', where: { placeId: helping } });
    const { activity } = await aPublished(ctx, {
      ...{ title: 'Oefenplein', municipalityCode: 'GM0109', days: ['2026-11-26'] },
      where: { placeId: learning, isOnline: false },
    });
    given(await chooseWalkIns(ctx, [activity.id]));
    const names = async (at: Ctx) => (await spotsFor(at)).map(({ name }) => name);
    assert.deepEqual(await names(ctx), ['Coevorden', 'Dorpshuis Dalen', 'Huisartsenpraktijk Dalen']);
    const ofBranch = { ...ctx, actor: someone('desk-worker', { municipality: 'GM0109', branchId }) };
    assert.deepEqual(await names(ofBranch), ['Coevorden']);
    await assert.rejects(countVisit(ofBranch, { placeId: learning, isBack: false }), Forbidden);
    await assert.rejects(countVisit(ctx, { placeId: branchId, isBack: false }), NotFound);

    const { card } = await aLearner(ctx, { placeId: learning });
    const desk = client(ctx.tx, someone('desk-worker', { municipality: 'GM0109' }));
    const at = { plek: learning };
    const opened = await desk.post('/werk/leerplein', { ...at, doen: 'kaart', code: card.code });
    assert.match((await desk.get(opened.location ?? '')).text, /Dorpshuis Dalen/);
    assert.equal(
      (await desk.post('/werk/leerplein', { ...at, doen: 'tel' })).location,
      `/werk/leerplein?plek=${learning}`,
    );
    const own = await client(ctx.tx, visitor).get(`/leerroute?code=${card.code}`);
    assert.match(own.text, /Oefenplein[\s\S]*Dorpshuis Dalen, Dalen/);
    const period = parsePeriod('2026');
    assert.ok(period);
    const visits = async (scope: Parameters<typeof countedIn>[2]['scope']) =>
      (await countedIn(ctx.tx, learningRoutes, { scope, period }))['learning-visits'];
    assert.equal(await visits({ kind: 'municipality', municipalityCode: 'GM0109' }), 2);
    assert.equal((await visits({ kind: 'branch', branchId })) ?? 0, 0);
  }),
);
