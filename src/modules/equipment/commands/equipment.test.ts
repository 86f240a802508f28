import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { inTransaction } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { Forbidden, NotFound, type Refusal, type Result } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { openBranch } from '../../branches/testing.ts';
import { hold } from '../../occupancy/index.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { choosePieces, lockAsked } from '../index.ts';
import { archiveEquipment } from './archive-equipment.ts';
import { saveEquipment } from './save-equipment.ts';

const details = { kind: 'equipment', name: 'Laptop', contents: '' };
const span = { from: new Date('2026-11-24T09:00:00Z'), until: new Date('2026-11-24T11:00:00Z') };

async function aBranch(ctx: Ctx): Promise<string> {
  await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
  return openBranch(ctx, { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' });
}

function done<T>(result: Result<T>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

/** The number of pieces that are free in the span. */
async function freeOf(ctx: Ctx, equipmentId: string): Promise<number> {
  const asked = [{ equipmentId, pieces: 1000 }];
  const occupant = { module: 'test', subjectId: newId() };
  const chosen = await choosePieces(ctx, await lockAsked(ctx, asked), { for: occupant, asked, ...span });
  assert.ok(!chosen.ok);
  return chosen.refusal.free;
}

async function lend(ctx: Ctx, equipmentId: string, pieces: number): Promise<void> {
  const asked = [{ equipmentId, pieces }];
  const occupant = { module: 'test', subjectId: newId(), label: 'Cursus' };
  const chosen = done(await choosePieces(ctx, await lockAsked(ctx, asked), { for: occupant, asked, ...span }));
  done(await hold(ctx, { for: occupant, units: chosen.map((unitId) => ({ unitId, taken: span })), ...span }));
}

test('the number of pieces grows and shrinks, but never below what is given out', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const { id } = done(await saveEquipment(ctx, { branchId, pieces: 3, details }));
    await lend(ctx, id, 2);
    const tooFew = await saveEquipment(ctx, { id, version: 1, branchId, pieces: 1, details });
    assert.deepEqual(!tooFew.ok && tooFew.refusal, { code: 'pieces-in-use', inUse: 2 });
  }));

test('pieces that went come back before new ones are made', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const { id } = done(await saveEquipment(ctx, { branchId, pieces: 3, details }));
    const free: number[] = [];
    for (const [index, pieces] of [2, 1, 5].entries()) {
      done(await saveEquipment(ctx, { id, version: index + 1, branchId, pieces, details }));
      free.push(await freeOf(ctx, id));
    }
    assert.deepEqual(free, [2, 1, 5]);
    const rows = await tx.selectFrom('equipment.pieces').select('number').orderBy('number').execute();
    assert.deepEqual(
      rows.map(({ number }) => number),
      [1, 2, 3, 4, 5],
    );
  }));

test('a stale save and a name that is taken are refused', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const { id } = done(await saveEquipment(ctx, { branchId, pieces: 1, details }));
    const stale = await saveEquipment(ctx, { id, version: 7, branchId, pieces: 1, details });
    assert.equal(!stale.ok && stale.refusal.code, 'stale');
    const twin = await inTransaction<{ id: string }, Refusal>(tx, () =>
      saveEquipment(ctx, { branchId, pieces: 1, details: { ...details, name: 'laptop' } }),
    );
    assert.equal(!twin.ok && twin.refusal.code, 'name-taken');
  }));

test('equipment that is still to be used stays out of the archive; archived, it has no free piece', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const { id } = done(await saveEquipment(ctx, { branchId, pieces: 2, details }));
    await lend(ctx, id, 1);
    const refused = await archiveEquipment(ctx, { id, archived: true });
    assert.deepEqual(!refused.ok && refused.refusal, { code: 'still-in-use', until: span.until });
    const later = { ...ctx, now: span.until };
    done(await archiveEquipment(later, { id, archived: true }));
    assert.equal(await freeOf(later, id), 0);
    done(await archiveEquipment(later, { id, archived: false }));
    assert.equal(await freeOf(later, id), 1);
  }));

test('who works elsewhere changes nothing here, and what is not there is not found', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const { id } = done(await saveEquipment(ctx, { branchId, pieces: 1, details }));
    const maker = ctxOf(tx, someone('programme-maker', { municipality: 'GM0114' }));
    await assert.rejects(saveEquipment(maker, { branchId, pieces: 1, details }), Forbidden);
    await assert.rejects(saveEquipment(maker, { id, version: 1, branchId, pieces: 1, details }), Forbidden);
    await assert.rejects(archiveEquipment(maker, { id, archived: true }), Forbidden);
    await assert.rejects(archiveEquipment(ctx, { id: branchId, archived: true }), NotFound);
    await assert.rejects(saveEquipment(ctx, { id: branchId, version: 1, branchId, pieces: 1, details }), NotFound);
  }));
