// The local guide of help: organisations, what they offer, where and when, and who confirmed that it is right.
// Owns schema referral_directory. Uses organisation, people.
export { recordLinks } from './commands/record-links.ts';
export { type Entry, entriesOf } from './entries.ts';
export { listLinksToCheck } from './sql/links.ts';
export { findReferral, listReferrals, type Referral } from './sql/referrals.ts';
export { REFERRAL_TOPICS as referralTopics, type ReferralTopic } from './topics.ts';
