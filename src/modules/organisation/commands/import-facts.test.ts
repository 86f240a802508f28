import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Tx } from '#kernel/db.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { committed, undone } from '../../../../test/db.ts';
import { yearlyFactsOf } from '../queries.ts';
import { registerMunicipality } from '../testing.ts';
import { importFacts } from './import-facts.ts';
import { uploadFacts } from './upload-facts.ts';

const HEADER = 'gemeente;jaar;inwoners;consultatiebureaus;bron;peildatum';
const fileOf = (...rows: string[]) => ({ fileName: 'feiten.csv', content: Buffer.from([HEADER, ...rows].join('\n')) });
const good = fileOf('Coevorden;2024;35860;;CBS;1-1-2024', 'Meppel;2024;34386;;CBS;1-1-2024');
const officer = someone('information-officer');
const LATER = new Date(NOW.getTime() + 25 * 60 * 60 * 1_000);

const withTwoMunicipalities = async (tx: Tx) => {
  await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
  await registerMunicipality(ctxOf(tx), { code: 'GM0119', name: 'Meppel' });
};
const uploaded = async (tx: Tx, file = good) => {
  const result = await uploadFacts(ctxOf(tx, officer), file);
  assert.ok(result.ok);
  return result.value.id;
};

test('nothing is entered until the upload is confirmed, and then everything once', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const id = await uploaded(tx);
    assert.equal((await yearlyFactsOf(tx, 'GM0109', 2024)).values.inhabitants, undefined);
    assert.deepEqual(await importFacts(ctxOf(tx, officer), { id }), { ok: true, value: { rows: 2, entered: 2 } });
    assert.equal((await yearlyFactsOf(tx, 'GM0119', 2024)).values.inhabitants, 34_386);
    await assert.rejects(importFacts(ctxOf(tx, officer), { id }), NotFound);
    const again = await uploaded(tx);
    assert.deepEqual(await importFacts(ctxOf(tx, officer), { id: again }), {
      ok: true,
      value: { rows: 2, entered: 0 },
    });
  }));

test('an empty cell leaves the figure as it is', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    await importFacts(ctxOf(tx, officer), { id: await uploaded(tx, fileOf('Coevorden;2024;5;3;CBS;1-1-2024')) });
    await importFacts(ctxOf(tx, officer), { id: await uploaded(tx, fileOf('Coevorden;2024;6;;CBS;1-1-2024')) });
    const { values } = await yearlyFactsOf(tx, 'GM0109', 2024);
    assert.deepEqual([values.inhabitants, values.clinics], [6, 3]);
  }));

test('one faulty row keeps the whole file out', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const id = await uploaded(tx, fileOf('Coevorden;2024;5;;CBS;1-1-2024', 'Meppel;2024;veel;;CBS;1-1-2024'));
    const refused = await importFacts(ctxOf(tx, officer), { id });
    assert.deepEqual(refused, { ok: false, refusal: { code: 'faulty-rows', count: 1 } });
    assert.equal((await yearlyFactsOf(tx, 'GM0109', 2024)).values.inhabitants, undefined);
  }));

test('a file that cannot be read is refused with what is wrong with it', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const pdf = await uploadFacts(ctxOf(tx, officer), { fileName: 'feiten.csv', content: Buffer.from('%PDF-1.7') });
    assert.deepEqual(pdf, {
      ok: false,
      refusal: { code: 'unreadable-file', faults: [{ line: 1, code: 'not-a-csv' }] },
    });
    const header = await uploadFacts(ctxOf(tx, officer), fileOf());
    assert.equal(!header.ok && header.refusal.faults[0]?.code, 'empty-file');
  }));

test('control characters, which the database cannot hold, are gone from names and sources', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const { content } = fileOf(`${' '.repeat(1_100)}Coevorden;2024;5;;C\u0000BS;1-1-2024`);
    const id = await uploaded(tx, { fileName: 'fei\u0000ten.csv', content });
    await importFacts(ctxOf(tx, officer), { id });
    assert.equal((await yearlyFactsOf(tx, 'GM0109', 2024)).origins.inhabitants?.source, 'C BS');
  }));

test('an upload belongs to who brought it, for a day, and asks for the permission', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const id = await uploaded(tx);
    await assert.rejects(importFacts(ctxOf(tx, someone('information-officer')), { id }), NotFound);
    await assert.rejects(importFacts(ctxOf(tx, officer, LATER), { id }), NotFound);
    await assert.rejects(uploadFacts(ctxOf(tx, someone('desk-worker')), good), Forbidden);
    await uploadFacts(ctxOf(tx, officer, LATER), good);
    const kept = await tx.selectFrom('organisation.factImports').select('id').execute();
    assert.equal(
      kept.some((row) => row.id === id),
      false,
    );
  }));

test('of four who confirm one upload at once one enters it', () =>
  committed(async (db) => {
    const id = await db.transaction().execute(async (tx) => {
      await withTwoMunicipalities(tx);
      return uploaded(tx);
    });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 4 }, () => inTransaction(db, (tx) => importFacts(ctxOf(tx, officer), { id }))),
    );
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
    const { total } = await db
      .selectFrom('organisation.yearlyFacts')
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    assert.equal(total, 2);
  }));
