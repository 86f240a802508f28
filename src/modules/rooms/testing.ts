// Builders for tests and for the demo, of this module and others.
import { instantAt } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import type { Result } from '#kernel/result.ts';
import { openBranch, parseSpans, setRegularWeek } from '../branches/testing.ts';
import { saveEquipment } from '../equipment/testing.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { addRoom } from './commands/add-room.ts';
import type { Occupy } from './commands/occupy.ts';
import type { RoomDetails } from './sql/rooms.ts';

export { addRoom } from './commands/add-room.ts';
export { closeRoom } from './commands/close-room.ts';
export { setRule } from './commands/set-rule.ts';

/** What a builder was given; a refusal is a fault of the test. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** A branch in Coevorden, or elsewhere, that is open on weekdays from 9 to 17, until 13 with staff. Gives its id. */
export async function aBranch(ctx: Ctx, { name = 'Coevorden', code = 'GM0109' } = {}): Promise<string> {
  await registerMunicipality(ctx, { code, name });
  const id = await openBranch(ctx, { municipalityCode: code, name, sizeClass: 'large' });
  const day = [...(parseSpans('9-13', true) ?? []), ...(parseSpans('13-17', false) ?? [])];
  const week = [1, 2, 3, 4, 5].flatMap((weekday) => day.map((span) => ({ ...span, weekday })));
  done(await setRegularWeek(ctx, { id, version: 1, asOf: asDay('2026-01-01'), week }));
  return id;
}

/** What a room is unless a test says otherwise: forty seats, a quarter of an hour before and after. */
export const ROOM: RoomDetails = {
  kind: 'room',
  name: 'Grote zaal',
  seatsTheatre: 40,
  seatsTables: 24,
  wheelchair: true,
  hearingLoop: false,
  facilities: ['screen'],
  about: '',
  setUpMinutes: 15,
  clearMinutes: 15,
  approvalFromPersons: null,
  unstaffedUse: false,
};

type NewRoom = Partial<RoomDetails> & { branchId: string; partOf?: string };

export async function aRoom(ctx: Ctx, { branchId, partOf, ...details }: NewRoom): Promise<string> {
  return done(await addRoom(ctx, { branchId, partOf, details: { ...ROOM, ...details } })).id;
}

/** A room in two halves. */
export async function aDivisibleRoom(ctx: Ctx, branchId: string): Promise<{ whole: string; halves: [string, string] }> {
  const whole = await aRoom(ctx, { branchId });
  const half = (name: string) => aRoom(ctx, { branchId, partOf: whole, name, seatsTheatre: 20, seatsTables: 12 });
  return { whole, halves: [await half('Grote zaal, links'), await half('Grote zaal, rechts')] };
}

export async function someEquipment(ctx: Ctx, branchId: string, pieces: number): Promise<string> {
  const details = { kind: 'equipment', name: 'Laptop', contents: '' };
  return done(await saveEquipment(ctx, { branchId, pieces, details })).id;
}

/** A moment on Tuesday 24 November 2026, or on another day: `at('10:00')`. */
export function at(time: string, day = '2026-11-24'): Date {
  const instant = instantAt(asDay(day), time);
  if (!instant) throw new Error(`no such moment: ${day} ${time}`);
  return instant;
}

/** A use by the library itself for a subject of its own, from 10 to 12. */
export const aUse = (use: Partial<Occupy> & { rooms: readonly string[] }): Occupy => ({
  for: { module: 'programme', subjectId: newId(), label: 'Taalcafé' },
  from: at('10:00'),
  until: at('12:00'),
  userKind: 'own',
  ...use,
});
