import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { parsePeriod } from '#kernel/reporting-period.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { spacedCode } from '#kernel/short-code.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { countedIn } from '../../../../test/figures.ts';
import { openBranch } from '../../branches/testing.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import { learningRoutes } from '../module.ts';
import { personalData } from '../personal-data.ts';
import { findCard, listCardSteps } from '../sql/cards.ts';
import { aLearner, aRoute, aStep } from '../testing.ts';
import { beginRoute } from './begin-route.ts';
import { changeRoute } from './change-route.ts';
import { countVisit } from './count-visit.ts';
import { markStep } from './mark-step.ts';
import { saveRoute } from './save-route.ts';
import { saveStep } from './save-step.ts';
import { visitWithCard } from './visit-with-card.ts';

const COEVORDEN = { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' } as const;

const counted = async ({ tx }: Ctx, period: string): Promise<number[]> => {
  const span = parsePeriod(period);
  assert.ok(span);
  const scope = { kind: 'municipality', municipalityCode: 'GM0109' } as const;
  return Object.values(await countedIn(tx, learningRoutes, { scope, period: span, now: new Date('2028-01-01') }));
};

const later = (ctx: Ctx, instant: string): Ctx => ({ ...ctx, now: new Date(instant) });

test(
  'a card remembers what is done, counts one visit a day, and its numbers stay when it is wiped after a year',
  inCoevorden(async (ctx) => {
    const branchId = await openBranch(ctx, COEVORDEN);
    const { card, stepIds } = await aLearner(ctx, branchId);
    const [first = '', second = ''] = stepIds;
    const mark = (at: Ctx, stepId: string, isDone: boolean) => markStep(at, { cardId: card.id, stepId, isDone });
    for (const isDone of [true, true, false, true]) assert.ok((await mark(ctx, first, isDone)).ok);
    const afternoon = later(ctx, '2026-11-22T14:00:00Z');
    assert.deepEqual(await mark(afternoon, first, false), { ok: false, refusal: { code: 'counted-earlier' } });
    assert.deepEqual(
      (await listCardSteps(ctx.tx, card.id)).map(({ isDone }) => isDone),
      [false, false],
      'the page rolls a refusal back; here it is told',
    );
    await mark(afternoon, first, true);
    const visit = { code: spacedCode(card.code).toLowerCase(), branchId };
    for (const day of ['2026-11-22', '2026-11-29', '2026-11-29'])
      assert.deepEqual(await visitWithCard(later(ctx, `${day}T10:00:00Z`), visit), {
        ...{ ok: true, value: { id: card.id } },
      });
    for (const code of ['K7M3PRXY', 'K7M3PR', ''])
      assert.deepEqual(await visitWithCard(ctx, { code, branchId }), { ok: false, refusal: { code: 'unknown-code' } });
    for (const isBack of [false, false, true]) await countVisit(ctx, { branchId, isBack });
    assert.deepEqual(await countVisit(afternoon, { branchId, isBack: true }), {
      ...{ ok: false, refusal: { code: 'none-counted' } },
    });
    const third = await aStep(ctx, { title: 'Een foto versturen' });
    const change = (stepId: string, how: 'add' | 'remove') =>
      changeRoute(ctx, { cardId: card.id, stepId, change: how });
    for (const [stepId, how] of [
      [third, 'add'],
      [third, 'add'],
      [second, 'remove'],
      [first, 'remove'],
    ] as const)
      assert.ok((await change(stepId, how)).ok);
    const titles = (await listCardSteps(ctx.tx, card.id)).map(({ title }) => title);
    assert.deepEqual(titles, ['Een e-mail lezen', 'Een foto versturen'], 'what is done stays');
    for (let more = 0; more < 10; more++) await change(await aStep(ctx, { title: `Stap ${more}` }), 'add');
    assert.deepEqual(await change(second, 'add'), { ok: false, refusal: { code: 'full' } });
    const wiped = (day: string) => personalData.retain(ctxOf(ctx.tx, ctx.actor, new Date(`${day}T03:00:00Z`)));
    assert.deepEqual([await wiped('2027-11-29'), await wiped('2027-11-30')], [{ cards: 0 }, { cards: 1 }]);
    assert.equal(await findCard(ctx.tx, card.id), undefined);
    assert.deepEqual(await counted(ctx, '2026'), [3, 1, 2]);
    assert.deepEqual(await counted(ctx, '2027'), [0, 0, 0]);
  }),
);

test(
  'a code that is taken is made anew, and nobody helps at a branch that is not theirs',
  inCoevorden(async (ctx) => {
    const branchId = await openBranch(ctx, COEVORDEN);
    const { id: routeId, card, stepIds } = await aLearner(ctx, branchId);
    const again = await beginRoute(ctx, { routeId, branchId, code: card.code });
    assert.ok(again.ok && again.value.code !== card.code);
    await assert.rejects(beginRoute(ctx, { routeId: branchId, branchId }), NotFound);
    await assert.rejects(beginRoute(ctx, { routeId, branchId: routeId }), NotFound);
    const elsewhere = { ...ctx, actor: someone('desk-worker', { municipality: 'GM0114' }) };
    await assert.rejects(beginRoute(elsewhere, { routeId, branchId }), Forbidden);
    await assert.rejects(visitWithCard(elsewhere, { code: card.code, branchId }), Forbidden);
    await assert.rejects(countVisit(elsewhere, { branchId, isBack: false }), Forbidden);
    const stepId = stepIds[0] ?? '';
    await assert.rejects(markStep(elsewhere, { cardId: card.id, stepId, isDone: true }), Forbidden);
    await assert.rejects(changeRoute(elsewhere, { cardId: card.id, stepId, change: 'add' }), Forbidden);
    await assert.rejects(markStep(ctx, { cardId: routeId, stepId, isDone: true }), NotFound);
    await assert.rejects(changeRoute(ctx, { cardId: card.id, stepId: routeId, change: 'add' }), NotFound);
    const details = {
      title: 'Iets',
      line: 'digital',
      level: 1,
      materialUrl: '',
      afterwards: '',
      isRetired: false,
    } as const;
    await assert.rejects(saveStep(elsewhere, { version: 1, details }), Forbidden);
    await assert.rejects(saveRoute(elsewhere, { question: 'Iets', stepIds, isRetired: false, version: 1 }), Forbidden);
    assert.ok(await aRoute(ctx, { question: 'Ik wil rekenen', titles: ['Optellen'] }));
  }),
);
