import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { aDraft, aSentQuote, type QuoteVersion, reread } from '../../quotes/testing.ts';
import { editDraft } from './edit-draft.ts';
import { pricePart } from './price-part.ts';

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const editOf = ({ id, version, letter, conditions, validUntil, lines }: QuoteVersion) => ({
  ...{ versionId: id, version, letter, conditions, validUntil, lines },
});

/** The part of the Verhalenbrink that the catalogue leaves to a quote. */
const partOf = (version: QuoteVersion) => {
  const part = version.calculation.onQuote.find(({ service }) => service === 'verhalenbrink');
  assert.ok(part);
  return {
    versionId: version.id,
    version: version.version,
    serviceId: part.service,
    componentId: part.component,
    amountCents: 12_500_00,
    recurrence: 'one_off',
    note: 'Website en verhalentafel',
  } as const;
};

test('a person prices a part on quote, and a second price replaces the first', () =>
  undone(async (tx) => {
    const manager = ctxOf(tx, someone('account-manager'));
    const draft = await aDraft(ctxOf(tx));
    const part = partOf(draft);
    assert.ok((await pricePart(manager, part)).ok);
    const priced = await reread(manager, draft.id);
    assert.equal(priced.calculation.totals.municipality.oneOffCents, 12_500_00);
    assert.equal(priced.calculation.onQuote.length, draft.calculation.onQuote.length - 1);
    assert.ok((await pricePart(manager, { ...part, version: 2, amountCents: 9_000_00, recurrence: 'annual' })).ok);
    const again = await reread(manager, draft.id);
    assert.equal(again.calculation.totals.municipality.oneOffCents, 0);
    assert.equal(again.customPrices.length, 1);
  }));

test('a part with a price of its own, an unknown part or a stale page is refused', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const part = partOf(draft);
    const priced = draft.calculation.lines[0];
    const own = { ...part, serviceId: priced?.service ?? '', componentId: priced?.component ?? '' };
    assert.equal(codeOf(await pricePart(ctxOf(tx), own)), 'not-on-quote');
    assert.equal(codeOf(await pricePart(ctxOf(tx), { ...part, serviceId: 'taalhuis-basis' })), 'not-on-quote');
    assert.equal(codeOf(await pricePart(ctxOf(tx), { ...part, version: 5 })), 'changed-meanwhile');
    const meppel = someone('account-manager', { municipality: 'GM0119' });
    await assert.rejects(pricePart(ctxOf(tx, meppel), part), Forbidden);
    await assert.rejects(pricePart(ctxOf(tx), { ...part, versionId: draft.quoteId }), NotFound);
  }));

test('a draft takes new words, another last day and other quantities', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const lines = draft.lines.map((line) =>
      line.serviceId === 'boekstartcoach' ? { ...line, quantities: { clinics: 1 } } : line,
    );
    const edit = { ...editOf(draft), letter: 'Kort.', conditions: '', validUntil: asDay('2026-12-31'), lines };
    assert.ok((await editDraft(ctxOf(tx, someone('account-manager')), edit)).ok);
    const after = await reread(ctxOf(tx), draft.id);
    assert.deepEqual([after.letter, after.conditions, after.validUntil], ['Kort.', '', '2026-12-31']);
    assert.equal(after.calculation.totals.municipality.annualCents, 9_512_00);
  }));

test('of two people editing one draft the second overwrites nothing', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    assert.ok((await editDraft(ctxOf(tx), { ...editOf(draft), letter: 'Van de eerste' })).ok);
    const second = await editDraft(ctxOf(tx), { ...editOf(draft), letter: 'Van de tweede' });
    assert.deepEqual(!second.ok && second.refusal, { code: 'changed-meanwhile', version: 2 });
    assert.equal((await reread(ctxOf(tx), draft.id)).letter, 'Van de eerste');
  }));

test('a service that goes out takes its price with it', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    await pricePart(ctxOf(tx), partOf(draft));
    const priced = await reread(ctxOf(tx), draft.id);
    const lines = priced.lines.filter(({ serviceId }) => serviceId !== 'verhalenbrink');
    assert.ok((await editDraft(ctxOf(tx), { ...editOf(priced), lines })).ok);
    assert.deepEqual((await reread(ctxOf(tx), draft.id)).customPrices, []);
  }));

test('no services, or quantities that have no price, are refused; so is a quote that is out', () =>
  undone(async (tx) => {
    const { version } = await aSentQuote(ctxOf(tx));
    assert.equal(codeOf(await editDraft(ctxOf(tx), editOf(version))), 'wrong-state');
    assert.equal(codeOf(await pricePart(ctxOf(tx), partOf(version))), 'wrong-state');
    await tx.updateTable('quotes.versions').set({ state: 'draft' }).where('id', '=', version.id).execute();
    assert.equal(codeOf(await editDraft(ctxOf(tx), { ...editOf(version), lines: [] })), 'no-lines');
    const lines = version.lines.map((line) => ({ ...line, quantities: { clinics: -1 } }));
    assert.equal(codeOf(await editDraft(ctxOf(tx), { ...editOf(version), lines })), 'invalid-lines');
    await assert.rejects(editDraft(ctxOf(tx, someone('director')), editOf(version)), Forbidden);
    await assert.rejects(editDraft(ctxOf(tx), { ...editOf(version), versionId: version.quoteId }), NotFound);
  }));
