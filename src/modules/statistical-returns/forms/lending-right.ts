import { by, type FigureForm } from './figure-form.ts';

const own = by('lokaal');

/** Source: leenrecht.nl, tarieven (kinds of work, in this order); Vereniging van Openbare Bibliotheken, leenvergoedingen (classes). */
const WORKS = [
  ['writings', 'Geschriften'],
  ['audiobooks', 'Luisterboeken'],
  ['audio', 'Audio'],
  ['video', 'Video en dvd'],
  ['multimedia', 'Multimedia'],
  ['scores', 'Complete muziekwerken'],
  ['art', 'Kunstuitleen'],
] as const;

export const LENDING_RIGHT_FORM: FigureForm = {
  sections: WORKS.map(([work, title]) => ({
    title,
    fields: [
      own(`lending-right-${work}-first`, 'Primaire uitleningen'),
      own(`lending-right-${work}-renewed-as-new`, 'Betaalde verlengingen'),
      own(`lending-right-${work}-renewed`, 'Niet-betaalde verlengingen'),
    ],
  })),
  sums: [
    {
      total: own('lending-right-writings-first', 'Geschriften, primaire uitleningen'),
      parts: [
        by('cbs')('loans-books', 'Uitgeleende boeken'),
        by('cbs')('loans-sheet-music', 'Uitgeleende bladmuziek'),
        own('loans-magazines', 'Uitgeleende tijdschriften'),
      ],
      advice:
        'Stichting Leenrecht legt de opgave naast het jaarverslag en de landelijke cijfers. Leg uit waar het verschil vandaan komt, zoals verlengingen die als uitlening zijn geteld.',
    },
  ],
};
