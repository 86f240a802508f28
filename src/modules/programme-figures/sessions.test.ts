import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { asDay } from '#kernel/days.ts';
import type { CountedScope } from '#kernel/figures.ts';
import { parsePeriod } from '#kernel/reporting-period.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { countedIn, rowsOf } from '../../../test/figures.ts';
import { aCampaign } from '../campaigns/testing.ts';
import { savePlace } from '../places/testing.ts';
import { aPublished, cancelSession, closeSession, given, holdSessions, ONLINE } from '../programme/testing.ts';
import { aBranch } from '../rooms/testing.ts';
import { programmeFigures } from './module.ts';

const HALL = {
  kind: 'village-hall',
  name: 'Dorpshuis',
  street: '',
  postcode: null,
  town: 'Dalen',
  brin: null,
} as const;
const COEVORDEN: CountedScope = { kind: 'municipality', municipalityCode: 'GM0109' };
const EMMEN: CountedScope = { kind: 'municipality', municipalityCode: 'GM0114' };
const EVERYWHERE: CountedScope = { kind: 'organisation' };

type World = { ctx: Ctx; coevorden: string; emmen: string; hall: string };

const inDrenthe = (work: (world: World) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const coevorden = await aBranch(ctx);
    const emmen = await aBranch(ctx, { name: 'Emmen', code: 'GM0114' });
    const details = { ...HALL, municipalityCode: 'GM0109', takesPart: false };
    await work({ ctx, coevorden, emmen, hall: given(await savePlace(ctx, { details })).id });
  });

const counted = (ctx: Ctx, scope: CountedScope, period = '2026') =>
  countedIn(ctx.tx, programmeFigures, { scope, period: parsePeriod(period) ?? calendarYear(2026) });

const at = (branchId: string) => ({ branchId, isOnline: false });
const IN_MAY = ['2026-05-01', '2026-05-08'];

/** Closes a session with so many adults; null: nobody counted. */
const close = async (ctx: Ctx, id: string | undefined, people: number | null, giftBooks: number | null = null) =>
  given(await closeSession(ctx, { id: id ?? '', version: 2, adults: people, children: null, giftBooks }));

test(
  'a session counts where it was: at a branch, at a place of others, online with who organises it',
  inDrenthe(async ({ ctx, coevorden, emmen, hall }) => {
    const toured = { municipalityCode: 'GM0109', branchId: coevorden };
    await aPublished(ctx, { ...toured, days: IN_MAY, where: at(coevorden) });
    await aPublished(ctx, { ...toured, days: ['2026-05-15'], where: at(emmen) });
    await aPublished(ctx, {
      municipalityCode: 'GM0114',
      days: ['2026-05-20'],
      where: { placeId: hall, isOnline: true },
    });
    await aPublished(ctx, { ...toured, days: ['2026-05-22'] });
    await aPublished(ctx, { municipalityCode: 'GM0114', days: ['2026-05-22'] });
    await aPublished(ctx, { municipalityCode: null, days: ['2026-05-23'] });
    given(await holdSessions(ctx));
    const numbers = async (scope: CountedScope) => {
      const { events, 'online-events': online, 'learning-activities': learning } = await counted(ctx, scope);
      return [events, online, learning];
    };
    assert.deepEqual(await numbers({ kind: 'branch', branchId: coevorden }), [2, 1, 3]);
    assert.deepEqual(await numbers({ kind: 'branch', branchId: emmen }), [1, 0, 1]);
    assert.deepEqual(await numbers(COEVORDEN), [3, 1, 4]);
    assert.deepEqual(await numbers(EMMEN), [1, 1, 2]);
    assert.deepEqual(await numbers(EVERYWHERE), [4, 3, 7]);
  }),
);

test(
  'what was held or closed counts; what was cancelled, is still to come or was never announced does not',
  inDrenthe(async ({ ctx, coevorden }) => {
    const { sessions } = await aPublished(ctx, { days: [...IN_MAY, '2026-05-15', '2026-12-31'], where: at(coevorden) });
    given(await cancelSession(ctx, { id: sessions[1]?.id ?? '', reason: 'Ziek' }));
    assert.equal((await counted(ctx, COEVORDEN)).events, 0);
    given(await holdSessions(ctx));
    await close(ctx, sessions[0]?.id, 12);
    const { events, 'event-attendances': came, 'sessions-not-counted': unknown } = await counted(ctx, COEVORDEN);
    assert.deepEqual([events, came, unknown], [2, 12, 1]);
  }),
);

test(
  'nobody counted is unknown, nobody came is zero, and without sessions it is zero too',
  inDrenthe(async ({ ctx, coevorden, emmen }) => {
    const { sessions } = await aPublished(ctx, { days: ['2026-05-01', '2026-06-01'], where: at(coevorden) });
    given(await holdSessions(ctx));
    await close(ctx, sessions[1]?.id, 0);
    const came = async (scope: CountedScope, month: string) => (await counted(ctx, scope, month))['event-attendances'];
    assert.deepEqual([await came(COEVORDEN, '2026-05'), await came(COEVORDEN, '2026-06')], [undefined, 0]);
    assert.equal(await came({ kind: 'branch', branchId: emmen }, '2026-05'), 0);
    assert.equal(await came(COEVORDEN, '2026'), 0);
  }),
);

test(
  'closed sessions, guests and online stand apart, and each chapter and core function takes its own',
  inDrenthe(async ({ ctx, coevorden }) => {
    const where = at(coevorden);
    const told = { days: ['2026-05-01'], where, coreFunctions: [1, 3, 5] };
    await aPublished(ctx, { ...told, isPublic: false, reportChapter: 4, countingFunction: 3 });
    await aPublished(ctx, { ...told, organiser: 'others', reportChapter: 2, countingFunction: 5 });
    for (const [reportChapter, countingFunction] of [
      [2, 5],
      [4, 3],
      [5, 1],
      [6, 1],
    ] as const)
      await aPublished(ctx, { ...told, reportChapter, countingFunction });
    const { sessions } = await aPublished(ctx, { ...told, where: ONLINE, reportChapter: 2, countingFunction: 5 });
    given(await holdSessions(ctx));
    await close(ctx, sessions[0]?.id, 30);
    const figures = await counted(ctx, COEVORDEN);
    const only = Object.fromEntries(Object.entries(figures).filter(([, value]) => value > 0));
    assert.deepEqual(only, {
      ...{ 'closed-sessions': 1, 'guest-events': 1, 'online-events': 1, events: 4 },
      ...{ 'platform-activities': 2, 'boekstart-activities': 1, 'literacy-activities': 1, 'digital-activities': 1 },
      ...{ 'core-function-1-activities': 2, 'core-function-3-activities': 1, 'core-function-5-activities': 2 },
      ...{ 'online-event-attendances': 30, 'platform-participants': 30, 'core-function-5-participants': 30 },
      'sessions-not-counted': 6,
    });
  }),
);

test(
  'a series that counts as a whole adds one, on the day of its last session and once none is to come',
  inDrenthe(async ({ ctx, coevorden }) => {
    const series = { isWhole: true, where: at(coevorden) };
    await aPublished(ctx, { ...series, days: ['2025-12-30', '2026-01-06'] });
    await aPublished(ctx, { ...series, days: ['2026-11-01', '2026-12-06'] });
    await aPublished(ctx, { days: ['2026-11-01'], where: at(coevorden) });
    given(await holdSessions(ctx));
    const completed = async (period: string) => (await counted(ctx, COEVORDEN, period))['series-completed'];
    assert.deepEqual([await completed('2025'), await completed('2026-01'), await completed('2026')], [0, 1, 1]);
  }),
);

test(
  'gift books are asked for in a campaign: there not counted is unknown, elsewhere there are none',
  inDrenthe(async ({ ctx, coevorden }) => {
    const may = { startsOn: asDay('2026-05-01'), lastDay: asDay('2026-05-31') };
    const campaignId = await aCampaign(ctx, { name: 'Meimaand', ...may });
    const { sessions } = await aPublished(ctx, { campaignId, days: IN_MAY, where: at(coevorden) });
    await aPublished(ctx, { days: ['2026-06-01'], where: at(coevorden) });
    given(await holdSessions(ctx));
    const books = async (period: string) => (await counted(ctx, COEVORDEN, period))['gift-books'];
    assert.deepEqual([await books('2026-05'), await books('2026-06')], [undefined, 0]);
    await close(ctx, sessions[0]?.id, 9, 7);
    assert.equal(await books('2026-05'), 7);
  }),
);

test(
  'the rows are the sessions, by day and then by id, and lead to them',
  inDrenthe(async ({ ctx, coevorden }) => {
    const { sessions } = await aPublished(ctx, {
      title: 'Taalcafé',
      days: ['2026-05-08', '2026-05-01'],
      where: at(coevorden),
    });
    given(await holdSessions(ctx));
    await close(ctx, sessions[0]?.id, 4);
    const [source] = programmeFigures.figures ?? [];
    const figure = source?.figures.find(({ id }) => id === 'learning-activities');
    assert.ok(source && figure);
    const cell = { scope: COEVORDEN, period: calendarYear(2026) };
    const rows = await rowsOf(ctx.tx, source, { figure, profile: 'lokaal', cell, limit: 1 });
    const href = (index: number) => `/werk/bijeenkomsten/${sessions[index]?.id}`;
    assert.deepEqual(
      rows.map(({ id: _, ...row }) => row),
      [
        { label: 'Taalcafé', day: '2026-05-01', adds: 1, href: href(0) },
        { label: 'Taalcafé', day: '2026-05-08', adds: 1, href: href(1) },
      ],
    );
  }),
);
