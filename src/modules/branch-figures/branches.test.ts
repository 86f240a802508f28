import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import type { CountedScope } from '#kernel/figures.ts';
import { parsePeriod } from '#kernel/reporting-period.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { countedIn } from '../../../test/figures.ts';
import { openBranch, parseSpans, setRegularWeek } from '../branches/testing.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { branchFigures } from './module.ts';

const COEVORDEN: CountedScope = { kind: 'municipality', municipalityCode: 'GM0109' };

async function counted(ctx: Ctx, text: string, scope: CountedScope = COEVORDEN) {
  const period = parsePeriod(text);
  assert.ok(period);
  return countedIn(ctx.tx, branchFigures, { scope, period });
}

async function threeBranches(ctx: Ctx): Promise<string> {
  await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
  const open = (name: string, sizeClass: 'large' | 'service-point', days: object = {}) =>
    openBranch(ctx, { municipalityCode: 'GM0109', name, sizeClass, ...days });
  const id = await open('Coevorden', 'large');
  await open('Aalden', 'service-point', { openedOn: '2026-03-01' });
  await open('Dalen', 'service-point', { closedOn: '2025-07-31' });
  const day = [...(parseSpans('9-12.30', true) ?? []), ...(parseSpans('12.30-17', false) ?? [])];
  const week = [1, 2].flatMap((weekday) => day.map((span) => ({ ...span, weekday })));
  await setRegularWeek(ctx, { id, version: 1, asOf: asDay('2025-05-01'), week });
  return id;
}

test('libraries and service points are those that are open on the last day, or today in a year that goes on', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await threeBranches(ctx);
    const points = async (text: string) => {
      const { 'map-libraries': libraries, 'map-service-points': servicePoints } = await counted(ctx, text);
      return [libraries, servicePoints];
    };
    assert.deepEqual(await points('2024'), [1, 1]);
    assert.deepEqual(await points('2025-07'), [1, 0]);
    assert.deepEqual(await points('2025'), [1, 0]);
    assert.deepEqual(await points('2026'), [1, 1]);
    const own = await counted(ctx, '2026', { kind: 'branch', branchId });
    assert.deepEqual([own['map-libraries'], own['map-service-points']], [1, 0]);
    assert.equal((await counted(ctx, '2026', { kind: 'organisation' }))['map-service-points'], 1);
  }));

test('hours with and without staff stand apart, and where nobody told them they are unknown', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await threeBranches(ctx);
    const hours = async (text: string) => {
      const {
        'opening-hours-staffed': staffed,
        'opening-hours-unstaffed': unstaffed,
        ...rest
      } = await counted(ctx, text);
      return [staffed, unstaffed, rest['branches-without-hours']];
    };
    assert.deepEqual(await hours('2025-04'), [undefined, undefined, 2]);
    assert.deepEqual(await hours('2025'), [7, 9, 0]);
    assert.deepEqual(await hours('2026'), [7, 9, 1]);
  }));

test('of a period that is still to come nothing is known', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await threeBranches(ctx);
    assert.equal((await counted(ctx, '2027'))['map-libraries'], undefined);
  }));
