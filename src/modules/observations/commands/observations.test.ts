import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { calendarYear } from '#kernel/day-span.ts';
import { asDay } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Figure, FigureScope } from '#kernel/figures.ts';
import { newId } from '#kernel/id.ts';
import { parsePeriod } from '#kernel/reporting-period.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { overlapping, racing, undone } from '../../../../test/db.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import type { ObservationDetails } from '../domain.ts';
import { historyOf, observationsOf } from '../sql/observations.ts';
import { aValue } from '../testing.ts';
import { correctObservation } from './correct-observation.ts';
import { type EnterObservation, enterObservation } from './enter-observation.ts';
import { withdrawObservation } from './withdraw-observation.ts';

const visits: Figure = {
  ...{ id: 'visits', label: 'Bezoeken', group: 'Bezoek', chapter: 2, measure: 'flow', validFrom: asDay('2015-01-01') },
  unit: { name: 'visits', one: 'bezoek', many: 'bezoeken' },
  scopes: ['branch', 'municipality', 'organisation'],
  definitions: [{ profile: 'lokaal', definition: 'Wie binnenkwam.', source: 'Wij' }],
};
const figures = new Map([visits, { ...visits, id: 'tours' }].map((figure) => [figure.id, figure]));
const coevorden: FigureScope = { kind: 'municipality', municipalityCode: 'GM0109' };
const meppel: FigureScope = { kind: 'municipality', municipalityCode: 'GM0119' };
const officer = someone('information-officer');

type Said = { period?: string; scope?: FigureScope; details?: ObservationDetails };
const said = ({ period = '2024', scope = coevorden, details = aValue(100) }: Said = {}): EnterObservation => ({
  subject: { figureId: 'visits', profile: 'lokaal', scope, period: parsePeriod(period) ?? null },
  details,
});

const withTwoMunicipalities = async (tx: Tx) => {
  await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
  await registerMunicipality(ctxOf(tx), { code: 'GM0119', name: 'Meppel' });
};
const entered = async (tx: Tx, input = said()) => {
  const result = await enterObservation(ctxOf(tx, officer), figures, input);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value.id;
};
const refused = async (tx: Tx, input: EnterObservation) => {
  const result = await enterObservation(ctxOf(tx, officer), figures, input);
  return result.ok ? 'entered' : result.refusal;
};
const valuesOf = async (tx: Tx, scopes: FigureScope[] = [coevorden]) =>
  (await observationsOf(tx, { figureIds: ['visits'], scopes })).map(({ value }) => value);

test('what was entered can be read with its source, who entered it and when', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const details = aValue(142, { certainty: 'row-order', place: 'regel 164', note: 'minder dan twee per activiteit' });
    const id = await entered(tx, said({ details }));
    await entered(tx, said({ scope: meppel, details: aValue(0) }));
    const [row] = await observationsOf(tx, { figureIds: ['visits'], scopes: [coevorden] });
    assert.deepEqual(row, {
      ...said({ details }).subject,
      ...details,
      ...{ id, historyId: id, enteredBy: officer.accountId, enteredAt: ctxOf(tx).now, importId: null },
      ...{ replacesId: null, reason: null, withdrawn: false, replaced: false },
    });
    assert.deepEqual(await valuesOf(tx, [coevorden, meppel]), [142, 0]);
  }));

test('a range and what the source does not know are kept as they are', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    await entered(tx, said({ period: '2023', details: aValue(null, { least: 5, most: 10 }) }));
    await entered(tx, said({ period: '2022', details: aValue(null) }));
    const rows = await observationsOf(tx, { figureIds: ['visits'], scopes: [coevorden] });
    assert.deepEqual(
      rows.map(({ value, least, most }) => [value, least, most]),
      [
        [null, null, null],
        [null, 5, 10],
      ],
    );
  }));

test('only what shares a day with the span is read, and what has no period', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    for (const period of ['2022', '2023-2024', 'zonder']) await entered(tx, said({ period, details: aValue(7) }));
    const read = (year: number) =>
      observationsOf(tx, { figureIds: ['visits'], scopes: [coevorden], span: calendarYear(year) });
    assert.deepEqual(
      (await read(2024)).map(({ period }) => period?.startsOn),
      ['2023-08-01', undefined],
    );
    assert.equal((await read(2025)).length, 1);
  }));

test('a figure, profile or scope that is not there is named', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const { subject, details } = said();
    const cases = [
      [{ figureId: 'bezoek' }, { code: 'unknown-figure', figureId: 'bezoek' }],
      [{ profile: 'cbs' }, { code: 'unknown-profile', known: ['lokaal'] }],
      [{ scope: { kind: 'province' } }, { code: 'wrong-scope', known: visits.scopes }],
      [{ scope: { kind: 'municipality', municipalityCode: 'GM9999' } }, { code: 'unknown-scope' }],
      [{ scope: { kind: 'branch', branchId: newId() } }, { code: 'unknown-scope' }],
    ] as const;
    for (const [changed, refusal] of cases)
      assert.deepEqual(await refused(tx, { subject: { ...subject, ...changed }, details }), refusal);
  }));

test('a year and a month of it are not both entered; another figure, scope or year is', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const id = await entered(tx);
    for (const period of ['2024', '2024-11', '2023-2024'])
      assert.deepEqual(await refused(tx, said({ period })), { code: 'overlap', id, period: calendarYear(2024) });
    await entered(tx, said({ period: '2025-01' }));
    await entered(tx, said({ scope: meppel }));
    const { subject, details } = said();
    await entered(tx, { subject: { ...subject, figureId: 'tours' }, details });
    const undated = await entered(tx, said({ period: 'zonder' }));
    assert.deepEqual(await refused(tx, said({ period: 'zonder' })), { code: 'overlap', id: undated, period: null });
  }));

test('a jump from the year before asks for an explanation, and is entered with one', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    await entered(tx, said({ period: '2023' }));
    const jump = { code: 'explain-jump', before: 100, percent: -30 };
    assert.deepEqual(await refused(tx, said({ details: aValue(70) })), jump);
    const id = await entered(tx, said({ details: aValue(70, { note: 'De teller was stuk' }) }));
    const corrected = await correctObservation(ctxOf(tx, officer), figures, { id, details: aValue(70), reason: 'x' });
    assert.deepEqual(corrected, { ok: false, refusal: jump });
  }));

test('a value that cannot be is refused', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    assert.deepEqual(await refused(tx, said({ details: aValue(1.5) })), { code: 'not-a-number', why: 'decimals' });
  }));

test('a correction takes the place of what was said, which stays with the reason', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const id = await entered(tx);
    const ctx = ctxOf(tx, officer);
    const corrected = await correctObservation(ctx, figures, { id, details: aValue(110), reason: 'Nageteld' });
    assert.ok(corrected.ok);
    assert.deepEqual(await valuesOf(tx), [110]);
    const history = await historyOf(tx, id);
    assert.deepEqual(
      history.map(({ value, reason, replaced }) => [value, reason, replaced]),
      [
        [110, 'Nageteld', false],
        [100, null, true],
      ],
    );
    assert.deepEqual(await historyOf(tx, corrected.value.id), history);
    const again = { id, details: aValue(120), reason: 'Nog eens' };
    assert.deepEqual(await correctObservation(ctx, figures, again), {
      ok: false,
      refusal: { code: 'already-replaced' },
    });
    assert.deepEqual(await refused(tx, said()), {
      code: 'overlap',
      id: corrected.value.id,
      period: calendarYear(2024),
    });
  }));

test('what is withdrawn is unknown again, and can be entered anew', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const id = await entered(tx);
    const ctx = ctxOf(tx, officer);
    assert.ok((await withdrawObservation(ctx, { id, reason: 'Van een ander' })).ok);
    assert.deepEqual(await valuesOf(tx), []);
    const [latest] = await historyOf(tx, id);
    assert.deepEqual([latest?.withdrawn, latest?.value, latest?.reason], [true, null, 'Van een ander']);
    const again = await withdrawObservation(ctx, { id, reason: 'Nog eens' });
    assert.deepEqual(again, { ok: false, refusal: { code: 'already-replaced' } });
    await entered(tx, said({ details: aValue(90) }));
    assert.deepEqual(await valuesOf(tx), [90]);
  }));

test('who works for one municipality enters nothing of another, nor of the whole organisation', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const id = await entered(tx);
    const manager = ctxOf(tx, someone('account-manager', { municipality: 'GM0119' }));
    assert.ok((await enterObservation(manager, figures, said({ scope: meppel }))).ok);
    await assert.rejects(enterObservation(manager, figures, said({ period: '2023' })), Forbidden);
    await assert.rejects(enterObservation(manager, figures, said({ scope: { kind: 'organisation' } })), Forbidden);
    await assert.rejects(correctObservation(manager, figures, { id, details: aValue(1), reason: 'x' }), Forbidden);
    await assert.rejects(withdrawObservation(manager, { id, reason: 'x' }), Forbidden);
    await assert.rejects(withdrawObservation(manager, { id: newId(), reason: 'x' }), NotFound);
  }));

test('of two at once who enter a year and a month of it one is refused', () =>
  racing(async (db) => {
    await db.transaction().execute(withTwoMunicipalities);
    const [year, month] = await overlapping(
      db,
      (tx) => enterObservation(ctxOf(tx, officer), figures, said()),
      (tx) => enterObservation(ctxOf(tx, officer), figures, said({ period: '2024-11' })),
    );
    assert.ok(year.ok);
    assert.equal(!month.ok && month.refusal.code, 'overlap');
  }));

test('of two at once who correct the same one is told that it was done', () =>
  racing(async (db) => {
    const id = await db.transaction().execute(async (tx) => {
      await withTwoMunicipalities(tx);
      return entered(tx);
    });
    const correct = (value: number) => (tx: Tx) =>
      correctObservation(ctxOf(tx, officer), figures, { id, details: aValue(value), reason: 'Nageteld' });
    const [first, second] = await overlapping(db, correct(110), correct(120));
    assert.ok(first.ok);
    assert.equal(!second.ok && second.refusal.code, 'already-replaced');
  }));

test('the table itself takes no two that overlap, whatever the program does', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    await entered(tx);
    const id = newId();
    const again = sql`insert into observations.observations
      (id, history_id, figure_id, profile, scope_kind, municipality_code, starts_on, ends_before, value, method, certainty, source, entered_at)
      values (${id}, ${id}, 'visits', 'lokaal', 'municipality', 'GM0109', '2024-12-31', '2025-01-01', 1, 'count', 'stated', 'x', now())`;
    await assert.rejects(again.execute(tx), /observations_once_over_time/);
  }));
