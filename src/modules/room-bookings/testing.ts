// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { inTransaction } from '#kernel/db.ts';
import type { Result } from '#kernel/result.ts';
import { at } from '../rooms/testing.ts';
import { type BookingWithUses, changeableBooking } from './booking.ts';
import { bookRoom } from './commands/book-room.ts';
import { agreementOn } from './domain.ts';
import type { BookRoom } from './wish.ts';

export { approveBooking } from './commands/approve-booking.ts';
export { askUnusedSeries } from './commands/ask-unused-series.ts';
export { cancelBooking } from './commands/cancel-booking.ts';
export { confirmBooking } from './commands/confirm-booking.ts';
export { markUse } from './commands/mark-use.ts';
export { offerFreeRooms } from './commands/offer-free-rooms.ts';
export { refuseBooking } from './commands/refuse-booking.ts';
export { releaseSilentSeries } from './commands/release-silent-series.ts';
export { jobs } from './jobs.ts';
export { MAILS } from './tell.ts';

type Wanted = Partial<BookRoom> & Pick<BookRoom, 'roomId' | 'spans'>;

/** What a resident asks for, unless a test says otherwise. */
export const aWish = (wanted: Wanted): BookRoom => ({
  ...{
    at: 'public',
    userKind: 'resident',
    organisation: '',
    language: 'nl',
    purpose: 'Overleg van de straat',
    persons: 6,
  },
  ...{ contactName: 'Noor Zandstra', contactEmail: 'noor@voorbeeld.nl', contactPhone: null },
  ...{ setUp: null, equipmentId: null, pieces: null, isSocial: false },
  ...wanted,
});

/** Books as a page does: refused, nothing stays of it. */
export const book = (ctx: Ctx, wish: BookRoom) => inTransaction(ctx.tx, (tx) => bookRoom({ ...ctx, tx }, wish));

/** Books it and says yes to what it costs. Throws when it is refused. */
export async function aBooking(ctx: Ctx, wanted: Wanted): Promise<BookingWithUses> {
  const wish = aWish(wanted);
  const first = await book(ctx, wish);
  const result =
    first.ok || first.refusal.code !== 'to-agree'
      ? first
      : await book(ctx, { ...wish, agreed: agreementOn(countOf(first.refusal), first.refusal.priceCents) });
  return reread(ctx, given(result).id);
}

const countOf = ({ uses }: { uses: readonly { state: string }[] }): number =>
  uses.filter(({ state }) => state === 'planned').length;

/** A booking of a Tuesday morning, made at the desk, with these words in all that people write. Gives its id. */
export async function aBookingAtDesk(ctx: Ctx, { roomId, words }: { roomId: string; words: string }): Promise<string> {
  const spans = [{ from: at('10:00'), until: at('12:00') }];
  const wish = { at: 'desk', purpose: words, contactName: words, overrideReason: words } as const;
  return given(await book(ctx, aWish({ roomId, spans, ...wish }))).id;
}

/** What a command gave. Throws when it refused. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** As it stands now. */
export const reread = (ctx: Ctx, id: string): Promise<BookingWithUses> => changeableBooking(ctx, id, 'booker');
