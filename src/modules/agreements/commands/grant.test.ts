import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { Forbidden, NotFound, type Result } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { askedFor } from '../grants.ts';
import { type LineRow, listLines } from '../sql/agreements.ts';
import { listCommitmentChanges, listCommitmentsOf } from '../sql/commitments.ts';
import { findGrant, listAdvances, listLineCuts } from '../sql/grants.ts';
import { anAgreement, BEFORE } from '../testing.ts';
import { applyForGrant } from './apply-for-grant.ts';
import { decideGrant } from './decide-grant.ts';
import { planAdvances } from './plan-advances.ts';
import { setTerms } from './set-terms.ts';
import { settleGrant } from './settle-grant.ts';

const ASKED = 61_240_00;
const appliedOn = asDay('2025-11-24');
const decision = { decisionNumber: '2025-118', decidedOn: asDay('2025-12-12') };
const codeOf = (outcome: Result<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.code);

async function applied(ctx: Ctx): Promise<{ id: string; coach: LineRow }> {
  const { id } = await anAgreement(ctx, { route: 'grant' });
  assert.equal(codeOf(await applyForGrant(ctx, { agreementId: id, appliedOn })), 'ok');
  const coach = (await listLines(ctx.tx, id)).find(({ serviceId }) => serviceId === 'boekstartcoach');
  assert.ok(coach);
  return { id, coach };
}

const inPeace = (test: (ctx: Ctx) => Promise<void>) => () => undone((tx) => test(ctxOf(tx, undefined, BEFORE)));

test(
  'the amount asked is that of the first year; granted in full, nothing shrinks',
  inPeace(async (ctx) => {
    const { id, coach } = await applied(ctx);
    assert.equal((await findGrant(ctx.tx, id))?.askedCents, ASKED);
    assert.equal(
      codeOf(await decideGrant(ctx, { agreementId: id, ...decision, grantedCents: ASKED, lines: [] })),
      'ok',
    );
    assert.deepEqual(await listCommitmentChanges(ctx.tx, [coach.id]), []);
  }),
);

test(
  'less granted for a line shrinks its commitments in proportion and keeps what they were, with the reason',
  inPeace(async (ctx) => {
    const { id, coach } = await applied(ctx);
    const granted = askedFor(coach) / 3;
    const lines = [{ lineId: coach.id, grantedCents: granted, reason: 'Twee consultatiebureaus vallen af' }];
    const grantedCents = ASKED - askedFor(coach) + granted;
    assert.equal(codeOf(await decideGrant(ctx, { agreementId: id, ...decision, grantedCents, lines })), 'ok');
    const [hours] = await listCommitmentsOf(ctx.tx, [coach.id]);
    assert.deepEqual([hours?.quantityMin, hours?.quantityMax], [4, 4]);
    const [before] = await listCommitmentChanges(ctx.tx, [coach.id]);
    assert.deepEqual([before?.quantityMin, before?.reason], [12, 'Twee consultatiebureaus vallen af']);
    assert.deepEqual(
      (await listLineCuts(ctx.tx, [coach.id])).map((cut) => cut.grantedCents),
      [granted],
    );
  }),
);

test('another term after the decision keeps what was not granted', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, undefined, BEFORE);
    const { id, coach } = await applied(ctx);
    const granted = askedFor(coach) / 3;
    const lines = [{ lineId: coach.id, grantedCents: granted, reason: 'Twee consultatiebureaus vallen af' }];
    await decideGrant(ctx, { agreementId: id, ...decision, grantedCents: ASKED - askedFor(coach) + granted, lines });
    const rule = { startsOn: asDay('2026-01-01'), initialYears: 2, renewalYears: null, noticeMonths: null };
    await setTerms(ctx, { agreementId: id, version: 1, rule });
    const hours = await listCommitmentsOf(tx, [coach.id]);
    assert.deepEqual(
      hours.map(({ quantityMin }) => quantityMin),
      [4, 4],
    );
  }));

test(
  'advances are planned in parts, planned again in their place, and the grant is settled',
  inPeace(async (ctx) => {
    const { id } = await applied(ctx);
    await decideGrant(ctx, { agreementId: id, ...decision, grantedCents: ASKED, lines: [] });
    const plan = { agreementId: id, totalCents: ASKED, firstDay: asDay('2026-01-15') };
    await planAdvances(ctx, { ...plan, count: 12 });
    assert.equal(codeOf(await planAdvances(ctx, { ...plan, count: 4 })), 'ok');
    assert.deepEqual(
      (await listAdvances(ctx.tx, id)).map(({ amountCents }) => amountCents),
      Array(4).fill(ASKED / 4),
    );
    const settled = { agreementId: id, settledOn: asDay('2027-05-01'), settledCents: 60_000_00 };
    assert.equal(codeOf(await settleGrant(ctx, settled)), 'ok');
    assert.equal((await findGrant(ctx.tx, id))?.settledCents, 60_000_00);
    assert.equal(codeOf(await settleGrant(ctx, settled)), 'already-settled');
    assert.equal(codeOf(await planAdvances(ctx, { ...plan, count: 4 })), 'already-settled');
  }),
);

test(
  'one application is enough',
  inPeace(async (ctx) => {
    const { id } = await applied(ctx);
    assert.equal(codeOf(await applyForGrant(ctx, { agreementId: id, appliedOn })), 'already-applied');
  }),
);

test(
  'an order cannot be applied for',
  inPeace(async (ctx) => {
    const { id } = await anAgreement(ctx);
    assert.equal(codeOf(await applyForGrant(ctx, { agreementId: id, appliedOn })), 'not-by-grant');
    assert.equal(
      codeOf(await decideGrant(ctx, { agreementId: id, ...decision, grantedCents: 0, lines: [] })),
      'not-applied',
    );
  }),
);

test(
  'a decision that cannot be right is refused',
  inPeace(async (ctx) => {
    const { id, coach } = await applied(ctx);
    const decide = (changes: object) =>
      decideGrant(ctx, { agreementId: id, ...decision, grantedCents: ASKED, lines: [], ...changes });
    assert.equal(codeOf(await decide({ grantedCents: ASKED + 1 })), 'more-than-asked');
    assert.equal(codeOf(await decide({ decidedOn: asDay('2025-11-01') })), 'decided-before-applied');
    assert.deepEqual(await decide({ grantedCents: ASKED - 100 }), {
      ok: false,
      refusal: { code: 'lines-do-not-add-up', grantedCents: ASKED - 100, linesCents: ASKED },
    });
    assert.equal(
      codeOf(await decide({ lines: [{ lineId: coach.id, grantedCents: 0, reason: 'x' }] })),
      'lines-do-not-add-up',
    );
    await decide({});
    assert.equal(codeOf(await decide({})), 'already-decided');
  }),
);

test(
  'advances and settlement wait for the decision and never go past it',
  inPeace(async (ctx) => {
    const { id } = await applied(ctx);
    const plan = { agreementId: id, totalCents: ASKED, count: 4, firstDay: asDay('2026-01-15') };
    const settle = { agreementId: id, settledOn: asDay('2027-05-01'), settledCents: ASKED };
    assert.equal(codeOf(await planAdvances(ctx, plan)), 'not-decided');
    assert.equal(codeOf(await settleGrant(ctx, settle)), 'not-decided');
    await decideGrant(ctx, { agreementId: id, ...decision, grantedCents: ASKED, lines: [] });
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
  'only who manages the agreements of the municipality touches the subsidy',
  inPeace(async (ctx) => {
    const { id } = await applied(ctx);
    const meppel = { ...ctx, actor: someone('account-manager', { municipality: 'GM0119' }) };
    await assert.rejects(applyForGrant(meppel, { agreementId: id, appliedOn }), Forbidden);
    await assert.rejects(settleGrant(meppel, { agreementId: id, settledOn: appliedOn, settledCents: 0 }), Forbidden);
    const unknown = '0193f1a0-0000-7000-8000-000000000000';
    await assert.rejects(decideGrant(ctx, { agreementId: unknown, ...decision, grantedCents: 0, lines: [] }), NotFound);
  }),
);
