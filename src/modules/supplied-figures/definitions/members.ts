import type { Figure } from '#kernel/figures.ts';
import { LOCAL, MUNICIPAL, ONLY_RETURNED, ours, PERCENT, PUPILS, SINCE, unit } from '../supplied.ts';

const CBS = 'CBS, Openbare bibliotheken (70763ned)';
const common = { group: 'Leden', chapter: 2, validFrom: SINCE } as const;
const ofKind = {
  ...common,
  unit: unit('members', 'lid', 'leden'),
  measure: 'stock',
  countsPersons: true,
  scopes: LOCAL,
} as const;

const kinds: readonly Figure[] = [
  {
    ...ofKind,
    id: 'members-paying',
    label: 'Betalend',
    definitions: [ours('Leden die voor hun abonnement betalen, op de laatste dag van de periode.')],
  },
  {
    ...ofKind,
    id: 'members-youth',
    label: 'Jeugd',
    definitions: [
      ours('Leden onder de 18 jaar, op de laatste dag van de periode.'),
      {
        profile: 'cbs',
        definition: 'Ingeschreven gebruikers tot en met 17 jaar.',
        source: `${CBS}, leden`,
      },
    ],
  },
  {
    ...ofKind,
    id: 'members-adults',
    chapter: ONLY_RETURNED,
    label: 'Volwassenen',
    definitions: [
      { profile: 'cbs', definition: 'Ingeschreven gebruikers van 18 jaar en ouder.', source: `${CBS}, leden` },
    ],
  },
  {
    ...ofKind,
    id: 'members-start',
    label: 'Start',
    definitions: [
      ours('Leden met een startabonnement, op de laatste dag van de periode.', {
        includes: ['nieuwe abonnementen', 'wie gratis is ingestapt'],
      }),
    ],
  },
  {
    ...ofKind,
    id: 'members-other',
    label: 'Overig',
    definitions: [ours('Leden die bij geen van de andere soorten horen, op de laatste dag van de periode.')],
  },
  {
    ...ofKind,
    id: 'members-total',
    label: 'Totaal leden',
    definitions: [
      ours('Alle leden samen, op de laatste dag van de periode.', {
        excludes: ['leerlingen die alleen via de Bibliotheek op school lenen'],
        formula: { kind: 'sum', of: ['members-paying', 'members-youth', 'members-start', 'members-other'] },
      }),
      {
        profile: 'iso2789',
        definition:
          'Personen en organisaties die zijn ingeschreven om te lenen of diensten te gebruiken, aan het eind van de periode.',
        source: 'ISO 2789:2022, registered user',
        excludes: ['verlopen inschrijvingen'],
      },
      {
        ...{ profile: 'cbs', source: `${CBS}, leden`, definition: 'Alle ingeschreven gebruikers samen.' },
        formula: { kind: 'sum', of: ['members-youth', 'members-adults'] },
      },
    ],
  },
];

export const members: readonly Figure[] = [
  ...kinds,
  {
    ...common,
    ...{
      id: 'participation-rate',
      label: 'Deelneming',
      unit: PERCENT,
      decimals: 1,
      measure: 'rate',
      scopes: MUNICIPAL,
    },
    definitions: [
      ours('Hoeveel procent van de inwoners lid is.', {
        formula: { kind: 'ratio', of: 'members-total', per: 'population', times: 100 },
      }),
    ],
  },
  {
    ...common,
    ...{ id: 'dbos-pupils', label: 'dBos-leerlingen', unit: PUPILS, measure: 'stock', scopes: MUNICIPAL },
    countsPersons: true,
    definitions: [
      ours('Leerlingen die via de Bibliotheek op school kunnen lenen.', {
        excludes: ['ze tellen niet mee bij de leden'],
      }),
    ],
  },
  {
    ...common,
    ...{ id: 'e-book-accounts', label: 'Actieve e-bookaccounts', measure: 'rate', scopes: MUNICIPAL },
    ...{ unit: unit('accounts', 'account', 'accounts'), countsPersons: true },
    definitions: [
      ours('Accounts waarmee in de periode ten minste één e-book is geleend. Elk account telt één keer.', {
        source: 'Jaarbericht 2024; het zegt niet wanneer een account actief is. Dit is onze lezing',
      }),
    ],
  },
];
