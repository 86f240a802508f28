import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { root } from '#kernel/root.ts';
import { installEdition } from '../src/modules/activity-catalogue/index.ts';
import { valuesOf } from '../src/modules/figures/index.ts';
import { listMunicipalities } from '../src/modules/organisation/index.ts';
import { type BlockContent, type FilledReport, referencesIn } from '../src/modules/report-contents/index.ts';
import { knownOf, proposeChapters } from '../src/modules/report-proposals/index.ts';
import { publicReport } from '../src/modules/reports/index.ts';
import { edition2025 } from '../src/modules/tariffs/testing.ts';
import { modules } from '../src/modules.ts';
import { ctxOf } from '../test/actors.ts';
import { undone } from '../test/db.ts';
import { countedFigures, rowsOf } from '../test/figures.ts';
import { tellLibrary } from './demo.ts';
import { STORY_YEARS, tellYears } from './years.ts';

const COEVORDEN = { kind: 'municipality', municipalityCode: 'GM0109' } as const;
const ORGANISATION = { kind: 'organisation' } as const;
const sources = modules.flatMap(({ figures = [] }) => figures);
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

test('the story years are reported from what was held', (t) =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await installEdition(ctx, edition2025);
    const cast = await tellLibrary(ctx);
    const before = await countSessions(ctx);
    await tellYears(ctx, cast);
    await t.test('all of it lies in its two years, and nothing is held that is still to come', async () => {
      const added = (await countSessions(ctx)).map(({ sessions, ...each }, index) => ({
        ...each,
        sessions: sessions - (before[index]?.sessions ?? 0),
      }));
      assert.deepEqual(
        added.map(({ year, sessions }) => [year, sessions > 300]),
        [...STORY_YEARS.map((year) => [year, true]), [2027, false]],
      );
      assert.deepEqual([added.at(-1)?.sessions, sumOf(added.map(({ ahead }) => ahead))], [0, 0]);
      assert.equal(sumOf(added.map(({ behind }) => behind)), 0);
    });
    await t.test('of all that is counted the municipalities add up to the organisation', () =>
      municipalitiesAddUp(ctx),
    );
    await t.test('every figure that the report of Coevorden prints is what its rows add up to', async () => {
      const found = await publicReport(tx, { municipality: 'coevorden', year: 2025, slug: '' });
      assert.ok(found);
      await equalsItsRows(ctx, found.final.content);
    });
    await t.test(
      'what the printed report told of taking part stands in the chapter that is proposed, if it is counted',
      async () => {
        for (const year of STORY_YEARS) {
          const known = await knownOf(ctx, modules, { municipality: { code: 'GM0109', name: 'Coevorden' }, year });
          const chapter = proposeChapters(known).find(({ number }) => number === 6);
          const told = new Set(chapter?.blocks.flatMap(figuresIn));
          const missing = linesOfTheReport.filter((id) => !told.has(id));
          assert.equal(chapter?.title, 'Heel Drenthe doet mee');
          assert.deepEqual(missing, NOT_YET[year] ?? [], String(year));
        }
      },
    );
  }));

/** The figures that docs/algorithms/heel-drenthe-doet-mee.md says are counted. */
const linesOfTheReport = readFileSync(path.join(root, 'docs/algorithms/heel-drenthe-doet-mee.md'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('| counted |'))
  .flatMap((line) => [...line.matchAll(/`([a-z-]+)`/g)].map(([, id = '']) => id));
/** Nobody came to learn by walking in, and no helper was trained, before the demo told of it. */
const NOT_YET: Readonly<Record<number, readonly string[]>> = {
  2025: ['learning-visits', 'helper-trainings', 'intervision-meetings'],
};

function figuresIn(block: BlockContent): readonly string[] {
  if (block.kind === 'text') return referencesIn(block.text).map(({ figureId }) => figureId);
  return 'figureIds' in block ? block.figureIds : [];
}

/** By year: how many sessions, of them held before they were over, and over without anybody calling them held. */
async function countSessions({ tx, now }: Ctx) {
  const { rows } = await sql<{ year: number; sessions: number; ahead: number; behind: number }>`
    select extract(year from begins_at at time zone 'Europe/Amsterdam')::int as year, count(*)::int as sessions,
      (count(*) filter (where ends_at > ${now} and session.state in ('held', 'closed')))::int as ahead,
      (count(*) filter (where ends_at <= ${now} and session.state = 'planned'))::int as behind
    from programme.sessions session group by 1 order by 1`.execute(tx);
  return rows;
}

async function municipalitiesAddUp(ctx: Ctx): Promise<void> {
  const codes = (await listMunicipalities(ctx.tx)).map(({ code }) => code);
  const flows = countedFigures(sources).filter(({ figure }) => figure.measure === 'flow');
  const { find } = await valuesOf(ctx, modules, {
    figureIds: [...new Set(flows.map(({ figure }) => figure.id))],
    scopes: [ORGANISATION, ...codes.map((municipalityCode) => ({ kind: 'municipality' as const, municipalityCode }))],
    periods: STORY_YEARS.map(calendarYear),
  });
  const wrong = flows.flatMap(({ figure, profile }) =>
    STORY_YEARS.flatMap((year) => {
      const spot = { figureId: figure.id, profile, period: calendarYear(year) };
      const whole = find({ ...spot, scope: ORGANISATION })?.computed?.value;
      const parts = codes.map((municipalityCode) =>
        find({ ...spot, scope: { kind: 'municipality', municipalityCode } }),
      );
      const sum = sumOf(parts.map((part) => part?.computed?.value ?? 0));
      return Math.abs((whole ?? 0) - sum) < 1e-6 ? [] : [[figure.id, year, whole, sum]];
    }),
  );
  assert.deepEqual(wrong, []);
}

async function equalsItsRows(ctx: Ctx, { values }: FilledReport): Promise<void> {
  const printed = Object.values(values).filter(({ origin, period }) => origin === 'computed' && period === '2025');
  assert.ok(printed.length > 20, `only ${printed.length} were counted`);
  for (const { figureId, profile, value, scope } of printed) {
    const source = sources.find(({ figures, count }) => count && figures.some(({ id }) => id === figureId));
    const figure = source?.figures.find(({ id }) => id === figureId);
    assert.ok(source && figure, figureId);
    assert.ok(scope === 'municipality:GM0109' || scope === 'organisation');
    const cell = { scope: scope === 'organisation' ? ORGANISATION : COEVORDEN, period: calendarYear(2025) };
    const rows = await rowsOf(ctx.tx, source, { figure, profile, cell, now: ctx.now });
    assert.equal(value, sumOf(rows.map(({ adds }) => adds)), figureId);
  }
}
