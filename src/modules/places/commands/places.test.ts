import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Tx } from '#kernel/db.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { committed, undone } from '../../../../test/db.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { latestPupilsOf, registerCountsOf } from '../queries.ts';
import { findPlace, listPlaces, listPupils, type Place, type PlaceDetails } from '../sql.ts';
import { archivePlace } from './archive-place.ts';
import { savePlace } from './save-place.ts';

const school: PlaceDetails = {
  municipalityCode: 'GM0109',
  kind: 'primary-school',
  name: 'De Brinkschool',
  street: '',
  postcode: null,
  town: 'Dalen',
  takesPart: true,
  brin: '12AB',
};

const inCoevorden = (work: (tx: Tx) => Promise<void>) => () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    await work(tx);
  });
const saved = async (tx: Tx, details: PlaceDetails, pupils?: Record<number, number | null>) => {
  const result = await savePlace(ctxOf(tx), { details, ...(pupils && { pupils }) });
  assert.ok(result.ok);
  return result.value.id;
};

test(
  'pupils are kept per school year, and an emptied year is unknown again',
  inCoevorden(async (tx) => {
    const id = await saved(tx, school, { 2026: 152, 2025: 0 });
    await savePlace(ctxOf(tx), { details: school, existing: { id, version: 1 }, pupils: { 2026: null } });
    assert.deepEqual(await listPupils(tx, [id]), [{ placeId: id, schoolYear: 2025, pupils: 0 }]);
  }),
);

test(
  'what a school last told of its pupils is not of a later year; nothing told is unknown, not zero',
  inCoevorden(async (tx) => {
    const brink = await saved(tx, school, { 2026: 152, 2025: 149, 2024: 0 });
    const silent = await saved(tx, { ...school, kind: 'secondary-school', name: 'Het Lyceum' });
    const pupilsIn = async (id: string, year: number) => (await latestPupilsOf(tx, id, year))?.pupils;
    assert.deepEqual(
      [
        await pupilsIn(brink, 2027),
        await pupilsIn(brink, 2025),
        await pupilsIn(brink, 2024),
        await pupilsIn(brink, 2023),
      ],
      [152, 149, 0, undefined],
    );
    assert.equal(await pupilsIn(silent, 2026), undefined);
  }),
);

test(
  'the registers count what takes part and is not archived; an empty register counts nothing',
  inCoevorden(async (tx) => {
    assert.deepEqual(await registerCountsOf(tx, 'GM0109', 2026), {});
    await saved(tx, school, { 2026: 152, 2025: 149 });
    await saved(tx, { ...school, name: 'De Wiek' });
    await saved(tx, { ...school, name: 'De Vrije', takesPart: false }, { 2026: 80 });
    await saved(tx, { ...school, kind: 'secondary-school' }, { 2026: 900 });
    await saved(tx, { ...school, kind: 'childcare', takesPart: false });
    const clinic = await saved(tx, { ...school, kind: 'clinic' });
    const counts = { schools: 2, childcareLocations: 0, pupils: { count: 152, told: 1 } };
    assert.deepEqual(await registerCountsOf(tx, 'GM0109', 2026), { ...counts, clinics: 1 });
    await archivePlace(ctxOf(tx), { id: clinic, archived: true });
    assert.deepEqual(await registerCountsOf(tx, 'GM0109', 2026), counts);
  }),
);

test(
  'an archived place leaves the list, stays last in the list with the archive, and can come back',
  inCoevorden(async (tx) => {
    const id = await saved(tx, school);
    await saved(tx, { ...school, name: 'Zilverschool' });
    await archivePlace(ctxOf(tx), { id, archived: true });
    const schools = { kinds: ['primary-school'], municipalityCode: 'GM0109' } as const;
    const namesOf = (places: Place[]) => places.map(({ name }) => name);
    assert.deepEqual(namesOf(await listPlaces(tx, schools)), ['Zilverschool']);
    assert.deepEqual(namesOf(await listPlaces(tx, { ...schools, archivedToo: true })), [
      'Zilverschool',
      'De Brinkschool',
    ]);
    assert.equal((await findPlace(tx, id))?.archivedOn, '2026-11-22');
    await archivePlace(ctxOf(tx), { id, archived: false });
    assert.equal((await findPlace(tx, id))?.archivedOn, null);
  }),
);

test(
  'only who may edit the municipality saves or archives a place there',
  inCoevorden(async (tx) => {
    const id = await saved(tx, school);
    const desk = ctxOf(tx, someone('desk-worker'));
    await assert.rejects(savePlace(desk, { details: school }), Forbidden);
    await assert.rejects(archivePlace(desk, { id, archived: true }), Forbidden);
    await assert.rejects(archivePlace(ctxOf(tx), { id: crypto.randomUUID(), archived: true }), NotFound);
    await assert.rejects(savePlace(ctxOf(tx), { details: { ...school, municipalityCode: 'GM9999' } }), NotFound);
    const unknown = { details: school, existing: { id: crypto.randomUUID(), version: 1 } };
    await assert.rejects(savePlace(ctxOf(tx), unknown), NotFound);
  }),
);

test('of six who save one place at once one is believed', () =>
  committed(async (db) => {
    const id = await db.transaction().execute(async (tx) => {
      await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
      return saved(tx, school);
    });
    const edits = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        inTransaction(db, (tx) =>
          savePlace(ctxOf(tx), { details: { ...school, name: `School ${n}` }, existing: { id, version: 1 } }),
        ),
      ),
    );
    assert.equal(edits.filter(({ ok }) => ok).length, 1);
    assert.deepEqual(
      edits.find(({ ok }) => !ok),
      { ok: false, refusal: { code: 'stale' } },
    );
  }));
