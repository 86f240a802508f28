// Places in sessions and series, given to households or waited for.
// Owns schema registrations. Uses activities.
export { acceptOffer } from './commands/accept-offer.ts';
export { cancelRegistration } from './commands/cancel-registration.ts';
export { changeRegistration } from './commands/change-registration.ts';
export { confirmReservation } from './commands/confirm-reservation.ts';
export { declineOffer } from './commands/decline-offer.ts';
export { type RegisterRefusal, register } from './commands/register.ts';
export { readableRegistration } from './held-registration.ts';
export type { Register } from './new-registration.ts';
export { listForSession, placesLeft } from './queries.ts';
export type { Person, Registration } from './registration.ts';
export { listQuestions } from './sql/questions.ts';
export { listSubjects } from './sql/subjects.ts';
