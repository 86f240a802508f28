import type { Figure } from '#kernel/figures.ts';
import {
  ACTIVITIES,
  bySession,
  CANCELLED,
  CLOSED,
  EACH_TIME,
  GUESTS,
  HELD,
  NOT_COUNTED,
  ONLINE_PLACE,
  ofPersons,
  PARTICIPANTS,
} from './by-session.ts';

/** A chapter of the annual report, with the word in the ids of its figures. */
const CHAPTERS = [
  { chapter: 2, topic: 'platform', group: 'Platformactiviteiten', activities: 'Platformactiviteiten' },
  { chapter: 3, topic: 'learning', group: 'Leren en ontwikkelen', activities: 'Activiteiten leren en ontwikkelen' },
  { chapter: 4, topic: 'boekstart', group: 'BoekStart', activities: 'Activiteiten leesbevordering en BoekStart' },
  { chapter: 5, topic: 'literacy', group: 'Werken aan geletterdheid', activities: 'Activiteiten geletterdheid' },
  { chapter: 6, topic: 'digital', group: 'Activiteiten om mee te doen', activities: 'Activiteiten om mee te doen' },
] as const;

export const TOPICS = CHAPTERS.map(({ topic }) => topic);

const sourceOf = (chapter: number): string => `Jaarbericht 2024 bibliotheken gemeente Coevorden, hoofdstuk ${chapter}`;

/** By the one chapter in which an activity counts. */
export const chapterFigures: readonly Figure[] = CHAPTERS.flatMap(({ chapter, topic, group, activities }): Figure[] => [
  {
    ...{ ...bySession, id: `${topic}-activities`, label: activities, group, chapter, unit: ACTIVITIES },
    definitions: [
      {
        profile: 'lokaal',
        definition: `Hoeveel activiteiten voor publiek er zijn geweest die tellen in hoofdstuk ${chapter} van het jaarbericht.`,
        source: sourceOf(chapter),
        includes: [HELD, ONLINE_PLACE],
        excludes: [CANCELLED, CLOSED, GUESTS],
      },
    ],
  },
  {
    ...{ ...ofPersons, id: `${topic}-participants`, group, chapter, unit: PARTICIPANTS },
    label: `Deelnemers: ${activities.charAt(0).toLowerCase()}${activities.slice(1)}`,
    definitions: [
      {
        profile: 'lokaal',
        definition: `Hoeveel mensen er kwamen bij de activiteiten die tellen in hoofdstuk ${chapter} van het jaarbericht.`,
        source: sourceOf(chapter),
        includes: ['volwassenen en kinderen', EACH_TIME],
        excludes: [CLOSED, GUESTS, NOT_COUNTED],
      },
    ],
  },
]);
