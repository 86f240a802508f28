import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Tx } from '#kernel/db.ts';
import { Forbidden, NotFound, type Refusal, type Result } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { aBranch, aDivisibleRoom, aRoom, at, aUse, done, ROOM } from '../testing.ts';
import { addRoom } from './add-room.ts';
import { archiveRoom } from './archive-room.ts';
import { closeRoom } from './close-room.ts';
import { dropRoomRule } from './drop-room-rule.ts';
import { editRoom } from './edit-room.ts';
import { occupy } from './occupy.ts';
import { release } from './release.ts';
import { reopenRoom } from './reopen-room.ts';
import { setRule } from './set-rule.ts';

/** What the database refuses breaks a transaction; so each try has its own, as on a page. */
async function refusalOf<R extends Refusal>(
  tx: Tx,
  command: () => Promise<Result<unknown, R>>,
): Promise<R | undefined> {
  const result = await inTransaction(tx, command);
  return result.ok ? undefined : result.refusal;
}

const far = { municipality: 'GM0114' };

test('two rooms of a branch never share a name, whatever its letters; another branch may have it', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const id = await aRoom(ctx, { branchId });
    const twin = { branchId, details: { ...ROOM, name: 'GROTE ZAAL' } };
    assert.deepEqual(await refusalOf(tx, () => addRoom(ctx, twin)), { code: 'name-taken' });
    const other = await aRoom(ctx, { branchId, name: 'Kleine zaal' });
    const renamed = { id: other, version: 1, details: ROOM };
    assert.deepEqual(await refusalOf(tx, () => editRoom(ctx, renamed)), { code: 'name-taken' });
    await aRoom(ctx, { branchId: await aBranch(ctx, { name: 'Emmen', code: 'GM0114' }) });
    done(await archiveRoom(ctx, { id, archived: true }));
    await aRoom(ctx, { branchId });
    assert.deepEqual(await refusalOf(tx, () => archiveRoom(ctx, { id, archived: false })), { code: 'name-taken' });
  }));

test('a part, a workplace and an archived room cannot be divided', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const { whole, halves } = await aDivisibleRoom(ctx, branchId);
    const desk = await aRoom(ctx, { branchId, kind: 'workplace', name: 'Werkplek' });
    const divide = async (partOf: string) => {
      const result = await addRoom(ctx, { branchId, partOf, details: { ...ROOM, name: 'Hoek' } });
      return !result.ok && result.refusal.code;
    };
    assert.deepEqual([await divide(halves[0]), await divide(desk)], ['not-divisible', 'not-divisible']);
    done(await archiveRoom(ctx, { id: whole, archived: true }));
    assert.equal(await divide(whole), 'not-divisible');
    await assert.rejects(divide(branchId), NotFound);
  }));

test('a room that is still to be used stays out of the archive; freed, it goes in and comes back', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const id = await aRoom(ctx, { branchId: await aBranch(ctx) });
    const use = aUse({ rooms: [id] });
    done(await occupy(ctx, use));
    const refused = await archiveRoom(ctx, { id, archived: true });
    assert.deepEqual(!refused.ok && refused.refusal, { code: 'still-in-use', until: at('12:00') });
    await release(ctx, use.for);
    done(await archiveRoom(ctx, { id, archived: true }));
    done(await archiveRoom(ctx, { id, archived: false }));
    done(await occupy(ctx, use));
  }));

test('a stale save is refused and a fresh one is kept', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const id = await aRoom(ctx, { branchId: await aBranch(ctx) });
    const edit = { id, version: 1, details: { ...ROOM, name: 'Theaterzaal' } };
    done(await editRoom(ctx, edit));
    const stale = await editRoom(ctx, edit);
    assert.equal(!stale.ok && stale.refusal.code, 'stale');
  }));

test('a closed room is closed with its parts, and open again when that is taken back', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { whole, halves } = await aDivisibleRoom(ctx, await aBranch(ctx));
    const closure = { roomId: whole, reason: 'Nieuwe vloer', from: at('09:00'), until: at('17:00') };
    done(await closeRoom(ctx, closure));
    const refused = await occupy(ctx, aUse({ rooms: [halves[1]] }));
    assert.ok(!refused.ok && refused.refusal.code === 'taken');
    const { module, label, subjectId = '' } = refused.refusal.by[0] ?? {};
    assert.deepEqual([module, label], ['rooms', 'Nieuwe vloer']);
    await assert.rejects(reopenRoom(ctx, { roomId: whole, closureId: whole }), NotFound);
    done(await reopenRoom(ctx, { roomId: whole, closureId: subjectId }));
    done(await occupy(ctx, aUse({ rooms: [halves[1]] })));
    const late = await closeRoom(ctx, closure);
    assert.ok(!late.ok && late.refusal.code === 'taken', 'what is planned stands in the way');
    const turned = await closeRoom(ctx, { ...closure, until: at('09:00') });
    assert.equal(!turned.ok && turned.refusal.code, 'ends-before-it-begins');
  }));

test('a room can have a rule of its own; without it the general one holds again', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const roomId = await aRoom(ctx, { branchId: await aBranch(ctx) });
    const limits = { longestMinutes: 60, aheadDays: null, perWeek: null, hours: 'any' } as const;
    const details = { mayUse: true, tariffCents: 500, tariffPer: 'hour', socialTariffCents: null, ...limits } as const;
    const own = { userKind: 'own', roomId, version: 0, details } as const;
    done(await setRule(ctx, own));
    const stale = await setRule(ctx, own);
    assert.equal(!stale.ok && stale.refusal.code, 'stale');
    const refused = await occupy(ctx, aUse({ rooms: [roomId] }));
    assert.ok(!refused.ok && refused.refusal.code === 'against-rules');
    done(await setRule(ctx, { ...own, version: 1, details: { ...details, longestMinutes: 180 } }));
    done(await occupy(ctx, aUse({ rooms: [roomId] })));
    done(await dropRoomRule(ctx, { userKind: 'own', roomId }));
    await assert.rejects(dropRoomRule(ctx, { userKind: 'own', roomId }), NotFound);
  }));

test('who works elsewhere changes nothing here, and a general rule is for who reaches everywhere', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const id = await aRoom(ctx, { branchId });
    const maker = ctxOf(tx, someone('programme-maker', far));
    const span = { from: at('09:00'), until: at('17:00') };
    await assert.rejects(addRoom(maker, { branchId, details: { ...ROOM, name: 'Hoek' } }), Forbidden);
    await assert.rejects(editRoom(maker, { id, version: 1, details: ROOM }), Forbidden);
    await assert.rejects(archiveRoom(maker, { id, archived: true }), Forbidden);
    await assert.rejects(closeRoom(maker, { roomId: id, reason: 'Verf', ...span }), Forbidden);
    await assert.rejects(reopenRoom(maker, { roomId: id, closureId: id }), Forbidden);
    await assert.rejects(dropRoomRule(maker, { userKind: 'own', roomId: id }), Forbidden);
    const limits = { longestMinutes: 60, aheadDays: null, perWeek: null, hours: 'any' } as const;
    const details = { mayUse: true, tariffCents: 0, tariffPer: 'hour', socialTariffCents: null, ...limits } as const;
    for (const roomId of [null, id])
      await assert.rejects(setRule(maker, { userKind: 'own', roomId, version: 1, details }), Forbidden);
  }));
