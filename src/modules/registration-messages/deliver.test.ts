import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf } from '../../../test/actors.ts';
import { testBox } from '../../../test/page.ts';
import { work } from '../../../test/worker.ts';
import { listSessions } from '../programme/index.ts';
import { cancelSession, changeSession, onDay } from '../programme/testing.ts';
import { inCoevorden } from '../registrations/testing/in-coevorden.ts';
import {
  adults,
  aHousehold,
  aLecture,
  cancelRegistration,
  given,
  register,
  saveSettings,
} from '../registrations/testing.ts';
import { anEvening, contact, EMAIL, remind } from './testing.ts';

const byPhone = { name: '', email: null, phone: '0612345678' };
const holder = (id: string) => ({ id, by: 'holder' }) as const;

test(
  'a household gets one mail with all it needs, and a link that only it has',
  inCoevorden(async (ctx) => {
    const { sign } = await anEvening(ctx);
    const id = await sign({ persons: adults(2) });
    const { mails, texts } = await work(ctx.tx);
    assert.equal(mails.length, 1);
    assert.deepEqual(texts, []);
    const token = testBox.tokenOf('registration', id);
    assert.deepEqual(mails[0]?.subject, 'Je bent aangemeld: Sterren <b>kijken</b>');
    for (const part of [
      'Dag نور 😀,',
      'Wanneer: donderdag 3 december, 19.00 – 20.30 uur',
      'Waar: Bibliotheek Sleen, ',
      'Voor 2 personen',
      'Te betalen: €\u00a010,00',
      `http://localhost/aanmelding/${token}\n`,
      `http://localhost/aanmelding/${token}/afspraak.ics`,
    ])
      assert.ok(mails[0]?.text.includes(part), part);
    assert.deepEqual((await work(ctx.tx)).mails, []);
  }),
);

test(
  'what is no longer true is not told: who cancels at once hears only that',
  inCoevorden(async (ctx) => {
    const { sign } = await anEvening(ctx);
    given(await cancelRegistration(ctx, holder(await sign())));
    const { mails } = await work(ctx.tx);
    assert.deepEqual(
      mails.map(({ subject }) => subject),
      ['Je bent afgemeld: Sterren <b>kijken</b>'],
    );
  }),
);

test(
  'who gave a telephone number gets a text message in its language, where anybody sends them',
  inCoevorden(async (ctx) => {
    const { sign } = await anEvening(ctx);
    await sign({ contact: byPhone, language: 'en' });
    assert.deepEqual(await work(ctx.tx, { sendsTexts: false }), { mails: [], texts: [], held: [] });
    const id = await sign({ contact: byPhone, language: 'en' });
    const { texts } = await work(ctx.tx);
    const page = `http://localhost/en/aanmelding/${testBox.tokenOf('registration', id)}`;
    const when = 'Thursday, 3 December, 19:00 – 20:30';
    const alternatives = [when, when.replace('Thursday,', 'Thursday')];
    assert.ok(
      alternatives.some((each) => texts[0]?.text === `You are signed up: Sterren <b>kijken</b>. ${each}. ${page}`),
      texts[0]?.text,
    );
  }),
);

test(
  'who waits, is offered a place and lets it lapse hears of each',
  inCoevorden(async (ctx) => {
    const { sign } = await anEvening(ctx, 1);
    const first = await sign({ contact: byPhone });
    await sign();
    given(await cancelRegistration(ctx, holder(first)));
    const offered = (await work(ctx.tx)).mails;
    assert.deepEqual(
      offered.map(({ subject }) => subject),
      ['Er is plek voor je: Sterren <b>kijken</b>'],
    );
    assert.match(offered[0]?.text ?? '', /tot 23 november 2026 om 10\.00 uur\./);
  }),
);

test(
  'of a session that is cancelled everybody hears why, once, and of one that moves how it is now',
  inCoevorden(async (ctx) => {
    const { activityId, sessionId, sign } = await anEvening(ctx);
    await sign();
    await work(ctx.tx);
    const [session] = await listSessions(ctx.tx, activityId);
    assert.ok(session);
    given(await changeSession(ctx, { ...session, ...onDay('2026-12-10', '20:00', '21:00') }));
    const [moved, ...more] = (await work(ctx.tx)).mails;
    assert.equal(moved?.subject, 'Andere tijd of plek: Sterren <b>kijken</b>');
    assert.match(moved?.text ?? '', /Was: donderdag 3 december, 19\.00 – 20\.30 uur, Bibliotheek Sleen/);
    assert.match(moved?.text ?? '', /Wordt: donderdag 10 december, 20\.00 – 21\.00 uur, Bibliotheek Sleen/);
    assert.match(moved?.calendar ?? '', new RegExp(`UID:${sessionId}@biebwerk\\r\\n[\\s\\S]*SEQUENCE:1\\r\\n`));
    assert.deepEqual(more, []);
    given(await cancelSession(ctx, { id: sessionId, reason: 'De spreker is ziek.' }));
    const [cancelled, ...rest] = (await work(ctx.tx)).mails;
    assert.equal(cancelled?.subject, 'Gaat niet door: Sterren <b>kijken</b>');
    assert.match(cancelled?.text ?? '', /Waarom: De spreker is ziek\./);
    assert.match(cancelled?.calendar ?? '', /SEQUENCE:2\r\n[\s\S]*STATUS:CANCELLED/);
    assert.deepEqual(rest, []);
    assert.deepEqual(await remind(ctx, '2026-12-09T10:00:00Z'), []);
  }),
);

test(
  'the day before, and never twice, who has a place is reminded; not who signed up that day',
  inCoevorden(async (ctx) => {
    const { sessionId, sign } = await anEvening(ctx);
    await sign();
    await work(ctx.tx);
    assert.deepEqual(await remind(ctx, '2026-12-01T12:00:00Z'), []);
    const late = ctxOf(ctx.tx, undefined, new Date('2026-12-02T08:00:00Z'));
    given(
      await register(
        late,
        aHousehold(sessionId, { attendance: 'on-site', contact: { ...contact, email: 'l@voorbeeld.nl' } }),
      ),
    );
    await work(ctx.tx, { now: late.now });
    const first = await remind(ctx, '2026-12-02T10:00:00Z');
    assert.deepEqual(
      first.map(({ to, subject }) => [to, subject]),
      [[EMAIL, 'Morgen: Sterren <b>kijken</b>']],
    );
    assert.deepEqual(await remind(ctx, '2026-12-02T11:00:00Z'), []);
    assert.deepEqual(await remind(ctx, '2026-12-03T10:00:00Z'), []);
  }),
);

test(
  'of a series one is reminded of each session, and of what is over one hears nothing',
  inCoevorden(async (ctx) => {
    const { activityId } = await aLecture(ctx, { days: ['2026-12-03', '2026-12-10'] });
    given(await saveSettings(ctx, { activityId, registersFor: 'series' }));
    const { id } = given(await register(ctx, aHousehold(activityId, { contact })));
    const [placed] = (await work(ctx.tx)).mails;
    assert.match(placed?.text ?? '', /19\.00 – 20\.30 uur en daarna nog 1 keer/);
    for (const day of ['2026-12-02', '2026-12-09']) {
      const mails = await remind(ctx, `${day}T10:00:00Z`);
      assert.equal(mails.length, 1, day);
    }
    const after = ctxOf(ctx.tx, undefined, new Date('2026-12-11T09:00:00Z'));
    given(await cancelRegistration(after, { id, by: 'staff' }));
    assert.deepEqual((await work(ctx.tx, { now: after.now })).mails, []);
  }),
);
