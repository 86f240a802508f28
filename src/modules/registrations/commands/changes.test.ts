import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { newsOf } from '../../../../test/news.ts';
import { changeSession, shown } from '../../programme/testing.ts';
import { findRegistration } from '../sql/registrations.ts';
import { findSubject } from '../sql/subjects.ts';
import { inCoevorden } from '../testing/in-coevorden.ts';
import { aChild, adults, aHousehold, aLecture, anAdult, given, register, saveSettings } from '../testing.ts';
import { cancelRegistration } from './cancel-registration.ts';
import { changeRegistration } from './change-registration.ts';

type Ctx = ReturnType<typeof ctxOf>;

const refused = (refusal: object) => ({ ok: false, refusal });
const holder = (id: string) => ({ id, by: 'holder' }) as const;
const places = async (ctx: Ctx, id: string) => (await findSubject(ctx.tx, id, ctx.now))?.places.online;
const contact = { name: 'Noor', email: 'noor@voorbeeld.nl', phone: null };
const to = (id: string, number: number, version = 1) =>
  ({ ...holder(id), version, persons: adults(number), contact, answers: [] }) as const;

test(
  'a household gives its places back once, and somebody else can have them',
  inCoevorden(async (ctx) => {
    const [subject = ''] = (await aLecture(ctx, { seatsOnline: 3 })).sessionIds;
    const { id } = given(await register(ctx, aHousehold(subject, { persons: adults(3) })));
    given(await cancelRegistration(ctx, holder(id)));
    assert.equal((await places(ctx, subject))?.taken, 0);
    assert.deepEqual(await cancelRegistration(ctx, holder(id)), refused({ code: 'ended' }));
    assert.deepEqual(await changeRegistration(ctx, to(id, 1, 2)), refused({ code: 'ended' }));
    assert.equal(given(await register(ctx, aHousehold(subject, { persons: adults(3) }))).state, 'placed');
    const told = (await newsOf(ctx)).filter(({ payload }) => payload.registrationId === id);
    assert.deepEqual(
      told.map(({ event, payload }) => [event, payload.occasion]),
      [
        ['registrations.placed', 1],
        ['registrations.ended', 2],
      ],
    );
  }),
);

test(
  'more people come when there is a place for each, and fewer give theirs back',
  inCoevorden(async (ctx) => {
    const prices = [{ ageFrom: null, ageUntil: null, cents: 250 }];
    const [subject = ''] = (await aLecture(ctx, { seatsOnline: 4, prices })).sessionIds;
    const { id } = given(await register(ctx, aHousehold(subject, { persons: [anAdult(), aChild(3)] })));
    given(await changeRegistration(ctx, to(id, 4)));
    assert.equal((await places(ctx, subject))?.taken, 4);
    given(await changeRegistration(ctx, to(id, 1, 2)));
    assert.equal((await places(ctx, subject))?.taken, 1);
    const { adults: grown, children, centsDue, email } = (await findRegistration(ctx.tx, id)) ?? {};
    assert.deepEqual([grown, children, centsDue, email], [1, 0, 250, contact.email]);
    given(await register(ctx, aHousehold(subject, { persons: adults(2) })));
    assert.deepEqual(await changeRegistration(ctx, to(id, 3, 3)), refused({ code: 'full', left: 1, canWait: false }));
    assert.deepEqual(await changeRegistration(ctx, to(id, 2, 2)), refused({ code: 'stale' }));
    assert.deepEqual(await changeRegistration(ctx, to(id, 5, 3)), refused({ code: 'too-large', limit: 4 }));
  }),
);

test(
  'a group that has become larger than the limits can still change its address, and come with fewer',
  inCoevorden(async (ctx) => {
    const { activityId, sessionIds } = await aLecture(ctx, { where: { seatsOnline: 5 } });
    const [subject = ''] = sessionIds;
    const { id } = given(await register(ctx, aHousehold(subject, { persons: adults(5) })));
    const [session] = (await shown(ctx, activityId)).sessions;
    assert.ok(session);
    given(await changeSession(ctx, { ...session, seatsOnline: 2 }));
    given(await saveSettings(ctx, { activityId, mostPersons: 2 }));
    given(await changeRegistration(ctx, to(id, 5)));
    given(await changeRegistration(ctx, to(id, 4, 2)));
    assert.equal((await places(ctx, subject))?.taken, 4);
  }),
);

test(
  'once it has begun only staff cancel and change',
  inCoevorden(async (ctx) => {
    const [subject = ''] = (await aLecture(ctx)).sessionIds;
    const { id } = given(await register(ctx, aHousehold(subject)));
    const during = ctxOf(ctx.tx, undefined, new Date('2026-12-03T18:30:00Z'));
    assert.deepEqual(await cancelRegistration(during, holder(id)), refused({ code: 'has-begun' }));
    assert.deepEqual(await changeRegistration(during, to(id, 2)), refused({ code: 'has-begun' }));
    given(await changeRegistration(during, { ...to(id, 2), by: 'staff' }));
    given(await cancelRegistration(during, { id, by: 'staff' }));
    assert.equal((await findRegistration(ctx.tx, id))?.endedBy, 'staff');
  }),
);

test(
  'staff of elsewhere know of nobody, and who only reads changes nothing',
  inCoevorden(async (ctx) => {
    const [subject = ''] = (await aLecture(ctx)).sessionIds;
    const { id } = given(await register(ctx, aHousehold(subject)));
    for (const [actor, fault] of [
      [someone('desk-worker', { municipality: 'GM0114' }), NotFound],
      [someone('account-manager'), NotFound],
      [someone('director'), Forbidden],
    ] as const) {
      const as = ctxOf(ctx.tx, actor);
      await assert.rejects(cancelRegistration(as, { id, by: 'staff' }), fault);
      await assert.rejects(changeRegistration(as, { ...to(id, 2), by: 'staff' }), fault);
    }
    await assert.rejects(cancelRegistration(ctx, holder(crypto.randomUUID())), NotFound);
  }),
);
