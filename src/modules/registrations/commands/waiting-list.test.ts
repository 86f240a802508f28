import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { Forbidden } from '#kernel/result.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { newsOf } from '../../../../test/news.ts';
import { servicesIn } from '../../../../test/worker.ts';
import { reread, saveActivity } from '../../activities/testing.ts';
import type { Settings } from '../../sign-up-rules/index.ts';
import { jobs } from '../jobs.ts';
import type { Registration } from '../registration.ts';
import { findRegistration } from '../sql/registrations.ts';
import { findSubject } from '../sql/subjects.ts';
import { inCoevorden } from '../testing/in-coevorden.ts';
import { adults, aHousehold, aLecture, given, register, saveSettings } from '../testing.ts';
import { acceptOffer } from './accept-offer.ts';
import { cancelRegistration } from './cancel-registration.ts';
import { changeRegistration } from './change-registration.ts';
import { confirmReservation } from './confirm-reservation.ts';
import { declineOffer } from './decline-offer.ts';
import { putOnWaitingList } from './put-on-waiting-list.ts';

type Wish = Parameters<typeof aHousehold>[1];

const refused = (refusal: object) => ({ ok: false, refusal });
const holder = (id: string) => ({ id, by: 'holder' }) as const;
const laterThan = ({ tx }: Ctx, hours: number): Ctx =>
  ctxOf(tx, undefined, new Date(NOW.getTime() + hours * 3_600_000));

/** A session with so many places, and households that come in this order. */
async function aQueue(ctx: Ctx, seatsOnline: number, wishes: readonly Wish[], rules: Partial<Settings> = {}) {
  const prices = [{ ageFrom: null, ageUntil: null, cents: rules.payment === 'online' ? 500 : 0 }];
  const { activityId, sessionIds } = await aLecture(ctx, { seatsOnline, prices });
  const [subject = ''] = sessionIds;
  given(await saveSettings(ctx, { activityId, ...rules }));
  const ids: string[] = [];
  for (const [minute, wish] of wishes.entries()) {
    const now = new Date(ctx.now.getTime() + minute * 60_000);
    ids.push(given(await register({ ...ctx, now }, aHousehold(subject, wish))).id);
  }
  const states = async () => {
    const rows = await Promise.all(ids.map((id) => findRegistration(ctx.tx, id)));
    return rows.map((row) => row?.state);
  };
  const taken = async () => (await findSubject(ctx.tx, subject, ctx.now))?.places.online.taken;
  return { activityId, subject, ids, states, taken };
}

/** Lets the job of every minute run. */
const passTime = async ({ tx, now }: Ctx): Promise<void> => {
  for (const job of jobs) await job.run(servicesIn(tx, { now }), {});
};

test(
  'a place that falls free is offered to who waits longest, and is theirs when they accept',
  inCoevorden(async (ctx) => {
    const { ids, states, taken } = await aQueue(ctx, 1, [{}, {}, {}]);
    const [first = '', second = '', third = ''] = ids;
    assert.deepEqual(await states(), ['placed', 'waiting', 'waiting']);
    given(await cancelRegistration(ctx, holder(first)));
    assert.deepEqual(await states(), ['cancelled', 'offered', 'waiting']);
    const offered = await findRegistration(ctx.tx, second);
    assert.deepEqual(offered?.heldUntil, laterThan(ctx, 24).now);
    assert.deepEqual(await acceptOffer(ctx, holder(third)), refused({ code: 'no-offer' }));
    assert.equal(given(await acceptOffer(laterThan(ctx, 23), holder(second))).state, 'placed');
    assert.deepEqual(await acceptOffer(ctx, holder(second)), refused({ code: 'no-offer' }));
    assert.equal(await taken(), 1);
    const told = (await newsOf(ctx)).filter(({ payload }) => payload.registrationId === second);
    assert.deepEqual(
      told.map(({ event }) => event),
      ['registrations.queued', 'registrations.offered', 'registrations.placed'],
    );
  }),
);

test(
  'an offer that is declined, or not answered in time, goes to the next',
  inCoevorden(async (ctx) => {
    const { ids, states, taken } = await aQueue(ctx, 1, [{}, {}, {}, {}]);
    const [first = '', second = '', third = ''] = ids;
    given(await cancelRegistration(ctx, holder(first)));
    given(await declineOffer(ctx, holder(second)));
    assert.deepEqual(await declineOffer(ctx, holder(second)), refused({ code: 'no-offer' }));
    assert.deepEqual(await states(), ['cancelled', 'cancelled', 'offered', 'waiting']);
    await passTime(laterThan(ctx, 23));
    assert.deepEqual((await states())[2], 'offered');
    const after = laterThan(ctx, 24);
    assert.deepEqual(await acceptOffer(after, holder(third)), refused({ code: 'no-offer' }));
    await passTime(after);
    await passTime(after);
    assert.deepEqual(await states(), ['cancelled', 'cancelled', 'expired', 'offered']);
    assert.equal(await taken(), 1);
  }),
);

test(
  'a household that does not fit is passed over and keeps its turn',
  inCoevorden(async (ctx) => {
    const wishes = [{ persons: adults(1) }, { persons: adults(2) }, { persons: adults(3) }, { persons: adults(1) }];
    const { ids, states, taken } = await aQueue(ctx, 3, wishes, { offerHours: 0 });
    const [one = '', two = ''] = ids;
    assert.deepEqual(await states(), ['placed', 'placed', 'waiting', 'waiting']);
    given(await cancelRegistration(ctx, holder(two)));
    assert.deepEqual(await states(), ['placed', 'cancelled', 'waiting', 'placed']);
    const smaller = { ...holder(ids[2] ?? ''), version: 1, persons: adults(1), answers: [] };
    given(
      await changeRegistration(ctx, { ...smaller, contact: { name: 'Noor', email: 'n@voorbeeld.nl', phone: null } }),
    );
    assert.deepEqual(await states(), ['placed', 'cancelled', 'placed', 'placed']);
    assert.equal(await taken(), 3);
    given(await cancelRegistration(ctx, holder(one)));
    assert.equal(await taken(), 2);
  }),
);

const contact = (email: string) => ({ name: '', email, phone: null });
test(
  'where the rule says so, new households and residents of the municipality go before the order of arrival',
  inCoevorden(async (ctx) => {
    const wishes = [
      { contact: contact('al@voorbeeld.nl') },
      { contact: contact('al@voorbeeld.nl'), municipalityCode: 'GM0109' },
      { contact: contact('ver@voorbeeld.nl'), municipalityCode: 'GM0114' },
      { contact: contact('hier@voorbeeld.nl'), municipalityCode: 'GM0109' },
      { contact: contact('weg@voorbeeld.nl') },
    ];
    for (const [rules, order] of [
      [{}, [1, 2, 3]],
      [{ newHouseholdsFirst: true }, [2, 3, 1]],
      [{ ownMunicipalityFirst: true }, [1, 3, 2]],
      [{ newHouseholdsFirst: true, ownMunicipalityFirst: true }, [3, 2, 1]],
    ] as const) {
      const { ids } = await aQueue(ctx, 2, [wishes[0], wishes[4], ...wishes.slice(1, 4)], {
        ...rules,
        offerHours: 0,
      });
      const [own = '', leaving = '', ...waiting] = ids;
      given(await cancelRegistration(ctx, holder(leaving)));
      const first = await Promise.all(waiting.map((id) => findRegistration(ctx.tx, id)));
      const placed = first.findIndex((row) => row?.state === 'placed');
      assert.equal(placed + 1, order[0], JSON.stringify(rules));
      given(await cancelRegistration(ctx, holder(waiting[placed] ?? '')));
      const next = await Promise.all(waiting.map((id) => findRegistration(ctx.tx, id)));
      assert.equal(next.findIndex((row) => row?.state === 'placed') + 1, order[1], JSON.stringify(rules));
      assert.equal((await findRegistration(ctx.tx, own))?.state, 'placed');
    }
  }),
);

test(
  'what is paid online is kept half an hour, then lost, and given after all when it was paid late',
  inCoevorden(async (ctx) => {
    const { ids, states, taken } = await aQueue(ctx, 1, [{}, {}], { payment: 'online', offerHours: 0 });
    const [first = '', second = ''] = ids;
    assert.deepEqual(await states(), ['reserved', 'waiting']);
    const after = laterThan(ctx, 0.5);
    await passTime(after);
    assert.deepEqual(await states(), ['expired', 'reserved']);
    assert.deepEqual(
      await confirmReservation(after, { id: first }),
      refused({ code: 'full', left: 0, canWait: false }),
    );
    assert.equal(given(await confirmReservation(after, { id: second })).state, 'placed');
    assert.equal(given(await confirmReservation(after, { id: second })).state, 'placed');
    given(await cancelRegistration(after, holder(second)));
    assert.deepEqual(await confirmReservation(after, { id: second }), refused({ code: 'ended' }));
    assert.equal(given(await confirmReservation(after, { id: first })).state, 'placed');
    assert.equal(await taken(), 1);
  }),
);

test(
  'staff let a household wait again, which gets its place back before others when there is room',
  inCoevorden(async (ctx) => {
    const { ids, states, taken } = await aQueue(ctx, 2, [{}, {}, {}], { offerHours: 0 });
    const [first = '', second = ''] = ids;
    await assert.rejects(putOnWaitingList(ctxOf(ctx.tx, someone('director')), { id: second }), Forbidden);
    given(await putOnWaitingList(ctx, { id: second }));
    assert.deepEqual(await states(), ['placed', 'waiting', 'waiting']);
    assert.equal(await taken(), 1);
    assert.deepEqual(await putOnWaitingList(ctx, { id: second }), refused({ code: 'no-places' }));
    given(await cancelRegistration(ctx, holder(first)));
    assert.deepEqual(await states(), ['cancelled', 'placed', 'placed'] satisfies Registration['state'][]);
  }),
);

test(
  'nobody moves up once it has begun, and an offer never lasts longer than until then',
  inCoevorden(async (ctx) => {
    const { ids, states } = await aQueue(ctx, 1, [{}, {}], { offerHours: 336 });
    const [first = ''] = ids;
    const during = ctxOf(ctx.tx, undefined, new Date('2026-12-03T18:30:00Z'));
    given(await cancelRegistration(during, { id: first, by: 'staff' }));
    assert.deepEqual(await states(), ['cancelled', 'waiting']);
    const next = await aQueue(ctx, 1, [{}, {}], { offerHours: 336 });
    given(await cancelRegistration(ctx, holder(next.ids[0] ?? '')));
    const offered = await findRegistration(ctx.tx, next.ids[1] ?? '');
    assert.deepEqual(offered?.heldUntil, new Date('2026-12-03T18:00:00Z'));
  }),
);

test(
  'more places for the whole activity let who waits move up within a minute',
  inCoevorden(async (ctx) => {
    const { activityId, states } = await aQueue(ctx, 1, [{}, {}], { offerHours: 0 });
    const { version } = await reread(ctx, activityId);
    given(await saveActivity(ctx, { id: activityId, version, changes: { seatsOnline: 2 } }));
    assert.deepEqual(await states(), ['placed', 'waiting']);
    await passTime(ctx);
    assert.deepEqual(await states(), ['placed', 'placed']);
  }),
);
