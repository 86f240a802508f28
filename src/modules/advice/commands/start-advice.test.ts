import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { adviceAgain, COEVORDEN, describeCoevorden, given } from '../testing.ts';
import { startAdvice } from './start-advice.ts';

const coevorden = { municipalityCode: COEVORDEN, year: 2026 };

test('an advice starts with one scenario of the Basis services, on the prices in force and the facts of the day', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, someone('account-manager', { municipality: COEVORDEN }));
    await describeCoevorden(ctxOf(tx));
    const advice = await adviceAgain(ctx, given(await startAdvice(ctx, coevorden)).id);
    assert.equal(advice.edition.year, 2025);
    const [scenario] = advice.scenarios;
    assert.equal(scenario?.name, 'Voorstel');
    assert.equal(scenario?.savedFacts.pupils, 2_129);
    const chosen = scenario?.lines.map(({ serviceId }) => serviceId);
    assert.ok(chosen?.includes('robuuste-lokale-bibliotheek') && !chosen.includes('open-plus-bibliotheek'));
  }));

test('a municipality has one advice for a year', () =>
  undone(async (tx) => {
    await describeCoevorden(ctxOf(tx));
    const { id } = given(await startAdvice(ctxOf(tx), coevorden));
    const again = await startAdvice(ctxOf(tx), coevorden);
    assert.deepEqual(again, { ok: false, refusal: { code: 'already-advised', adviceId: id } });
    assert.ok((await startAdvice(ctxOf(tx), { ...coevorden, year: 2027 })).ok);
  }));

test('a year before the first edition has no prices', () =>
  undone(async (tx) => {
    await describeCoevorden(ctxOf(tx));
    const refused = await startAdvice(ctxOf(tx), { ...coevorden, year: 2024 });
    assert.deepEqual(refused, { ok: false, refusal: { code: 'no-edition', year: 2024 } });
  }));

test('only a municipality that the library serves gets an advice, and only from who works for it', () =>
  undone(async (tx) => {
    await describeCoevorden(ctxOf(tx));
    await registerMunicipality(ctxOf(tx), { code: 'GM0114', name: 'Emmen', served: false });
    await assert.rejects(startAdvice(ctxOf(tx), { municipalityCode: 'GM0114', year: 2026 }), NotFound);
    await assert.rejects(startAdvice(ctxOf(tx), { municipalityCode: 'GM9999', year: 2026 }), NotFound);
    const meppel = someone('account-manager', { municipality: 'GM0119' });
    await assert.rejects(startAdvice(ctxOf(tx, meppel), coevorden), Forbidden);
    await assert.rejects(startAdvice(ctxOf(tx, someone('director')), coevorden), Forbidden);
  }));
