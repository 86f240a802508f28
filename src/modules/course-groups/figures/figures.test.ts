import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import { ctxOf } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { countedIn } from '../../../../test/figures.ts';
import { aCourse } from '../../courses/testing.ts';
import { closeSession, given, holdSessions, publishActivity, shown } from '../../programme/testing.ts';
import { adults, aHousehold, register } from '../../registrations/testing.ts';
import { aBranch } from '../../rooms/testing.ts';
import { courseGroups } from '../module.ts';
import { aGroup, giveCertificates, markAttendance } from '../testing.ts';

test('a group counts once when it is over and by half-day, with who began, who came each time and who got a certificate', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const days = ['2026-11-03', '2026-11-10', '2026-11-17'];
    const before = { ...ctx, now: new Date('2026-10-01T09:00:00Z') };
    const courseId = await aCourse(ctx);
    const over = await aGroup(before, { branchId, courseId, days, seats: 2 });
    const goesOn = await aGroup(before, {
      branchId,
      courseId,
      days: ['2026-11-20', '2026-12-04'],
    });
    for (const id of [over, goesOn]) given(await publishActivity(before, { id }));
    const keys: string[] = [];
    for (const persons of [2, 2]) {
      const household = { persons: adults(persons), attendance: 'on-site' } as const;
      keys.push(given(await register(before, aHousehold(over, household))).id);
    }
    given(await holdSessions(ctx));
    const [one, two] = (await shown(ctx, over)).sessions;
    const [first = ''] = keys;
    const halfDays = [
      { sessionId: one?.id ?? '', shown: [], ticked: [`${first}:1`] },
      { sessionId: two?.id ?? '', shown: [], ticked: [`${first}:1`, `${first}:2`] },
    ];
    given(await markAttendance(ctx, { id: over, halfDays }));
    given(await closeSession(ctx, { id: one?.id ?? '', version: 2, adults: 1, children: null, giftBooks: null }));
    const [other] = (await shown(ctx, goesOn)).sessions;
    given(await closeSession(ctx, { id: other?.id ?? '', version: 2, adults: 5, children: 1, giftBooks: null }));
    given(await giveCertificates(ctx, { id: over, keys: [`${first}:2`], reason: 'Was ziek' }));
    const counted = await countedIn(tx, courseGroups, {
      scope: { kind: 'branch', branchId },
      period: calendarYear(2026),
    });
    assert.deepEqual(counted, {
      ...{ 'courses-held': 1, 'course-half-days': 4, 'course-participants': 8, 'course-attendances': 7 },
      ...{ 'course-waiting': 2, 'course-certificates': 1 },
    });
  }));
