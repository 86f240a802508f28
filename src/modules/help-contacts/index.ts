// What people asked at a help point and how they were helped, counted without anything about who they are.
// Owns schema help_contacts. Uses organisation, referral-directory.
export type { Domain, Help, ReferralKind, Topic } from './contact.ts';
export { type AskedOn, listAsked } from './sql/asked.ts';
export { listTopics } from './sql/lists.ts';
export { CONTACT_TALLY, REFERRAL_TALLY, TOPIC_TALLY } from './tallies.ts';
export { channelWords, digidWords, domainWords, helpWords, referralWords } from './words.ts';
