import assert from 'node:assert/strict';
import { test } from 'node:test';
import { later } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Tx } from '#kernel/db.ts';
import { announce } from '#kernel/outbox.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { servicesIn, work } from '../../../../test/worker.ts';
import { aConsultationHour, aPoint } from '../../help-points/testing.ts';
import { halfDayOf } from '../domain.ts';
import {
  askAppointment,
  cancelAppointment,
  findAppointment,
  given,
  jobs,
  markAppointment,
  moveAppointment,
} from '../testing.ts';

/** Tuesday 24 November from ten until eleven: two moments. */
const TEN = new Date('2026-11-24T09:00:00Z');
const HALF_PAST = later(TEN, 30);

type World = { tx: Tx; ctx: Ctx; pointId: string; hourId: string };

const inWorld = (run: (world: World) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { id: pointId } = await aPoint(ctx);
    const { id: hourId } = await aConsultationHour(ctx, {
      pointId,
      beginsAt: TEN,
      endsAt: later(TEN, 60),
      way: 'appointment',
    });
    await run({ tx, ctx, pointId, hourId });
  });

const subjects = async (tx: Tx, options = {}) => (await work(tx, options)).mails.map(({ subject }) => subject);
const runJob = (tx: Tx, name: string, now: Date) =>
  jobs.find(({ queue }) => queue === `help-appointments.${name}`)?.run(servicesIn(tx, { now }), {});

const email = (name: string) => ({ email: `${name}@voorbeeld.nl` });

test(
  'each moment goes to one person, who moves it, is reminded the day before and wiped the day after',
  inWorld(async ({ tx, ctx, pointId }) => {
    const { id } = given(await askAppointment(ctx, { pointId, when: { begin: TEN } }));
    const { mails } = await work(tx);
    assert.match(mails[0]?.text ?? '', /dinsdag 24 november, 10\.00 uur.*Jouw code: .{3} .{3}.*\/hulpafspraak\//s);
    for (const begin of [TEN, later(TEN, 15), later(TEN, 60), later(NOW, 5)])
      assert.deepEqual((await askAppointment(ctx, { pointId, when: { begin }, ...email('ada') })).ok, false);
    const other = given(await askAppointment(ctx, { pointId, when: { begin: HALF_PAST }, ...email('ada') }));
    assert.deepEqual(await moveAppointment(ctx, { id, by: 'link', begin: HALF_PAST }), {
      ok: false,
      refusal: { code: 'taken' },
    });
    given(await cancelAppointment(ctx, { id: other.id, by: 'link' }));
    given(await moveAppointment(ctx, { id, by: 'link', begin: HALF_PAST }));
    assert.deepEqual(
      await subjects(tx),
      ['Je afspraak voor hulp is verzet'],
      'of one that was cancelled nothing is sent',
    );
    const eve = new Date('2026-11-23T11:10:00Z');
    await runJob(tx, 'remind', eve);
    await runJob(tx, 'remind', eve);
    assert.deepEqual(await subjects(tx), ['Morgen heb je een afspraak voor hulp'], 'once');
    await runJob(tx, 'wipe', new Date('2026-11-25T09:59:00Z'));
    assert.ok(await findAppointment(tx, id));
    assert.equal(await findAppointment(tx, other.id), undefined, 'cancelled, it goes a day after that');
    await runJob(tx, 'wipe', new Date('2026-11-25T10:00:00Z'));
    assert.equal(await findAppointment(tx, id), undefined);
    assert.deepEqual(
      await moveAppointment(ctx, { id, by: 'link', begin: TEN }).catch((error) => error.name),
      'NotFound',
    );
  }),
);

test(
  'who has two open ones makes no third, and who gives no way to be reached makes none',
  inWorld(async ({ ctx, pointId }) => {
    for (const begin of [TEN, HALF_PAST]) given(await askAppointment(ctx, { pointId, when: { begin } }));
    const wishes = ['2026-11-25 morning'].flatMap((code) => halfDayOf(code) ?? []);
    const third = await askAppointment(ctx, { pointId, when: { wishes } });
    assert.deepEqual(third, { ok: false, refusal: { code: 'too-many-open', most: 2 } });
    const nobody = await askAppointment(ctx, { pointId, when: { wishes }, email: null });
    assert.deepEqual(nobody, { ok: false, refusal: { code: 'no-reach' } });
    const { id: walkIn } = await aPoint(ctx, { name: 'Alleen inloop', byAppointment: false });
    for (const [at, code] of [
      [walkIn, '2026-11-25 morning'],
      [pointId, '2026-11-28 morning'],
      [pointId, '2027-11-25 morning'],
    ] as const) {
      const wish = { pointId: at, when: { wishes: [code].flatMap((each) => halfDayOf(each) ?? []) }, ...email('ada') };
      assert.deepEqual(await askAppointment(ctx, wish), { ok: false, refusal: { code: 'no-wish' } }, code);
    }
  }),
);

test(
  'a wish gets its time from staff, who ring where nothing can be sent, and who mark what came of it',
  inWorld(async ({ tx, ctx, pointId }) => {
    const staff = ctxOf(tx, someone('help-point-officer', { municipality: 'GM0109' }));
    const wishes = ['2026-11-25 morning', '2026-11-26 afternoon'].flatMap((code) => halfDayOf(code) ?? []);
    const wish = { pointId, when: { wishes }, email: null, phone: '0612345678', language: 'ti' } as const;
    const { id } = given(await askAppointment(ctx, wish));
    const toCall = async () => (await findAppointment(tx, id))?.toCall;
    await work(tx, { sendsTexts: false });
    assert.equal(await toCall(), null, 'what was on the page needs no call');
    const begin = new Date('2026-11-25T09:00:00Z');
    const shown = { id, by: 'staff', begin, version: 1 } as const;
    given(await moveAppointment(staff, shown));
    assert.deepEqual(await moveAppointment(staff, shown), { ok: false, refusal: { code: 'stale' } });
    await work(tx, { sendsTexts: false });
    assert.equal(await toCall(), 'planned');
    given(await markAppointment(staff, { id, mark: 'called' }));
    assert.equal(await toCall(), null);
    const early = await markAppointment(staff, { id, mark: 'came' });
    assert.deepEqual(early, { ok: false, refusal: { code: 'not-open' } });
    given(await markAppointment({ ...staff, now: begin }, { id, mark: 'missed' }));
    const clash = { pointId, by: 'staff', when: { begin: later(begin, 15) }, email: null } as const;
    assert.deepEqual(await askAppointment(staff, clash), { ok: false, refusal: { code: 'taken' } });
    const desk = given(
      await askAppointment(staff, { ...clash, when: { begin: later(begin, 30) }, phone: '0612345678' }),
    );
    given(await cancelAppointment(staff, { id: desk.id, by: 'staff', message: 'Iedereen is ziek' }));
    const { texts } = await work(tx);
    assert.match(texts[0]?.text ?? '', /gaat niet door.*Iedereen is ziek/s);
    const again = await cancelAppointment(staff, { id: desk.id, by: 'staff' });
    assert.deepEqual(again, { ok: false, refusal: { code: 'not-open' } });
  }),
);

test(
  'nobody of another municipality changes an appointment, and a point that closed takes none',
  inWorld(async ({ tx, ctx, pointId }) => {
    const far = ctxOf(tx, someone('help-point-officer', { municipality: 'GM0114' }));
    const { id } = given(await askAppointment(ctx, { pointId, when: { begin: TEN } }));
    const asked = { pointId, when: { begin: HALF_PAST }, by: 'staff' } as const;
    await assert.rejects(askAppointment(far, asked), Forbidden);
    await assert.rejects(moveAppointment(far, { id, by: 'staff', begin: HALF_PAST }), NotFound);
    await assert.rejects(cancelAppointment(far, { id, by: 'staff', message: 'x' }), NotFound);
    await assert.rejects(markAppointment(far, { id, mark: 'came' }), NotFound);
    await tx.updateTable('helpPoints.points').set({ closedOn: '2026-11-22' }).where('id', '=', pointId).execute();
    await assert.rejects(askAppointment(ctx, { pointId, when: { begin: HALF_PAST } }), NotFound);
  }),
);

test(
  'who has an appointment in an hour that is moved or cancelled hears it in their language, unless theirs still fits',
  inWorld(async ({ tx, ctx, pointId, hourId }) => {
    const asked = { pointId, language: 'uk' } as const;
    const first = given(await askAppointment(ctx, { ...asked, when: { begin: TEN } }));
    given(await askAppointment(ctx, { ...asked, when: { begin: HALF_PAST } }));
    const apart = { ...asked, ...email('ada'), by: 'staff', when: { begin: later(TEN, 90) } } as const;
    given(await askAppointment(ctx, apart));
    await work(tx);
    const hours = tx.updateTable('helpPoints.consultationHours').where('id', '=', hourId);
    await hours.set({ beginsAt: HALF_PAST }).execute();
    await announce(ctx, 'help-points.hours-changed', { ids: [hourId] });
    assert.deepEqual(await subjects(tx), ['Прийом, на який Ви записані, скасовано']);
    assert.equal((await findAppointment(tx, first.id))?.state, 'cancelled');
    await hours.set({ state: 'cancelled', cancelReason: 'De verwarming is stuk' }).execute();
    await announce(ctx, 'help-points.hours-changed', { ids: [hourId, hourId] });
    const { mails } = await work(tx);
    assert.deepEqual(mails.length, 1, 'the one at a time that was agreed on stays');
    assert.match(mails[0]?.text ?? '', /De verwarming is stuk/);
  }),
);
