import type { Tally } from '#kernel/tallies.ts';

const PLACES = { municipality: 'municipalityCode', branch: 'branchId' } as const;

/** How many were helped, by place and day. */
export const CONTACT_TALLY = {
  ...{ name: 'helpContacts.contactTally', by: ['languageHelp'] },
  ...PLACES,
} as const satisfies Tally;

/** What was asked, by both of what it was about and how it was answered. */
export const QUESTION_TALLY = {
  ...{ name: 'helpContacts.questionTally', by: ['domain', 'topicId', 'help', 'referralKind'] },
  ...PLACES,
} as const satisfies Tally<'domain' | 'topicId' | 'help' | 'referralKind'>;

/** What was asked, by what it was about. */
export const TOPIC_TALLY = {
  ...{ name: 'helpContacts.topicTally', by: ['domain', 'topicId'] },
  ...PLACES,
} as const satisfies Tally<'domain' | 'topicId'>;

/** What was asked, by how it was answered. */
export const REFERRAL_TALLY = {
  ...{ name: 'helpContacts.referralTally', by: ['help', 'referralKind'] },
  ...PLACES,
} as const satisfies Tally<'help' | 'referralKind'>;
