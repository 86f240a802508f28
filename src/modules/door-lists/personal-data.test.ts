import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/id.ts';
import { someone } from '../../../test/actors.ts';
import { inCoevorden } from '../registrations/testing/in-coevorden.ts';
import { aHousehold, aLecture, given, register } from '../registrations/testing.ts';
import { personalData } from './personal-data.ts';
import { aPresence, keepMarks, openDoor } from './testing.ts';

test(
  'an account sees what it marked; erased, the marks stay and nobody knows whose they were',
  inCoevorden(async (before) => {
    const { sessionIds } = await aLecture(before);
    const sessionId = sessionIds[0] ?? '';
    const { id } = given(await register(before, aHousehold(sessionId)));
    const actor = someone('desk-worker', { municipality: 'GM0109' });
    const ctx = { ...before, actor, now: new Date('2026-12-03T18:30:00Z') };
    given(
      await keepMarks(ctx, {
        way: { kind: 'staff', sessionId },
        device: newId(),
        marks: [aPresence({ registrationId: id })],
      }),
    );
    const exported = () => personalData.export(ctx.tx, actor.accountId);
    assert.deepEqual(await exported(), [{ sessionId, madeAt: ctx.now }]);
    await personalData.erase(ctx, actor.accountId);
    assert.deepEqual(await exported(), []);
    assert.equal((await openDoor(ctx, { kind: 'staff', sessionId })).tally.seen, 1);
    assert.deepEqual(await personalData.retain(ctx), {});
  }),
);
