// The local guide of help: organisations, what they offer, where and when, and who confirmed that it is right.
// Owns schema referral_directory. Uses organisation, people.
export { checkLinks } from './check-links.ts';
export { confirmOrganisation } from './commands/confirm-organisation.ts';
export { stopMailTo } from './commands/stop-mail-to.ts';
export { type TakenIn, takeInEntries } from './commands/take-in-entries.ts';
export { correctablesOf } from './corrections.ts';
export { isInCircle } from './domain.ts';
export { type Entry, entriesOf, staleEntries } from './entries.ts';
export { findReferral, listReferrals, type Referral } from './sql/referrals.ts';
export { REFERRAL_TOPICS as referralTopics, type ReferralTopic } from './topics.ts';
