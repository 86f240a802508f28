import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import { inCoevorden } from '../registrations/testing/in-coevorden.ts';
import { figures } from './figures.ts';
import { answered, aSurveyedLecture } from './testing.ts';

test(
  'the rows of what was filled in are surveys by day, never a form',
  inCoevorden(async (ctx) => {
    const survey = await aSurveyedLecture(ctx);
    for (const [times, now] of [
      [3, '2026-11-22T09:00:00Z'],
      [2, '2026-12-31T22:30:00Z'],
    ] as const)
      await answered({ ...ctx, now: new Date(now) }, survey, Array(times).fill({ mark: 8 }));
    const cell = { scope: { kind: 'municipality', municipalityCode: 'GM0109' }, period: calendarYear(2026) } as const;
    const asked = { figureId: 'survey-answers', profile: 'lokaal', cell, limit: 10 } as const;
    const [source] = figures;
    const counted = await source?.count?.(ctx.tx, [cell], new Set([asked.figureId]), ctx.now);
    assert.deepEqual(counted, [{ figureId: asked.figureId, profile: 'lokaal', cell: 0, value: 5 }]);
    const label = 'Lezing over het veen';
    const href = `/werk/enquetes/${survey.id}`;
    assert.deepEqual(await source?.rows?.(ctx.tx, asked, ctx.now), [
      { id: `${survey.id} 2026-11-22`, label, day: '2026-11-22', adds: 3, href },
      { id: `${survey.id} 2026-12-31`, label, day: '2026-12-31', adds: 2, href },
    ]);
  }),
);
