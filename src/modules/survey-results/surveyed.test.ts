import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { installEdition } from '../activity-catalogue/index.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { inCoevorden } from '../registrations/testing/in-coevorden.ts';
import { answered, aSurveyedLecture } from '../surveys/testing.ts';
import { edition2025 } from '../tariffs/testing.ts';
import { surveyedIn } from './surveyed.ts';

const times = (count: number) => Array.from({ length: count }, () => ({ knowledge: 5 }));
const HERE = { municipalityCode: 'GM0109', year: 2026 };
const claimsIn = async ({ tx }: Ctx) =>
  (await surveyedIn(tx, HERE)).services.flatMap(({ claims }) => claims.map(({ claim }) => claim));

test(
  'what visitors of a municipality answered in a year, with what it says for what was promised',
  inCoevorden(async (ctx) => {
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    await installEdition(ctx, edition2025);
    assert.deepEqual(await surveyedIn(ctx.tx, HERE), { activities: 0, answers: 0, results: [], services: [] });
    await answered(ctx, await aSurveyedLecture(ctx, { serviceId: 'llo-pakket-1' }), times(10));
    await answered(ctx, await aSurveyedLecture(ctx, { municipalityCode: 'GM0114', title: 'Elders' }), times(12));
    const { activities, answers, results, services } = await surveyedIn(ctx.tx, HERE);
    assert.deepEqual([activities, answers, results.length], [1, 10, 1]);
    assert.deepEqual(
      results[0]?.statements.map(({ n, agree }) => [n, agree]),
      [
        [10, 100],
        [0, null],
        [0, null],
        [0, null],
      ],
    );
    assert.deepEqual(
      [results[0]?.mark, results[0]?.recommendation],
      [
        { n: 0, mean: null },
        { n: 0, score: null },
      ],
    );
    assert.deepEqual(services[0]?.claims, [
      {
        claim: '100% is het eens met «Ik heb iets nieuws geleerd.» (10 antwoorden)',
        evidence: 'gevraagd aan bezoekers',
      },
    ]);
    assert.ok((services[0]?.effects.length ?? 0) > 0);
    assert.equal((await surveyedIn(ctx.tx, { ...HERE, year: 2025 })).answers, 0);
  }),
);

test(
  'nothing is told of a service when the rest would be left with too few answers',
  inCoevorden(async (ctx) => {
    await installEdition(ctx, edition2025);
    await answered(ctx, await aSurveyedLecture(ctx, { serviceId: 'llo-pakket-1' }), times(10));
    const other = await aSurveyedLecture(ctx, { title: 'Zonder dienst' });
    await answered(ctx, other, times(9));
    assert.deepEqual(await claimsIn(ctx), []);
    await answered(ctx, other, times(1));
    assert.equal((await claimsIn(ctx)).length, 1);
  }),
);
