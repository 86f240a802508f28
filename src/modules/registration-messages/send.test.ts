import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servicesIn, work } from '../../../test/worker.ts';
import { cancelActivity, cancelSession, onDay } from '../programme/testing.ts';
import { inCoevorden } from '../registrations/testing/in-coevorden.ts';
import { aHousehold, aLecture, cancelRegistration, given, register, saveSettings } from '../registrations/testing.ts';
import { type About, SEND } from './deliver.ts';
import { send } from './send.ts';
import { anEvening, contact, EMAIL, move, remind, remindAt, sendHeld, subjectsOf } from './testing.ts';

const reason = 'De spreker is ziek.';

test(
  'moved twice before the mail server takes anything, one mail tells what they knew and how it is now',
  inCoevorden(async (ctx) => {
    const { activityId, sign } = await anEvening(ctx);
    await sign();
    await work(ctx.tx);
    await move(ctx, activityId, onDay('2026-12-10'));
    const first = (await work(ctx.tx, { without: SEND })).held;
    await move(ctx, activityId, onDay('2026-12-17', '20:00', '21:00'));
    const second = (await work(ctx.tx, { without: SEND })).held;
    const [mail, ...more] = await sendHeld(ctx, [...second, ...first]);
    assert.match(mail?.text ?? '', /Was: donderdag 3 december, 19\.00 – 20\.30 uur/);
    assert.match(mail?.text ?? '', /Wordt: donderdag 17 december, 20\.00 – 21\.00 uur/);
    assert.deepEqual(more, []);
    await move(ctx, activityId, onDay('2026-12-18'));
    assert.match((await work(ctx.tx)).mails[0]?.text ?? '', /Was: donderdag 17 december, 20\.00 – 21\.00 uur/);
  }),
);

test(
  'moved, and back before anybody heard of it, is not told',
  inCoevorden(async (ctx) => {
    const { activityId, sign } = await anEvening(ctx);
    await sign();
    await work(ctx.tx);
    await move(ctx, activityId, onDay('2026-12-10'));
    const { held } = await work(ctx.tx, { without: SEND });
    await move(ctx, activityId, onDay('2026-12-03'));
    assert.deepEqual([...(await sendHeld(ctx, held)), ...(await work(ctx.tx)).mails], []);
  }),
);

test(
  'what waited for the mail server while the activity was cancelled is not sent; that it was cancelled is',
  inCoevorden(async (ctx) => {
    const { activityId, sign } = await anEvening(ctx);
    await sign();
    const { held } = await work(ctx.tx, { without: SEND });
    given(await cancelActivity(ctx, { id: activityId, reason }));
    assert.equal(held.length, 1);
    assert.deepEqual(await sendHeld(ctx, held), []);
    assert.deepEqual(subjectsOf((await work(ctx.tx)).mails), ['Gaat niet door']);
  }),
);

test(
  'a mail that waited while its household cancelled is not sent',
  inCoevorden(async (ctx) => {
    const { sign } = await anEvening(ctx);
    const id = await sign();
    const { held } = await work(ctx.tx, { without: SEND });
    given(await cancelRegistration(ctx, { id, by: 'holder' }));
    assert.deepEqual(await sendHeld(ctx, held), []);
  }),
);

const MORNING = new Date('2026-12-02T10:00:00Z');

test(
  'a reminder that waited says nothing of a session that moved, and nothing once it is that day',
  inCoevorden(async (ctx) => {
    const { activityId, sign } = await anEvening(ctx);
    await sign();
    await work(ctx.tx);
    await remindAt(ctx, MORNING);
    const { held } = await work(ctx.tx, { without: SEND });
    assert.equal(held.length, 1);
    assert.deepEqual(await sendHeld({ ...ctx, now: new Date('2026-12-03T10:00:00Z') }, held), []);
    await move(ctx, activityId, onDay('2026-12-10'));
    assert.deepEqual(await sendHeld({ ...ctx, now: MORNING }, held), []);
  }),
);

test(
  'who heard today that it moved to tomorrow is not reminded as well; who was reminded before it moved away is again',
  inCoevorden(async (ctx) => {
    const { activityId, sign } = await anEvening(ctx);
    await sign();
    await work(ctx.tx);
    const at = { ...ctx, now: MORNING };
    await move(at, activityId, onDay('2026-12-03', '20:00', '21:00'));
    assert.deepEqual(subjectsOf((await work(ctx.tx, { now: MORNING })).mails), ['Andere tijd of plek']);
    assert.deepEqual(await remind(ctx, '2026-12-02T11:00:00Z'), []);
    await move(at, activityId, onDay('2026-12-10'));
    await work(ctx.tx, { now: MORNING });
    assert.deepEqual(subjectsOf(await remind(ctx, '2026-12-09T10:00:00Z')), ['Morgen']);
  }),
);

test(
  'a mail that the server did not take is tried again; one that left is not sent again when its work is done twice',
  inCoevorden(async (ctx) => {
    const { sign } = await anEvening(ctx);
    await sign();
    const { held } = await work(ctx.tx, { without: SEND });
    const down = servicesIn(ctx.tx, { mail: () => Promise.reject(new Error('down')) });
    await assert.rejects(send(down, held[0] as About), /down/);
    assert.deepEqual(subjectsOf(await sendHeld(ctx, [...held, ...held])), ['Je bent aangemeld']);
  }),
);

test(
  'of a series, each session is reminded of by its own time, and one that is cancelled is told as what moved',
  inCoevorden(async (ctx) => {
    const { activityId, sessionIds } = await aLecture(ctx, { days: ['2026-12-03', '2026-12-04', '2026-12-10'] });
    given(await saveSettings(ctx, { activityId, registersFor: 'series' }));
    given(await register(ctx, aHousehold(activityId, { contact })));
    await work(ctx.tx);
    const [mail] = await remind(ctx, '2026-12-03T10:00:00Z');
    assert.match(mail?.text ?? '', /Wanneer: vrijdag 4 december, 19\.00 – 20\.30 uur\n/);
    given(await cancelSession(ctx, { id: sessionIds[2] ?? '', reason }));
    const [moved, ...more] = (await work(ctx.tx)).mails;
    assert.match(moved?.text ?? '', /Was: donderdag 10 december.*\nWordt: gaat niet door \(De spreker is ziek\.\)/);
    assert.match(moved?.calendar ?? '', /STATUS:CANCELLED/);
    assert.deepEqual([moved?.to, more], [EMAIL, []]);
  }),
);
