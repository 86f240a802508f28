// What the demo library does in a year, made up after the annual report of 2024: as many activities by chapter, and as many visitors.
import type { Activity } from '../src/modules/activities/index.ts';

/** What takes place again and again in a year, at one branch. */
export type YearTold = Pick<Activity, 'title' | 'summary' | 'audiences' | 'pillar' | 'reportChapter'> &
  Partial<Pick<Activity, 'ageFrom' | 'ageUntil' | 'organiser' | 'partners' | 'serviceId' | 'isWhole' | 'isPublic'>> & {
    readonly branch: string;
    /** The core function in which it counts. */
    readonly counting: number;
    /** Monday is 1; a week is one of the ISO calendar, from the second up to the last but one, so that all stays in its year. */
    readonly weekday: number;
    readonly weeks: readonly number[];
    readonly times: readonly [from: string, until: string];
    /** About so many adults and children come. */
    readonly come: readonly [adults: number, children: number];
    /** Of what was promised, by the words of the commitment. */
    readonly promised?: string;
    /** In this room, as long as the year is over: then nobody else can want it. */
    readonly room?: string;
    /** About so many households sign up for each time. */
    readonly households?: number;
    /** So many answers come in to the questions afterwards. */
    readonly answers?: number;
    /** Only in this year. */
    readonly year?: number;
  };

const SUMMER = { from: 29, until: 34 };
const from = (first: number, step: number, until = 50): number[] =>
  Array.from({ length: Math.floor((until - first) / step) + 1 }, (_, index) => first + index * step);

/** Every so many weeks, and not in summer. */
const every = (step: number, first = 2): number[] =>
  from(first, step).filter((week) => week < SUMMER.from || week > SUMMER.until);

const ADULTS: YearTold['audiences'] = ['adults', 'seniors'];
const FAMILIES: YearTold['audiences'] = ['children', 'parents'];
const TODDLERS = { audiences: FAMILIES, ageFrom: 1, ageUntil: 4, pillar: 'read', serviceId: 'kleintje-bieb' } as const;
const PLATFORM = { reportChapter: 2, counting: 4, audiences: ADULTS, pillar: 'meet' } as const;
const LEARNING = { reportChapter: 3, counting: 2, audiences: ADULTS, pillar: 'learn' } as const;
const READING = { reportChapter: 4, counting: 3 } as const;
const LITERACY = { reportChapter: 5, counting: 2, audiences: ADULTS, pillar: 'learn' } as const;
const DIGITAL = { reportChapter: 6, counting: 1, audiences: ADULTS, pillar: 'ask' } as const;

const COEVORDEN_TOGETHER: readonly YearTold[] = [
  {
    ...{ ...PLATFORM, title: 'Breicafé', branch: 'Bibliotheek Coevorden', come: [7, 0] },
    summary: 'Brei of haak met anderen. De koffie is warm en wie het niet kan, leert het van een ander.',
    ...{ weekday: 1, weeks: every(1), times: ['13:30', '15:30'] },
  },
  {
    ...{ ...PLATFORM, title: 'Koffie met de krant', branch: 'Servicepunt Oosterhesselen', come: [5, 0] },
    summary: 'Lees samen de krant en praat over wat er in het dorp gebeurt.',
    ...{ weekday: 4, weeks: every(2, 3), times: ['10:00', '11:30'] },
  },
  {
    ...{ ...PLATFORM, title: 'Leesclub Sleen', branch: 'Bibliotheek Sleen', counting: 3, pillar: 'read', come: [9, 0] },
    summary: 'Elke maand een boek, en een avond om erover te praten.',
    ...{ weekday: 2, weeks: every(4, 4), times: ['19:30', '21:00'] },
  },
  {
    ...{ ...PLATFORM, title: 'Samen aan tafel', branch: 'Bibliotheek Coevorden', come: [11, 0] },
    ...{ organiser: 'together', partners: 'Maatschappelijk Welzijn', serviceId: 'meedoen-in-de-samenleving' },
    ...{ promised: 'Activiteiten', summary: 'Een gesprek bij de soep. Voor wie graag nieuwe mensen ontmoet.' },
    ...{ weekday: 5, weeks: every(6, 5), times: ['12:00', '13:30'] },
  },
];

const COEVORDEN_LEARNS: readonly YearTold[] = [
  {
    ...{ ...LEARNING, title: 'Lezingen in de Kasteelzaal', branch: 'Bibliotheek Coevorden', room: 'Kasteelzaal' },
    summary: 'Een spreker vertelt over de streek, de sterren of een nieuw boek. Daarna is er tijd voor vragen.',
    ...{ serviceId: 'llo-pakket-1', promised: 'Activiteiten', come: [36, 0], households: 9, answers: 41 },
    ...{ weekday: 2, weeks: every(4, 3), times: ['19:30', '21:00'] },
  },
  {
    ...{ ...LEARNING, title: 'Avond in Sleen', branch: 'Bibliotheek Sleen', come: [17, 0] },
    ...{ serviceId: 'llo-pakket-1', promised: 'Activiteiten' },
    summary: 'Een avond over opvoeden, tuinieren of de geschiedenis van het dorp.',
    ...{ weekday: 4, weeks: every(4, 6), times: ['19:30', '21:00'] },
  },
  {
    ...{ ...LEARNING, title: 'BiebFabriek', branch: 'Bibliotheek Coevorden', pillar: 'make', audiences: ['children'] },
    ...{ ageFrom: 8, ageUntil: 12, come: [1, 8] },
    summary: 'Teken met een 3D-pen of laat een robot rijden. Je maakt iets en neemt het mee naar huis.',
    ...{ weekday: 3, weeks: every(3, 5), times: ['14:00', '15:30'] },
  },
  {
    ...{ ...LEARNING, title: 'Kindercollege', branch: 'Bibliotheek Coevorden', audiences: FAMILIES },
    ...{ ageFrom: 7, ageUntil: 12, come: [6, 15], answers: 14 },
    summary: 'Een onderzoeker legt uit hoe sterren, vulkanen of dinosaurussen werken.',
    ...{ weekday: 6, weeks: [6, 14, 41, 47], times: ['10:30', '11:30'] },
  },
  {
    ...{ ...LEARNING, title: 'Stil lezen', branch: 'Bibliotheek Sleen', counting: 3, pillar: 'read', come: [7, 0] },
    summary: 'Een uur lezen in een stille zaal, met thee. Neem je eigen boek mee.',
    ...{ weekday: 1, weeks: every(2, 4), times: ['19:30', '20:30'] },
  },
  {
    ...{ ...LEARNING, title: 'Poppentheater', branch: 'Servicepunt Schoonoord', counting: 5, audiences: FAMILIES },
    ...{ ageFrom: 2, ageUntil: 6, come: [14, 22] },
    summary: 'Een voorstelling met poppen en muziek. Na afloop mag je de poppen vasthouden.',
    ...{ weekday: 6, weeks: [7, 44], times: ['14:00', '15:00'] },
  },
];

const COEVORDEN_READS: readonly YearTold[] = [
  {
    ...{ ...READING, ...TODDLERS, title: 'Kleintje Bieb in Schoonoord', branch: 'Servicepunt Schoonoord' },
    summary: 'We lezen een prentenboek voor, zingen en spelen. Ouders en grootouders doen mee.',
    ...{ come: [5, 6], weekday: 4, weeks: every(4, 3), times: ['10:00', '11:00'] },
  },
  {
    ...{ ...READING, ...TODDLERS, title: 'Kleintje Bieb in Oosterhesselen', branch: 'Servicepunt Oosterhesselen' },
    promised: 'Voorlezen met peuters',
    summary: 'Elke maand een ander thema, met een prentenboek en een knutselwerkje.',
    ...{ come: [4, 5], weekday: 2, weeks: every(4, 4), times: ['14:15', '15:15'] },
  },
  {
    ...{ ...READING, ...TODDLERS, title: 'Voorlezen voor kleuters', branch: 'Bibliotheek Sleen', year: 2025 },
    ...{ ageFrom: 4, ageUntil: 6, promised: 'Voorlezen met kleuters', come: [6, 11] },
    summary: 'We lezen een prentenboek en spelen het samen na.',
    ...{ weekday: 3, weeks: [4, 8, 12, 16, 20, 37, 41, 45, 49], times: ['14:00', '15:00'] },
  },
  {
    ...{ ...READING, ...TODDLERS, title: 'Babycafé', branch: 'Bibliotheek Coevorden', ageFrom: 0, ageUntil: 1 },
    ...{ promised: 'Voorlezen met baby’s', summary: 'Kom met je baby langs voor een boekje, een liedje en koffie.' },
    ...{ come: [8, 8], weekday: 5, weeks: [11, 40], times: ['09:30', '10:30'] },
  },
  {
    ...{ ...READING, ...TODDLERS, title: 'Ouderavond: lezen begint op schoot', branch: 'Bibliotheek Coevorden' },
    ...{ audiences: ['parents'], promised: 'Bijeenkomsten voor ouders', come: [13, 0] },
    summary: 'Waarom voorlezen werkt, ook als je kind nog niet praat. Met tips om thuis te doen.',
    ...{ weekday: 3, weeks: [10, 46], times: ['19:30', '21:00'] },
  },
];

/** Not for the public, or of others who are our guests: counted apart. */
const COEVORDEN_APART: readonly YearTold[] = [
  {
    ...{ ...READING, title: 'Netwerkbijeenkomst voor voorleescoördinatoren', branch: 'Bibliotheek Coevorden' },
    ...{ audiences: ['professionals'], isPublic: false, pillar: 'learn', serviceId: 'boekstart-kinderopvang' },
    ...{ promised: 'Netwerkbijeenkomsten voor voorleescoördinatoren', come: [17, 0] },
    summary: 'Voorleescoördinatoren van de kinderopvang delen wat bij hen werkt.',
    ...{ weekday: 1, weeks: [15, 43], times: ['16:00', '17:30'] },
  },
  {
    ...{ ...PLATFORM, title: 'Repaircafé', branch: 'Bibliotheek Coevorden', pillar: 'make', come: [19, 1] },
    ...{ organiser: 'others', partners: 'Stichting Repareer Samen' },
    summary: 'Neem iets mee dat stuk is. Vrijwilligers repareren het samen met jou.',
    ...{ weekday: 6, weeks: every(8, 4), times: ['10:00', '12:30'] },
  },
];

const COEVORDEN_TAKES_PART: readonly YearTold[] = [
  {
    ...{ ...LITERACY, title: 'Taalontmoeting', branch: 'Bibliotheek Coevorden', come: [7, 0] },
    ...{ organiser: 'together', partners: 'Taalhuis' },
    summary: 'Oefen Nederlands in een kleine groep. Een vrijwilliger helpt je.',
    ...{ weekday: 2, weeks: every(1).filter((week) => week < 45), times: ['13:30', '15:00'] },
  },
];

export const IN_COEVORDEN: readonly YearTold[] = [
  ...[...COEVORDEN_TOGETHER, ...COEVORDEN_LEARNS],
  ...[...COEVORDEN_READS, ...COEVORDEN_TAKES_PART, ...COEVORDEN_APART],
];

export const IN_MEPPEL: readonly YearTold[] = [
  {
    ...{ ...PLATFORM, title: 'Schaken en dammen', branch: 'Bibliotheek Meppel', come: [8, 1] },
    summary: 'De borden staan klaar. Voor wie goed speelt en voor wie het wil leren.',
    ...{ weekday: 5, weeks: every(2, 3), times: ['14:00', '16:30'] },
  },
  {
    ...{ ...LEARNING, title: 'Lezing aan de gracht', branch: 'Bibliotheek Meppel', come: [29, 0], answers: 23 },
    ...{ serviceId: 'llo-pakket-1', promised: 'Activiteiten', room: 'Grachtzaal' },
    summary: 'Een schrijver of een onderzoeker vertelt, en jij stelt de vragen.',
    ...{ weekday: 4, weeks: every(4, 4), times: ['20:00', '21:30'] },
  },
  {
    ...{ ...LEARNING, title: 'Programmeren voor kinderen', branch: 'Bibliotheek Meppel', pillar: 'make' },
    ...{ audiences: ['children'], ageFrom: 8, ageUntil: 12, come: [1, 9] },
    summary: 'Je maakt een spel op de computer. Ervaring is niet nodig.',
    ...{ weekday: 3, weeks: every(5, 6), times: ['14:00', '15:30'] },
  },
  {
    ...{ ...READING, ...TODDLERS, title: 'Kleintje Bieb Meppel', branch: 'Bibliotheek Meppel', come: [8, 10] },
    ...{ promised: 'Voorlezen met peuters', summary: 'Een prentenboek, een liedje en iets om te maken.' },
    ...{ weekday: 3, weeks: every(4, 3), times: ['10:00', '11:00'] },
  },
  {
    ...{
      ...READING,
      ...TODDLERS,
      title: 'Verhalen voor kleuters',
      branch: 'Bibliotheek Meppel',
      ageFrom: 4,
      ageUntil: 6,
    },
    ...{ promised: 'Voorlezen met kleuters', summary: 'Een verhaal om samen na te spelen.', come: [6, 10] },
    ...{ weekday: 3, weeks: every(5, 5), times: ['14:30', '15:30'] },
  },
  {
    ...{ ...READING, ...TODDLERS, title: 'Ouderavond over voorlezen', branch: 'Bibliotheek Meppel', come: [14, 0] },
    ...{ audiences: ['parents'], promised: 'Bijeenkomsten voor ouders' },
    ...{ summary: 'Tips om thuis voor te lezen, ook in een andere taal.', weekday: 2, weeks: [12, 45] },
    times: ['19:30', '21:00'],
  },
  {
    ...{ ...PLATFORM, title: 'Samen koken en eten', branch: 'Bibliotheek Meppel', come: [9, 2] },
    ...{ organiser: 'together', partners: 'Welzijn Meppel', serviceId: 'meedoen-in-de-samenleving' },
    ...{ promised: 'Activiteiten', summary: 'We koken soep en eten samen. Kom alleen of met je buren.' },
    ...{ weekday: 4, weeks: every(8, 7), times: ['17:00', '19:00'] },
  },
  {
    ...{ ...LITERACY, title: 'Taalcafé Meppel', branch: 'Bibliotheek Meppel', come: [10, 0], organiser: 'together' },
    ...{ partners: 'Taalhuis', summary: 'Oefen Nederlands met elkaar, over gewone dingen.' },
    ...{ weekday: 2, weeks: every(2, 2), times: ['10:00', '11:30'] },
  },
  {
    ...{ ...DIGITAL, title: 'Digicafé Meppel', branch: 'Bibliotheek Meppel', come: [5, 0] },
    summary: 'Neem je telefoon of tablet mee en oefen met anderen. De koffie staat klaar.',
    ...{ weekday: 1, weeks: every(2, 2), times: ['14:00', '16:00'] },
  },
];

/** The library in the main town of each other municipality, with a week in which nobody else does the same. */
const ELSEWHERE = [
  ...['Bibliotheek Gieten', 'Bibliotheek Borger', 'Bibliotheek Zuidwolde', 'Bibliotheek Beilen'],
  ...['Bibliotheek Roden', 'Bibliotheek Zuidlaren', 'Bibliotheek Diever'],
];

/** A few in each other municipality. */
export const ELSEWHERE_TOLD: readonly YearTold[] = ELSEWHERE.flatMap((branch, index): YearTold[] => [
  {
    ...{ ...LEARNING, title: 'Lezing over het landschap', branch, come: [21, 0], weekday: 2 },
    summary: 'Wat je ziet als je weet hoe het land is ontstaan.',
    ...{ weeks: [5 + index, 40 + index], times: ['19:30', '21:00'] },
  },
  {
    ...{ ...READING, ...TODDLERS, title: 'Voorlezen en knutselen', branch, come: [5, 7], weekday: 3 },
    summary: 'We lezen een prentenboek en maken er iets bij.',
    ...{ weeks: [4 + index, 13 + index, 38 + index, 43 + index], times: ['14:30', '15:30'] },
  },
  {
    ...{ ...DIGITAL, title: 'Vragen over je telefoon', branch, come: [6, 0], weekday: 4 },
    summary: 'Neem je telefoon mee. Samen zoeken we uit hoe het werkt.',
    ...{ weeks: [3 + index, 11 + index, 19 + index, 42 + index], times: ['10:00', '11:30'] },
  },
]);
