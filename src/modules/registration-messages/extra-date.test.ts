import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announce } from '#kernel/outbox.ts';
import { work } from '../../../test/worker.ts';
import { listSessions } from '../programme/index.ts';
import { onDay, planSessions } from '../programme/testing.ts';
import { inCoevorden } from '../registrations/testing/in-coevorden.ts';
import { adults, given } from '../registrations/testing.ts';
import { anEvening, EMAIL, subjectsOf } from './testing.ts';

test(
  'of an extra date only who waits hears, once',
  inCoevorden(async (ctx) => {
    const { activityId, sessionId, sign } = await anEvening(ctx, 2);
    const contactOf = (email: string) => ({ name: '', email, phone: null });
    await sign({ persons: adults(2), contact: contactOf('geplaatst@voorbeeld.nl') });
    await sign({ contact: contactOf(EMAIL) });
    await work(ctx.tx);
    const [evening] = await listSessions(ctx.tx, activityId);
    assert.ok(evening);
    const where = { branchId: evening.branchId, placeId: null, isOnline: false, seatsOnSite: 2, seatsOnline: null };
    given(await planSessions(ctx, { activityId, moments: [onDay('2026-12-10')], ...where }));
    const extra = (await listSessions(ctx.tx, activityId)).find(({ id }) => id !== sessionId);
    const news = { sessionId: extra?.id, waitedFor: [sessionId] };
    await announce(ctx, 'extra-dates.planned', news);
    await announce(ctx, 'extra-dates.planned', news);
    const { mails } = await work(ctx.tx);
    assert.deepEqual([subjectsOf(mails), mails.map(({ to }) => to)], [['Er is een extra datum'], [EMAIL]]);
  }),
);
