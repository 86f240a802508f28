import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DaySpan } from '#kernel/day-span.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { asDay } from '#kernel/days.ts';
import type { CountedFigure, FigureCell, FigureRow } from '#kernel/figures.ts';
import { schoolYear } from '#kernel/reporting-period.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { inCoevorden } from '../registrations/testing/in-coevorden.ts';
import { figures } from './figures.ts';
import { answered, aSurveyedLecture } from './testing.ts';

const cellsOf = (period: DaySpan): FigureCell[] => [
  { scope: { kind: 'municipality', municipalityCode: 'GM0109' }, period },
  { scope: { kind: 'municipality', municipalityCode: 'GM0114' }, period },
  { scope: { kind: 'organisation' }, period },
  { scope: { kind: 'branch', branchId: '00000000-0000-7000-8000-000000000000' }, period },
];
const oneDay = (day: string, next: string): DaySpan => ({ startsOn: asDay(day), endsBefore: asDay(next) });

test(
  'answers are counted in half-open periods, and the rows add up to the count in every part',
  inCoevorden(async (ctx) => {
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    const here = await aSurveyedLecture(ctx);
    const also = await aSurveyedLecture(ctx, { title: 'Ook hier' });
    const there = await aSurveyedLecture(ctx, { municipalityCode: 'GM0114' });
    for (const [survey, times, instant] of [
      [here, 3, '2026-11-22T09:00:00Z'],
      [here, 2, '2026-12-31T22:30:00Z'],
      [also, 4, '2026-12-31T09:00:00Z'],
      [there, 5, '2026-12-31T09:00:00Z'],
    ] as const)
      await answered({ ...ctx, now: new Date(instant) }, survey, Array(times).fill({ mark: 8 }));
    const [source] = figures;
    assert.ok(source?.count && source.rows);
    const ids = new Set(source.figures.map(({ id }) => id));
    for (const [period, expected] of [
      [calendarYear(2026), [9, 5, 14, 0]],
      [calendarYear(2027), [0, 0, 0, 0]],
      [schoolYear(2026), [9, 5, 14, 0]],
      [oneDay('2026-11-22', '2026-12-31'), [3, 0, 3, 0]],
      [oneDay('2026-12-31', '2027-01-01'), [6, 5, 11, 0]],
    ] as const) {
      const cells = cellsOf(period);
      const counted: readonly CountedFigure[] = await source.count(ctx.tx, cells, ids, ctx.now);
      assert.deepEqual(
        counted.map(({ value }) => value),
        expected,
      );
      for (const [index, cell] of cells.entries()) {
        const asked = { figureId: 'survey-answers', profile: 'lokaal', cell, limit: 1 } as const;
        const rows: FigureRow[] = [];
        for (let part = await source.rows(ctx.tx, asked, ctx.now); part.length > 0; ) {
          rows.push(...part);
          const after = rows.at(-1);
          part = await source.rows(ctx.tx, { ...asked, ...(after && { after }) }, ctx.now);
        }
        assert.equal(
          rows.reduce((sum, { adds }) => sum + adds, 0),
          expected[index],
        );
      }
    }
  }),
);
