import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, asDay } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { aCourse, archiveCourse, aTeacher } from '../../courses/testing.ts';
import { given, onDay, publishActivity, shown } from '../../programme/testing.ts';
import { adults, aHousehold, register } from '../../registrations/testing.ts';
import { aBranch } from '../../rooms/testing.ts';
import { demandOf } from '../demand.ts';
import { listGroupTeachers } from '../sql/group-teachers.ts';
import { findGroup, listGroups } from '../sql/groups.ts';
import { aGroup } from '../testing.ts';
import { chooseTeachers } from './choose-teachers.ts';
import { startGroup } from './start-group.ts';

const DAYS = ['2026-12-01', '2026-12-08', '2026-12-15'];
const inCoevorden = (work: (ctx: Ctx, branchId: string) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await work(ctx, await aBranch(ctx));
  });

test(
  'a group is a draft with the texts of the course and its half-days that can be published as it is, signed up for as a whole',
  inCoevorden(async (ctx, branchId) => {
    const courseId = await aCourse(ctx, { bring: 'Je DigiD', priceCents: 1_500 });
    const teacherId = await aTeacher(ctx);
    const id = await aGroup(ctx, {
      branchId,
      courseId,
      days: DAYS,
      partners: 'Computerclub Dalen',
      teacherIds: [teacherId],
    });
    const { activity, sessions } = await shown(ctx, id);
    const { title, bring, organiser, partners, isWhole, state, seatsOnSite, reportChapter, prices } = activity;
    assert.deepEqual(
      [title, bring, organiser, partners],
      ['Digisterker', 'Je DigiD', 'together', 'Computerclub Dalen'],
    );
    assert.deepEqual([isWhole, state, seatsOnSite, reportChapter, prices[0]?.cents], [true, 'draft', 8, 6, 1_500]);
    assert.deepEqual(
      sessions.map(({ beginsAt }) => beginsAt),
      DAYS.map((day) => onDay(day, '10:00').beginsAt),
    );
    assert.deepEqual(await listGroupTeachers(ctx.tx, id), [teacherId]);
    given(await publishActivity(ctx, { id }));
    const contact = { name: 'Noor', email: null, phone: '0612345678' };
    given(await register(ctx, aHousehold(id, { persons: adults(2), attendance: 'on-site', contact })));
    const group = await findGroup(ctx.tx, id);
    assert.deepEqual([group?.placed, group?.halfDays, group?.held, group?.waiting], [2, 3, 0, 0]);
  }),
);

test(
  'nothing is begun of an archived course, without days, elsewhere than one works, or after a group of another course',
  inCoevorden(async (ctx, branchId) => {
    const courseId = await aCourse(ctx);
    const other = await aGroup(ctx, { branchId, courseId: await aCourse(ctx, { name: 'Tel je geld' }), days: DAYS });
    const moments = [onDay('2026-12-01')];
    const wanted = { courseId, branchId, placeId: null, moments, seats: 8, partners: '', teacherIds: [] };
    const emmen = { ...ctx, actor: someone('programme-maker', { municipality: 'GM0114' }) };
    await assert.rejects(startGroup(emmen, wanted), Forbidden);
    await assert.rejects(startGroup(ctx, { ...wanted, afterId: other }), NotFound);
    await assert.rejects(startGroup(ctx, { ...wanted, courseId: newId() }), NotFound);
    await assert.rejects(startGroup(ctx, { ...wanted, branchId: null }), NotFound);
    await assert.rejects(startGroup(ctx, { ...wanted, teacherIds: [newId()] }), NotFound);
    const many = Array.from({ length: 500 }, (_, day) => onDay(addDays(asDay('2026-12-01'), day)));
    const tooMany = await startGroup(ctx, { ...wanted, moments: many });
    assert.deepEqual(tooMany, { ok: false, refusal: { code: 'too-many-sessions', most: 200 } });
    assert.deepEqual(await startGroup(ctx, { ...wanted, moments: [] }), { ok: false, refusal: { code: 'no-days' } });
    await archiveCourse(ctx, { id: courseId, archived: true });
    assert.deepEqual(await startGroup(ctx, wanted), { ok: false, refusal: { code: 'archived' } });
  }),
);

test(
  'teachers are chosen anew from what was shown, by who plans there',
  inCoevorden(async (ctx, branchId) => {
    const [one, two] = [await aTeacher(ctx), await aTeacher(ctx, { name: 'Riet' })];
    const id = await aGroup(ctx, { branchId, days: DAYS, teacherIds: [one] });
    assert.equal((await chooseTeachers(ctx, { id, version: 2, teacherIds: [two] })).ok, true);
    assert.deepEqual(await listGroupTeachers(ctx.tx, id), [two]);
    const stale = { ok: false, refusal: { code: 'stale' } };
    assert.deepEqual(await chooseTeachers(ctx, { id, version: 2, teacherIds: [] }), stale);
    const desk = { ...ctx, actor: someone('desk-worker') };
    await assert.rejects(chooseTeachers(desk, { id, version: 3, teacherIds: [] }), Forbidden);
    const { activity } = await shown(ctx, id);
    assert.equal(activity.state, 'draft');
  }),
);

test(
  'who waits is demand, by course and municipality, for the group that most people want',
  inCoevorden(async (ctx, branchId) => {
    const courseId = await aCourse(ctx);
    const full = await aGroup(ctx, { branchId, courseId, days: DAYS, seats: 2 });
    const other = await aGroup(ctx, { branchId, courseId, days: ['2026-12-02'], seats: 1 });
    for (const [id, persons] of [
      [full, 2],
      [full, 2],
      [other, 1],
      [other, 1],
    ] as const) {
      if ((await shown(ctx, id)).activity.state === 'draft') given(await publishActivity(ctx, { id }));
      given(await register(ctx, aHousehold(id, { persons: adults(persons), attendance: 'on-site' })));
    }
    const [demand, ...others] = demandOf(await listGroups(ctx.tx, { municipalities: ['GM0109'], endsAfter: ctx.now }));
    assert.deepEqual([demand?.waiting, demand?.like.id, demand?.since, others.length], [3, full, ctx.now, 0]);
    assert.deepEqual(await listGroups(ctx.tx, { municipalities: ['GM0114'] }), []);
    assert.equal((await listGroups(ctx.tx, { courseId })).length, 2);
  }),
);
