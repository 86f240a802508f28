import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import type { CountedScope } from '#kernel/figures.ts';
import { parsePeriod } from '#kernel/reporting-period.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { countedIn, rowsOf } from '../../../test/figures.ts';
import { figures } from './figures.ts';
import { acceptanceOf, acceptDraft, aSentDraft, rereadDraft } from './testing.ts';

const COEVORDEN: CountedScope = { kind: 'municipality', municipalityCode: 'GM0109' };
const LATER = new Date('2030-02-01T09:00:00Z');

test('a school counts from the first day of its agreement until it ends', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { draft, token } = await aSentDraft(ctx);
    const schools = async (text: string) => {
      const period = parsePeriod(text);
      assert.ok(period);
      const counted = await countedIn(tx, { figures }, { scope: COEVORDEN, period, now: LATER });
      return [counted['primary-schools-agreed'], counted['secondary-schools-agreed']];
    };
    assert.deepEqual(await schools('2026'), [0, 0]);
    assert.ok((await acceptDraft({ ...ctx, actor: { kind: 'visitor' } }, acceptanceOf(token, draft))).ok);
    assert.deepEqual(await schools('2026-07'), [0, 0]);
    assert.deepEqual(await schools('2026-08'), [1, 0]);
    assert.deepEqual(await schools('2028-2029'), [1, 0]);
    assert.deepEqual(await schools('2029-08'), [0, 0]);

    const { agreementId } = await rereadDraft(ctx, draft.id);
    const [source] = figures;
    const figure = source?.figures.find(({ id }) => id === 'primary-schools-agreed');
    assert.ok(source && figure && agreementId);
    const cell = { scope: COEVORDEN, period: calendarYear(2026) };
    const rows = await rowsOf(tx, source, { figure, profile: 'lokaal', cell, now: LATER });
    assert.deepEqual(
      rows.map(({ label, day, href }) => [label, day, href]),
      [['De Poort', '2026-12-31', `/werk/overeenkomsten/${agreementId}`]],
    );
  }));
