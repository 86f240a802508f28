import { folded } from '#kernel/folded.ts';

/** What people need help with, in words that everybody knows. The ids stand in the database. */
export const REFERRAL_TOPICS = {
  government: 'Overheid',
  digid: 'DigiD',
  tax: 'Belasting',
  benefits: 'Toeslagen en uitkering',
  care: 'Zorg',
  health: 'Gezondheid',
  housing: 'Wonen',
  work: 'Werk',
  pension: 'Pensioen',
  debts: 'Geld en schulden',
  food: 'Eten en spullen',
  law: 'Recht',
  language: 'Taal',
  computer: 'Computer en telefoon',
  transport: 'Vervoer',
  school: 'School',
  family: 'Kinderen en gezin',
  residence: 'Verblijf',
  loneliness: 'Eenzaam zijn',
  leisure: 'Sport en cultuur',
} as const;

export type ReferralTopic = keyof typeof REFERRAL_TOPICS;

export const TOPIC_IDS = Object.keys(REFERRAL_TOPICS) as ReferralTopic[];

/** The labels of these topics, as a sentence part. */
export const topicsText = (ids: readonly string[]): string =>
  TOPIC_IDS.filter((id) => ids.includes(id))
    .map((id) => REFERRAL_TOPICS[id])
    .join(', ');

/** The topics of which the id or the label holds this word. */
export const topicsNamed = (word: string): ReferralTopic[] =>
  TOPIC_IDS.filter((id) => folded(word) !== '' && `${id} ${folded(REFERRAL_TOPICS[id])}`.includes(folded(word)));
