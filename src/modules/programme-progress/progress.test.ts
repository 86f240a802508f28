import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import { asDay, today } from '#kernel/days.ts';
import { totalOf } from '#kernel/progress.ts';
import { ctxOf, NOW, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { client } from '../../../test/page.ts';
import { anActivity } from '../activities/testing.ts';
import { listBranches } from '../branches/index.ts';
import { openBranch } from '../branches/testing.ts';
import { makeCommitments } from '../commitments/index.ts';
import { aTerm, commitmentsOf, someCommitments } from '../commitments/testing.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import {
  aPublished,
  cancelActivity,
  cancelSession,
  given,
  holdSessions,
  ONLINE,
  onDay,
  planSessions,
  publishActivity,
} from '../programme/testing.ts';
import { deliveredFor, progress } from './progress.ts';
import type { DeliveredRow } from './sql/progress.ts';

const TODAY = today(NOW);

type Promised = Parameters<typeof deliveredFor>[0];

const row = (day: string, changes: Partial<DeliveredRow> = {}): DeliveredRow => ({
  ...{ commitmentId: 'c', activityId: 'a', title: 'Lezing', isWhole: false, isOver: true, sessionId: day },
  day: asDay(day),
  ...{ municipalityCode: null, branchId: null },
  ...changes,
});
const two = [row('2026-03-01'), row('2026-04-01')];

const cases: [what: string, promised: Partial<Promised>, rows: DeliveredRow[], count: number][] = [
  ['each session adds one', {}, two, 2],
  ['a series adds one', { counts: 'series' }, two, 1],
  ['two series add two', { counts: 'series' }, [...two, row('2026-03-01', { activityId: 'b' })], 2],
  ['a series that goes on adds nothing yet', { counts: 'series' }, two.map((each) => ({ ...each, isOver: false })), 0],
  ['sessions of a series that goes on add already', {}, two.map((each) => ({ ...each, isOver: false })), 2],
  ['sessions of another year add nothing', {}, [...two, row('2025-12-31'), row('2027-01-01')], 2],
  ['a series adds in the year in which it ended', { counts: 'series' }, [row('2025-12-01'), row('2026-01-05')], 1],
  [
    'and not in the year before',
    { counts: 'series', ...calendarYear(2025) },
    [row('2025-12-01'), row('2026-01-05')],
    0,
  ],
  ['what counts as a whole adds its weight', { seriesCountsAs: 7 }, two.map((each) => ({ ...each, isWhole: true })), 7],
  ['without a weight it adds one', {}, two.map((each) => ({ ...each, isWhole: true })), 1],
  ['what was in another municipality adds nothing', {}, [row('2026-03-01', { municipalityCode: 'GM0114' })], 0],
  [
    'what was at another branch than promised adds nothing',
    { branchId: 'b1' },
    [row('2026-03-01', { branchId: 'b2' })],
    0,
  ],
  [
    'what was at the branch, or at a place beside it, adds',
    { branchId: 'b1' },
    [row('2026-03-01', { branchId: 'b1' }), row('2026-03-02', { municipalityCode: 'GM0109' })],
    2,
  ],
  ['hours are not counted in sessions', { counts: 'hours' }, two, 0],
];
for (const [what, promised, rows, count] of cases)
  test(what, () => {
    const place = { municipalityCode: 'GM0109', branchId: null };
    const commitment = {
      counts: 'sessions',
      seriesCountsAs: null,
      ...place,
      ...calendarYear(2026),
      ...promised,
    } as const;
    const delivered = deliveredFor(commitment, rows);
    assert.equal(
      delivered.reduce((sum, { weight }) => sum + weight, 0),
      count,
    );
  });

test('held and closed sessions count for what they serve, and lead to the activity', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const commitments = await someCommitments(ctx, aTerm(['kleintje-bieb']));
    const toddlers = commitments.find(({ label }) => label === 'Voorlezen met peuters');
    assert.ok(toddlers);
    const days = ['2026-10-01', '2026-11-05', '2026-11-12', '2026-12-03'];
    const commitmentIds = [toddlers.id];
    const { activity, sessions } = await aPublished(ctx, { title: 'Kleintje Bieb', days, commitmentIds });
    await aPublished(ctx, { title: 'Iets anders', days: ['2026-11-06'] });
    given(await cancelSession(ctx, { id: sessions[1]?.id ?? '', reason: 'Ziek' }));
    const ids = commitments.map(({ id }) => id);
    const months = ['2026-10', '2026-11'].map((month) => [month, 1] as const);
    const autumn = new Map([[toddlers.id, new Map(months)]]);
    assert.deepEqual(await progress.count(tx, ids, TODAY), new Map());
    given(await holdSessions(ctx));
    assert.deepEqual(await progress.count(tx, ids, TODAY), autumn);
    given(await cancelActivity(ctx, { id: activity.id, reason: 'Geen belangstelling' }));
    assert.deepEqual(await progress.count(tx, ids, TODAY), autumn);
    const rows = await progress.rows(tx, toddlers.id, TODAY);
    assert.deepEqual(
      rows.map(({ label, day, href }) => [label, day, href]),
      ['2026-10-01', '2026-11-12'].map((day) => ['Kleintje Bieb', day, `/werk/programma/${activity.id}`]),
    );
    assert.deepEqual(await progress.rows(tx, crypto.randomUUID(), TODAY), []);
    const page = await client(tx, someone('account-manager')).get(`/werk/toezeggingen/${toddlers.id}`);
    assert.match(page.text, /<strong>2<\/strong> van 8 tot 10 activiteiten/);
  }));

test('a session just after midnight counts on the day of the library’s clock', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, undefined, new Date('2027-02-01T00:00:00Z'));
    const [commitment] = await someCommitments(ctx, aTerm(['meedoen-in-de-samenleving']));
    assert.ok(commitment);
    const { sessions } = await aPublished(ctx, { days: ['2026-12-31'], commitmentIds: [commitment.id] });
    await tx
      .updateTable('programme.sessions')
      .set({ beginsAt: new Date('2026-12-31T23:30:00Z'), endsAt: new Date('2027-01-01T01:00:00Z') })
      .where('id', '=', sessions[0]?.id ?? '')
      .execute();
    given(await holdSessions(ctx));
    assert.deepEqual(await progress.count(tx, [commitment.id], TODAY), new Map([[commitment.id, new Map()]]));
  }));

test('of an activity that tours each municipality counts what was there, and all of them what was online', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const coevorden = await someCommitments(ctx, aTerm(['kleintje-bieb']));
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    const branch = { municipalityCode: 'GM0114', name: 'Emmen', sizeClass: 'medium' } as const;
    const branchId = await openBranch(ctx, branch);
    const term = aTerm(['kleintje-bieb'], { municipalityCode: 'GM0114', agreementNumber: 'OVK-2026-0114-0001' });
    await makeCommitments(ctx, term);
    const served = [...coevorden, ...(await commitmentsOf(ctx, term))].filter(({ counts }) => counts === 'sessions');
    const [ours, theirs] = ['GM0109', 'GM0114'].map((code) => served.find((each) => each.municipalityCode === code));
    assert.ok(ours && theirs);
    const commitmentIds = [ours.id, theirs.id];
    const activity = await anActivity(ctx, { municipalityCode: null, commitmentIds });
    const at = (day: string, where: object) =>
      planSessions(ctx, { activityId: activity.id, moments: [onDay(day)], ...ONLINE, ...where });
    const [home] = await listBranches(tx, TODAY, 'GM0109');
    for (const day of ['2026-11-02', '2026-11-03', '2026-11-04'])
      given(await at(day, { branchId: home?.id, isOnline: false }));
    given(await at('2026-11-05', { branchId, isOnline: false }));
    given(await at('2026-11-06', {}));
    given(await publishActivity(ctx, { id: activity.id }));
    given(await holdSessions(ctx));
    const counted = await progress.count(tx, commitmentIds, TODAY);
    assert.deepEqual(
      [ours.id, theirs.id].map((id) => totalOf(counted.get(id))),
      [4, 2],
    );
    const days = (await progress.rows(tx, theirs.id, TODAY)).map(({ day }) => day);
    assert.deepEqual(days, ['2026-11-05', '2026-11-06']);
  }));
