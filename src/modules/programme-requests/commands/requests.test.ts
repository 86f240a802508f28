import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, asDay, dayOf } from '#kernel/days.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { openBranch } from '../../branches/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { listSessions } from '../../programme/index.ts';
import { aBranch } from '../../rooms/testing.ts';
import { personalData } from '../personal-data.ts';
import { listMessages } from '../sql/requests.ts';
import { aRequest, ask, given, reread } from '../testing.ts';
import { answerQuestion } from './answer-question.ts';
import { approveRequest } from './approve-request.ts';
import { askBack } from './ask-back.ts';
import { confirmRequest } from './confirm-request.ts';
import { forgetAsker } from './forget-asker.ts';
import { refuseRequest } from './refuse-request.ts';
import { withdrawRequest } from './withdraw-request.ts';

type House = { ctx: Ctx; maker: Ctx; branchId: string };
const COEVORDEN = { municipality: 'GM0109' };

const inHouse = (work: (house: House) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    await work({ ctx, maker: ctxOf(tx, someone('programme-maker', COEVORDEN)), branchId });
  });

const codeOf = (result: { ok: boolean; refusal?: { code: string } }): string | undefined => result.refusal?.code;
const visitor = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'visitor' } });
const days = ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'].map(asDay);
const approval = { title: 'Handwerkcafé', organiser: 'others', days } as const;

/** The kinds of mail that were written so far, in their order. */
const mailed = async ({ tx }: Ctx): Promise<string[]> => {
  const rows = await tx
    .selectFrom('kernel.outbox')
    .select('payload')
    .where('queue', '=', 'programme-requests.mails')
    .orderBy('id')
    .execute();
  return rows.map(({ payload }) => (payload as { kind: string }).kind);
};

test(
  'what a group asks for waits for a yes through the mail, and one yes is enough',
  inHouse(async ({ ctx, branchId }) => {
    const { id } = given(await ask(visitor(ctx), { branchId }));
    assert.equal((await reread(ctx, id)).state, 'unconfirmed');
    given(await confirmRequest(visitor(ctx), { id }));
    given(await confirmRequest(visitor(ctx), { id }));
    assert.equal((await reread(ctx, id)).state, 'asked');
    assert.deepEqual(await mailed(ctx), ['confirm', 'asked']);
  }),
);

test(
  'a yes that comes too late is refused, and the request goes',
  inHouse(async ({ ctx, branchId }) => {
    const { id } = given(await ask(visitor(ctx), { branchId }));
    const late = { ...ctx, now: new Date(NOW.getTime() + 48 * 3_600_000) };
    assert.equal(codeOf(await confirmRequest(late, { id })), 'not-open');
    assert.equal((await personalData.retain({ ...late, now: NOW })).unconfirmed, 0);
    assert.equal((await personalData.retain(late)).unconfirmed, 1);
    await assert.rejects(reread(ctx, id), NotFound);
  }),
);

test(
  'days that are over, upside down or too many are refused, and a branch that is not there is not found',
  inHouse(async ({ ctx, branchId }) => {
    const refused = async (firstDay: string, lastDay: string) =>
      codeOf(await ask(visitor(ctx), { branchId, firstDay: asDay(firstDay), lastDay: asDay(lastDay) }));
    assert.equal(await refused('2026-11-22', '2026-11-29'), 'in-the-past');
    assert.equal(await refused('2026-12-08', '2026-12-01'), 'no-days');
    assert.equal(await refused('2026-12-01', '2028-12-01'), 'too-many-days');
    await assert.rejects(ask(visitor(ctx), { branchId: '00000000-0000-7000-8000-000000000000' }), NotFound);
    assert.deepEqual(await mailed(ctx), []);
  }),
);

test(
  'approved, it is a draft by others with a session on each chosen day',
  inHouse(async ({ ctx, maker, branchId }) => {
    const { id } = await aRequest(ctx, { branchId });
    given(await approveRequest(maker, { ...approval, id, days: [...days.slice(1), asDay('2027-01-05')] }));
    const { state, activityId, endedOn } = await reread(ctx, id);
    assert.deepEqual([state, endedOn], ['approved', '2026-12-22']);
    const activity = await ctx.tx
      .selectFrom('activities.activities')
      .select(['title', 'state', 'organiser', 'partners', 'branchId'])
      .where('id', '=', activityId ?? '')
      .executeTakeFirst();
    const partners = 'Breigroep De Lange Draad';
    assert.deepEqual(activity, { title: 'Handwerkcafé', state: 'draft', organiser: 'others', partners, branchId });
    const sessions = await listSessions(ctx.tx, activityId ?? '');
    assert.deepEqual(
      sessions.map(({ beginsAt }) => dayOf(beginsAt)),
      days.slice(1),
      'a day that was not asked for stays out',
    );
    assert.equal(codeOf(await approveRequest(maker, { ...approval, id })), 'not-open', 'twice makes one activity');
    assert.deepEqual(await mailed(ctx), ['confirm', 'asked', 'approved']);
  }),
);

test(
  'without a day that is to come nothing is approved',
  inHouse(async ({ ctx, maker, branchId }) => {
    const { id } = await aRequest(ctx, { branchId });
    assert.equal(codeOf(await approveRequest(maker, { ...approval, id, days: [] })), 'no-days');
    const late = { ...maker, now: new Date('2026-12-23T09:00:00Z') };
    assert.equal(codeOf(await approveRequest(late, { ...approval, id })), 'no-days');
  }),
);

test(
  'staff ask back, who asked answers once, and a question to nobody is refused',
  inHouse(async ({ ctx, maker, branchId }) => {
    const { id } = await aRequest(ctx, { branchId });
    assert.equal(codeOf(await answerQuestion(visitor(ctx), { id, text: 'Ja' })), 'not-open');
    assert.equal(codeOf(await askBack(maker, { id, text: '' })), 'no-text');
    given(await askBack(maker, { id, text: 'Hebben jullie stoelen nodig?' }));
    assert.equal((await reread(ctx, id)).state, 'questioned');
    assert.equal(codeOf(await answerQuestion(visitor(ctx), { id, text: '' })), 'no-text');
    given(await answerQuestion(visitor(ctx), { id, text: 'Ja, twaalf.' }));
    assert.equal((await reread(ctx, id)).state, 'asked');
    const messages = await listMessages(ctx.tx, id);
    assert.deepEqual(
      messages.map(({ author }) => author),
      ['library', 'asker'],
    );
    given(await refuseRequest(maker, { id, reason: 'We verbouwen dan.' }));
    assert.equal(codeOf(await askBack(maker, { id, text: 'Nog iets?' })), 'not-open');
  }),
);

test(
  'refused with a reason, or withdrawn before that; never both',
  inHouse(async ({ ctx, maker, branchId }) => {
    const { id } = await aRequest(ctx, { branchId });
    assert.equal(codeOf(await refuseRequest(maker, { id, reason: '' })), 'no-reason');
    given(await refuseRequest(maker, { id, reason: 'We verbouwen dan.' }));
    assert.equal(codeOf(await refuseRequest(maker, { id, reason: 'Nog eens' })), 'not-open');
    assert.equal(codeOf(await withdrawRequest(visitor(ctx), { id })), 'not-open');
    const typedByAnother = given(await ask(visitor(ctx), { branchId }));
    given(await withdrawRequest(visitor(ctx), typedByAnother));
    assert.equal((await reread(ctx, typedByAnother.id)).contactEmail, null);
    const other = await aRequest(ctx, { branchId });
    given(await withdrawRequest(visitor(ctx), { id: other.id }));
    assert.equal(codeOf(await refuseRequest(maker, { id: other.id, reason: 'Te laat' })), 'not-open');
    assert.equal((await mailed(ctx)).filter((kind) => kind === 'refused').length, 1);
  }),
);

test(
  'makers elsewhere do not know of it, and a desk worker may not decide',
  inHouse(async ({ ctx, branchId }) => {
    const { id } = await aRequest(ctx, { branchId });
    const elsewhere = { ...ctx, actor: someone('programme-maker', { municipality: 'GM0114' }) };
    const desk = { ...ctx, actor: someone('desk-worker', COEVORDEN) };
    await assert.rejects(approveRequest(elsewhere, { ...approval, id }), NotFound);
    await assert.rejects(refuseRequest(desk, { id, reason: 'Nee' }), Forbidden);
    await assert.rejects(askBack(desk, { id, text: 'Wat?' }), Forbidden);
    await assert.rejects(forgetAsker(desk, { id }), Forbidden);
  }),
);

test(
  'a municipality is known and waits for no mail, and asks for its own branches only',
  inHouse(async ({ ctx, branchId }) => {
    const officer = { ...ctx, actor: someone('municipality-officer', COEVORDEN) };
    const { id } = given(await ask(officer, { branchId, askerKind: 'municipality', title: 'Invulhulp' }));
    const { state, accountId } = await reread(ctx, id);
    assert.deepEqual([state, accountId], ['asked', officer.actor.accountId]);
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    const emmen = await openBranch(ctx, { municipalityCode: 'GM0114', name: 'Emmen', sizeClass: 'large' });
    await assert.rejects(ask(officer, { branchId: emmen, askerKind: 'municipality' }), Forbidden);
    await assert.rejects(ask(visitor(ctx), { branchId, askerKind: 'municipality' }), Forbidden);
    assert.equal(((await personalData.export(ctx.tx, officer.actor.accountId)) as unknown[]).length, 1);
    await personalData.erase(ctx, officer.actor.accountId);
    assert.equal((await reread(ctx, id)).contactName, null);
  }),
);

test(
  'three months after it ended nobody knows who asked; what became of it stays',
  inHouse(async ({ ctx, maker, branchId }) => {
    const { id } = await aRequest(ctx, { branchId });
    given(await askBack(maker, { id, text: 'Hoeveel stoelen?' }));
    assert.equal(codeOf(await forgetAsker(maker, { id })), 'not-open');
    given(await approveRequest(maker, { ...approval, id }));
    const retain = (day: string) => personalData.retain({ ...ctx, now: new Date(`${day}T09:00:00Z`) });
    assert.equal((await retain('2027-03-22')).contacts, 0);
    assert.equal((await retain(addDays(asDay('2027-03-22'), 1))).contacts, 1);
    const { contactName, contactEmail, about, state } = await reread(ctx, id);
    assert.deepEqual([contactName, contactEmail, about, state], [null, null, '', 'approved']);
    assert.deepEqual(await listMessages(ctx.tx, id), []);
    assert.equal((await retain('2027-04-01')).contacts, 0, 'once is enough');
    given(await forgetAsker(maker, { id }));
  }),
);
