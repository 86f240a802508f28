import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, visitor } from '#kernel/access.ts';
import { calendarYear, type DaySpan } from '#kernel/day-span.ts';
import type { Tx } from '#kernel/db.ts';
import { figuresOf } from '#kernel/figure-registry.ts';
import type { FigureScope } from '#kernel/figures.ts';
import type { Module } from '#kernel/module.ts';
import { parsePeriod } from '#kernel/reporting-period.ts';
import { ctxOf, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { openBranch } from '../branches/testing.ts';
import { enterObservation } from '../observations/index.ts';
import { aValue } from '../observations/testing.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { aFigure, aSource, modulesWith } from './testing.ts';
import { type FigureValue, valuesOf } from './values.ts';

const NAMES = { GM0109: 'Coevorden', GM0114: 'Emmen', GM0119: 'Meppel' } as const;
const of = (code: keyof typeof NAMES): FigureScope => ({ kind: 'municipality', municipalityCode: code });
const organisation: FigureScope = { kind: 'organisation' };
const director = someone('director');

const withMunicipalities = (work: (tx: Tx) => Promise<void>) => () =>
  undone(async (tx) => {
    for (const [code, name] of Object.entries(NAMES)) await registerMunicipality(ctxOf(tx), { code, name });
    await work(tx);
  });

type Asking = { figureId: string; scope?: FigureScope; period?: string; actor?: Actor };
async function oneValue(
  tx: Tx,
  modules: Module[],
  { figureId, scope = organisation, period = '2025', actor = director }: Asking,
) {
  const span = parsePeriod(period);
  assert.ok(span);
  const asked = { figureIds: [figureId], scopes: [scope], periods: [span] };
  const value = (await valuesOf(ctxOf(tx, actor), modules, asked)).find({ figureId, scope, period: span });
  assert.ok(value);
  return value;
}
const said = ({ preferred, withheld, unknown }: FigureValue): unknown => withheld ?? preferred?.value ?? unknown?.code;

type Entering = { figureId: string; value: number | null; scope?: FigureScope; period?: DaySpan | null };
async function enter(
  tx: Tx,
  modules: Module[],
  { figureId, value, scope = organisation, period = calendarYear(2025) }: Entering,
) {
  const subject = { figureId, profile: 'lokaal', scope, period } as const;
  const details = aValue(value, { note: 'uitleg' });
  const result = await enterObservation(ctxOf(tx), figuresOf(modules).figures, { subject, details });
  assert.ok(result.ok, JSON.stringify(result));
}

test(
  'what was counted goes first from the day on which counting began; before it what was entered does; both are shown',
  withMunicipalities(async (tx) => {
    const modules = modulesWith(
      aSource([aFigure('visits')], { visits: { 'organisation 2025': 70, 'organisation 2024': 0 } }),
    );
    for (const year of [2024, 2025])
      await enter(tx, modules, { figureId: 'visits', value: 90, period: calendarYear(year) });
    const counted = await oneValue(tx, modules, { figureId: 'visits' });
    assert.deepEqual(
      [counted.preferred?.origin, counted.computed?.value, counted.imported?.value],
      ['computed', 70, 90],
    );
    const entered = await oneValue(tx, modules, { figureId: 'visits', period: '2024' });
    assert.deepEqual(
      [entered.preferred?.origin, entered.computed?.value, entered.imported?.value],
      ['imported', 0, 90],
    );
  }),
);

test(
  'a zero of before counting began, a year that has not begun and another municipality are unknown',
  withMunicipalities(async (tx) => {
    const modules = modulesWith(
      aSource([aFigure('visits')], { visits: { 'organisation 2024': 0, 'organisation 2027': 3 } }),
    );
    assert.equal(said(await oneValue(tx, modules, { figureId: 'visits', period: '2024' })), 'nobody-told');
    assert.equal(said(await oneValue(tx, modules, { figureId: 'visits', period: '2027' })), 'nobody-told');
    const register = aFigure('inhabitants', { enteredByPeriod: true });
    const registered = modulesWith(aSource([register], { inhabitants: { 'organisation 2024': 35_860 } }));
    assert.equal(said(await oneValue(tx, registered, { figureId: 'inhabitants', period: '2024' })), 35_860);
    await enter(tx, modules, { figureId: 'visits', value: 90 });
    assert.equal(said(await oneValue(tx, modules, { figureId: 'visits', scope: of('GM0109') })), 'nobody-told');
    await enter(tx, modules, { figureId: 'visits', value: null, scope: of('GM0109') });
    assert.equal(
      said(await oneValue(tx, modules, { figureId: 'visits', scope: of('GM0109') })),
      'source-does-not-know',
    );
  }),
);

test(
  'a formula takes the preferred values of its parts, in the year before too; what was entered of it goes first',
  withMunicipalities(async (tx) => {
    const figures = [
      aFigure('adults'),
      aFigure('children'),
      aFigure('total', { formula: { kind: 'sum', of: ['adults', 'children'] } }),
      aFigure('growth', { decimals: 1, formula: { kind: 'growth', of: 'total' } }),
    ];
    const counts = { adults: { 'organisation 2025': 60 }, children: { 'organisation 2025': 20 } };
    const modules = modulesWith(aSource(figures, counts));
    assert.equal(said(await oneValue(tx, modules, { figureId: 'total' })), 80);
    assert.equal(said(await oneValue(tx, modules, { figureId: 'growth' })), 'before-unknown');
    await enter(tx, modules, { figureId: 'total', value: 64, period: calendarYear(2024) });
    assert.equal(said(await oneValue(tx, modules, { figureId: 'growth' })), 25);
    await enter(tx, modules, { figureId: 'growth', value: 26 });
    const growth = await oneValue(tx, modules, { figureId: 'growth' });
    assert.deepEqual([said(growth), growth.derived?.value, growth.preferred?.origin], [26, 25, 'imported']);
    assert.equal(said(await oneValue(tx, modules, { figureId: 'total', period: '2023' })), 'part-unknown');
  }),
);

test(
  'each module is asked once for all cells, and not for what it does not count',
  withMunicipalities(async (tx) => {
    const asked: number[] = [];
    const source = aSource([aFigure('visits'), aFigure('tours')], {}, (cells) => asked.push(cells));
    const never = aSource([aFigure('other')], {}, () => assert.fail('asked for nothing'));
    const scopes = [of('GM0109'), of('GM0114'), of('GM0119'), organisation];
    const periods = [2022, 2023, 2024, 2025].map(calendarYear);
    const { all } = await valuesOf(ctxOf(tx, director), modulesWith(source, never), {
      figureIds: ['visits', 'tours'],
      scopes,
      periods,
    });
    assert.deepEqual([asked, all.length], [[16], 32]);
  }),
);

const TALK = {
  'municipality:GM0109 2025': 3,
  'municipality:GM0114 2025': 20,
  'municipality:GM0119 2025': 30,
  'organisation 2025': 53,
};

test(
  'outsiders see no small number of persons, nor what it follows from; what counts no persons they see',
  withMunicipalities(async (tx) => {
    const figures = [
      aFigure('visits'),
      aFigure('talks', { countsPersons: false }),
      aFigure('inhabitants', { countsPersons: false }),
    ];
    const share = aFigure('share', {
      countsPersons: false,
      formula: { kind: 'ratio', of: 'visits', per: 'inhabitants', times: 100 },
    });
    const counts = {
      visits: TALK,
      talks: TALK,
      inhabitants: { 'municipality:GM0109 2025': 100, 'organisation 2025': 1000 },
    };
    const modules = modulesWith(aSource([...figures, share], counts));
    const seen = async (figureId: string, actor: Actor) => {
      const places = [of('GM0109'), of('GM0114'), of('GM0119'), organisation];
      return Promise.all(places.map(async (scope) => said(await oneValue(tx, modules, { figureId, scope, actor }))));
    };
    const small = 'small-number';
    assert.deepEqual(await seen('visits', visitor), [small, small, small, 53]);
    assert.deepEqual(await seen('talks', visitor), [3, 20, 30, 53]);
    assert.deepEqual(await seen('share', visitor), [small, small, small, 5]);
    assert.deepEqual(await seen('visits', director), [3, 20, 30, 53]);
    const officer = someone('municipality-officer', { municipality: 'GM0109' });
    assert.deepEqual(await seen('visits', officer), [3, small, small, 53]);
  }),
);

test(
  'a branch is hidden beside its municipality, whatever else is asked',
  withMunicipalities(async (tx) => {
    const open = (name: string) => openBranch(ctxOf(tx), { municipalityCode: 'GM0109', name, sizeClass: 'small' });
    const [dalen, sleen] = [await open('Dalen'), await open('Sleen')];
    const visits = { [`branch:${dalen}`]: 2, [`branch:${sleen}`]: 40, 'municipality:GM0109': 42, organisation: 42 };
    const counts = {
      visits: Object.fromEntries(Object.entries(visits).map(([code, value]) => [`${code} 2025`, value])),
    };
    const modules = modulesWith(aSource([aFigure('visits')], counts));
    for (const branchId of [dalen, sleen])
      assert.equal(
        said(await oneValue(tx, modules, { figureId: 'visits', scope: { kind: 'branch', branchId }, actor: visitor })),
        'small-number',
      );
    assert.equal(said(await oneValue(tx, modules, { figureId: 'visits', scope: of('GM0109'), actor: visitor })), 42);
  }),
);

test(
  'outsiders see no year that is not over, and persons by whole years only',
  withMunicipalities(async (tx) => {
    const figures = [aFigure('visits'), aFigure('talks', { countsPersons: false })];
    const counted = { 'organisation 2026': 60, 'organisation 2025-03': 50, 'organisation 2024-2025': 70 };
    const modules = modulesWith(aSource(figures, { visits: counted, talks: counted }));
    for (const [figureId, period, seen] of [
      ['visits', '2026', 'not-over'],
      ['talks', '2026', 'not-over'],
      ['visits', '2025-03', 'only-by-year'],
      ['visits', '2024-2025', 'only-by-year'],
      ['talks', '2025-03', 50],
    ] as const)
      assert.equal(said(await oneValue(tx, modules, { figureId, period, actor: visitor })), seen);
    assert.equal(said(await oneValue(tx, modules, { figureId: 'visits', period: '2026' })), 60);
  }),
);

test(
  'a total by some rules is made of parts by the same rules, and of what our report prints only where they have no other',
  withMunicipalities(async (tx) => {
    const by = (profile: 'lokaal' | 'cbs', of?: readonly string[]) => ({
      ...{ profile, definition: 'Wat het is.', source: 'Wij' },
      ...(of && { formula: { kind: 'sum', of } as const }),
    });
    const books = aFigure('books', { definitions: [by('lokaal'), by('cbs')] });
    const parts = ['books', 'films'];
    const total = aFigure('total', { definitions: [by('lokaal', parts), by('cbs', parts)] });
    const modules = modulesWith({ figures: [books, aFigure('films'), total] });
    await enter(tx, modules, { figureId: 'books', value: 90 });
    await enter(tx, modules, { figureId: 'films', value: 5 });
    const derived = async (profile: 'lokaal' | 'cbs') => {
      const period = calendarYear(2025);
      const asked = { figureIds: ['total'], scopes: [organisation], periods: [period] };
      const values = await valuesOf(ctxOf(tx, director), modules, asked);
      return values.find({ figureId: 'total', profile, scope: organisation, period })?.derived?.value;
    };
    assert.deepEqual([await derived('lokaal'), await derived('cbs')], [95, undefined]);
    const subject = { figureId: 'books', profile: 'cbs', scope: organisation, period: calendarYear(2025) } as const;
    await enterObservation(ctxOf(tx), figuresOf(modules).figures, { subject, details: aValue(80) });
    assert.deepEqual([await derived('lokaal'), await derived('cbs')], [95, 85]);
  }),
);

test(
  'a figure that nobody declares is a fault of ours',
  withMunicipalities(async (tx) => {
    const asked = { figureIds: ['nothing'], scopes: [organisation], periods: [calendarYear(2025)] };
    await assert.rejects(valuesOf(ctxOf(tx, director), [], asked), /no module declares the figure nothing/);
  }),
);
