import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { occupy } from './commands/occupy.ts';
import { freeRooms, freeSpans } from './queries.ts';
import { aBranch, aDivisibleRoom, aRoom, at, aUse, done } from './testing.ts';

const span = { from: at('10:00'), until: at('12:00') };
const municipality = 'GM0109';

test('free rooms are large enough, open for who asks and not taken, the smallest first', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    await aDivisibleRoom(ctx, branchId);
    await aRoom(ctx, { branchId, name: 'Leskamer', seatsTheatre: null, seatsTables: 10, unstaffedUse: true });
    const found = async (asked: Partial<Parameters<typeof freeRooms>[1]>) =>
      (await freeRooms(tx, { in: { municipality }, userKind: 'resident', ...span, ...asked })).map(({ name }) => name);
    const halves = ['Grote zaal, links', 'Grote zaal, rechts'];
    assert.deepEqual(await found({}), ['Leskamer', ...halves, 'Grote zaal']);
    assert.deepEqual(await found({ persons: 11 }), [...halves, 'Grote zaal']);
    assert.deepEqual(await found({ persons: 21 }), ['Grote zaal']);
    assert.deepEqual(await found({ persons: 41 }), []);
    assert.deepEqual(await found({ persons: 5, setUp: 'theatre', in: { branchId } }), [...halves, 'Grote zaal']);
    const unstaffed = { from: at('14:00'), until: at('15:00') };
    assert.deepEqual(await found(unstaffed), ['Leskamer']);
    assert.deepEqual(await found({ ...unstaffed, userKind: 'commercial' }), []);
    assert.equal((await found({ from: at('20:00'), until: at('21:00'), userKind: 'own' })).length, 4);
    assert.deepEqual(await found({ in: { municipality: 'GM0114' } }), []);
  }));

test('what takes a part takes the whole from who looks for one, with the time around it', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { whole, halves } = await aDivisibleRoom(ctx, await aBranch(ctx));
    done(await occupy(ctx, aUse({ rooms: [halves[0]] })));
    const free = await freeRooms(tx, { in: { municipality }, userKind: 'own', from: at('12:15'), until: at('13:00') });
    assert.deepEqual(
      free.map(({ name }) => name),
      ['Grote zaal, rechts'],
    );
    const day = { roomId: whole, day: asDay('2026-11-24'), minutes: 30, userKind: 'resident' } as const;
    assert.deepEqual(await freeSpans(tx, day), [
      { from: at('09:00'), until: at('09:30') },
      { from: at('12:30'), until: at('13:00') },
    ]);
    assert.deepEqual(await freeSpans(tx, { ...day, minutes: 45 }), []);
    assert.deepEqual(await freeSpans(tx, { ...day, day: asDay('2026-11-29') }), []);
    assert.deepEqual(await freeSpans(tx, { ...day, userKind: 'commercial' }), []);
  }));
