import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { registerAccount } from '../../people/testing.ts';
import { aSentQuote, BASE_URL, reread, reviseQuote, withdrawQuote } from '../../quotes/testing.ts';
import { listMessages, listProposals } from '../sql.ts';
import { answerQuestion } from './answer-question.ts';
import { askQuestion } from './ask-question.ts';
import { proposeQuantity } from './propose-quantity.ts';
import { takeOverProposal } from './take-over-proposal.ts';
import { turnDownProposal } from './turn-down-proposal.ts';

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const meppel = someone('municipality-officer', { municipality: 'GM0119' });
const talk = (versionId: string, text: string) => ({ versionId, serviceId: 'ido', text, baseUrl: BASE_URL });
const oneClinic = (versionId: string) => ({
  ...{ versionId, serviceId: 'boekstartcoach', quantities: { clinics: 1 }, choice: {} },
  ...{ note: 'Eén sluit', baseUrl: BASE_URL },
});

test('a question is mailed to who makes quotes, its answer to the municipality; no mail holds the words', () =>
  undone(async (tx) => {
    await registerAccount(ctxOf(tx), { email: 'account@demo.nl', role: 'account-manager' });
    const { version, officer } = await aSentQuote(ctxOf(tx));
    assert.ok((await askQuestion(ctxOf(tx, officer), talk(version.id, 'Ook op zaterdag?'))).ok);
    assert.ok((await answerQuestion(ctxOf(tx, someone('account-manager')), talk(version.id, 'Jazeker.'))).ok);
    const said = await listMessages(tx, version.quoteId);
    assert.deepEqual(
      said.map(({ side, text }) => [side, text]),
      [
        ['municipality', 'Ook op zaterdag?'],
        ['library', 'Jazeker.'],
      ],
    );
    const mails = await tx.selectFrom('kernel.outbox').select('payload').where('queue', '=', 'kernel.mail').execute();
    const to = mails.map(({ payload }) => (payload as { to: string }).to);
    assert.deepEqual(to, ['gm0109@voorbeeld.nl', 'account@demo.nl', 'gm0109@voorbeeld.nl']);
    assert.doesNotMatch(JSON.stringify(mails), /zaterdag|Jazeker/);
  }));

test('questions go about a service of an open offer of your own', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const ctx = ctxOf(tx, officer);
    await assert.rejects(askQuestion(ctxOf(tx, meppel), talk(version.id, '?')), NotFound);
    await assert.rejects(askQuestion(ctx, { ...talk(version.id, '?'), serviceId: 'leesklik' }), NotFound);
    await assert.rejects(answerQuestion(ctxOf(tx, someone('director')), talk(version.id, '!')), Forbidden);
    await assert.rejects(answerQuestion(ctxOf(tx), talk(version.id, '!')), Forbidden);
    await withdrawQuote(ctxOf(tx), { versionId: version.id, reason: 'Fout', baseUrl: BASE_URL });
    assert.equal(codeOf(await askQuestion(ctx, talk(version.id, '?'))), 'not-open');
    const draft = await reviseQuote(ctxOf(tx), { versionId: version.id });
    assert.ok(draft.ok);
    const manager = ctxOf(tx, someone('account-manager'));
    assert.equal(codeOf(await answerQuestion(manager, talk(draft.value.versionId, '!'))), 'wrong-state');
    await assert.rejects(answerQuestion(manager, { ...talk(version.id, '!'), serviceId: 'leesklik' }), NotFound);
  }));

test('a proposal is priced at once, and taken over it makes a new version with it', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    assert.deepEqual(await proposeQuantity(ctxOf(tx, officer), oneClinic(version.id)), {
      ok: true,
      value: { annualCents: 9_512_00 },
    });
    const [proposal] = await listProposals(tx, version.quoteId);
    assert.ok(proposal);
    const input = { versionId: version.id, proposalId: proposal.id, baseUrl: BASE_URL };
    const taken = await takeOverProposal(ctxOf(tx, someone('account-manager')), input);
    assert.ok(taken.ok);
    const next = await reread(ctxOf(tx), taken.value.versionId);
    assert.deepEqual([next.number, next.calculation.totals.municipality.annualCents], [2, 9_512_00]);
    assert.equal((await reread(ctxOf(tx), version.id)).calculation.totals.municipality.annualCents, 28_536_00);
    assert.equal(codeOf(await takeOverProposal(ctxOf(tx), input)), 'already-decided');
    assert.equal(codeOf(await turnDownProposal(ctxOf(tx), { ...input, reason: 'Nee' })), 'already-decided');
  }));

test('a second proposal goes into the same draft, unless that waits for approval or lost the service', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const revised = await reviseQuote(ctxOf(tx), { versionId: version.id });
    assert.ok(revised.ok);
    const { versionId: draftId } = revised.value;
    await proposeQuantity(ctxOf(tx, officer), oneClinic(version.id));
    const proposalId = (await listProposals(tx, version.quoteId))[0]?.id ?? '';
    const input = { versionId: version.id, proposalId, baseUrl: BASE_URL };
    const frozen = { calculation: '{}', contentHash: 'x' };
    await tx
      .updateTable('quotes.versions')
      .set({ state: 'in-review', ...frozen })
      .where('id', '=', draftId)
      .execute();
    assert.equal(codeOf(await takeOverProposal(ctxOf(tx), input)), 'waits-for-approval');
    const thawed = { state: 'draft', calculation: null, contentHash: null };
    await tx.updateTable('quotes.versions').set(thawed).where('id', '=', draftId).execute();
    await tx
      .deleteFrom('quotes.versionLines')
      .where('versionId', '=', draftId)
      .where('serviceId', '=', 'boekstartcoach')
      .execute();
    assert.equal(codeOf(await takeOverProposal(ctxOf(tx), input)), 'service-gone');
    await tx.updateTable('quotes.versions').set({ state: 'superseded' }).where('id', '=', version.id).execute();
    assert.equal(codeOf(await takeOverProposal(ctxOf(tx), input)), 'wrong-state');
  }));

test('a proposal that is not taken over gets a reason', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    await proposeQuantity(ctxOf(tx, officer), oneClinic(version.id));
    const proposalId = (await listProposals(tx, version.quoteId))[0]?.id ?? '';
    const input = { versionId: version.id, proposalId, reason: 'Drie is het minste', baseUrl: BASE_URL };
    await assert.rejects(turnDownProposal(ctxOf(tx, someone('director')), input), Forbidden);
    await assert.rejects(turnDownProposal(ctxOf(tx), { ...input, proposalId: version.id }), NotFound);
    assert.ok((await turnDownProposal(ctxOf(tx, someone('account-manager')), input)).ok);
    const [proposal] = await listProposals(tx, version.quoteId);
    assert.deepEqual([proposal?.outcome, proposal?.outcomeNote], ['not-taken-over', 'Drie is het minste']);
  }));

test('a proposal that says the same, cannot be priced, comes late or is not yours is refused', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const ctx = ctxOf(tx, officer);
    const proposal = oneClinic(version.id);
    assert.equal(codeOf(await proposeQuantity(ctx, { ...proposal, quantities: {} })), 'nothing-changed');
    assert.equal(codeOf(await proposeQuantity(ctx, { ...proposal, quantities: { clinics: 0.5 } })), 'invalid-quantity');
    const late = ctxOf(tx, officer, new Date('2027-02-01T09:00:00Z'));
    assert.equal(codeOf(await proposeQuantity(late, proposal)), 'expired');
    await assert.rejects(proposeQuantity(ctxOf(tx, meppel), proposal), NotFound);
    await assert.rejects(proposeQuantity(ctx, { ...proposal, serviceId: 'leesklik' }), NotFound);
    await withdrawQuote(ctxOf(tx), { versionId: version.id, reason: 'Fout', baseUrl: BASE_URL });
    assert.equal(codeOf(await proposeQuantity(ctx, proposal)), 'not-open');
  }));
