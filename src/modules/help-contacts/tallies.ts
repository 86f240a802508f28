import type { Tally } from '#kernel/tallies.ts';

const PLACES = { municipality: 'municipalityCode', branch: 'branchId' } as const;

/** How many were helped, by place and day. */
export const CONTACT_TALLY = {
  ...{ name: 'helpContacts.contactTally', by: ['languageHelp'] },
  ...PLACES,
} as const satisfies Tally;

/** What was asked, by what questions are told apart. */
export const QUESTION_TALLY = {
  ...{ name: 'helpContacts.questionTally', by: ['domain', 'topicId', 'help', 'referralKind'] },
  ...PLACES,
} as const satisfies Tally<'domain' | 'topicId' | 'help' | 'referralKind'>;
