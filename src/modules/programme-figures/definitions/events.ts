import type { Figure, FigureProfile } from '#kernel/figures.ts';
import {
  ACTIVITIES,
  ATTENDANCES,
  bySession,
  CANCELLED,
  CLOSED,
  EACH_TIME,
  GUESTS,
  HELD,
  NOT_COUNTED,
  ONLINE_PLACE,
  ofPersons,
} from './by-session.ts';

const ISO = 'ISO 2789:2022, evenementen van de bibliotheek en hun bezoekers';
const BOTH = 'wie online meekeek bij een activiteit die ook op een plek was';

type EventKind = {
  readonly kind: string;
  readonly group: string;
  readonly profile: FigureProfile;
  readonly source: string;
  readonly label: string;
  readonly of: string;
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
  /** Who else is among its people. */
  readonly people: readonly string[];
};

/** What the standard calls an event: by the library or together with others, for the public; online apart. */
const KINDS: readonly EventKind[] = [
  {
    ...{ kind: 'event', group: 'Activiteiten voor publiek', profile: 'iso2789', source: ISO },
    ...{ label: 'Activiteiten op een plek', of: 'activiteiten voor publiek in een bibliotheek of op een andere plek' },
    ...{ includes: [HELD], excludes: [CANCELLED, CLOSED, GUESTS, 'activiteiten die alleen online waren'] },
    people: [BOTH],
  },
  {
    ...{ kind: 'online-event', group: 'Activiteiten voor publiek', profile: 'iso2789', source: ISO },
    ...{ label: 'Online activiteiten', of: 'activiteiten voor publiek die alleen online waren' },
    ...{ includes: [HELD, ONLINE_PLACE], excludes: [CANCELLED, CLOSED, GUESTS] },
    people: [],
  },
  {
    ...{ kind: 'guest-event', group: 'Te gast en besloten', profile: 'lokaal' },
    ...{ label: 'Activiteiten van gasten', of: 'activiteiten die anderen bij ons hielden' },
    ...{ source: 'Eigen telling; ISO 2789:2022 rekent ze niet tot de evenementen van de bibliotheek' },
    ...{ includes: [HELD], excludes: [CANCELLED, CLOSED, 'gebruik van een ruimte zonder activiteit in de agenda'] },
    people: [],
  },
  {
    ...{ kind: 'closed-session', group: 'Te gast en besloten', profile: 'lokaal' },
    ...{ label: 'Besloten bijeenkomsten', of: 'bijeenkomsten die niet voor publiek waren, zoals voor een schoolklas' },
    ...{ source: 'Eigen telling; ISO 2789:2022 telt lessen apart van evenementen' },
    ...{ includes: [HELD, ONLINE_PLACE], excludes: [CANCELLED] },
    people: [],
  },
];

export const eventFigures: readonly Figure[] = KINDS.flatMap(
  ({ kind, label, group, of, profile, source, includes, excludes, people }): Figure[] => [
    {
      ...{ ...bySession, id: `${kind}s`, label, group, chapter: 2, unit: ACTIVITIES },
      definitions: [{ profile, definition: `Hoeveel ${of}.`, source, includes, excludes }],
    },
    {
      ...{ ...ofPersons, id: `${kind}-attendances`, group, chapter: 2, unit: ATTENDANCES },
      label: `Bezoekers: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
      definitions: [
        {
          ...{ profile, source, definition: `Hoeveel mensen er kwamen bij ${of}.` },
          includes: ['volwassenen en kinderen', EACH_TIME, ...people],
          excludes: [NOT_COUNTED],
        },
      ],
    },
  ],
);
