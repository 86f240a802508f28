import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, logLines } from '../../../../test/page.ts';
import { openBranch } from '../../branches/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { dayPartOf } from '../decide-contact.ts';
import { aContact, aQuestion } from '../testing.ts';
import { registerContacts } from './register-contacts.ts';
import { takeBackContact } from './take-back-contact.ts';

const SYNC = '/werk/hulpcontacten/verzending';

/** A desk worker of a branch in Coevorden, and a branch of elsewhere. */
const atTheDesk = (work: (ctx: Ctx, places: { own: string; other: string }) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    const own = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Bibliotheek Sleen', sizeClass: 'medium' });
    const other = await openBranch(ctx, { municipalityCode: 'GM0114', name: 'Bibliotheek Emmen', sizeClass: 'large' });
    const actor = someone('desk-worker', { municipality: 'GM0109', branchId: own });
    await work({ ...ctx, actor }, { own: `vestiging:${own}`, other: `vestiging:${other}` });
  });

const TABLES = ['kernel.auditEntries', 'kernel.formKeys', 'kernel.attempts', 'kernel.outbox'] as const;

async function traces(ctx: Ctx): Promise<number[]> {
  const counts: number[] = [];
  for (const table of TABLES) counts.push((await ctx.tx.selectFrom(table).selectAll().execute()).length);
  return counts;
}

const kept = (ctx: Ctx) => ctx.tx.selectFrom('helpContacts.contacts').selectAll().execute();
const asked = (ctx: Ctx) => ctx.tx.selectFrom('helpContacts.questions').selectAll().execute();

test(
  'a contact is kept once with its questions, on its day, and leaves no other trace; taken back it is gone',
  atTheDesk(async (ctx, { own }) => {
    const before = await traces(ctx);
    const toeslag = aQuestion({
      topic: 'toeslagen',
      body: 'toeslagen',
      digid: 'lost',
      help: 'referred',
      referral: 'local-partner',
    });
    const contact = aContact({ place: own, questions: [aQuestion({ digid: 'app' }), toeslag] });
    const input = { present: dayPartOf(ctx.now), contacts: [contact] };
    for (const _ of ['first', 'again', 'by another tab'])
      assert.deepEqual(await registerContacts(ctx, input), { ok: true, value: [{ id: contact.id, outcome: 'kept' }] });
    const [row, ...more] = await kept(ctx);
    assert.deepEqual(
      [row?.id, row?.day, row?.halfDay, row?.pointId, more],
      [contact.id, '2026-11-22', 'morning', null, []],
    );
    const questions = await asked(ctx);
    assert.deepEqual(
      questions
        .map(({ topicId, domain, digidStep, referralKind }) => [topicId, domain, digidStep, referralKind])
        .sort(),
      [
        ['digid-app', 'government', null, null],
        ['toeslagen', 'government', 'lost', 'local-partner'],
      ],
    );
    assert.ok(
      questions.every(({ id }) => id[14] === '4'),
      'no moment stands in an id',
    );
    assert.deepEqual(await traces(ctx), before);
    for (const name of ['contact_tally', 'question_tally', 'topic_tally', 'referral_tally']) {
      const faults = await sql`select month from kernel.tally_faults(${`help_contacts.${name}`})`.execute(ctx.tx);
      assert.deepEqual(faults.rows, []);
    }
    for (const _ of ['first', 'again']) assert.ok((await takeBackContact(ctx, { id: contact.id })).ok);
    assert.deepEqual([await kept(ctx), await asked(ctx), await traces(ctx)], [[], [], before]);
  }),
);

test(
  'of a queue each contact is kept or comes back with why, on the day by the clock of the house; nobody keeps or takes back elsewhere',
  atTheDesk(async (ctx, { own, other }) => {
    const late = { day: asDay('2019-12-31'), halfDay: 'evening' } as const;
    const queue = [
      aContact({ place: own, ...late }),
      aContact({ place: own, ...late, isChosen: true }),
      aContact({ place: other, ...late }),
      { ...aContact({ place: own }), questions: 'geen' },
      aContact({ place: own, day: asDay('2020-01-02') }),
    ];
    const desk = client(ctx.tx, ctx.actor);
    const lines = logLines().length;
    const send = async () => {
      const answer = await desk.post(SYNC, {
        present: JSON.stringify({ day: '2020-01-01', halfDay: 'morning' }),
        contacts: JSON.stringify(queue),
      });
      const { answers } = JSON.parse(answer.text) as { answers: { id: string; outcome: string }[] };
      return queue.map(({ id }) => answers.find((each) => each.id === id)?.outcome);
    };
    const outcomes = ['kept', 'day-past', 'place-unknown', 'unreadable', 'day-ahead'];
    assert.deepEqual(await send(), outcomes);
    assert.deepEqual(await send(), outcomes);
    assert.deepEqual(
      (await kept(ctx)).map(({ day, halfDay }) => [day, halfDay]),
      [['2026-11-21', 'evening']],
    );
    assert.deepEqual(logLines().slice(lines), [], 'no line of the log says that somebody was helped');
    assert.equal((await desk.post(SYNC, { present: '{}', contacts: '[' })).status, 422);
    const stranger = { ...ctx, actor: someone('desk-worker', { municipality: 'GM0114' }) };
    await assert.rejects(takeBackContact(stranger, { id: queue[0]?.id ?? '' }));
    assert.ok((await takeBackContact(stranger, { id: randomUUID() })).ok, 'what is not there tells nothing');
    assert.equal((await desk.get('/werk/hulpcontacten/bestaat-niet')).status, 404);
    assert.equal(logLines().length, lines + 1, 'any other request is logged');
  }),
);
