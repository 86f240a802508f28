import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { yearlyFactsOf } from '../queries.ts';
import { registerMunicipality } from '../testing.ts';
import { enterFacts } from './enter-facts.ts';

const coevorden = { code: 'GM0109', name: 'Coevorden' };
const entry = { municipalityCode: 'GM0109', year: 2024, source: 'CBS', asOf: asDay('2024-01-01') };

test('what is entered holds for that year and the years after it, with its source', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), coevorden);
    await enterFacts(ctxOf(tx, someone('account-manager')), { ...entry, values: { inhabitants: 35_860 } });
    const facts = await yearlyFactsOf(tx, 'GM0109', 2026);
    assert.equal(facts.values.inhabitants, 35_860);
    assert.deepEqual(facts.origins.inhabitants, { year: 2024, source: 'CBS', asOf: '2024-01-01' });
    assert.equal((await yearlyFactsOf(tx, 'GM0109', 2023)).values.inhabitants, undefined);
  }));

test('a correction replaces the figure and keeps the earlier row', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), coevorden);
    await enterFacts(ctxOf(tx), { ...entry, values: { pupils: 2_100, clinics: 0 } });
    await enterFacts(ctxOf(tx), { ...entry, values: { pupils: 2_129 } });
    const { values } = await yearlyFactsOf(tx, 'GM0109', 2024);
    assert.equal(values.pupils, 2_129);
    assert.equal(values.clinics, 0);
    const rows = await tx.selectFrom('organisation.yearlyFacts').select('value').where('fact', '=', 'pupils').execute();
    assert.equal(rows.length, 2);
  }));

test('a withdrawn figure is unknown again, not zero', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), coevorden);
    await enterFacts(ctxOf(tx), { ...entry, values: { clinics: 3 } });
    await enterFacts(ctxOf(tx), { ...entry, values: { clinics: null } });
    assert.equal('clinics' in (await yearlyFactsOf(tx, 'GM0109', 2024)).values, false);
  }));

test('entering the same again adds no row', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), coevorden);
    await enterFacts(ctxOf(tx), { ...entry, values: { clinics: 3 } });
    const again = await enterFacts(ctxOf(tx), { ...entry, values: { clinics: 3 } });
    assert.deepEqual(again, { ok: true, value: { entered: 0 } });
  }));

test('an account manager of one municipality cannot enter the facts of another', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), coevorden);
    const meppel = someone('account-manager', { municipality: 'GM0119' });
    await assert.rejects(enterFacts(ctxOf(tx, meppel), { ...entry, values: {} }), Forbidden);
    await assert.rejects(enterFacts(ctxOf(tx), { ...entry, municipalityCode: 'GM9999', values: {} }), NotFound);
  }));
