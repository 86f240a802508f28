import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { changesOf, listCommitmentsOf } from '../../commitments/testing.ts';
import { applyForGrant, decideGrant } from '../../municipal-grants/testing.ts';
import { lineOf } from '../../quotes/testing.ts';
import { listLines, listTerms } from '../sql/agreements.ts';
import { anAgreement, BEFORE } from '../testing.ts';
import { setTerms } from './set-terms.ts';

const rule = { startsOn: asDay('2026-01-01'), initialYears: 3, renewalYears: 1, noticeMonths: 12 };
const lineIds = async (tx: Tx, id: string) => (await listLines(tx, id)).map((line) => line.id);

test('three years instead of one give each year its commitments, and the first keep their ids', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, undefined, BEFORE);
    const { id } = await anAgreement(ctx, { lines: [lineOf('meedoen-in-de-samenleving')] });
    const [before] = await listCommitmentsOf(tx, await lineIds(tx, id));
    assert.equal((await setTerms(ctx, { agreementId: id, version: 1, rule })).ok, true);

    const [term] = await listTerms(tx, id);
    assert.deepEqual([term?.endsBefore, term?.noticeBy], ['2029-01-01', '2027-12-31']);
    const commitments = await listCommitmentsOf(tx, await lineIds(tx, id));
    assert.deepEqual(commitments.map(({ startsOn }) => startsOn).sort(), ['2026-01-01', '2027-01-01', '2028-01-01']);
    assert.equal(commitments.find(({ startsOn }) => startsOn === '2026-01-01')?.id, before?.id);
  }));

test('fewer years let the rest lapse, with the reason and what it was', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, undefined, BEFORE);
    const { id } = await anAgreement(ctx, { lines: [lineOf('meedoen-in-de-samenleving')] });
    await setTerms(ctx, { agreementId: id, version: 1, rule });
    const startsOn = asDay('2026-03-01');
    await setTerms(ctx, { agreementId: id, version: 2, rule: { ...rule, startsOn, initialYears: 1, noticeMonths: 3 } });
    const commitments = await listCommitmentsOf(tx, await lineIds(tx, id));
    const owed = commitments.filter(({ quantityMax }) => quantityMax > 0);
    assert.deepEqual(
      owed.map(({ startsOn, endsBefore }) => [startsOn, endsBefore]),
      [['2026-03-01', '2027-03-01']],
    );
    const changes = await changesOf(ctx, await lineIds(tx, id));
    assert.deepEqual(
      changes.map(({ quantityMin, quantityMax, reason }) => [quantityMin, quantityMax, reason]),
      [
        [4, 10, 'De looptijd is gewijzigd.'],
        [4, 10, 'De looptijd is gewijzigd.'],
      ],
    );
  }));

test('another term after the decision keeps what was not granted', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, undefined, BEFORE);
    const { id } = await anAgreement(ctx, { lines: [lineOf('boekstartcoach')], route: 'grant' });
    const [coach] = await listLines(tx, id);
    assert.ok(coach);
    await applyForGrant(ctx, { agreementId: id, appliedOn: asDay('2025-11-24') });
    const grantedCents = coach.annualCents / 3;
    const lines = [{ lineId: coach.id, grantedCents, reason: 'Twee consultatiebureaus vallen af' }];
    const decision = { decisionNumber: '2025-118', decidedOn: asDay('2025-12-12'), grantedCents, lines };
    assert.equal((await decideGrant(ctx, { agreementId: id, ...decision })).ok, true);
    await setTerms(ctx, { agreementId: id, version: 1, rule: { ...rule, initialYears: 2 } });
    assert.deepEqual(
      (await listCommitmentsOf(tx, [coach.id])).map(({ quantityMin }) => quantityMin),
      [4, 4],
    );
  }));

const refusals: [code: string, now: Date, changes: Partial<typeof rule>, version: number][] = [
  ['already-started', NOW, {}, 1],
  ['starts-in-past', BEFORE, { startsOn: asDay('2025-11-22') }, 1],
  ['no-time-for-notice', BEFORE, { initialYears: 1 }, 1],
  ['changed-meanwhile', BEFORE, {}, 2],
];
for (const [code, now, changes, version] of refusals) {
  test(`refuses ${code}`, () =>
    undone(async (tx) => {
      const { id } = await anAgreement(ctxOf(tx, undefined, BEFORE));
      const outcome = await setTerms(ctxOf(tx, undefined, now), {
        agreementId: id,
        version,
        rule: { ...rule, ...changes },
      });
      assert.equal(outcome.ok ? 'ok' : outcome.refusal.code, code);
    }));
}

test('only who manages the agreements of the municipality sets terms', () =>
  undone(async (tx) => {
    const { id } = await anAgreement(ctxOf(tx, undefined, BEFORE));
    const meppel = someone('account-manager', { municipality: 'GM0119' });
    await assert.rejects(setTerms(ctxOf(tx, meppel, BEFORE), { agreementId: id, version: 1, rule }), Forbidden);
    const unknown = '0193f1a0-0000-7000-8000-000000000000';
    await assert.rejects(setTerms(ctxOf(tx), { agreementId: unknown, version: 1, rule }), NotFound);
  }));
