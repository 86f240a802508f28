import { addDays, asDay } from '#kernel/days.ts';
import type { Period } from './domain.ts';

/** A campaign of the whole country in one year, as it can be taken over. */
export type CalendarEntry = Period & {
  readonly calendarId: string;
  readonly name: string;
  readonly theme: string;
  readonly initiator: string;
  readonly audience: string;
  readonly website: string;
  readonly about: string;
  /** Who says so. Undefined where no source was found for the days. */
  readonly source: string | undefined;
};

/** Days as `2026-03-11` up to and including `2026-03-22`. */
type Edition = {
  readonly year: number;
  readonly theme?: string;
  readonly first: string;
  readonly last: string;
  readonly source: string;
};

type National = {
  readonly id: string;
  readonly name: string;
  readonly initiator: string;
  readonly audience: string;
  readonly website: string;
  readonly about: string;
  readonly usualMonth: number;
  /** What it was called before this year. */
  readonly earlier?: { readonly before: number; readonly name: string };
  readonly editions: readonly Edition[];
};

const REPORT = 'Jaarbericht 2024 bibliotheken gemeente Coevorden';

/** In the order of the year. A year that no source dates is left out: it then only has its usual month. */
const NATIONAL: readonly National[] = [
  {
    id: 'nationale-voorleesdagen',
    name: 'De Nationale Voorleesdagen',
    initiator: 'CPNB en Stichting Lezen',
    audience: 'Kinderen tot en met 6 jaar en wie hun voorleest',
    website: 'https://www.nationalevoorleesdagen.nl',
    about: 'Tien dagen lang lezen we voor aan jonge kinderen. Het Prentenboek van het Jaar staat centraal.',
    usualMonth: 1,
    editions: [
      {
        year: 2024,
        theme: 'Prentenboek van het Jaar: Help! Een verrassing!',
        first: '2024-01-24',
        last: '2024-02-03',
        source: REPORT,
      },
      {
        year: 2025,
        theme: 'Prentenboek van het Jaar: Rinus',
        first: '2025-01-22',
        last: '2025-02-01',
        source: 'pukster.nl, Nationale Voorleesdagen 2025',
      },
      {
        year: 2026,
        theme: 'Prentenboek van het Jaar: Kleine Aap',
        first: '2026-01-21',
        last: '2026-02-01',
        source: 'bplusc.nl, De Nationale Voorleesdagen 2026',
      },
    ],
  },
  {
    id: 'boekenweek',
    name: 'Boekenweek',
    initiator: 'CPNB',
    audience: 'Volwassenen',
    website: 'https://www.boekenweek.nl',
    about: 'Het feest van het Nederlandse boek, met een geschenk en elk jaar een ander thema.',
    usualMonth: 3,
    editions: [
      {
        year: 2024,
        theme: 'Bij ons in de familie',
        first: '2024-03-16',
        last: '2024-03-24',
        source: `${REPORT} (thema); ANP, 26 september 2023 (data)`,
      },
      {
        year: 2025,
        theme: 'Je moerstaal',
        first: '2025-03-12',
        last: '2025-03-23',
        source: 'rd.nl (begin) en vorsten.nl, maart 2025 (einde, thema)',
      },
      {
        year: 2026,
        theme: 'Mijn generatie',
        first: '2026-03-11',
        last: '2026-03-22',
        source: 'oogtv.nl, 12 maart 2026',
      },
    ],
  },
  {
    id: 'boekstartdag',
    name: 'Landelijke BoekStartdag',
    initiator: 'BoekStart',
    audience: 'Gezinnen met baby’s, dreumesen en peuters',
    website: 'https://www.boekstart.nl',
    about: 'Een feestelijke dag in de bibliotheek voor ouders met jonge kinderen.',
    usualMonth: 6,
    editions: [{ year: 2024, first: '2024-06-01', last: '2024-06-01', source: REPORT }],
  },
  {
    id: 'boekenweek-van-jongeren',
    name: 'Goed Verhaal',
    // wordenwiejebentopschool.nl, september 2025: since then the whole month, under a new name
    earlier: { before: 2025, name: 'Boekenweek van Jongeren' },
    initiator: 'CPNB, Stichting Lezen en De Schrijverscentrale',
    audience: 'Jongeren van 15 tot en met 18 jaar',
    website: 'https://www.cpnb.nl',
    about: 'Jongeren ontdekken dat lezen leuk is. Zij krijgen 3PAK, drie korte verhalen, gratis.',
    usualMonth: 9,
    editions: [
      { year: 2024, theme: 'Dit wil jij lezen!', first: '2024-09-13', last: '2024-09-22', source: REPORT },
      {
        year: 2025,
        first: '2025-09-01',
        last: '2025-09-30',
        source: 'wordenwiejebentopschool.nl, Goed verhaal 2025',
      },
    ],
  },
  {
    id: 'week-van-lezen-en-schrijven',
    name: 'Week van Lezen en Schrijven',
    initiator: 'Stichting Lezen en Schrijven',
    audience: 'Volwassenen die moeite hebben met lezen, en iedereen die hen kan helpen',
    website: 'https://www.lezenenschrijven.nl',
    about: 'Veel volwassenen vinden lezen en schrijven moeilijk. Deze week laten we zien waar zij hulp vinden.',
    usualMonth: 9,
    editions: [
      { year: 2024, first: '2024-09-08', last: '2024-09-15', source: REPORT },
      { year: 2025, first: '2025-09-08', last: '2025-09-15', source: 'zo-nws.nl, 4 september 2025' },
    ],
  },
  {
    id: 'kinderboekenweek',
    name: 'Kinderboekenweek',
    initiator: 'CPNB',
    audience: 'Kinderen tot en met 12 jaar',
    website: 'https://www.kinderboekenweek.nl',
    about: 'Twaalf dagen vol kinderboeken, elk jaar met een ander thema.',
    usualMonth: 10,
    editions: [
      { year: 2024, theme: 'Lekker eigenwijs!', first: '2024-10-02', last: '2024-10-13', source: REPORT },
      { year: 2025, theme: 'Vol avontuur!', first: '2025-10-01', last: '2025-10-12', source: 'ANP, januari 2025' },
    ],
  },
  {
    id: 'heel-nederland-leest',
    name: 'Heel Nederland Leest',
    // bibliotheekblad.nl, 2023
    earlier: { before: 2023, name: 'Nederland Leest' },
    initiator: 'CPNB en de bibliotheken',
    audience: 'Volwassenen, lid of geen lid',
    website: 'https://www.heelnederlandleest.nl',
    about: 'Iedereen leest hetzelfde boek en praat erover. Het boek is gratis in de bibliotheek.',
    usualMonth: 11,
    editions: [
      { year: 2024, theme: 'Joe Speedboot', first: '2024-11-01', last: '2024-11-30', source: `${REPORT} (november)` },
    ],
  },
];

/** The national campaigns of a year, in its order; those whose days no source tells have none. */
export const nationalCalendarOf = (year: number): CalendarEntry[] =>
  NATIONAL.map(({ id, editions, earlier, ...campaign }) => {
    const edition = editions.find((each) => each.year === year);
    return {
      ...campaign,
      name: earlier && year < earlier.before ? earlier.name : campaign.name,
      calendarId: `${id}-${year}`,
      year,
      theme: edition?.theme ?? '',
      startsOn: edition ? asDay(edition.first) : null,
      endsBefore: edition ? addDays(asDay(edition.last), 1) : null,
      source: edition?.source,
    };
  });

/** The row with this id, such as `boekenweek-2026`. */
export function calendarEntry(calendarId: string): CalendarEntry | undefined {
  const year = Number(/-(20\d\d)$/.exec(calendarId)?.[1]);
  return year ? nationalCalendarOf(year).find((entry) => entry.calendarId === calendarId) : undefined;
}
