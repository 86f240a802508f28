import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAIL_QUEUE } from '#kernel/outbox.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { registerAccount } from '../../people/testing.ts';
import { getSettings, listSteps } from '../sql/steps.ts';
import { aDraft, anOfficer, aSentQuote, BASE_URL, reread, setLimit } from '../testing.ts';
import { acceptQuote } from './accept-quote.ts';
import { approveQuote } from './approve-quote.ts';
import { declineQuote } from './decline-quote.ts';
import { requestApproval } from './request-approval.ts';
import { reviseQuote } from './revise-quote.ts';
import { sendBack } from './send-back.ts';
import { sendQuote } from './send-quote.ts';
import { setApprovalLimit } from './set-approval-limit.ts';
import { withdrawQuote } from './withdraw-quote.ts';

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

test('above the limit: asked, approved by somebody else, sent; each step with who did it', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    await anOfficer(ctxOf(tx));
    await setLimit(ctxOf(tx), 0);
    const maker = ctxOf(tx, someone('account-manager'));
    assert.ok((await requestApproval(maker, { versionId: draft.id, version: 1, baseUrl: BASE_URL })).ok);
    assert.ok((await approveQuote(ctxOf(tx, someone('director')), { versionId: draft.id })).ok);
    assert.ok((await sendQuote(maker, { versionId: draft.id, version: 3, baseUrl: BASE_URL })).ok);
    const steps = await listSteps(tx, draft.id);
    assert.deepEqual(
      steps.map(({ step, actorName }) => [step, actorName]),
      [
        ['made', 'Biebwerk'],
        ['approval-requested', 'Accountmanager'],
        ['approved', 'Directeur'],
        ['sent', 'Accountmanager'],
      ],
    );
  }));

test('those who may approve get a mail, but not whoever asks', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    await registerAccount(ctxOf(tx), { email: 'directeur@voorbeeld.nl', name: 'Dirk', role: 'director' });
    const accountId = await registerAccount(ctxOf(tx), { email: 'zelf@voorbeeld.nl', name: 'Bo', role: 'director' });
    await tx.deleteFrom('kernel.outbox').execute();
    const asker = { ...someone('account-manager'), accountId };
    await requestApproval(ctxOf(tx, asker), { versionId: draft.id, version: 1, baseUrl: BASE_URL });
    const sent = await tx.selectFrom('kernel.outbox').select('payload').where('queue', '=', MAIL_QUEUE).execute();
    const [mail, ...others] = sent.map(({ payload }) => payload as { to: string; text: string });
    assert.deepEqual([mail?.to, others.length], ['directeur@voorbeeld.nl', 0]);
    assert.match(mail?.text ?? '', new RegExp(`${BASE_URL}/werk/offertes/${draft.id}`));
  }));

test('who put it up for approval does not approve it, whatever else they may do', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const manager = someone('account-manager');
    const both = { ...manager, grants: [...manager.grants, ...someone('director').grants] };
    await requestApproval(ctxOf(tx, both), { versionId: draft.id, version: 1, baseUrl: BASE_URL });
    assert.equal(codeOf(await approveQuote(ctxOf(tx, both), { versionId: draft.id })), 'own-quote');
  }));

test('approval is asked for the draft that was shown, once, and given by who may', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const { id: versionId } = draft;
    assert.equal(
      codeOf(await requestApproval(ctxOf(tx), { versionId, version: 9, baseUrl: BASE_URL })),
      'changed-meanwhile',
    );
    assert.equal(codeOf(await approveQuote(ctxOf(tx), { versionId })), 'wrong-state');
    await requestApproval(ctxOf(tx), { versionId, version: 1, baseUrl: BASE_URL });
    assert.equal(codeOf(await requestApproval(ctxOf(tx), { versionId, version: 2, baseUrl: BASE_URL })), 'wrong-state');
    await assert.rejects(approveQuote(ctxOf(tx, someone('account-manager')), { versionId }), Forbidden);
    await assert.rejects(
      requestApproval(ctxOf(tx, someone('director')), { versionId, version: 2, baseUrl: BASE_URL }),
      Forbidden,
    );
    await assert.rejects(approveQuote(ctxOf(tx), { versionId: draft.quoteId }), NotFound);
  }));

test('sent back it is a draft again that follows the catalogue, with the note', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    assert.equal(codeOf(await sendBack(ctxOf(tx), { versionId: draft.id, note: 'Nee' })), 'wrong-state');
    await requestApproval(ctxOf(tx), { versionId: draft.id, version: 1, baseUrl: BASE_URL });
    await assert.rejects(sendBack(ctxOf(tx, someone('account-manager')), { versionId: draft.id, note: '' }), Forbidden);
    const director = ctxOf(tx, someone('director'));
    assert.ok((await sendBack(director, { versionId: draft.id, note: 'Minder uren' })).ok);
    const { state, contentHash } = await reread(director, draft.id);
    assert.deepEqual([state, contentHash], ['draft', null]);
    assert.equal((await listSteps(tx, draft.id)).at(-1)?.note, 'Minder uren');
  }));

test('a new version is a copy; when it is sent, the old one is superseded', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const revised = await reviseQuote(ctxOf(tx, someone('account-manager')), { versionId: version.id });
    assert.ok(revised.ok);
    const next = await reread(ctxOf(tx), revised.value.versionId);
    assert.deepEqual([next.number, next.state, next.lines], [2, 'draft', version.lines]);
    assert.equal((await reread(ctxOf(tx), version.id)).state, 'sent');
    assert.equal(codeOf(await reviseQuote(ctxOf(tx), { versionId: version.id })), 'already-in-work');
    assert.ok((await sendQuote(ctxOf(tx), { versionId: next.id, version: 1, baseUrl: BASE_URL })).ok);
    assert.equal((await reread(ctxOf(tx), version.id)).state, 'superseded');
    assert.equal(codeOf(await reviseQuote(ctxOf(tx), { versionId: version.id })), 'wrong-state');
    const signature = { signerName: 'J', signerFunction: 'W', mandate: 'M', route: 'order' } as const;
    const old = { ...signature, versionId: version.id, contentHash: version.contentHash ?? '', baseUrl: BASE_URL };
    assert.equal(codeOf(await acceptQuote(ctxOf(tx, officer), old)), 'not-open');
  }));

test('acceptance withdraws the version in work, and nothing new can be made or sent', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const revised = await reviseQuote(ctxOf(tx), { versionId: version.id });
    assert.ok(revised.ok);
    const signature = { signerName: 'J', signerFunction: 'W', mandate: 'M', route: 'order' } as const;
    const input = { ...signature, versionId: version.id, contentHash: version.contentHash ?? '', baseUrl: BASE_URL };
    assert.ok((await acceptQuote(ctxOf(tx, officer), input)).ok);
    const { versionId } = revised.value;
    assert.equal((await reread(ctxOf(tx), versionId)).state, 'withdrawn');
    assert.equal(codeOf(await reviseQuote(ctxOf(tx), { versionId })), 'already-accepted');
    await tx.updateTable('quotes.versions').set({ state: 'draft' }).where('id', '=', versionId).execute();
    assert.equal(codeOf(await sendQuote(ctxOf(tx), { versionId, version: 2, baseUrl: BASE_URL })), 'already-accepted');
  }));

test('a declined quote can be revised; only by who makes quotes here', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    await declineQuote(ctxOf(tx, officer), { versionId: version.id, reason: 'Te duur', baseUrl: BASE_URL });
    await assert.rejects(reviseQuote(ctxOf(tx, someone('director')), { versionId: version.id }), Forbidden);
    await assert.rejects(reviseQuote(ctxOf(tx), { versionId: version.quoteId }), NotFound);
    assert.ok((await reviseQuote(ctxOf(tx), { versionId: version.id })).ok);
  }));

test('withdrawing tells the municipality only of what it had', () =>
  undone(async (tx) => {
    const mailCount = async () =>
      (await tx.selectFrom('kernel.outbox').select('id').where('queue', '=', 'kernel.mail').execute()).length;
    const { version } = await aSentQuote(ctxOf(tx));
    const input = { versionId: version.id, reason: 'Verkeerd jaar', baseUrl: BASE_URL };
    await assert.rejects(withdrawQuote(ctxOf(tx, someone('director')), input), Forbidden);
    const revised = await reviseQuote(ctxOf(tx), { versionId: version.id });
    assert.ok(revised.ok);
    const before = await mailCount();
    assert.ok((await withdrawQuote(ctxOf(tx), { ...input, versionId: revised.value.versionId })).ok);
    assert.equal(await mailCount(), before);
    assert.ok((await withdrawQuote(ctxOf(tx), input)).ok);
    assert.equal(await mailCount(), before + 1);
    assert.equal(codeOf(await withdrawQuote(ctxOf(tx), input)), 'wrong-state');
  }));

test('the limit is set by who approves, on the limit that was shown', () =>
  undone(async (tx) => {
    const { version } = await getSettings(tx);
    const director = ctxOf(tx, someone('director'));
    const input = { approvalAboveCents: 5_000_00, version };
    await assert.rejects(setApprovalLimit(ctxOf(tx, someone('account-manager')), input), Forbidden);
    assert.ok((await setApprovalLimit(director, input)).ok);
    assert.equal((await getSettings(tx)).approvalAboveCents, 5_000_00);
    assert.equal(codeOf(await setApprovalLimit(director, input)), 'changed-meanwhile');
  }));
