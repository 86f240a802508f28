// Places in sessions and series, given to households or waited for.
// Owns schema registrations. Uses retention-terms, activities, programme, sign-up-rules.
export { answerOffer } from './commands/answer-offer.ts';
export { cancelRegistration } from './commands/cancel-registration.ts';
export { changeLanguage } from './commands/change-language.ts';
export { changeRegistration } from './commands/change-registration.ts';
export { confirmReservation } from './commands/confirm-reservation.ts';
export { forgetHousehold } from './commands/forget-household.ts';
export { register } from './commands/register.ts';
export { readableRegistration } from './held-registration.ts';
export { keptFor } from './personal-data.ts';
export { listForSession, placesLeft } from './queries.ts';
export type { Registration } from './registration.ts';
export { listComingOf } from './sql/of-contact.ts';
export { listSubjects } from './sql/subjects.ts';
export { decideOpen } from './subject.ts';
