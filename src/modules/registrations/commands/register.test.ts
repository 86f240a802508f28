import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { newsOf } from '../../../../test/news.ts';
import { openBranch } from '../../branches/testing.ts';
import { cancelSession } from '../../programme/testing.ts';
import type { Register } from '../new-registration.ts';
import { listAnswers, listPersons } from '../sql/details.ts';
import { findRegistration } from '../sql/registrations.ts';
import { findSubject } from '../sql/subjects.ts';
import { inCoevorden } from '../testing/in-coevorden.ts';
import { aChild, addQuestion, adults, aHousehold, aLecture, anAdult, given, saveSettings } from '../testing.ts';
import { register } from './register.ts';

type Ctx = ReturnType<typeof ctxOf>;

const refused = (refusal: object) => ({ ok: false, refusal });
const at = ({ tx }: Ctx, instant: string): Ctx => ctxOf(tx, undefined, new Date(instant));

test(
  'a household of three has its places, with what each pays and one piece of news',
  inCoevorden(async (ctx) => {
    const prices = [
      { ageFrom: null, ageUntil: 17, cents: 0 },
      { ageFrom: 18, ageUntil: null, cents: 500 },
    ];
    const { sessionIds } = await aLecture(ctx, { prices, seatsOnline: 10 });
    const [id = ''] = sessionIds;
    const persons = [anAdult(41), anAdult(70), aChild(9)];
    const { id: registrationId } = given(await register(ctx, aHousehold(id, { persons })));
    const registration = await findRegistration(ctx.tx, registrationId);
    assert.ok(registration);
    const { state, adults: grown, children, centsDue, payment } = registration;
    assert.deepEqual([state, grown, children, centsDue, payment], ['placed', 2, 1, 1000, 'at-door']);
    assert.deepEqual(
      (await listPersons(ctx.tx, [registrationId])).map(({ cents }) => cents),
      [500, 500, 0],
    );
    assert.equal((await findSubject(ctx.tx, id, ctx.now))?.places.online.taken, 3);
    const told = (await newsOf(ctx)).filter(({ event }) => event.startsWith('registrations.'));
    assert.deepEqual(told, [{ event: 'registrations.placed', payload: { registrationId, occasion: 1 } }]);
  }),
);

test(
  'a household has all of its places or none, and waits when it wishes to',
  inCoevorden(async (ctx) => {
    const { sessionIds } = await aLecture(ctx, { seatsOnline: 4 });
    const [id = ''] = sessionIds;
    given(await register(ctx, aHousehold(id, { persons: adults(3) })));
    const two = { persons: adults(2) };
    assert.deepEqual(
      await register(ctx, aHousehold(id, { ...two, waits: false })),
      refused({ code: 'full', left: 1, canWait: true }),
    );
    assert.equal(given(await register(ctx, aHousehold(id, two))).state, 'waiting');
    assert.equal(given(await register(ctx, aHousehold(id))).state, 'placed');
    const places = (await findSubject(ctx.tx, id, ctx.now))?.places.online;
    assert.deepEqual([places?.taken, places?.hasQueue], [4, true]);
    const five = await register(ctx, aHousehold(id, { persons: adults(5) }));
    assert.deepEqual(five, refused({ code: 'too-large', limit: 4 }));
  }),
);

test(
  'without a waiting list nobody waits',
  inCoevorden(async (ctx) => {
    const { activityId, sessionIds } = await aLecture(ctx, { seatsOnline: 1 });
    const [id = ''] = sessionIds;
    given(await saveSettings(ctx, { activityId, hasWaitingList: false }));
    given(await register(ctx, aHousehold(id)));
    assert.deepEqual(await register(ctx, aHousehold(id)), refused({ code: 'full', left: 0, canWait: false }));
  }),
);

test(
  'a form that is sent twice is one registration, also when somebody changed it in between',
  inCoevorden(async (ctx) => {
    const { sessionIds } = await aLecture(ctx, { seatsOnline: 4 });
    const form = aHousehold(sessionIds[0] ?? '');
    const first = given(await register(ctx, form));
    const second = given(await register(ctx, { ...form, persons: adults(2) }));
    assert.equal(second.id, first.id);
    assert.equal((await findSubject(ctx.tx, form.subjectId, ctx.now))?.places.online.taken, 1);
  }),
);

test(
  'signing up opens and closes at its instants, and the desk goes on until it is over',
  inCoevorden(async (ctx) => {
    const { activityId, sessionIds } = await aLecture(ctx);
    const [id = ''] = sessionIds;
    const [opensAt, closesAt] = [new Date('2026-11-25T08:00:00Z'), new Date('2026-12-01T22:59:00Z')];
    given(await saveSettings(ctx, { activityId, opensAt, closesAt }));
    const closed = refused({ code: 'closed', closedAt: closesAt });
    for (const [instant, outcome] of [
      ['2026-11-25T07:59:59Z', refused({ code: 'not-open-yet', opensAt })],
      ['2026-11-25T08:00:00Z', undefined],
      ['2026-12-01T22:58:59Z', undefined],
      ['2026-12-01T22:59:00Z', closed],
    ] as const) {
      const answer = await register(at(ctx, instant), aHousehold(id));
      if (outcome) assert.deepEqual(answer, outcome, instant);
      else assert.ok(answer.ok, instant);
    }
    const desk = { origin: 'desk', contact: { name: '', email: null, phone: null } } as const;
    assert.ok((await register(at(ctx, '2026-12-03T19:00:00Z'), aHousehold(id, desk))).ok);
    assert.deepEqual(
      await register(at(ctx, '2026-12-03T19:30:00Z'), aHousehold(id, desk)),
      refused({ code: 'closed', closedAt: new Date('2026-12-03T19:30:00Z') }),
    );
  }),
);

test(
  'a series is signed up for as a whole, with the places of its smallest session',
  inCoevorden(async (ctx) => {
    const { activityId, sessionIds } = await aLecture(ctx, { days: ['2026-12-03', '2026-12-10'], seatsOnline: 2 });
    given(await saveSettings(ctx, { activityId, registersFor: 'series' }));
    assert.deepEqual(await register(ctx, aHousehold(sessionIds[0] ?? '')), refused({ code: 'not-here' }));
    given(await register(ctx, aHousehold(activityId, { persons: adults(2) })));
    assert.equal(given(await register(ctx, aHousehold(activityId))).state, 'waiting');
  }),
);

test(
  'own questions are answered, and what nobody asked is not kept',
  inCoevorden(async (ctx) => {
    const { activityId, sessionIds } = await aLecture(ctx);
    const [id = ''] = sessionIds;
    const asked = { label: 'Waar gaat je vraag over?', kind: 'text', per: 'registration', isRequired: true } as const;
    const question = given(await addQuestion(ctx, { activityId, ...asked, choices: [] }));
    const questionId = question.id;
    assert.deepEqual(await register(ctx, aHousehold(id)), refused({ code: 'unanswered', questionIds: [questionId] }));
    const answers = [
      { questionId, person: 0, answer: '😀 النجوم' },
      { questionId: crypto.randomUUID(), person: 0, answer: 'x' },
    ];
    const { id: registrationId } = given(await register(ctx, aHousehold(id, { answers })));
    assert.deepEqual(await listAnswers(ctx.tx, [registrationId]), [{ registrationId, ...answers[0] }]);
  }),
);

const contact = { name: 'Noor', email: null, phone: null };
const BAD: readonly (readonly [string, Partial<Register>, object])[] = [
  ['nobody', { persons: [] }, { code: 'no-persons' }],
  ['more people than one may bring', { persons: adults(7) }, { code: 'too-many-persons', most: 6 }],
  ['no way to reach anybody', { contact }, { code: 'no-contact' }],
  ['a room for what is only online', { attendance: 'on-site' }, { code: 'not-here' }],
];
for (const [what, wish, refusal] of BAD) {
  test(
    `refused: ${what}`,
    inCoevorden(async (ctx) => {
      const { sessionIds } = await aLecture(ctx);
      assert.deepEqual(await register(ctx, aHousehold(sessionIds[0] ?? '', wish)), refused(refusal));
    }),
  );
}

test(
  'nobody signs up for what needs no sign-up, is cancelled, or is not there',
  inCoevorden(async (ctx) => {
    const walkIn = await aLecture(ctx, { signUp: 'not-needed' });
    assert.deepEqual(await register(ctx, aHousehold(walkIn.sessionIds[0] ?? '')), refused({ code: 'not-here' }));
    const [id = ''] = (await aLecture(ctx)).sessionIds;
    given(await cancelSession(ctx, { id, reason: 'Ziek' }));
    assert.deepEqual(await register(ctx, aHousehold(id)), refused({ code: 'cancelled' }));
    await assert.rejects(register(ctx, aHousehold(crypto.randomUUID())), NotFound);
  }),
);

test(
  'the desk signs people up in its own branch only, and needs no address',
  inCoevorden(async (ctx) => {
    const branch = { municipalityCode: 'GM0109', sizeClass: 'small' } as const;
    const branchId = await openBranch(ctx, { ...branch, name: 'Sleen' });
    const { sessionIds } = await aLecture(ctx, { where: { branchId, isOnline: false } });
    const form = aHousehold(sessionIds[0] ?? '', { origin: 'desk', attendance: 'on-site', contact });
    const as = (role: string, scope: { municipality: string; branchId?: string }) =>
      register(ctxOf(ctx.tx, someone(role, scope)), form);
    await assert.rejects(as('desk-worker', { municipality: 'GM0114' }), NotFound);
    await assert.rejects(as('desk-worker', { municipality: 'GM0109', branchId: crypto.randomUUID() }), Forbidden);
    await assert.rejects(register(ctxOf(ctx.tx, someone('director')), form), Forbidden);
    assert.ok((await as('desk-worker', { municipality: 'GM0109', branchId })).ok);
  }),
);
