import type { Figure } from '#kernel/figures.ts';
import { LOANS, MUNICIPAL, ONLY_RETURNED, SINCE } from '../supplied.ts';

/** What Stichting Leenrecht tells apart. Source: leenrecht.nl, tarieven (soort werk en dragers). */
const WORKS = [
  {
    id: 'writings',
    name: 'Geschriften',
    carriers: 'boeken, bladmuziek, tijdschriften, documentatiemappen en diaseries',
  },
  { id: 'audiobooks', name: 'Luisterboeken', carriers: 'luisterboeken op cd of usb-stick' },
  { id: 'audio', name: 'Audio', carriers: 'lp’s, cd’s, minidisks en muziekcassettes' },
  { id: 'video', name: 'Video en dvd', carriers: 'video’s, dvd’s en blu-rays' },
  { id: 'multimedia', name: 'Multimedia', carriers: 'cd-roms, dvd-roms, games en computerdiskettes' },
  { id: 'scores', name: 'Complete muziekwerken', carriers: 'partituren met partijen' },
  { id: 'art', name: 'Kunstuitleen', carriers: 'kunstwerken' },
] as const;

/** What it asks of each. Source: Vereniging van Openbare Bibliotheken, debibliotheken.nl, leenvergoedingen (categorieën). */
const CLASSES = [
  { id: 'first', name: 'primaire uitleningen', about: 'Eerste uitleningen. Hierover is een vergoeding verschuldigd.' },
  {
    id: 'renewed-as-new',
    name: 'betaalde verlengingen',
    about: 'Verlengingen die als nieuwe uitlening zijn geregistreerd. Hierover is een vergoeding verschuldigd.',
  },
  {
    id: 'renewed',
    name: 'niet-betaalde verlengingen',
    about: 'Echte verlengingen. Hierover is geen vergoeding verschuldigd.',
  },
] as const;

export const lendingRight: readonly Figure[] = WORKS.flatMap((work) =>
  CLASSES.map(
    ({ id, name, about }): Figure => ({
      ...{
        id: `lending-right-${work.id}-${id}`,
        label: `${work.name}, ${name}`,
        group: 'Leenrecht',
        chapter: ONLY_RETURNED,
      },
      ...{ unit: LOANS, measure: 'flow', scopes: MUNICIPAL, validFrom: SINCE },
      definitions: [
        {
          profile: 'lokaal',
          definition: `${about} Het gaat om ${work.carriers}.`,
          source: 'Stichting Leenrecht, opgave van uitleningen; Auteurswet, artikel 15c',
          excludes: ['e-books', 'uitleningen waarvoor een school verantwoordelijk is'],
        },
      ],
    }),
  ),
);
