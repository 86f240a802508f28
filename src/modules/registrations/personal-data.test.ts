import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { Forbidden } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../test/actors.ts';
import { chooseTerm } from '../retention-terms/testing.ts';
import { forgetHousehold } from './commands/forget-household.ts';
import { readableRegistration } from './held-registration.ts';
import { keptFor, personalData } from './personal-data.ts';
import { findRegistration } from './sql/registrations.ts';
import { findSubject } from './sql/subjects.ts';
import { inCoevorden } from './testing/in-coevorden.ts';
import { aChild, addQuestion, aHousehold, aLecture, anAdult, given, register, saveSettings } from './testing.ts';

const SECRETS = ['Noor', 'noor@voorbeeld.nl', '0612345678', 'Sem', 'Notenallergie'];

async function aFamily(ctx: Ctx, days = ['2026-12-03']) {
  const { activityId, sessionIds } = await aLecture(ctx, { days });
  if (days.length > 1) given(await saveSettings(ctx, { activityId, registersFor: 'series' }));
  const asked = { label: 'Wat moeten we weten?', kind: 'text', per: 'registration', isRequired: false } as const;
  const { id: questionId } = given(await addQuestion(ctx, { activityId, ...asked, choices: [] }));
  const household = aHousehold(days.length > 1 ? activityId : (sessionIds[0] ?? ''), {
    persons: [anAdult(40), { ...aChild(7), firstName: 'Sem' }],
    contact: { name: 'Noor', email: 'noor@voorbeeld.nl', phone: '0612345678' },
    answers: [{ questionId, person: 0, answer: 'Notenallergie' }],
  });
  return { ...given(await register(ctx, household)), subjectId: household.subjectId };
}

/** Everything that the tables of this module hold. */
async function stored({ tx }: Ctx): Promise<string> {
  const rows = [
    await tx.selectFrom('registrations.registrations').selectAll().execute(),
    await tx.selectFrom('registrations.persons').selectAll().execute(),
    await tx.selectFrom('registrations.answers').selectAll().execute(),
  ];
  return JSON.stringify(rows);
}
const holds = async (ctx: Ctx): Promise<string[]> => {
  const text = await stored(ctx);
  return SECRETS.filter((secret) => text.includes(secret));
};

test(
  'three months after the last session who it was is gone, and how many came stays',
  inCoevorden(async (ctx) => {
    const { id } = await aFamily(ctx);
    const retained = (day: string) => personalData.retain(ctxOf(ctx.tx, undefined, new Date(`${day}T03:00:00Z`)));
    assert.deepEqual(await retained('2027-03-03'), { households: 0 });
    assert.deepEqual(await holds(ctx), SECRETS);
    assert.deepEqual(await retained('2027-03-04'), { households: 1 });
    assert.deepEqual(await holds(ctx), []);
    const { adults, children, state } = (await findRegistration(ctx.tx, id)) ?? {};
    assert.deepEqual([adults, children, state], [1, 1, 'placed']);
    assert.deepEqual(await retained('2027-03-05'), { households: 0 });
  }),
);

test(
  'a shorter term wipes earlier, a longer one keeps nobody longer than they were told',
  inCoevorden(async (ctx) => {
    await aFamily(ctx);
    const choice = { term: 'registrations.households', reason: 'Zo vraagt de gemeente het.' };
    const choose = (months: number, day: string) =>
      chooseTerm(ctxOf(ctx.tx, someone('director'), new Date(`${day}T09:00:00Z`)), { ...choice, months });
    const retained = (day: string) => personalData.retain(ctxOf(ctx.tx, undefined, new Date(`${day}T03:00:00Z`)));
    given(await choose(12, '2026-11-23'));
    assert.equal(await keptFor(ctx.tx, 'en'), '12 months');
    const late = { ...ctx, now: new Date('2026-11-24T09:00:00Z') };
    await aFamily(late);
    assert.deepEqual(await retained('2027-03-03'), { households: 0 });
    assert.deepEqual(await retained('2027-03-04'), { households: 1 });
    given(await choose(4, '2027-03-05'));
    assert.deepEqual(await retained('2027-04-03'), { households: 0 });
    assert.deepEqual(await retained('2027-04-04'), { households: 1 });
  }),
);

test(
  'of a series names stay until three months after its last session',
  inCoevorden(async (ctx) => {
    await aFamily(ctx, ['2026-12-03', '2027-03-18']);
    const retained = (day: string) => personalData.retain(ctxOf(ctx.tx, undefined, new Date(`${day}T03:00:00Z`)));
    assert.deepEqual(await retained('2027-06-01'), { households: 0 });
    assert.deepEqual(await retained('2027-06-19'), { households: 1 });
  }),
);

test(
  'a household reads all that is kept of it, and has it taken out: its places go to others',
  inCoevorden(async (ctx) => {
    const { id, subjectId } = await aFamily(ctx);
    const kept = JSON.stringify(await readableRegistration(ctx, { id, by: 'holder' }));
    assert.deepEqual(
      SECRETS.filter((secret) => !kept.includes(secret)),
      [],
    );
    await assert.rejects(forgetHousehold(ctxOf(ctx.tx, someone('director')), { id, by: 'staff' }), Forbidden);
    given(await forgetHousehold(ctx, { id, by: 'holder' }));
    assert.deepEqual(await holds(ctx), []);
    assert.equal((await findSubject(ctx.tx, subjectId, ctx.now))?.places.online.taken, 0);
    given(await forgetHousehold(ctx, { id, by: 'holder' }));
  }),
);

test(
  'what was held stays counted for who has it taken out afterwards',
  inCoevorden(async (ctx) => {
    const { id } = await aFamily(ctx);
    given(await forgetHousehold(ctxOf(ctx.tx, undefined, new Date('2026-12-04T09:00:00Z')), { id, by: 'holder' }));
    assert.deepEqual(await holds(ctx), []);
    assert.equal((await findRegistration(ctx.tx, id))?.state, 'placed');
  }),
);

test('an account says nothing of a household', async () => {
  assert.deepEqual(await personalData.export(undefined as never, 'x'), []);
  assert.equal(await personalData.erase(undefined as never, 'x'), undefined);
});
