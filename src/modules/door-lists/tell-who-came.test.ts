import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import type { MailMessage } from '#kernel/module.ts';
import { someone } from '../../../test/actors.ts';
import { work } from '../../../test/worker.ts';
import { openBranch } from '../branches/testing.ts';
import { findSession } from '../programme/index.ts';
import { closeSession } from '../programme/testing.ts';
import { inCoevorden } from '../registrations/testing/in-coevorden.ts';
import { aHousehold, aLecture, given, register, saveSettings } from '../registrations/testing.ts';
import type { NewMark } from './mark.ts';
import { aPresence, aWalkIn, keepMarks } from './testing.ts';

const AFTER = new Date('2026-12-11T09:00:00Z');
const maker = someone('programme-maker', { municipality: 'GM0109' });

async function anEvening(ctx: Ctx, days: readonly string[] = ['2026-12-03']) {
  const branchId = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' });
  const where = { branchId, isOnline: false };
  const { activityId, sessionIds } = await aLecture(ctx, { title: 'Sterren kijken', where, days });
  if (days.length > 1) given(await saveSettings(ctx, { activityId, registersFor: 'series' }));
  const subjectId = days.length > 1 ? activityId : (sessionIds[0] ?? '');
  const sign = async (name: string) => {
    const contact = { name, email: `${name}@voorbeeld.nl`, phone: null };
    return given(await register(ctx, aHousehold(subjectId, { attendance: 'on-site', contact }))).id;
  };
  const after = { ...ctx, actor: maker, now: AFTER };
  const mark = async (sessionId: string, ...marks: NewMark[]) =>
    given(await keepMarks(after, { way: { kind: 'staff', sessionId }, device: newId(), marks }));
  return { sessionIds, sign, mark, close: (id: string | undefined) => close(after, id ?? '') };
}

async function close(ctx: Ctx, id: string): Promise<void> {
  const session = await findSession(ctx.tx, id);
  given(await closeSession(ctx, { id, version: session?.version ?? 0, adults: 2, children: 0 }));
}

const thanked = (mails: readonly MailMessage[]) =>
  mails.filter(({ subject }) => subject === 'Fijn dat je er was: Sterren kijken').map(({ to }) => to.split('@')[0]);
const heard = async ({ tx }: Ctx) => thanked((await work(tx, { now: AFTER })).mails);

test(
  'once it is closed who came is thanked, once; not who stayed away, of whom phones disagree, or of whom nobody knows',
  inCoevorden(async (ctx) => {
    const { sessionIds, sign, mark, close } = await anEvening(ctx);
    const session = sessionIds[0] ?? '';
    const [came, away, unsure] = [await sign('came'), await sign('away'), await sign('unsure')];
    await sign('unknown');
    await mark(session, aPresence({ registrationId: came }), aPresence({ registrationId: unsure }), aWalkIn());
    await mark(session, aPresence({ registrationId: unsure, isPresent: false }));
    await mark(session, aPresence({ registrationId: away, isPresent: false }));
    assert.deepEqual(await heard(ctx), [], 'it is not closed yet');
    await close(session);
    assert.deepEqual(await heard(ctx), ['came']);
    await close(session);
    assert.deepEqual(await heard(ctx), [], 'corrected numbers thank nobody again');
    await mark(session, aPresence({ registrationId: unsure, isRuling: true, seen: 9 }));
    assert.deepEqual(await heard(ctx), ['unsure'], 'staff said that they were there, afterwards');
  }),
);

test(
  'a head count alone thanks nobody',
  inCoevorden(async (ctx) => {
    const { sessionIds, sign, mark, close } = await anEvening(ctx);
    await sign('unknown');
    await mark(sessionIds[0] ?? '', aWalkIn({ adults: 2 }));
    await close(sessionIds[0]);
    assert.deepEqual(await heard(ctx), []);
  }),
);

test(
  'who signed up for a series is thanked once, when all of it is closed, whichever session they came to',
  inCoevorden(async (ctx) => {
    const { sessionIds, sign, mark, close } = await anEvening(ctx, ['2026-12-03', '2026-12-10']);
    const [first = '', second = ''] = sessionIds;
    const [both, once] = [await sign('both'), await sign('once')];
    await mark(first, aPresence({ registrationId: both }), aPresence({ registrationId: once }));
    await mark(second, aPresence({ registrationId: both }));
    await close(second);
    await close(first);
    assert.deepEqual((await heard(ctx)).sort(), ['both', 'once']);
  }),
);
