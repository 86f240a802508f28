import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { readQuote } from '../../quotes/index.ts';
import { aDraft, aSentQuote, lineOf, type QuoteVersion, reread } from '../../quotes/testing.ts';
import { type AddService, addService } from './add-service.ts';
import { editDraft } from './edit-draft.ts';
import { pricePart } from './price-part.ts';
import { removeService } from './remove-service.ts';

const manager = someone('account-manager');
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const additionTo = ({ id, version }: QuoteVersion, serviceId: string, line: Partial<AddService> = {}) => ({
  ...{ versionId: id, version, serviceId, quantities: {}, choice: {}, reason: null },
  ...line,
});
const removalFrom = ({ id, version }: QuoteVersion, serviceId: string) => ({ versionId: id, version, serviceId });
const idsOf = ({ lines }: QuoteVersion) => lines.map(({ serviceId }) => serviceId);

test('a service comes in with its quantities and is priced at once', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, manager);
    const draft = await aDraft(ctxOf(tx));
    assert.ok((await addService(ctx, additionTo(draft, 'kleintje-bieb'))).ok);
    const after = await reread(ctx, draft.id);
    assert.deepEqual(idsOf(after), ['boekstartcoach', 'ido', 'kleintje-bieb', 'verhalenbrink']);
    const own = after.calculation.lines.filter(({ service }) => service === 'kleintje-bieb');
    const more = own.reduce((sum, { amountCents }) => sum + amountCents, 0);
    const { annualCents } = draft.calculation.totals.municipality;
    assert.ok(more > 0);
    assert.equal(after.calculation.totals.municipality.annualCents, annualCents + more);
    const schools = { quantities: { pupils: 500 }, reason: 'Eén school doet mee' };
    assert.ok((await addService(ctx, additionTo(after, 'dbos-po', schools))).ok);
    const line = (await reread(ctx, draft.id)).lines.find(({ serviceId }) => serviceId === 'dbos-po');
    assert.deepEqual([line?.quantities, line?.reason], [{ pupils: 500 }, 'Eén school doet mee']);
  }));

test('a service without a price in the catalogue comes in among the parts on quote', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    assert.ok((await addService(ctxOf(tx, manager), additionTo(draft, 'dbos-vo'))).ok);
    const { onQuote } = (await reread(ctxOf(tx), draft.id)).calculation;
    assert.ok(onQuote.some(({ service }) => service === 'dbos-vo'));
  }));

test('a service goes out with the price that somebody gave it', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const price = { serviceId: 'verhalenbrink', componentId: 'offerte', amountCents: 500_00, note: 'Website' };
    const part = { ...price, recurrence: 'annual', versionId: draft.id, version: draft.version } as const;
    assert.ok((await pricePart(ctxOf(tx), part)).ok);
    const priced = await reread(ctxOf(tx), draft.id);
    assert.ok((await removeService(ctxOf(tx, manager), removalFrom(priced, 'verhalenbrink'))).ok);
    const after = await reread(ctxOf(tx), draft.id);
    assert.deepEqual([idsOf(after), after.customPrices], [['boekstartcoach', 'ido'], []]);
  }));

test('history and audit log tell what came in and what went out, in whichever way', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, manager);
    const draft = await aDraft(ctxOf(tx));
    await addService(ctx, additionTo(draft, 'kleintje-bieb'));
    await removeService(ctx, removalFrom(await reread(ctx, draft.id), 'ido'));
    const { id: versionId, version, letter, conditions, validUntil, lines } = await reread(ctx, draft.id);
    const fewer = lines.filter(({ serviceId }) => serviceId !== 'verhalenbrink');
    await editDraft(ctx, { versionId, version, letter, conditions, validUntil, lines: fewer });
    const { steps } = await readQuote(ctx, draft.id, 'library');
    assert.deepEqual(
      steps.map(({ step, note }) => [step, note]),
      [
        ['made', null],
        ['service-added', "Kleintje Bieb (BoekStart voor baby's, peuters en kleuters)"],
        ['service-removed', 'Informatiepunt Digitale Overheid (IDO)'],
        ['service-removed', 'Verhalenbrink'],
      ],
    );
    const rows = await tx
      .selectFrom('kernel.auditEntries')
      .select('facts')
      .where('action', 'in', ['quotes.service-added', 'quotes.service-removed'])
      .orderBy('id')
      .execute();
    assert.deepEqual(
      rows.map(({ facts }) => facts),
      [{ service: 'kleintje-bieb' }, { service: 'ido' }, { service: 'verhalenbrink' }],
    );
  }));

test('what is in already, asks a number that nobody gave, or was shown in another version is not taken in', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const ctx = ctxOf(tx, manager);
    assert.equal(codeOf(await addService(ctx, additionTo(draft, 'ido'))), 'already-offered');
    assert.equal(codeOf(await addService(ctx, additionTo(draft, 'maatwerk'))), 'invalid-lines');
    const half = { quantities: { pupils: 0.5 } };
    assert.equal(codeOf(await addService(ctx, additionTo(draft, 'dbos-po', half))), 'invalid-lines');
    const stale = { ...draft, version: 7 };
    assert.equal(codeOf(await addService(ctx, additionTo(stale, 'kleintje-bieb'))), 'changed-meanwhile');
    assert.deepEqual(await reread(ctx, draft.id), draft);
  }));

test('what is out already, is the last one, or was shown in another version is not taken out', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx), [lineOf('ido')]);
    const ctx = ctxOf(tx, manager);
    assert.equal(codeOf(await removeService(ctx, removalFrom(draft, 'kleintje-bieb'))), 'not-offered');
    assert.equal(codeOf(await removeService(ctx, removalFrom(draft, 'ido'))), 'no-lines');
    assert.equal(codeOf(await removeService(ctx, removalFrom({ ...draft, version: 7 }, 'ido'))), 'changed-meanwhile');
    assert.deepEqual(await reread(ctx, draft.id), draft);
  }));

for (const state of ['in-review', 'approved', 'sent', 'accepted', 'declined', 'superseded', 'withdrawn'] as const) {
  test(`a version that is ${state} keeps its services`, () =>
    undone(async (tx) => {
      const { version } = await aSentQuote(ctxOf(tx));
      await tx.updateTable('quotes.versions').set({ state }).where('id', '=', version.id).execute();
      const wrong = { code: 'wrong-state', state };
      const added = await addService(ctxOf(tx), additionTo(version, 'kleintje-bieb'));
      const removed = await removeService(ctxOf(tx), removalFrom(version, 'ido'));
      assert.deepEqual([!added.ok && added.refusal, !removed.ok && removed.refusal], [wrong, wrong]);
    }));
}

test('only who makes quotes here can, in a quote that is there, with a service that is', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    for (const user of [someone('director'), someone('account-manager', { municipality: 'GM0119' })]) {
      await assert.rejects(addService(ctxOf(tx, user), additionTo(draft, 'kleintje-bieb')), Forbidden);
      await assert.rejects(removeService(ctxOf(tx, user), removalFrom(draft, 'ido')), Forbidden);
    }
    const nowhere = { ...draft, id: draft.quoteId };
    await assert.rejects(addService(ctxOf(tx), additionTo(nowhere, 'kleintje-bieb')), NotFound);
    await assert.rejects(removeService(ctxOf(tx), removalFrom(nowhere, 'ido')), NotFound);
    await assert.rejects(addService(ctxOf(tx), additionTo(draft, '__proto__')), NotFound);
  }));
