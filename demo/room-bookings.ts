// Who uses rooms in the demo library. Names of people and groups are made up.
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, type Day, mondayOf, today } from '#kernel/days.ts';
import { branchesFor } from '../src/modules/branches/index.ts';
import {
  aBooking,
  approveBooking,
  askUnusedSeries,
  confirmBooking,
  given,
  markUse,
  releaseSilentSeries,
} from '../src/modules/room-bookings/testing.ts';
import { listRooms } from '../src/modules/rooms/index.ts';
import { momentsOn } from './rooms.ts';

type Wanted = Parameters<typeof aBooking>[1];

const at = (ctx: Ctx, day: Day): Ctx => ({ ...ctx, now: momentsOn(day, '09:00', 0).from });

/** A knitting group, a meeting that waits for approval, somebody on the waiting list, and a series that nobody used. */
export async function bookRooms(ctx: Ctx): Promise<void> {
  const branches = await branchesFor(ctx);
  const coevorden = branches.filter(({ slug }) => slug === 'bibliotheek-coevorden').map(({ id }) => id);
  const rooms = await listRooms(ctx.tx, coevorden);
  const room = (name: string): string => rooms.find((each) => each.name === name)?.id ?? '';
  const monday = addDays(mondayOf(today(ctx.now)), 7);
  await knit(ctx, room('Leskamer'), monday);
  await forgetToCome(ctx, room('Leskamer'), monday);

  const meeting = { purpose: 'Overleg over de speeltuin', persons: 75, contactName: 'Noor Zandstra' };
  const hall = momentsOn(addDays(monday, 2), '13:00', 120);
  const asked = await aBooking(ctx, { roomId: room('Kasteelzaal'), spans: [hall], ...meeting });
  given(await confirmBooking(ctx, { id: asked.id }));
  const taken = momentsOn(addDays(monday, 3), '10:00', 90);
  await booked(ctx, { roomId: room('Leskamer'), spans: [taken], purpose: 'Huiswerk samen maken', persons: 5 });
  const late = { purpose: 'Spaanse conversatie', contactName: 'Sam Veldkamp', contactEmail: 'sam@demo.nl' };
  await aBooking(ctx, { roomId: room('Leskamer'), spans: [taken], waits: true, ...late });
}

async function booked(ctx: Ctx, wanted: Wanted): Promise<Awaited<ReturnType<typeof aBooking>>> {
  const booking = await aBooking(ctx, wanted);
  given(await confirmBooking(ctx, { id: booking.id }));
  return booking;
}

const GROUP = { userKind: 'group', persons: 10 } as const;

/** Came every week of the last ones, and is there for the weeks to come. */
async function knit(ctx: Ctx, roomId: string, monday: Day): Promise<void> {
  const weeks = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4];
  const spans = weeks.map((week) => momentsOn(addDays(monday, 7 * week + 2), '10:00', 120));
  const group = {
    organisation: 'Handwerkcafé',
    purpose: 'Handwerkcafé',
    contactName: 'Riet Molenkamp',
    contactEmail: 'handwerk@demo.nl',
  };
  const early = at(ctx, addDays(monday, -42));
  const { id, uses } = await booked(early, { roomId, spans, isSocial: true, ...GROUP, ...group });
  given(await approveBooking(early, { id }));
  for (const use of uses.filter(({ endsAt, state }) => state === 'planned' && endsAt < ctx.now))
    given(await markUse(ctx, { id, useId: use.id, wasUsed: true, by: 'staff' }));
}

/** Came three times not at all, was asked, did not answer, and so its room is free again. */
async function forgetToCome(ctx: Ctx, roomId: string, monday: Day): Promise<void> {
  const weeks = [-5, -4, -3, -2, -1, 0, 1, 2];
  const spans = weeks.map((week) => momentsOn(addDays(monday, 7 * week), '14:00', 90));
  const group = {
    organisation: 'Schaakclub De Vesting',
    purpose: 'Schaken',
    contactName: 'Henk Oldenhof',
    contactEmail: 'schaken@demo.nl',
  };
  const { id, uses } = await booked(at(ctx, addDays(monday, -42)), { roomId, spans, ...GROUP, ...group });
  const missed = at(ctx, addDays(monday, -20));
  for (const use of uses.filter(({ endsAt, state }) => state === 'planned' && endsAt < missed.now))
    given(await markUse(missed, { id, useId: use.id, wasUsed: false, by: 'staff' }));
  await askUnusedSeries(missed);
  await releaseSilentSeries(at(ctx, addDays(monday, -12)));
}
