import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { inTransaction } from '#kernel/db.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { openBranch } from '../../branches/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { savePlace } from '../../places/testing.ts';
import { findPoint, listPoints } from '../sql/points.ts';
import { aPoint, done } from '../testing.ts';
import { closePoint } from './close-point.ts';
import { type SavePoint, savePoint } from './save-point.ts';

const DETAILS: SavePoint['details'] = {
  name: 'Informatiepunt Dalen',
  kind: 'government',
  summary: '',
  partners: '',
  languages: ['nl', 'ar'],
  byAppointment: false,
  openedOn: asDay('2024-04-03'),
};
const PRACTICE = {
  municipalityCode: 'GM0109',
  kind: 'gp-practice',
  name: 'Huisartsenpraktijk Dalen',
  street: '',
  postcode: null,
  town: 'Dalen',
  takesPart: false,
  brin: null,
} as const;

test('a point lies where its branch or place lies, keeps its address, and closes with its branch', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const point = await aPoint(ctx, { name: 'Informatiepunt Coevorden' });
    await registerMunicipality(ctx, { code: 'GM0119', name: 'Meppel' });
    const place = done(await savePlace(ctx, { details: PRACTICE }));
    assert.deepEqual(
      [point.slug, point.municipalityCode, point.whereName, point.town],
      ['informatiepunt-coevorden', 'GM0109', 'Informatiepunt Coevorden', 'Coevorden'],
    );
    const moved = { details: DETAILS, where: { placeId: place.id }, existing: { id: point.id, version: 1 } };
    done(await savePoint(ctx, moved));
    const now = await findPoint(tx, { slug: 'informatiepunt-coevorden' });
    assert.deepEqual(
      [now?.name, now?.whereName, now?.branchId, now?.languages, now?.version],
      ['Informatiepunt Dalen', 'Huisartsenpraktijk Dalen', null, ['nl', 'ar'], 2],
    );
    const branchId = await openBranch(ctx, {
      ...{ name: 'Nijeveen', municipalityCode: 'GM0119', sizeClass: 'service-point', closedOn: '2026-12-01' },
    });
    const there = await aPoint(ctx, { name: 'Informatiepunt Nijeveen', where: { branchId } });
    assert.deepEqual([there.municipalityCode, there.closedOn], ['GM0119', '2026-12-01']);
    const namesOf = async (filter: Parameters<typeof listPoints>[1]) =>
      (await listPoints(tx, filter)).map(({ name }) => name);
    assert.deepEqual(await namesOf({ on: asDay('2026-12-01') }), ['Informatiepunt Dalen']);
    assert.deepEqual(await namesOf({ municipalities: ['GM0119'] }), ['Informatiepunt Nijeveen']);
    assert.deepEqual(await namesOf({ branchId, kind: 'government', ids: [there.id] }), ['Informatiepunt Nijeveen']);
  }));

test('a name is given once, what somebody else saved is not overwritten, and nothing closes before it opens', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { id, branchId } = await aPoint(ctx, { name: 'Informatiepunt Dalen', openedOn: asDay('2024-04-03') });
    const where = { branchId: branchId ?? '' };
    const again = await inTransaction(tx, (inner) => savePoint(ctxOf(inner), { details: DETAILS, where }));
    assert.deepEqual(again, { ok: false, refusal: { code: 'name-taken' } });
    const close = (version: number, closedOn: string | null) =>
      closePoint(ctx, { id, version, closedOn: closedOn === null ? null : asDay(closedOn) });
    const save = (version: number, openedOn: string) =>
      savePoint(ctx, { details: { ...DETAILS, openedOn: asDay(openedOn) }, where, existing: { id, version } });
    const early = { ok: false, refusal: { code: 'closes-before-it-opens' } };
    const stale = { ok: false, refusal: { code: 'stale' } };
    assert.deepEqual(await close(1, '2024-04-02'), early);
    done(await close(1, '2026-12-01'));
    assert.deepEqual(await close(1, null), stale);
    assert.deepEqual(await save(1, '2024-04-03'), stale);
    assert.deepEqual(await save(2, '2026-12-02'), early);
    done(await close(2, null));
    assert.equal((await findPoint(tx, id))?.closedOn, null);
  }));

test('who may not edit here, before or after, changes nothing; what is not there is not found', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const point = await aPoint(ctx);
    await registerMunicipality(ctx, { code: 'GM0119', name: 'Meppel' });
    const elsewhere = await openBranch(ctx, { name: 'Meppel', municipalityCode: 'GM0119', sizeClass: 'large' });
    const existing = { id: point.id, version: 1 };
    const here = { branchId: point.branchId ?? '' };
    const there = { branchId: elsewhere };
    const ofMeppel = ctxOf(tx, someone('programme-maker', { municipality: 'GM0119' }));
    const officer = ctxOf(tx, someone('help-point-officer'));
    await assert.rejects(savePoint(officer, { details: DETAILS, where: here }), Forbidden);
    await assert.rejects(savePoint(ofMeppel, { details: DETAILS, where: here }), Forbidden);
    await assert.rejects(savePoint(ofMeppel, { details: DETAILS, where: there, existing }), Forbidden);
    await assert.rejects(closePoint(ofMeppel, { ...existing, closedOn: null }), Forbidden);
    const nobody = crypto.randomUUID();
    await assert.rejects(closePoint(ctx, { ...existing, id: nobody, closedOn: null }), NotFound);
    for (const where of [{ branchId: nobody }, { placeId: nobody }])
      await assert.rejects(savePoint(ctx, { details: DETAILS, where }), NotFound);
    const unknown = { details: DETAILS, where: there, existing: { id: nobody, version: 1 } };
    await assert.rejects(savePoint(ctx, unknown), NotFound);
  }));
