// Rooms used by residents, groups and partners: booked, approved, waited for, and what became of it.
// Owns schema room_bookings. Uses branches, retention-terms, rooms.
export { changeByBooker } from './by-booker.ts';
export { bookRoom } from './commands/book-room.ts';
export { agreementOn } from './domain.ts';
export { BOOKER_KINDS, MOST_USES } from './kinds.ts';
export { bookingPath } from './links.ts';
export { staffText } from './messages.ts';
export { bookingBehindLink, type OwnBooking } from './own-booking.ts';
export { keptFor } from './personal-data.ts';
export { addressOf } from './take-room.ts';
export type { BookRefusal, BookRoom } from './wish.ts';
export { bookingSpeech } from './words.ts';
