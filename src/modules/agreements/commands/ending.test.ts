import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Services } from '#kernel/module.ts';
import { Forbidden, type Result } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { servicesIn } from '../../../../test/worker.ts';
import { installEdition } from '../../activity-catalogue/index.ts';
import { listCommitmentsOf } from '../../commitments/testing.ts';
import { registerAccount } from '../../people/testing.ts';
import { BASE_URL } from '../../quotes/testing.ts';
import { edition2025 } from '../../tariffs/testing.ts';
import { jobs } from '../jobs.ts';
import { listLines, listTerms } from '../sql/agreements.ts';
import { findEnding } from '../sql/endings.ts';
import { anAgreement, BEFORE } from '../testing.ts';
import { giveNotice } from './give-notice.ts';
import { raiseAlarms } from './raise-alarms.ts';
import { renewAgreement } from './renew-agreement.ts';
import { setTerms } from './set-terms.ts';

const rule = { startsOn: asDay('2026-01-01'), initialYears: 3, renewalYears: 1, noticeMonths: 12 };
const at = (tx: Tx, day: string, actor?: Ctx['actor']): Ctx => ctxOf(tx, actor, new Date(`${day}T09:00:00Z`));
const codeOf = (outcome: Result<unknown>): string => (outcome.ok ? 'ok' : outcome.refusal.code);
const notice = { givenBy: 'party' as const, reason: 'De gemeente bezuinigt' };

/** Three years, then yearly, notice a year before the end. */
async function renewing(tx: Tx): Promise<string> {
  const ctx = ctxOf(tx, undefined, BEFORE);
  const { id: agreementId } = await anAgreement(ctx);
  assert.equal(codeOf(await setTerms(ctx, { agreementId, version: 1, rule })), 'ok');
  return agreementId;
}
const termNumbers = async (tx: Tx, id: string) => (await listTerms(tx, id)).map(({ number }) => number);

test('the day after the notice day the next term is made, once, with its commitments and nothing to pay once', () =>
  undone(async (tx) => {
    const agreementId = await renewing(tx);
    assert.deepEqual(await renewAgreement(at(tx, '2027-12-31'), { agreementId }), { ok: true, value: { terms: 0 } });
    assert.deepEqual(await renewAgreement(at(tx, '2028-01-01'), { agreementId }), { ok: true, value: { terms: 1 } });
    assert.deepEqual(await renewAgreement(at(tx, '2028-01-02'), { agreementId }), { ok: true, value: { terms: 0 } });
    const [first, next] = await listTerms(tx, agreementId);
    assert.deepEqual([next?.startsOn, next?.noticeBy], [first?.endsBefore, '2028-12-31']);
    const lines = (await listLines(tx, agreementId)).filter(({ termNumber }) => termNumber === 2);
    assert.equal(
      lines.reduce((sum, { annualCents }) => sum + annualCents, 0),
      61_240_00,
    );
    const commitments = await listCommitmentsOf(
      tx,
      lines.map(({ id }) => id),
    );
    assert.deepEqual([...new Set(commitments.map(({ startsOn }) => startsOn))], ['2029-01-01']);
  }));

test('a job that did not run for years makes all the terms that came', () =>
  undone(async (tx) => {
    const agreementId = await renewing(tx);
    await renewAgreement(at(tx, '2030-02-01'), { agreementId });
    assert.deepEqual(await termNumbers(tx, agreementId), [1, 2, 3, 4]);
  }));

test('a renewal takes the prices of the edition in force when it begins', () =>
  undone(async (tx) => {
    const agreementId = await renewing(tx);
    const document = structuredClone(edition2025);
    document.year = 2028;
    for (const { tariff } of document.services) {
      for (const part of tariff.components) if (part.kind === 'per_weekly_hours_block') part.amount = '10000.00';
    }
    await installEdition(at(tx, '2027-10-01'), document);
    await renewAgreement(at(tx, '2028-01-01'), { agreementId });
    const coach = (await listLines(tx, agreementId)).filter(({ serviceId }) => serviceId === 'boekstartcoach');
    assert.deepEqual(
      coach.map(({ annualCents }) => annualCents),
      [28_536_00, 30_000_00],
    );
  }));

test('notice in time ends the agreement with its term and stops the renewal', () =>
  undone(async (tx) => {
    const agreementId = await renewing(tx);
    const outcome = await giveNotice(at(tx, '2027-12-31'), { agreementId, givenOn: asDay('2027-12-31'), ...notice });
    assert.deepEqual(outcome, { ok: true, value: { endsBefore: '2029-01-01' } });
    await renewAgreement(at(tx, '2028-06-01'), { agreementId });
    assert.deepEqual(await termNumbers(tx, agreementId), [1]);
  }));

test('notice that came in time and is written down late undoes what the renewal promised', () =>
  undone(async (tx) => {
    const agreementId = await renewing(tx);
    await renewAgreement(at(tx, '2028-01-01'), { agreementId });
    await giveNotice(at(tx, '2028-01-05'), { agreementId, givenOn: asDay('2027-12-30'), ...notice });
    const commitments = await listCommitmentsOf(
      tx,
      (await listLines(tx, agreementId)).map(({ id }) => id),
    );
    const owed = commitments.filter(({ quantityMax }) => quantityMax > 0).map(({ startsOn }) => startsOn);
    assert.deepEqual([...new Set(owed)].sort(), ['2026-01-01', '2027-01-01', '2028-01-01']);
  }));

test('after the last day only somebody with the permission, on purpose, lets notice through', () =>
  undone(async (tx) => {
    const agreementId = await renewing(tx);
    const late = { agreementId, givenOn: asDay('2028-02-01'), ...notice };
    const manager = at(tx, '2028-02-01', someone('account-manager'));
    const director = at(tx, '2028-02-01', someone('director'));
    assert.deepEqual(await giveNotice(manager, { ...late, override: true }), {
      ok: false,
      refusal: { code: 'notice-day-passed', noticeBy: '2027-12-31', overridableWith: 'agreements:override-notice' },
    });
    assert.equal(codeOf(await giveNotice(manager, late)), 'notice-day-passed');
    assert.equal(codeOf(await giveNotice(director, late)), 'notice-day-passed');
    assert.equal(codeOf(await giveNotice(director, { ...late, override: true })), 'ok');
    const ending = await findEnding(tx, agreementId);
    assert.deepEqual([ending?.late, ending?.endsBefore], [true, '2029-01-01']);
  }));

test('notice is refused twice, in the future, when nothing renews, and when all is over', () =>
  undone(async (tx) => {
    const agreementId = await renewing(tx);
    const give = (now: string, givenOn: string) =>
      giveNotice(at(tx, now), { agreementId, givenOn: asDay(givenOn), ...notice });
    assert.equal(codeOf(await give('2026-05-01', '2026-05-02')), 'given-in-future');
    assert.equal(codeOf(await give('2029-05-01', '2029-05-01')), 'over');
    assert.equal(codeOf(await give('2026-05-01', '2026-05-01')), 'ok');
    assert.equal(codeOf(await give('2026-05-01', '2026-05-01')), 'already-noticed');
    const meppel = at(tx, '2026-05-01', someone('account-manager', { municipality: 'GM0119' }));
    await assert.rejects(giveNotice(meppel, { agreementId, givenOn: asDay('2026-05-01'), ...notice }), Forbidden);
  }));

test('an agreement of one year needs no notice', () =>
  undone(async (tx) => {
    const { id: agreementId } = await anAgreement(ctxOf(tx, undefined, BEFORE));
    const outcome = await giveNotice(at(tx, '2026-05-01'), { agreementId, givenOn: asDay('2026-05-01'), ...notice });
    assert.deepEqual(outcome, { ok: false, refusal: { code: 'ends-by-itself', endsBefore: '2027-01-01' } });
  }));

test('three months before the notice day the account managers get one mail', () =>
  undone(async (tx) => {
    const agreementId = await renewing(tx);
    await registerAccount(ctxOf(tx), { email: 'anneke@voorbeeld.nl', name: 'Anneke', role: 'account-manager' });
    const mails = async () => {
      const rows = await tx.selectFrom('kernel.outbox').select('payload').execute();
      return rows.filter(({ payload }) => JSON.stringify(payload).includes('Opzegdatum nadert'));
    };
    const raised = async (day: string) => raiseAlarms(at(tx, day), { baseUrl: BASE_URL });
    assert.deepEqual(await raised('2027-09-30'), { ok: true, value: { raised: 0 } });
    assert.deepEqual(await raised('2027-10-01'), { ok: true, value: { raised: 1 } });
    assert.deepEqual(await raised('2027-10-02'), { ok: true, value: { raised: 0 } });
    const [mail, ...more] = await mails();
    assert.match(JSON.stringify(mail?.payload), /anneke@voorbeeld\.nl.*31 december 2027/);
    assert.ok(JSON.stringify(mail?.payload).includes(`${BASE_URL}/werk/overeenkomsten/${agreementId}`));
    assert.equal(more.length, 0);
  }));

test('the nightly job renews and warns, and a second night changes nothing', () =>
  undone(async (tx) => {
    const agreementId = await renewing(tx);
    const [job] = jobs;
    const inContext: Services['inContext'] = (name, work) => work(at(tx, '2028-10-15', { kind: 'program', name }));
    const services = servicesIn(tx, { inContext, baseUrl: BASE_URL });
    await job?.run(services, {});
    await job?.run(services, {});
    const terms = await listTerms(tx, agreementId);
    assert.deepEqual(
      terms.map(({ number, alarmedAt }) => [number, alarmedAt !== null]),
      [
        [1, false],
        [2, true],
      ],
    );
  }));
