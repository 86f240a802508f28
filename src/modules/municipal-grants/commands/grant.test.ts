import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { Forbidden, NotFound, type Result } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { changesOf, listCommitmentsOf } from '../../commitments/testing.ts';
import { grantOf, lockCuts } from '../queries.ts';
import { aGrant, COACH_CENTS, REST_CENTS } from '../testing.ts';
import { applyForGrant } from './apply-for-grant.ts';
import { decideGrant } from './decide-grant.ts';
import { planAdvances } from './plan-advances.ts';
import { settleGrant } from './settle-grant.ts';

const ASKED = COACH_CENTS + REST_CENTS;
const BEFORE = new Date('2025-11-22T09:00:00Z');
const NOBODY = '0193f1a0-0000-7000-8000-000000000000';
const appliedOn = asDay('2025-11-24');
const decision = { decisionNumber: '2025-118', decidedOn: asDay('2025-12-12') };
const codeOf = (outcome: Result<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.code);

async function applied(ctx: Ctx): Promise<{ agreementId: string; coachId: string }> {
  const grant = await aGrant(ctx);
  assert.equal(codeOf(await applyForGrant(ctx, { agreementId: grant.agreementId, appliedOn })), 'ok');
  return grant;
}

const inPeace = (test: (ctx: Ctx) => Promise<void>) => () => undone((tx) => test(ctxOf(tx, undefined, BEFORE)));

test(
  'the amount asked is that of all lines; granted in full, nothing shrinks',
  inPeace(async (ctx) => {
    const { agreementId, coachId } = await applied(ctx);
    assert.equal(codeOf(await decideGrant(ctx, { agreementId, ...decision, grantedCents: ASKED, lines: [] })), 'ok');
    const grant = await grantOf(ctx.tx, agreementId);
    assert.deepEqual([grant?.askedCents, grant?.grantedCents], [ASKED, ASKED]);
    assert.deepEqual(await lockCuts(ctx.tx, agreementId), []);
    assert.deepEqual(await changesOf(ctx, [coachId]), []);
  }),
);

test(
  'less granted for a line shrinks its commitments in proportion and keeps what they were, with the reason',
  inPeace(async (ctx) => {
    const { agreementId, coachId } = await applied(ctx);
    const granted = COACH_CENTS / 3;
    const lines = [{ lineId: coachId, grantedCents: granted, reason: 'Twee consultatiebureaus vallen af' }];
    const outcome = await decideGrant(ctx, { agreementId, ...decision, grantedCents: REST_CENTS + granted, lines });
    assert.deepEqual(outcome, { ok: true, value: { cuts: 1 } });
    const [hours] = await listCommitmentsOf(ctx.tx, [coachId]);
    assert.deepEqual([hours?.quantityMin, hours?.quantityMax], [4, 4]);
    const [before] = await changesOf(ctx, [coachId]);
    assert.deepEqual([before?.quantityMin, before?.reason], [12, 'Twee consultatiebureaus vallen af']);
    assert.deepEqual(await lockCuts(ctx.tx, agreementId), [
      { lineId: coachId, askedCents: COACH_CENTS, grantedCents: granted },
    ]);
  }),
);

test(
  'advances are planned in parts, planned again in their place, and the grant is settled',
  inPeace(async (ctx) => {
    const { agreementId } = await applied(ctx);
    await decideGrant(ctx, { agreementId, ...decision, grantedCents: ASKED, lines: [] });
    const plan = { agreementId, totalCents: ASKED, firstDay: asDay('2026-01-15') };
    await planAdvances(ctx, { ...plan, count: 12 });
    assert.equal(codeOf(await planAdvances(ctx, { ...plan, count: 4 })), 'ok');
    const planned = await grantOf(ctx.tx, agreementId);
    assert.deepEqual(
      planned?.advances.map(({ amountCents }) => amountCents),
      Array(4).fill(ASKED / 4),
    );
    const settled = { agreementId, settledOn: asDay('2027-05-01'), settledCents: 60_000_00 };
    assert.equal(codeOf(await settleGrant(ctx, settled)), 'ok');
    assert.equal((await grantOf(ctx.tx, agreementId))?.settledCents, 60_000_00);
    assert.equal(codeOf(await settleGrant(ctx, settled)), 'already-settled');
    assert.equal(codeOf(await planAdvances(ctx, { ...plan, count: 4 })), 'already-settled');
  }),
);

test(
  'one application is enough',
  inPeace(async (ctx) => {
    const { agreementId } = await applied(ctx);
    assert.equal(codeOf(await applyForGrant(ctx, { agreementId, appliedOn })), 'already-applied');
  }),
);

test(
  'nothing is decided before somebody applied',
  inPeace(async (ctx) => {
    const { agreementId } = await aGrant(ctx);
    assert.equal(
      codeOf(await decideGrant(ctx, { agreementId, ...decision, grantedCents: 0, lines: [] })),
      'not-applied',
    );
  }),
);

test(
  'a decision that cannot be right is refused',
  inPeace(async (ctx) => {
    const { agreementId, coachId } = await applied(ctx);
    const decide = (changes: object) =>
      decideGrant(ctx, { agreementId, ...decision, grantedCents: ASKED, lines: [], ...changes });
    assert.equal(codeOf(await decide({ grantedCents: ASKED + 1 })), 'more-than-asked');
    assert.equal(codeOf(await decide({ decidedOn: asDay('2025-11-01') })), 'decided-before-applied');
    assert.deepEqual(await decide({ grantedCents: ASKED - 100 }), {
      ok: false,
      refusal: { code: 'lines-do-not-add-up', grantedCents: ASKED - 100, linesCents: ASKED },
    });
    assert.equal(
      codeOf(await decide({ lines: [{ lineId: coachId, grantedCents: 0, reason: 'x' }] })),
      'lines-do-not-add-up',
    );
    await decide({});
    assert.equal(codeOf(await decide({})), 'already-decided');
  }),
);

test(
  'advances and settlement wait for the decision and never go past it',
  inPeace(async (ctx) => {
    const { agreementId } = await applied(ctx);
    const plan = { agreementId, totalCents: ASKED, count: 4, firstDay: asDay('2026-01-15') };
    const settle = { agreementId, settledOn: asDay('2027-05-01'), settledCents: ASKED };
    assert.equal(codeOf(await planAdvances(ctx, plan)), 'not-decided');
    assert.equal(codeOf(await settleGrant(ctx, settle)), 'not-decided');
    await decideGrant(ctx, { agreementId, ...decision, grantedCents: ASKED, lines: [] });
    assert.equal(codeOf(await planAdvances(ctx, { ...plan, totalCents: ASKED + 1 })), 'more-than-granted');
    assert.equal(codeOf(await planAdvances(ctx, { ...plan, totalCents: 3 })), 'too-little-to-share');
    assert.equal(codeOf(await settleGrant(ctx, { ...settle, settledCents: ASKED + 1 })), 'more-than-granted');
    assert.equal(
      codeOf(await settleGrant(ctx, { ...settle, settledOn: asDay('2025-12-01') })),
      'settled-before-decided',
    );
  }),
);

test(
  'only who manages the subsidies of the municipality touches it, and an order has none',
  inPeace(async (ctx) => {
    const { agreementId } = await applied(ctx);
    const meppel = { ...ctx, actor: someone('account-manager', { municipality: 'GM0119' }) };
    const plan = { agreementId, totalCents: 1, count: 1, firstDay: appliedOn };
    await assert.rejects(applyForGrant(meppel, { agreementId, appliedOn }), Forbidden);
    await assert.rejects(decideGrant(meppel, { agreementId, ...decision, grantedCents: 0, lines: [] }), Forbidden);
    await assert.rejects(planAdvances(meppel, plan), Forbidden);
    await assert.rejects(settleGrant(meppel, { agreementId, settledOn: appliedOn, settledCents: 0 }), Forbidden);
    await assert.rejects(applyForGrant(ctx, { agreementId: NOBODY, appliedOn }), NotFound);
    assert.deepEqual(await lockCuts(ctx.tx, NOBODY), []);
  }),
);
