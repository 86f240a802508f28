import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf } from '#kernel/content-hash.ts';
import { NotFound } from '#kernel/result.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { acceptedVersion } from '../queries.ts';
import { aDraft, aSentQuote, BASE_URL, reread } from '../testing.ts';
import { acceptQuote } from './accept-quote.ts';
import { declineQuote } from './decline-quote.ts';
import { withdrawQuote } from './withdraw-quote.ts';

const signature = {
  signerName: 'J. Bos',
  signerFunction: 'wethouder',
  mandate: 'namens het college, besluit 2025-118',
  route: 'grant',
} as const;
const inputOf = ({ id, contentHash }: { id: string; contentHash: string | null }) => ({
  ...signature,
  versionId: id,
  contentHash: contentHash ?? '',
  baseUrl: BASE_URL,
});

test('an accepted quote names the signer, carries a hash over content, signer and instant, and is announced', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const accepted = await acceptQuote(ctxOf(tx, officer), inputOf(version));
    const hash = hashOf({ contentHash: version.contentHash, ...signature, acceptedAt: NOW.toISOString() });
    assert.deepEqual(accepted, { ok: true, value: { hash } });
    const result = await acceptedVersion(tx, version.id);
    assert.equal(result?.acceptance.route, 'grant');
    assert.equal(result?.municipalityCode, 'GM0109');
    assert.deepEqual(result?.calculation.totals, version.calculation.totals);
    const news = await tx.selectFrom('kernel.outbox').select('payload').where('queue', '=', 'kernel.event').execute();
    assert.deepEqual(
      news.map(({ payload }) => payload),
      [{ event: 'quotes.quote-accepted', payload: { versionId: version.id } }],
    );
  }));

test('it can be accepted on its last day and not the day after, by the clock of the library', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const late = await acceptQuote(ctxOf(tx, officer, new Date('2027-01-21T23:00:00Z')), inputOf(version));
    assert.deepEqual(!late.ok && late.refusal, { code: 'expired', validUntil: '2027-01-21' });
    assert.ok((await acceptQuote(ctxOf(tx, officer, new Date('2027-01-21T22:59:00Z')), inputOf(version))).ok);
  }));

test('other content than was shown is not accepted, nor content that was tampered with', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const other = await acceptQuote(ctxOf(tx, officer), { ...inputOf(version), contentHash: hashOf('iets anders') });
    assert.equal(!other.ok && other.refusal.code, 'other-content');
    await tx.updateTable('quotes.versions').set({ conditions: 'Gratis' }).where('id', '=', version.id).execute();
    const tampered = await acceptQuote(ctxOf(tx, officer), inputOf(version));
    assert.equal(!tampered.ok && tampered.refusal.code, 'other-content');
  }));

test('what is accepted, declined or withdrawn cannot be accepted any more', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const ctx = ctxOf(tx, officer);
    const stateAfter = async () => {
      const again = await acceptQuote(ctx, inputOf(version));
      return !again.ok && again.refusal;
    };
    await withdrawQuote(ctxOf(tx), { versionId: version.id, reason: 'Fout', baseUrl: BASE_URL });
    assert.deepEqual(await stateAfter(), { code: 'not-open', state: 'withdrawn' });
    for (const state of ['accepted', 'declined', 'superseded'] as const) {
      await tx.updateTable('quotes.versions').set({ state }).where('id', '=', version.id).execute();
      assert.deepEqual(await stateAfter(), { code: 'not-open', state });
    }
  }));

test('another municipality, staff, and anybody before it is sent do not find it', () =>
  undone(async (tx) => {
    const { version } = await aSentQuote(ctxOf(tx));
    const meppel = someone('municipality-officer', { municipality: 'GM0119' });
    await assert.rejects(acceptQuote(ctxOf(tx, meppel), inputOf(version)), NotFound);
    await assert.rejects(acceptQuote(ctxOf(tx, someone('account-manager')), inputOf(version)), NotFound);
  }));

test('a draft is not found by the municipality', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const officer = someone('municipality-officer', { municipality: 'GM0109' });
    await assert.rejects(acceptQuote(ctxOf(tx, officer), inputOf(draft)), NotFound);
  }));

test('a declined quote keeps the reason, and cannot be declined twice or by another', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const input = { versionId: version.id, reason: 'Te duur', baseUrl: BASE_URL };
    const meppel = someone('municipality-officer', { municipality: 'GM0119' });
    await assert.rejects(declineQuote(ctxOf(tx, meppel), input), NotFound);
    assert.ok((await declineQuote(ctxOf(tx, officer), input)).ok);
    assert.equal((await reread(ctxOf(tx), version.id)).state, 'declined');
    const again = await declineQuote(ctxOf(tx, officer), input);
    assert.deepEqual(!again.ok && again.refusal, { code: 'not-open', state: 'declined' });
  }));
