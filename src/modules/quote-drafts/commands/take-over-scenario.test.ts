import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { addScenario, adviceById, saveScenario } from '../../advice/index.ts';
import { readQuote } from '../../quotes/index.ts';
import { aDraft, aSentQuote, lineOf, type QuoteVersion, reread } from '../../quotes/testing.ts';
import { contentFrom, fingerprintOf } from '../scenario-content.ts';
import { pricePart } from './price-part.ts';
import { takeOverScenario } from './take-over-scenario.ts';

const manager = someone('account-manager');
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

async function scenarioOf(ctx: Ctx, { adviceId }: QuoteVersion, name = 'Voorstel') {
  const advice = await adviceById(ctx.tx, adviceId ?? '');
  const scenario = advice?.scenarios.find((each) => each.name === name) ?? advice?.scenarios[0];
  assert.ok(advice && scenario);
  return { advice, scenario };
}

/** Saves other lines in the first scenario of the advice. */
async function rewrite(ctx: Ctx, version: QuoteVersion, lines = [lineOf('ido'), lineOf('kleintje-bieb')]) {
  const { scenario } = await scenarioOf(ctx, version);
  const { id: scenarioId, name, version: shown, schoolContribution } = scenario;
  assert.ok((await saveScenario(ctx, { scenarioId, name, version: shown, schoolContribution, lines })).ok);
}

/** What the page would send when it shows this scenario now. */
async function asShown(ctx: Ctx, { id, version, ...draft }: QuoteVersion, name?: string) {
  const { advice, scenario } = await scenarioOf(ctx, { id, version, ...draft }, name);
  const fingerprint = fingerprintOf(contentFrom(advice, scenario));
  return { versionId: id, version, scenarioId: scenario.id, fingerprint };
}

test('a changed scenario is taken over whole; words and prices that still apply stay, others go', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, manager);
    const made = await aDraft(ctxOf(tx), [lineOf('ido'), lineOf('verhalenbrink'), lineOf('dbos-vo')]);
    const price = { componentId: 'offerte', amountCents: 500_00, note: 'Website', recurrence: 'annual' } as const;
    for (const [index, serviceId] of ['verhalenbrink', 'dbos-vo'].entries())
      assert.ok((await pricePart(ctx, { ...price, serviceId, versionId: made.id, version: made.version + index })).ok);
    const draft = await reread(ctx, made.id);
    await rewrite(ctxOf(tx), draft, [
      lineOf('verhalenbrink'),
      lineOf('boekstartcoach', { quantities: { clinics: 2 }, reason: 'Eén sluit' }),
    ]);
    assert.deepEqual(await takeOverScenario(ctx, await asShown(ctx, draft)), { ok: true, value: null });
    const after = await reread(ctx, draft.id);
    assert.deepEqual(
      after.lines.map(({ serviceId, quantities, reason }) => [serviceId, quantities, reason]),
      [
        ['boekstartcoach', { clinics: 2 }, 'Eén sluit'],
        ['verhalenbrink', {}, null],
      ],
    );
    assert.deepEqual(
      after.customPrices.map(({ serviceId }) => serviceId),
      ['verhalenbrink'],
    );
    assert.deepEqual(
      [after.letter, after.conditions, after.validUntil],
      [draft.letter, draft.conditions, draft.validUntil],
    );
    assert.equal(after.calculation.totals.municipality.annualCents, 2 * 9_512_00 + 500_00);
    const { steps } = await readQuote(ctx, draft.id, 'library');
    assert.deepEqual([steps.at(-1)?.step, steps.at(-1)?.note], ['scenario-taken-over', 'Voorstel']);
  }));

test('facts that changed since come along', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx), [lineOf('boekstartcoach')]);
    await tx.updateTable('organisation.yearlyFacts').set({ value: 1 }).where('fact', '=', 'clinics').execute();
    assert.equal((await reread(ctxOf(tx), draft.id)).facts.clinics, 3);
    assert.ok((await takeOverScenario(ctxOf(tx, manager), await asShown(ctxOf(tx), draft))).ok);
    const after = await reread(ctxOf(tx), draft.id);
    assert.equal(after.facts.clinics, 1);
    assert.equal(after.calculation.totals.municipality.annualCents, 9_512_00);
  }));

test('another scenario of the same advice is taken over too', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const { advice, scenario } = await scenarioOf(ctxOf(tx), draft);
    const name = 'Alleen de basis';
    const added = await addScenario(ctxOf(tx), { adviceId: advice.id, name, copyOf: scenario.id });
    assert.ok(added.ok);
    await rewrite(ctxOf(tx), draft);
    assert.ok((await takeOverScenario(ctxOf(tx, manager), await asShown(ctxOf(tx), draft, name))).ok);
    const after = await reread(ctxOf(tx), draft.id);
    assert.deepEqual([after.scenarioName, after.lines.length], [name, 3]);
  }));

test('what changed since it was shown, in the quote, the scenario or the facts, is refused and nothing is written', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, manager);
    const draft = await aDraft(ctxOf(tx));
    await rewrite(ctxOf(tx), draft);
    const shown = await asShown(ctx, draft);
    assert.equal(codeOf(await takeOverScenario(ctx, { ...shown, version: 7 })), 'changed-meanwhile');
    await rewrite(ctxOf(tx), draft, [lineOf('ido')]);
    assert.equal(codeOf(await takeOverScenario(ctx, shown)), 'scenario-changed');
    const again = await asShown(ctx, draft);
    await tx.updateTable('organisation.yearlyFacts').set({ value: 9 }).where('fact', '=', 'inhabitants').execute();
    assert.equal(codeOf(await takeOverScenario(ctx, again)), 'scenario-changed');
    assert.deepEqual(await reread(ctx, draft.id), draft);
  }));

test('a scenario that is gone, empty or not complete is refused', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, manager);
    const draft = await aDraft(ctxOf(tx));
    const shown = await asShown(ctx, draft);
    assert.equal(codeOf(await takeOverScenario(ctx, { ...shown, scenarioId: draft.id })), 'scenario-gone');
    await tx.updateTable('organisation.yearlyFacts').set({ value: null }).where('fact', '=', 'clinics').execute();
    assert.equal(codeOf(await takeOverScenario(ctx, await asShown(ctx, draft))), 'invalid-lines');
    await rewrite(ctxOf(tx), draft, []);
    assert.equal(codeOf(await takeOverScenario(ctx, await asShown(ctx, draft))), 'no-lines');
  }));

test('a version that is no draft keeps what it offers', () =>
  undone(async (tx) => {
    const { version } = await aSentQuote(ctxOf(tx));
    const shown = await asShown(ctxOf(tx), version);
    for (const state of ['in-review', 'approved', 'sent'] as const) {
      await tx.updateTable('quotes.versions').set({ state }).where('id', '=', version.id).execute();
      const taken = await takeOverScenario(ctxOf(tx, manager), shown);
      assert.deepEqual(!taken.ok && taken.refusal, { code: 'wrong-state', state });
    }
  }));

test('only who makes quotes here can, in a quote that is there', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const shown = await asShown(ctxOf(tx), draft);
    const meppel = someone('account-manager', { municipality: 'GM0119' });
    await assert.rejects(takeOverScenario(ctxOf(tx, meppel), shown), Forbidden);
    await assert.rejects(takeOverScenario(ctxOf(tx, someone('director')), shown), Forbidden);
    await assert.rejects(takeOverScenario(ctxOf(tx), { ...shown, versionId: draft.quoteId }), NotFound);
  }));
