import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import type { CountedScope } from '#kernel/figures.ts';
import { parsePeriod } from '#kernel/reporting-period.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { countedIn, rowsOf } from '../../../test/figures.ts';
import { aTerm, someCommitments } from '../commitments/testing.ts';
import { aPublished, given, holdSessions } from '../programme/testing.ts';
import { figures } from './figures.ts';

const COEVORDEN: CountedScope = { kind: 'municipality', municipalityCode: 'GM0109' };

test('a promise of activities counts on its last day, and is kept once the least of it was held', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const commitments = await someCommitments(ctx, aTerm(['kleintje-bieb', 'boekstartcoach']));
    const toddlers = commitments.find(({ label }) => label === 'Voorlezen met peuters');
    assert.ok(toddlers);
    const counted = async (text = '2026', scope: CountedScope = COEVORDEN) => {
      const period = parsePeriod(text);
      assert.ok(period);
      return Object.values(await countedIn(tx, { figures }, { scope, period }));
    };
    const least = commitments
      .filter(({ counts }) => counts === 'sessions')
      .reduce((sum, { quantityMin }) => sum + quantityMin, 0);
    assert.ok(least > toddlers.quantityMin);
    assert.deepEqual(await counted(), [4, 0, least, 0]);
    const commitmentIds = [toddlers.id];
    const days = Array.from({ length: 7 }, (_, index) => `2026-05-0${index + 1}`);
    await aPublished(ctx, { days, commitmentIds });
    given(await holdSessions(ctx));
    assert.deepEqual(await counted(), [4, 0, least, 7]);
    await aPublished(ctx, { days: ['2026-05-08'], commitmentIds });
    given(await holdSessions(ctx));
    assert.deepEqual(await counted(), [4, 1, least, 8]);
    assert.deepEqual(await counted('2026-12'), [4, 1, least, 8]);
    assert.deepEqual(await counted('2026-05'), [0, 0, 0, 0]);
    assert.deepEqual(await counted('2025'), [0, 0, 0, 0]);
    assert.deepEqual(await counted('2026', { kind: 'organisation' }), [4, 1, least, 8]);

    const [source] = figures;
    const figure = source?.figures.find(({ id }) => id === 'commitments-kept');
    assert.ok(source && figure);
    const cell = { scope: COEVORDEN, period: calendarYear(2026) };
    const rows = await rowsOf(tx, source, { figure, profile: 'lokaal', cell });
    const href = `/werk/toezeggingen/${toddlers.id}`;
    const label = `${toddlers.serviceTitle}: Voorlezen met peuters`;
    assert.deepEqual(rows, [{ id: toddlers.id, label, day: '2026-12-31', adds: 1, href }]);
  }));

test('what was promised to a school is part of the promise to its municipality, and is not counted twice', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await someCommitments(ctx, aTerm(['kleintje-bieb'], { partyKind: 'childcare', partyName: 'De Bijenkorf' }));
    const counted = await countedIn(tx, { figures }, { scope: COEVORDEN, period: calendarYear(2026) });
    assert.equal(counted['commitments-promised'], 0);
  }));
