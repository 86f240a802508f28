import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { modules } from '../../modules.ts';
import { openBranch, parseSpans, setRegularWeek } from '../branches/testing.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { controlsOf } from './controls.ts';
import { loadReturn } from './load-return.ts';
import type { StatisticalReturn } from './statistical-return.ts';
import { enter } from './testing.ts';

const sheet = (ctx: Ctx, year = 2025): Promise<StatisticalReturn> =>
  loadReturn(ctx, modules, { kind: 'locations', year });

const places = ({ lines }: StatisticalReturn): string[] => [...new Set(lines.map(({ section }) => section))];

const valuesIn = ({ lines }: StatisticalReturn, section: string): Record<string, unknown> =>
  Object.fromEntries(lines.filter((line) => line.section === section).map(({ label, value }) => [label, value]));

type Opening = Parameters<typeof openBranch>[1];

const withBranches =
  (work: (ctx: Ctx, open: (name: string, more?: Partial<Opening>) => Promise<string>) => Promise<void>) => () =>
    undone(async (tx) => {
      const ctx = ctxOf(tx);
      await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
      await work(ctx, (name, more = {}) =>
        openBranch(ctx, { municipalityCode: 'GM0109', name, town: name, sizeClass: 'small', ...more }),
      );
    });

async function tellHours(ctx: Ctx, id: string, asOf: string) {
  const day = [...(parseSpans('10-12.30', true) ?? []), ...(parseSpans('12.30-17.15', false) ?? [])];
  const week = [1, 2].flatMap((weekday) => day.map((span) => ({ ...span, weekday })));
  assert.ok((await setRegularWeek(ctx, { id, version: 1, asOf: asDay(asOf), week })).ok);
}

test(
  'a branch has its address, its kinds by the national sources, its class and its hours, in quarters',
  withBranches(async (ctx, open) => {
    await tellHours(ctx, await open('Dalen'), '2025-05-01');
    assert.deepEqual(valuesIn(await sheet(ctx), 'Dalen'), {
      Naam: 'Dalen',
      'Straat en nummer': 'Dorpsstraat 1',
      Postcode: '7741 AA',
      Plaats: 'Dalen',
      Gemeente: 'Coevorden',
      'Soort: Regeling SPUK bibliotheken 2023-2024': 'servicepunt',
      'Soort: CBS en certificering': 'servicepunt',
      'Klasse voor het tarief': 'kleine bibliotheek',
      'Uren open per week': 14.5,
      'Uren open met personeel per week': 5,
      'Uren open zonder personeel per week': 9.5,
      'Eigen collectie': 'ja',
      Voorzieningen: undefined,
    });
  }),
);

test(
  'who opened or closed during the year is told; on the sheet is who was open on 31 December',
  withBranches(async (ctx, open) => {
    await open('Coevorden');
    await open('Aalden', { openedOn: '2025-03-01' });
    await open('Dalen', { closedOn: '2025-07-31' });
    await open('Sleen', { openedOn: '2025-02-01', closedOn: '2025-10-01' });
    await open('Schoonoord', { openedOn: '2025-12-31' });
    await open('Zweeloo', { closedOn: '2025-12-31' });
    await open('Gees', { openedOn: '2026-01-01' });
    const { remarks, ...known } = await sheet(ctx);
    assert.deepEqual(places({ ...known, remarks }), ['Aalden', 'Coevorden', 'Schoonoord']);
    assert.deepEqual(remarks, [
      'Aalden staat er voor het eerst op: geopend op 1 maart 2025.',
      'Schoonoord staat er voor het eerst op: geopend op 31 december 2025.',
      'Dalen staat er niet meer op: gesloten op 31 juli 2025.',
      'Zweeloo staat er niet meer op: gesloten op 31 december 2025.',
    ]);
  }),
);

test(
  'hours that hold since a later day are unknown, and can be entered for the day itself',
  withBranches(async (ctx, open) => {
    const branchId = await open('Dalen');
    await tellHours(ctx, branchId, '2026-02-01');
    const line = async () => (await sheet(ctx)).lines.find(({ code }) => code === `${branchId}.opening-hours-staffed`);
    assert.equal((await line())?.value, undefined);
    assert.match((await line())?.hint ?? '', /gelden sinds 1 februari 2026/);
    assert.match(
      (await line())?.place?.href ?? '',
      /ingevoerde-cijfers\/nieuw\?cijfer=opening-hours-staffed&gebied=branch/,
    );
    await enter(ctx, 'opening-hours-staffed', { value: 16, profile: 'kb', scope: { kind: 'branch', branchId } });
    assert.equal((await line())?.value, 16);
    assert.equal(valuesIn(await sheet(ctx), 'Dalen')['Soort: CBS en certificering'], 'vestiging');
  }),
);

test(
  'hours that are known of the organisation only are those of no branch, and kinds that rest on them stay empty',
  withBranches(async (ctx, open) => {
    await open('Dalen');
    await enter(ctx, 'opening-hours-staffed', { value: 30, profile: 'kb' });
    const known = await sheet(ctx);
    const { 'Uren open met personeel per week': staffed, 'Soort: CBS en certificering': type } = valuesIn(
      known,
      'Dalen',
    );
    assert.deepEqual([staffed, type], [undefined, undefined]);
    const tried = controlsOf(known, new Map()).sums.find(({ total }) => total.value === 30);
    assert.deepEqual(tried?.missing, ['Dalen']);
    const [hours] = known.lines.filter(({ label }) => label === 'Uren open per week');
    assert.equal(hours?.hint, 'Van deze vestiging zijn geen openingstijden bekend.');
    assert.equal(hours?.place?.href, '/werk/vestigingen/dalen/openingstijden');
  }),
);

test(
  'the sheet is tried against what the organisation counts: locations and hours',
  withBranches(async (ctx, open) => {
    await tellHours(ctx, await open('Coevorden'), '2025-05-01');
    await tellHours(ctx, await open('Dalen', { sizeClass: 'service-point' }), '2025-05-01');
    const { sums } = controlsOf(await sheet(ctx), new Map());
    assert.deepEqual(
      sums.map(({ total, parts, missing, difference }) => [
        total.value,
        parts.map(({ value }) => value),
        missing,
        difference,
      ]),
      [
        [2, [1, 1], [], 0],
        [29, [14.5, 14.5], [], 0],
        [10, [5, 5], [], 0],
        [19, [9.5, 9.5], [], 0],
      ],
    );
  }),
);

test(
  'in a year that goes on it is as of today; in a year without branches there is nothing',
  withBranches(async (ctx, open) => {
    await open('Dalen', { openedOn: '2026-02-01' });
    await open('Gees', { openedOn: '2026-12-01' });
    const now = await sheet(ctx, 2026);
    assert.deepEqual(places(now), ['Dalen']);
    assert.equal(now.remarks[0], 'Het jaar is nog niet voorbij. Dit is de stand van 22 november 2026.');
    const { lines, sums, remarks } = await sheet(ctx, 2018);
    assert.deepEqual([lines, sums, remarks], [[], [], []]);
  }),
);
