import type { Activity } from '../../src/modules/activities/index.ts';

/** What libraries do, as an activity that lacks only its moments. Titles and texts are made up. */
export type ActivityKind = Pick<Activity, 'title' | 'summary' | 'audiences' | 'pillar' | 'signUp'> & {
  /** Sessions, so many weeks apart. */
  readonly times: number;
  readonly everyWeeks: number;
  readonly seats: number;
  readonly cents: number;
  readonly ages?: readonly [from: number, until: number];
  readonly isWhole?: boolean;
};

/** Children pay only for what is made for them. */
export const pricesOf = ({ audiences, cents }: ActivityKind): Activity['prices'] => [
  { ageFrom: null, ageUntil: 17, cents: audiences.includes('children') ? cents : 0 },
  { ageFrom: 18, ageUntil: null, cents },
];

export const KINDS: readonly ActivityKind[] = [
  {
    ...{ title: 'Voorlezen aan de waterkant', audiences: ['children', 'parents'], pillar: 'read', ages: [2, 6] },
    summary: 'We lezen twee prentenboeken en maken daarna een boot van papier.',
    ...{ signUp: 'wished', times: 12, everyWeeks: 2, seats: 24, cents: 0 },
  },
  {
    ...{ title: 'Koffie met de krant', audiences: ['adults', 'seniors'], pillar: 'meet' },
    summary: 'Lees samen de krant en praat over wat er in de streek gebeurt.',
    ...{ signUp: 'not-needed', times: 40, everyWeeks: 1, seats: 20, cents: 0 },
  },
  {
    ...{ title: 'Hulp bij je telefoon', audiences: ['adults', 'seniors'], pillar: 'ask' },
    summary: 'Neem je telefoon of tablet mee. Samen zoeken we uit hoe het werkt.',
    ...{ signUp: 'wished', times: 20, everyWeeks: 2, seats: 10, cents: 0 },
  },
  {
    ...{ title: 'Taalcafé aan de lange tafel', audiences: ['adults'], pillar: 'learn' },
    summary: 'Oefen Nederlands met mensen uit de buurt. Iedereen kan aanschuiven.',
    ...{ signUp: 'wished', times: 36, everyWeeks: 1, seats: 18, cents: 0 },
  },
  {
    ...{ title: 'Avond met een streekschrijver', audiences: ['adults'], pillar: 'read' },
    summary: 'Een schrijver vertelt over een nieuw boek en het land waar het speelt.',
    ...{ signUp: 'required', times: 1, everyWeeks: 1, seats: 40, cents: 500 },
  },
  {
    ...{ title: 'Bouw je eigen windmolen', audiences: ['children'], pillar: 'make', ages: [8, 12] },
    summary: 'In vier middagen maak je een molen die een lampje laat branden.',
    ...{ signUp: 'required', times: 4, everyWeeks: 1, seats: 12, cents: 250, isWhole: true },
  },
  {
    ...{ title: 'Wegwijs met DigiD', audiences: ['adults', 'seniors'], pillar: 'learn' },
    summary: 'Leer in vijf lessen veilig inloggen en zelf je zaken regelen.',
    ...{ signUp: 'required', times: 5, everyWeeks: 1, seats: 10, cents: 0, isWhole: true },
  },
  {
    ...{ title: 'Lezing over oude veldnamen', audiences: ['adults', 'seniors'], pillar: 'learn' },
    summary: 'Wat vertellen namen van akkers en vennen over wie er woonden?',
    ...{ signUp: 'required', times: 2, everyWeeks: 8, seats: 40, cents: 500 },
  },
];
