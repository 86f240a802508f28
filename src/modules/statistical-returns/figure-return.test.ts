import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { figuresOf } from '#kernel/figure-registry.ts';
import { Forbidden } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { modules } from '../../modules.ts';
import { enterObservation } from '../observations/index.ts';
import { aValue } from '../observations/testing.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { loadReturn } from './load-return.ts';
import type { ReturnKind } from './return-kind.ts';
import { enter } from './testing.ts';

const officer = someone('information-officer');
const load = (tx: Tx, kind: ReturnKind = 'wsob', year = 2025) =>
  loadReturn(ctxOf(tx, officer), modules, { kind, year });

async function lineOf(tx: Tx, code: string, kind?: ReturnKind) {
  const line = (await load(tx, kind)).lines.find((each) => each.code === code);
  assert.ok(line, `no line ${code}`);
  return line;
}

test('a year of which nobody told anything: all of the form is there, and what nobody counts is empty', () =>
  undone(async (tx) => {
    const { lines, sums } = await load(tx, 'lending-right', 2019);
    assert.equal(lines.length, 21);
    assert.ok(lines.every(({ value, before }) => value === undefined && before === undefined));
    assert.ok(sums.every(({ total, parts }) => [total, ...parts].every(({ value }) => value === undefined)));
    const [first] = lines;
    assert.match(first?.hint ?? '', /niemand heeft dit geteld of ingevoerd/);
    assert.equal(
      first?.place?.href,
      '/werk/ingevoerde-cijfers/nieuw?cijfer=lending-right-writings-first&gebied=organisation&periode=2019&telwijze=lokaal',
    );
  }));

test('a field has its value, that of the year before, how it is known and where it stands', () =>
  undone(async (tx) => {
    await enter(ctxOf(tx), 'costs-staff', { value: 1_200_000, year: 2024 });
    await enter(ctxOf(tx), 'costs-staff', { value: 1_250_000, note: 'Nieuwe cao.' });
    const { place, ...line } = await lineOf(tx, 'costs-staff.cbs');
    assert.deepEqual(line, {
      ...{ code: 'costs-staff.cbs', section: 'g. Baten en lasten', label: 'Lasten voor personeel' },
      ...{ definition: 'Lasten voor personeel, in dienst en ingehuurd.', value: 1_250_000, before: 1_200_000 },
      ...{ origin: 'ingevoerd', source: 'Administratie', note: 'Nieuwe cao.', hint: undefined },
    });
    assert.equal(place?.href, '/werk/cijfers/costs-staff?gebied=organisation&periode=2025');
  }));

test('0 is filled in as 0, and what the source does not know stays empty', () =>
  undone(async (tx) => {
    await enter(ctxOf(tx), 'volunteers', { value: 0 });
    await enter(ctxOf(tx), 'staff-fte', { value: null });
    assert.equal((await lineOf(tx, 'volunteers.cbs')).value, 0);
    const unknown = await lineOf(tx, 'staff-fte.cbs');
    assert.equal(unknown.value, undefined);
    assert.match(unknown.hint ?? '', /De bron zegt dat dit niet bekend is/);
  }));

test('a number by other rules is not filled in, but told', () =>
  undone(async (tx) => {
    await enter(ctxOf(tx), 'loans-books', { value: 126_930, profile: 'lokaal' });
    const { value, hint } = await lineOf(tx, 'loans-books.cbs');
    assert.equal(value, undefined);
    assert.match(hint ?? '', /Volgens onze eigen telwijze is het 126\.930\./);
  }));

test('a span, and what bears no year, fit in no field', () =>
  undone(async (tx) => {
    const said = async (figureId: string, period: 'dated' | 'undated', details: ReturnType<typeof aValue>) => {
      const year = { startsOn: '2025-01-01', endsBefore: '2026-01-01' } as never;
      const subject = {
        figureId,
        profile: 'cbs',
        scope: { kind: 'organisation' },
        period: period === 'dated' ? year : null,
      } as const;
      const entered = await enterObservation(ctxOf(tx), figuresOf(modules).figures, { subject, details });
      assert.ok(entered.ok);
    };
    await said('volunteers', 'dated', aValue(null, { least: 100, most: 120 }));
    await said('costs', 'undated', aValue(900_000));
    const [span, undated] = [await lineOf(tx, 'volunteers.cbs'), await lineOf(tx, 'costs.cbs')];
    assert.deepEqual([span.value, undated.value], [undefined, undefined]);
    assert.match(span.hint ?? '', /geen precies getal: 100 tot 120/);
    assert.match(undated.hint ?? '', /noemt geen jaar/);
  }));

test('what follows from its parts is calculated, and tried against them', () =>
  undone(async (tx) => {
    await enter(ctxOf(tx), 'staff-full-time', { value: 20 });
    await enter(ctxOf(tx), 'staff-part-time', { value: 45 });
    const line = await lineOf(tx, 'staff-persons.cbs');
    assert.deepEqual([line.value, line.origin], [65, 'berekend']);
    await enter(ctxOf(tx), 'staff-persons', { value: 66 });
    const { sums } = await load(tx);
    const sum = sums.find(({ total }) => total.label === 'f. Personeel, Totaal medewerkers in dienst');
    assert.deepEqual([sum?.total.value, sum?.parts.map(({ value }) => value)], [66, [20, 45]]);
    assert.match((await lineOf(tx, 'staff-persons.cbs')).hint ?? '', /Ook berekend: 65/);
  }));

test('municipalities are never taken for the organisation: their sum is told when all are known, and tried once it is entered', () =>
  undone(async (tx) => {
    for (const [code, name] of [
      ['GM0109', 'Coevorden'],
      ['GM0114', 'Emmen'],
    ] as const)
      await registerMunicipality(ctxOf(tx), { code, name });
    const inMunicipality = (municipalityCode: string, value: number) =>
      enter(ctxOf(tx), 'members-youth', { value, scope: { kind: 'municipality', municipalityCode } });
    const hint = async () => (await lineOf(tx, 'members-youth.cbs')).hint ?? '';
    await inMunicipality('GM0109', 3000);
    assert.doesNotMatch(await hint(), /gemeenten samen/);
    await inMunicipality('GM0114', 4000);
    assert.match(await hint(), /De gemeenten samen komen op 7000\./);
    assert.equal((await lineOf(tx, 'members-youth.cbs')).value, undefined);
    await enter(ctxOf(tx), 'members-youth', { value: 7100 });
    const sum = (await load(tx)).sums.find(({ total }) => total.label.endsWith('alle gemeenten'));
    assert.deepEqual(
      [sum?.total, sum?.parts],
      [
        { label: 'd. Lidmaatschap en bezoek, Leden tot en met 17 jaar, alle gemeenten', value: 7100 },
        [
          { label: 'Coevorden', value: 3000 },
          { label: 'Emmen', value: 4000 },
        ],
      ],
    );
  }));

test('the return for Leenrecht is laid beside the loans of national statistics', () =>
  undone(async (tx) => {
    await enter(ctxOf(tx), 'lending-right-writings-first', { value: 90, profile: 'lokaal' });
    await enter(ctxOf(tx), 'loans-books', { value: 80 });
    await enter(ctxOf(tx), 'loans-sheet-music', { value: 0 });
    await enter(ctxOf(tx), 'loans-magazines', { value: 8, profile: 'lokaal' });
    const { sums } = await load(tx, 'lending-right');
    assert.deepEqual(
      sums.map(({ total, parts }) => [total.label, total.value, parts.map(({ label, value }) => `${label} ${value}`)]),
      [['Geschriften, Primaire uitleningen', 90, ['Boeken 80', 'Bladmuziek 0', 'Tijdschriften 8']]],
    );
  }));

test('who works for one municipality is refused: it is about all of the organisation', () =>
  undone(async (tx) => {
    const key = { kind: 'wsob', year: 2025 } as const;
    for (const role of ['account-manager', 'desk-worker', 'municipality-officer'])
      await assert.rejects(loadReturn(ctxOf(tx, someone(role, { municipality: 'GM0109' })), modules, key), Forbidden);
    const reduced = {
      ...officer,
      grants: officer.grants.map((grant) => ({ ...grant, scope: { municipality: 'GM0109' } })),
    };
    await assert.rejects(loadReturn(ctxOf(tx, reduced), modules, key), Forbidden);
  }));
