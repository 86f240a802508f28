import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announce } from '#kernel/outbox.ts';
import { someone } from '../../../test/actors.ts';
import { work } from '../../../test/worker.ts';
import { openBranch } from '../branches/testing.ts';
import { findSession } from '../programme/index.ts';
import { closeSession } from '../programme/testing.ts';
import { inCoevorden } from '../registrations/testing/in-coevorden.ts';
import { aHousehold, aLecture, given, register } from '../registrations/testing.ts';
import { aSurvey } from './testing.ts';

const AFTER = new Date('2026-12-11T09:00:00Z');

test(
  'thanks ask every household the same under one address, in its own language, until the last day',
  inCoevorden(async (ctx) => {
    const branchId = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' });
    const { activityId, sessionIds } = await aLecture(ctx, { where: { branchId, isOnline: false } });
    const sessionId = sessionIds[0] ?? '';
    const ids: string[] = [];
    for (const language of ['nl', 'nl', 'ar', 'nl'] as const) {
      const contact = { name: '', email: `${ids.length}@voorbeeld.nl`, phone: null };
      ids.push(given(await register(ctx, aHousehold(sessionId, { attendance: 'on-site', contact, language }))).id);
    }
    const survey = await aSurvey(ctx, activityId);
    const after = { ...ctx, actor: someone('programme-maker', { municipality: 'GM0109' }), now: AFTER };
    const session = await findSession(ctx.tx, sessionId);
    given(await closeSession(after, { id: sessionId, version: session?.version ?? 0, adults: 3, children: 0 }));
    await work(ctx.tx, { now: AFTER });
    const thanks = async (now: Date, registrationIds: readonly string[]) => {
      for (const registrationId of registrationIds)
        await announce(after, 'door-lists.household-came', { registrationId, sessionId });
      return (await work(ctx.tx, { now })).mails.map(({ text }) => text);
    };
    const [first = '', second, arabic = ''] = await thanks(AFTER, ids.slice(0, 3));
    assert.equal(first, second);
    assert.ok(first.includes(`\nhttp://localhost/enquete/${survey.code}\n`), first);
    assert.ok(arabic.includes(`\nhttp://localhost/ar/enquete/${survey.code}\n`), arabic);
    const [closed = ''] = await thanks(new Date('2027-01-11T09:00:00Z'), ids.slice(3));
    assert.ok(closed !== '' && !closed.includes('/enquete/'), closed);
  }),
);
