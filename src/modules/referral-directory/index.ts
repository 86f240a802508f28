// The local guide of help: organisations, what they offer, where and when, and who confirmed that it is right.
// Owns schema referral_directory. Uses organisation, people.
export { checkLinks } from './check-links.ts';
export { confirmOrganisation } from './commands/confirm-organisation.ts';
export { saveLocation } from './commands/save-location.ts';
export { saveOrganisation } from './commands/save-organisation.ts';
export { saveService } from './commands/save-service.ts';
export { stopMailTo } from './commands/stop-mail-to.ts';
export { correctablesOf } from './corrections.ts';
export { type Entry, entriesOf, staleEntries } from './entries.ts';
export { findReferral, listReferrals, type Referral } from './sql/referrals.ts';
export { REFERRAL_TOPICS as referralTopics, type ReferralTopic } from './topics.ts';
