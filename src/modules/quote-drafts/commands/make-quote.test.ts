import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { saveScenario } from '../../advice/index.ts';
import { anAdvice, lineOf, reread } from '../../quotes/testing.ts';
import { makeQuote } from './make-quote.ts';

test('a scenario becomes a numbered draft with its services, quantities, facts and usual texts', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, someone('account-manager'));
    const lines = [lineOf('boekstartcoach', { quantities: { clinics: 2 }, reason: 'Eén sluit' }), lineOf('ido')];
    const made = await makeQuote(ctx, await anAdvice(ctxOf(tx), lines));
    assert.ok(made.ok);
    const version = await reread(ctx, made.value.versionId);
    assert.match(version.quoteNumber, /^OFF-2026-0109-\d{4}$/);
    assert.deepEqual([version.number, version.state, version.validUntil], [1, 'draft', '2027-01-21']);
    assert.deepEqual(
      version.lines.map(({ serviceId, quantities, reason }) => [serviceId, quantities, reason]),
      [
        ['boekstartcoach', { clinics: 2 }, 'Eén sluit'],
        ['ido', {}, null],
      ],
    );
    assert.equal(version.facts.inhabitants, 35_860);
    assert.match(version.letter, /Coevorden/);
    assert.equal(version.calculation.totals.municipality.annualCents, 2 * 9_512_00);
  }));

test('two quotes get two numbers', () =>
  undone(async (tx) => {
    const advice = await anAdvice(ctxOf(tx));
    const first = await makeQuote(ctxOf(tx), advice);
    const second = await makeQuote(ctxOf(tx), advice);
    assert.ok(first.ok && second.ok);
    const numbers = [first, second].map(({ value }) => reread(ctxOf(tx), value.versionId));
    const [a, b] = await Promise.all(numbers);
    assert.notEqual(a?.quoteNumber, b?.quoteNumber);
  }));

test('a scenario without services gives no quote', () =>
  undone(async (tx) => {
    assert.deepEqual(await makeQuote(ctxOf(tx), await anAdvice(ctxOf(tx), [])), {
      ok: false,
      refusal: { code: 'empty-scenario' },
    });
  }));

test('a scenario that lacks a quantity gives no quote', () =>
  undone(async (tx) => {
    const advice = await anAdvice(ctxOf(tx));
    await tx.updateTable('organisation.yearlyFacts').set({ value: null }).where('fact', '=', 'clinics').execute();
    const made = await makeQuote(ctxOf(tx), advice);
    assert.equal(!made.ok && made.refusal.code, 'incomplete-scenario');
  }));

test('only who makes quotes for this municipality can, and only from an advice that is there', () =>
  undone(async (tx) => {
    const advice = await anAdvice(ctxOf(tx));
    const meppel = someone('account-manager', { municipality: 'GM0119' });
    await assert.rejects(makeQuote(ctxOf(tx, meppel), advice), Forbidden);
    await assert.rejects(makeQuote(ctxOf(tx, someone('director')), advice), Forbidden);
    await assert.rejects(makeQuote(ctxOf(tx), { ...advice, adviceId: advice.scenarioId }), NotFound);
  }));

test('what is changed in the advice afterwards does not touch the quote', () =>
  undone(async (tx) => {
    const advice = await anAdvice(ctxOf(tx));
    const made = await makeQuote(ctxOf(tx), advice);
    assert.ok(made.ok);
    const saved = await saveScenario(ctxOf(tx), {
      ...{ scenarioId: advice.scenarioId, name: 'Voorstel', version: 2, schoolContribution: 'on-top' },
      lines: [lineOf('ido')],
    });
    assert.ok(saved.ok);
    assert.equal((await reread(ctxOf(tx), made.value.versionId)).lines.length, 3);
  }));
