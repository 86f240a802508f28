import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { contentHashOf } from '../queries.ts';
import { aDraft, anOfficer, aSentQuote, BASE_URL, reread, setLimit } from '../testing.ts';
import { sendQuote } from './send-quote.ts';

test('a sent quote is frozen with its hash, and every officer of the municipality gets a link', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    await anOfficer(ctxOf(tx));
    await registerMunicipality(ctxOf(tx), { code: 'GM0119', name: 'Meppel' });
    await anOfficer(ctxOf(tx), 'GM0119');
    const manager = ctxOf(tx, someone('account-manager'));
    const sent = await sendQuote(manager, { versionId: draft.id, version: 1, baseUrl: BASE_URL });
    assert.deepEqual(sent, { ok: true, value: { told: 1 } });
    const version = await reread(manager, draft.id);
    assert.equal(version.state, 'sent');
    assert.equal(version.contentHash, contentHashOf(version));
    const mails = await tx.selectFrom('kernel.outbox').select('payload').execute();
    assert.match(JSON.stringify(mails), new RegExp(`${BASE_URL}/partner/offertes/${draft.id}`));
  }));

test('a frozen price stays when the facts change', () =>
  undone(async (tx) => {
    const { version } = await aSentQuote(ctxOf(tx));
    await tx.updateTable('organisation.yearlyFacts').set({ value: 9 }).where('fact', '=', 'clinics').execute();
    const later = await reread(ctxOf(tx), version.id);
    assert.deepEqual(later.calculation.totals, version.calculation.totals);
  }));

test('above the limit it needs approval first; on the limit it does not', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    await anOfficer(ctxOf(tx));
    const cents = draft.calculation.totals.municipality.annualCents;
    await setLimit(ctxOf(tx), cents - 1);
    const input = { versionId: draft.id, version: 1, baseUrl: BASE_URL };
    assert.deepEqual(await sendQuote(ctxOf(tx), input), {
      ok: false,
      refusal: { code: 'needs-approval', approvalAboveCents: cents - 1 },
    });
    await setLimit(ctxOf(tx), cents);
    assert.ok((await sendQuote(ctxOf(tx), input)).ok);
  }));

const LATE = new Date('2027-01-22T09:00:00Z');
for (const [name, version, now, code] of [
  ['a version that was changed since', 7, NOW, 'changed-meanwhile'],
  ['a quote of which the last day is past', 1, LATE, 'validity-past'],
] as const) {
  test(`${name} is not sent`, () =>
    undone(async (tx) => {
      const draft = await aDraft(ctxOf(tx));
      await anOfficer(ctxOf(tx));
      const ctx = ctxOf(tx, undefined, now);
      const sent = await sendQuote(ctx, { versionId: draft.id, version, baseUrl: BASE_URL });
      assert.equal(!sent.ok && sent.refusal.code, code);
    }));
}

test('it is sent on its last day', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx), undefined, asDay('2026-11-22'));
    await anOfficer(ctxOf(tx));
    assert.ok((await sendQuote(ctxOf(tx), { versionId: draft.id, version: 1, baseUrl: BASE_URL })).ok);
  }));

test('nobody to receive it, or sent already: refused', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const alone = await sendQuote(ctxOf(tx), { versionId: draft.id, version: 1, baseUrl: BASE_URL });
    assert.equal(!alone.ok && alone.refusal.code, 'nobody-there');
    const again = await sendQuote(ctxOf(tx), { versionId: draft.id, version: 2, baseUrl: BASE_URL });
    assert.deepEqual(!again.ok && again.refusal, { code: 'wrong-state', state: 'sent' });
  }));

test('somebody of another municipality, or without the permission, cannot send it', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const input = { versionId: draft.id, version: 1, baseUrl: BASE_URL };
    const meppel = someone('account-manager', { municipality: 'GM0119' });
    await assert.rejects(sendQuote(ctxOf(tx, meppel), input), Forbidden);
    await assert.rejects(sendQuote(ctxOf(tx, someone('director')), input), Forbidden);
    await assert.rejects(sendQuote(ctxOf(tx), { ...input, versionId: draft.quoteId }), NotFound);
  }));
