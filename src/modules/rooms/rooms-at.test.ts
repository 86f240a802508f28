import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { piecesAt } from '../equipment/index.ts';
import { occupy } from './commands/occupy.ts';
import { roomsAt } from './rooms-at.ts';
import { aBranch, aDivisibleRoom, at, aUse, done, someEquipment } from './testing.ts';

test('at each moment every room says what is in its way, with its parts and the time around a use', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const { halves } = await aDivisibleRoom(ctx, branchId);
    const use = aUse({ rooms: [halves[0]] });
    done(await occupy(ctx, use));
    const moments = [
      { from: at('12:15'), until: at('13:00') },
      { from: at('12:30'), until: at('13:00') },
      { from: at('09:00'), until: at('09:31') },
    ];
    const seen = async (except?: typeof use.for) =>
      (await roomsAt(tx, { branchIds: [branchId], moments, except })).map(({ room, inTheWay }) => [
        room.name,
        ...inTheWay.map((each) => each.map(({ label }) => label).join()),
      ]);
    assert.deepEqual(await seen(), [
      ['Grote zaal', 'Taalcafé', '', 'Taalcafé'],
      ['Grote zaal, links', 'Taalcafé', '', 'Taalcafé'],
      ['Grote zaal, rechts', '', '', ''],
    ]);
    const free = await seen(use.for);
    assert.ok(free.every(([, ...each]) => each.join('') === ''));
    assert.deepEqual(
      (await roomsAt(tx, { branchIds: [branchId], moments: [] })).map(({ inTheWay }) => inTheWay),
      [[], [], []],
    );
  }));

test('of equipment it is told how many pieces are free at each moment', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const laptops = await someEquipment(ctx, branchId, 5);
    const use = aUse({ rooms: [], equipment: [{ equipmentId: laptops, pieces: 3 }] });
    done(await occupy(ctx, use));
    const moments = [
      { from: at('11:00'), until: at('13:00') },
      { from: at('12:00'), until: at('13:00') },
    ];
    const freeFor = async (except?: typeof use.for) => (await piecesAt(tx, { branchId, moments, except }))[0]?.free;
    assert.deepEqual(await freeFor(), [2, 5]);
    assert.deepEqual(await freeFor(use.for), [5, 5]);
    assert.deepEqual((await piecesAt(tx, { branchId, moments: [] }))[0]?.free, []);
  }));
