import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { aBranch, aDivisibleRoom, aRoom, at, aUse, done, someEquipment } from '../testing.ts';
import { occupy } from './occupy.ts';
import { release } from './release.ts';

test('a room is given once: who comes later is told what stands in the way, and until when it is being cleared', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const room = await aRoom(ctx, { branchId: await aBranch(ctx) });
    const first = aUse({ rooms: [room] });
    done(await occupy(ctx, first));
    const second = await occupy(ctx, aUse({ rooms: [room], from: at('11:30'), until: at('13:00') }));
    assert.ok(!second.ok && second.refusal.code === 'taken');
    const { name, label, beginsAt, endsAt, freeAt, module, subjectId } = second.refusal.by[0] ?? {};
    assert.deepEqual([name, label, module, subjectId], ['Grote zaal', 'Taalcafé', 'programme', first.for.subjectId]);
    assert.deepEqual([beginsAt, endsAt, freeAt], [at('10:00'), at('12:00'), at('12:15')]);
  }));

test('between two uses there is time to clear after the one and to set up for the other', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const room = await aRoom(ctx, { branchId: await aBranch(ctx) });
    done(await occupy(ctx, aUse({ rooms: [room] })));
    const after = (from: string) => occupy(ctx, aUse({ rooms: [room], from: at(from), until: at('16:00') }));
    assert.equal((await after('12:29')).ok, false);
    assert.equal((await after('12:30')).ok, true);
  }));

test('the whole of a divided room blocks its halves and a half blocks the whole, but not the other half', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { whole, halves } = await aDivisibleRoom(ctx, await aBranch(ctx));
    const [left, right] = halves;
    const inLeft = aUse({ rooms: [left] });
    done(await occupy(ctx, inLeft));
    const blocked = await occupy(ctx, aUse({ rooms: [whole] }));
    assert.ok(!blocked.ok && blocked.refusal.code === 'taken' && blocked.refusal.by[0]?.name === 'Grote zaal, links');
    done(await occupy(ctx, aUse({ rooms: [right] })));
    await release(ctx, inLeft.for);
    const evening = { from: at('19:00'), until: at('21:00') };
    done(await occupy(ctx, aUse({ rooms: [whole], ...evening })));
    const half = await occupy(ctx, aUse({ rooms: [left], ...evening }));
    assert.ok(!half.ok && half.refusal.code === 'taken' && half.refusal.by.length === 1);
  }));

test('of a number of pieces those are given that nobody has, and no more than there are', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const room = await aRoom(ctx, { branchId });
    const laptops = await someEquipment(ctx, branchId, 5);
    const wanting = (pieces: number, rooms: string[] = []) =>
      occupy(ctx, aUse({ rooms, equipment: [{ equipmentId: laptops, pieces }] }));
    done(await wanting(3, [room]));
    const tooMany = await wanting(3);
    assert.deepEqual(!tooMany.ok && tooMany.refusal, { code: 'not-enough-pieces', name: 'Laptop', free: 2 });
    done(await wanting(2));
    const unknown = occupy(ctx, aUse({ rooms: [], equipment: [{ equipmentId: room, pieces: 1 }] }));
    await assert.rejects(unknown, NotFound);
  }));

test('a room and its equipment are given together or not at all', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const room = await aRoom(ctx, { branchId });
    const equipment = [{ equipmentId: await someEquipment(ctx, branchId, 1), pieces: 1 }];
    done(await occupy(ctx, aUse({ rooms: [room] })));
    assert.equal((await occupy(ctx, aUse({ rooms: [room], equipment }))).ok, false);
    assert.equal((await occupy(ctx, aUse({ rooms: [], equipment }))).ok, true);
  }));

test('what an occupant moves keeps its rooms and pieces; refused, it keeps its time as well', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const { whole, halves } = await aDivisibleRoom(ctx, branchId);
    const equipment = [{ equipmentId: await someEquipment(ctx, branchId, 2), pieces: 2 }];
    const use = aUse({ rooms: [whole], equipment });
    done(await occupy(ctx, use));
    done(await occupy(ctx, aUse({ rooms: [halves[0]], from: at('14:00'), until: at('15:00') })));
    const refused = await occupy(ctx, { ...use, from: at('13:30'), until: at('15:30') });
    assert.ok(!refused.ok && refused.refusal.code === 'taken');
    assert.equal((await occupy(ctx, aUse({ rooms: [halves[1]] }))).ok, false);
    done(await occupy(ctx, { ...use, from: at('10:30'), until: at('12:30') }));
    assert.equal(await release(ctx, use.for), 5, 'the whole, two halves and two laptops');
  }));

test('staff are bound by the rules too; with the permission and a reason they set them aside, and that is logged', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const room = await aRoom(ctx, { branchId });
    const use = aUse({ rooms: [room], from: at('18:00'), until: at('23:00'), userKind: 'resident', persons: 60 });
    const maker = ctxOf(tx, someone('programme-maker'));
    const refused = await occupy(maker, use);
    assert.ok(!refused.ok && refused.refusal.code === 'against-rules');
    const codes = ['too-long', 'outside-hours', 'too-small'];
    assert.deepEqual(
      refused.refusal.breaches.map(({ code }) => code),
      codes,
    );
    const reason = { ...use, overrideReason: 'Dorpsvergadering' };
    await assert.rejects(occupy(ctxOf(tx, someone('desk-worker')), reason), Forbidden);
    const elsewhere = someone('programme-maker', { municipality: 'GM0114' });
    await assert.rejects(occupy(ctxOf(tx, elsewhere), reason), Forbidden);
    assert.deepEqual(done(await occupy(maker, reason)).overruled, codes);
    const logged = await tx
      .selectFrom('kernel.auditEntries')
      .select('facts')
      .where('action', '=', 'rooms.rules-overridden')
      .execute();
    assert.deepEqual(logged, [{ facts: { codes: codes.join() } }]);
    const kept = await tx.selectFrom('occupancy.occupations').select('overrideReason').execute();
    assert.deepEqual(kept, [{ overrideReason: 'Dorpsvergadering' }]);
  }));

test('an end before its beginning, an archived room and one that is not there are refused', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const room = await aRoom(ctx, { branchId: await aBranch(ctx) });
    const turned = await occupy(ctx, aUse({ rooms: [room], until: at('10:00') }));
    assert.equal(!turned.ok && turned.refusal.code, 'ends-before-it-begins');
    await tx.updateTable('rooms.rooms').set({ archivedOn: '2026-01-01' }).execute();
    const archived = await occupy(ctx, aUse({ rooms: [room] }));
    assert.deepEqual(!archived.ok && archived.refusal, { code: 'archived', name: 'Grote zaal' });
    await assert.rejects(occupy(ctx, aUse({ rooms: [aUse({ rooms: [] }).for.subjectId] })), NotFound);
  }));
