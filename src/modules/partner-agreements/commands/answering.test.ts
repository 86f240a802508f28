import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { Forbidden } from '#kernel/result.ts';
import { newToken } from '#kernel/token.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { mailedToken } from '../../../../test/mailed-token.ts';
import { agreementById } from '../../agreements/index.ts';
import { acceptanceOf, aDraft, aSentDraft, editDraft, editOf, RECEIVER, rereadDraft, sendingOf } from '../testing.ts';
import { acceptDraft } from './accept-draft.ts';
import { declineDraft } from './decline-draft.ts';
import { sendDraft } from './send-draft.ts';
import { signOnPaper } from './sign-on-paper.ts';
import { withdrawDraft } from './withdraw-draft.ts';

const visitor = { kind: 'visitor' } as const;
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? undefined : result.refusal.code;

async function agreementOf(ctx: Ctx, draftId: string) {
  const { agreementId } = await rereadDraft(ctx, draftId);
  const agreement = await agreementById(ctx.tx, agreementId ?? '', asDay('2026-08-01'));
  assert.ok(agreement);
  return agreement;
}

test('a school accepts through its link: an agreement of three years with its own part, place and commitments', () =>
  undone(async (tx) => {
    const { draft, token } = await aSentDraft(ctxOf(tx));
    assert.ok((await acceptDraft(ctxOf(tx, visitor), acceptanceOf(token, draft))).ok);
    const agreement = await agreementOf(ctxOf(tx), draft.id);
    const { partyKind, partyName, startsOn, endsBefore, lines, places, signature, commitments } = agreement;
    assert.deepEqual([partyKind, partyName, startsOn, endsBefore], ['school', 'De Poort', '2026-08-01', '2029-08-01']);
    assert.deepEqual(
      lines.map(({ serviceId, annualCents }) => [serviceId, annualCents]),
      [['dbos-po', 3_638_00]],
      'the school pays 214 times € 17, the municipality pays the rest by its own agreement',
    );
    assert.deepEqual(
      [signature?.signerName, signature?.signerFunction, signature?.means, signature?.signedOn],
      ['Ria Haan', 'directeur', 'link', '2026-11-22'],
    );
    const first = commitments.filter((commitment) => commitment.startsOn === '2026-08-01');
    assert.deepEqual(
      first.map(({ normId, quantityMin, quantityMax }) => [normId, quantityMin, quantityMax]),
      [
        ['boeken-per-leerling', 1070, 1070],
        ['educatiemedewerker-uren', 2, 2],
        ['leesplan-frequentie', 1, 1],
        ['monitor-frequentie', 1, 1],
      ],
    );
    assert.ok(commitments.every(({ placeId }) => placeId === places[0]?.id));
  }));

test('a secondary school has hours by its own pupils and notice a year before the end; its price comes from a person', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const draft = await aDraft(ctx, { kind: 'secondary-school', name: 'Het Lyceum', pupils: 412 });
    assert.equal(codeOf(await sendDraft(ctx, sendingOf(draft))), 'no-price');
    const customLines = [{ component: 'offerte', amountCents: 9_800_00, recurrence: 'annual' as const }];
    assert.ok((await editDraft(ctx, { ...editOf(draft), selections: [{ service: 'dbos-vo', customLines }] })).ok);
    assert.ok((await sendDraft(ctx, sendingOf(await rereadDraft(ctx, draft.id)))).ok);
    const sent = await rereadDraft(ctx, draft.id);
    assert.ok(
      (await acceptDraft(ctxOf(tx, visitor), acceptanceOf(await mailedToken(tx, RECEIVER.receiverEmail), sent))).ok,
    );
    const { lines, terms, commitments } = await agreementOf(ctx, draft.id);
    assert.deepEqual([lines[0]?.annualCents, terms[0]?.noticeBy], [9_800_00, '2028-07-31']);
    assert.equal(commitments.find(({ normId }) => normId === 'educatiemedewerker-uren')?.quantityMax, 4.12);
  }));

test('a link works once, never when forged, and not after its last day by the clock of the library', () =>
  undone(async (tx) => {
    const { draft, token } = await aSentDraft(ctxOf(tx));
    const ctx = ctxOf(tx, visitor);
    assert.equal(codeOf(await acceptDraft(ctx, acceptanceOf(newToken(), draft))), 'link-gone');
    const late = ctxOf(tx, visitor, new Date('2027-01-21T23:00:00Z'));
    assert.equal(codeOf(await acceptDraft(late, acceptanceOf(token, draft))), 'link-gone');
    assert.equal(codeOf(await declineDraft(late, { token, reason: 'Te laat', baseUrl: '' })), 'link-gone');
    const inTime = ctxOf(tx, visitor, new Date('2027-01-21T22:59:00Z'));
    assert.ok((await acceptDraft(inTime, acceptanceOf(token, draft))).ok);
    assert.equal(codeOf(await acceptDraft(inTime, acceptanceOf(token, draft))), 'link-gone');
    const toRead = await mailedToken(tx, RECEIVER.receiverEmail);
    assert.notEqual(toRead, token);
    assert.equal(codeOf(await acceptDraft(inTime, acceptanceOf(toRead, draft))), 'link-gone', 'it is for reading only');
  }));

test('sent again the earlier link is revoked; withdrawn, the last one is', () =>
  undone(async (tx) => {
    const { draft, token } = await aSentDraft(ctxOf(tx));
    assert.ok((await sendDraft(ctxOf(tx), sendingOf(draft))).ok);
    assert.equal(codeOf(await acceptDraft(ctxOf(tx, visitor), acceptanceOf(token, draft))), 'link-gone');
    const second = await mailedToken(tx, RECEIVER.receiverEmail);
    assert.ok((await withdrawDraft(ctxOf(tx), { draftId: draft.id, reason: 'Fout' })).ok);
    assert.equal(codeOf(await acceptDraft(ctxOf(tx, visitor), acceptanceOf(second, draft))), 'link-gone');
    assert.equal(codeOf(await withdrawDraft(ctxOf(tx), { draftId: draft.id, reason: 'Weer' })), 'wrong-state');
  }));

test('the link of one school never answers the draft of another; other content is refused', () =>
  undone(async (tx) => {
    const { draft, token } = await aSentDraft(ctxOf(tx));
    const other = { ...acceptanceOf(token, draft), contentHash: 'f'.repeat(64) };
    assert.equal(codeOf(await acceptDraft(ctxOf(tx, visitor), other)), 'other-content');
    await tx.updateTable('partnerAgreements.drafts').set({ partyName: 'Iemand anders' }).execute();
    assert.equal(codeOf(await acceptDraft(ctxOf(tx, visitor), acceptanceOf(token, draft))), 'other-content');
  }));

test('a declined draft keeps the reason, tells the library, and its link is gone', () =>
  undone(async (tx) => {
    const { draft, token } = await aSentDraft(ctxOf(tx));
    const decline = () => declineDraft(ctxOf(tx, visitor), { token, reason: 'Geen budget', baseUrl: '' });
    assert.ok((await decline()).ok);
    const { state, reason } = await rereadDraft(ctxOf(tx), draft.id);
    assert.deepEqual([state, reason], ['declined', 'Geen budget']);
    assert.equal(codeOf(await decline()), 'link-gone');
  }));

test('signed on paper it is an agreement at once, with the day and the scan, and the link is gone', () =>
  undone(async (tx) => {
    const { draft, token } = await aSentDraft(ctxOf(tx));
    const paper = { draftId: draft.id, version: draft.version, signerName: 'R. Haan', signerFunction: 'bestuurder' };
    const input = { ...paper, signedOn: asDay('2026-11-20'), scanName: 'poort.pdf' };
    const future = { ...input, signedOn: asDay('2026-11-23') };
    assert.equal(codeOf(await signOnPaper(ctxOf(tx), future)), 'signed-in-future');
    assert.equal(codeOf(await signOnPaper(ctxOf(tx), { ...input, version: 1 })), 'changed-meanwhile');
    assert.ok((await signOnPaper(ctxOf(tx), input)).ok);
    const { signature } = await agreementOf(ctxOf(tx), draft.id);
    assert.deepEqual(
      [signature?.means, signature?.signedOn, signature?.scanName],
      ['paper', '2026-11-20', 'poort.pdf'],
    );
    assert.equal(codeOf(await signOnPaper(ctxOf(tx), input)), 'wrong-state');
    assert.equal(codeOf(await acceptDraft(ctxOf(tx, visitor), acceptanceOf(token, draft))), 'link-gone');
  }));

test('what is answered, stale, incomplete or past its day is not sent', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const draft = await aDraft(ctx);
    const sending = sendingOf(draft);
    assert.equal(codeOf(await sendDraft(ctx, { ...sending, version: 9 })), 'changed-meanwhile');
    assert.equal(codeOf(await sendDraft(ctx, { ...sending, validUntil: asDay('2026-11-21') })), 'validity-past');
    await tx
      .updateTable('partnerAgreements.drafts')
      .set({ basis: JSON.stringify({ ...draft.basis, facts: {} }) })
      .execute();
    assert.equal(codeOf(await sendDraft(ctx, sending)), 'incomplete');
    await tx.updateTable('partnerAgreements.drafts').set({ state: 'withdrawn', reason: 'x' }).execute();
    assert.equal(codeOf(await sendDraft(ctx, sending)), 'wrong-state');
  }));

test('an account manager of another municipality can do nothing with it', () =>
  undone(async (tx) => {
    const { draft } = await aSentDraft(ctxOf(tx));
    const meppel = ctxOf(tx, someone('account-manager', { municipality: 'GM0119' }), NOW);
    const paper = { draftId: draft.id, version: draft.version, signerName: 'x', signerFunction: 'x', scanName: 'x' };
    await assert.rejects(sendDraft(meppel, sendingOf(draft)), Forbidden);
    await assert.rejects(withdrawDraft(meppel, { draftId: draft.id, reason: 'x' }), Forbidden);
    await assert.rejects(signOnPaper(meppel, { ...paper, signedOn: asDay('2026-11-20') }), Forbidden);
  }));
