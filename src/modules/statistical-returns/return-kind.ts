import { addDays, asDay, type Day } from '#kernel/days.ts';

export const RETURN_KINDS = ['wsob', 'locations', 'lending-right'] as const;
export type ReturnKind = (typeof RETURN_KINDS)[number];

type KindFacts = {
  /** In addresses and names of files. */
  readonly slug: string;
  readonly title: string;
  readonly receiver: string;
  /** What it is, and what it rests on. */
  readonly about: string;
  /** What the form of the receiver wants between units and decimals. */
  readonly decimalMark: ',' | '.';
  /** By when it must be there, as far as a source says. */
  readonly due: (year: number) => string;
  /** What who fills in the form must know beforehand. */
  readonly notes: readonly string[];
};

export const returnKinds: Readonly<Record<ReturnKind, KindFacts>> = {
  // Source: Wsob, article 11, fourth paragraph; Regeling gegevenslevering openbare bibliotheekvoorzieningen, article 1
  // (Staatscourant 2014, 35295, as amended by 2015, 36979).
  wsob: {
    ...{ slug: 'wsob', title: 'Gegevenslevering Wsob', receiver: 'KB, Bibliotheekmonitor', decimalMark: ',' },
    about:
      'Wat een lokale bibliotheek elk jaar levert over het jaar ervoor (Wsob, artikel 11; Regeling gegevenslevering, artikel 1, onderdelen a tot en met g).',
    due: () => 'volgens het jaarplan van de KB',
    notes: [
      'De onderdelen staan in de volgorde van de regeling, en daarbinnen in die van de tabel van het CBS. Het formulier van de KB is alleen met een account te zien: vraagt het iets in een andere volgorde, kijk dan naar de naam.',
      'De stand is die van 31 december. De rest telt op over het hele jaar.',
    ],
  },
  // Source: gidsvoornederland.nl, Gegevenslevering Wsob: reference day 31 December, hours of a regular week as 0.5 and 0.25.
  locations: {
    ...{ slug: 'locaties', title: 'Locatieblad', receiver: 'G!DS', decimalMark: '.' },
    about: 'Elke vestiging zoals die op 31 december was. De KB haalt soort en uren op uit G!DS.',
    due: (year) => `bijgewerkt op 31 december ${year}`,
    notes: [
      'Uren zijn die van een gewone week, dus zonder vakanties en feestdagen. Een half uur is 0.5 en een kwartier 0.25.',
      'Naam, adres en voorzieningen zijn die van nu. Wat je indient blijft bewaard zoals het was.',
      'Of het gebouw wordt gedeeld en met wie, staat niet in het vestigingenregister. Vul dat zelf in.',
    ],
  },
  // Source: leenrecht.nl, Voorwaarden opgave: before 1 April; without one, the year before plus ten percent is invoiced.
  'lending-right': {
    ...{ slug: 'leenrecht', title: 'Opgave Leenrecht', receiver: 'Stichting Leenrecht', decimalMark: ',' },
    about: 'Hoe vaak werken zijn uitgeleend en verlengd. Daarover betaalt de bibliotheek een vergoeding aan makers.',
    due: (year) => `vóór 1 april ${year + 1}`,
    notes: [
      'Wie te laat is, betaalt over de opgave van het jaar ervoor, verhoogd met 10%.',
      'Stichting Leenrecht legt de opgave naast het jaarverslag.',
      'Een betaalde verlenging is er een die als nieuwe uitlening is geregistreerd.',
    ],
  },
};

export const kindOfSlug = (slug: string): ReturnKind | undefined =>
  RETURN_KINDS.find((kind) => returnKinds[kind].slug === slug);

/** The first year that libraries had to deliver. Source: Wsob, in force on 1 January 2015. */
export const FIRST_YEAR = 2015;

/** From this day on the year can be delivered: its last day is over. */
export const deliverableFrom = (year: number): Day => addDays(asDay(`${year}-12-31`), 1);
