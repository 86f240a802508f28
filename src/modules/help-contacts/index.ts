// What people asked at a help point and how they were helped, counted without anything about who they are.
// Owns schema help_contacts. Uses organisation, referral-directory.
export { channelWords, digidWords, domainWords, helpWords, referralWords } from './words.ts';
