import type { Figure, Formula } from '#kernel/figures.ts';
import { ONLY_RETURNED, SINCE, unit } from '../supplied.ts';

type Post = readonly [id: string, label: string, definition: string, parts?: readonly string[]];

const SUBSIDIES: readonly Post[] = [
  ['municipal', 'Subsidies van gemeenten', 'Subsidies en bijdragen van gemeenten.'],
  ['provincial', 'Subsidies van de provincie', 'Subsidies en bijdragen van de provincie.'],
  ['other', 'Andere subsidies', 'Subsidies en bijdragen van anderen dan gemeenten en provincie.'],
];

const INCOME: readonly Post[] = [
  ['income-users', 'Inkomsten van gebruikers', 'Contributies, leengelden en wat gebruikers verder betalen.'],
  ...SUBSIDIES.map(([id, label, definition]): Post => [`subsidies-${id}`, label, definition]),
  ['subsidies', 'Totaal subsidies', 'Subsidies en bijdragen samen.', SUBSIDIES.map(([id]) => `subsidies-${id}`)],
  ['income-other', 'Andere baten', 'Baten die geen inkomsten van gebruikers en geen subsidies zijn.'],
  ['income', 'Totaal baten', 'Alle baten van het jaar samen.', ['income-users', 'subsidies', 'income-other']],
];

const COSTS: readonly Post[] = [
  ['costs-staff', 'Personeel', 'Lasten voor personeel, in dienst en ingehuurd.'],
  ['costs-housing', 'Huisvesting', 'Lasten voor gebouwen en ruimtes.'],
  ['costs-collection', 'Collectie', 'Lasten voor de collectie en andere media.'],
  ['costs-other', 'Andere lasten', 'Lasten die niet voor personeel, huisvesting of collectie zijn.'],
];

const TOTAL_COSTS: Post = ['costs', 'Totaal lasten', 'Alle lasten van het jaar samen.', COSTS.map(([id]) => id)];

const sumOf = (parts: readonly string[]): Formula => ({ kind: 'sum', of: parts });

/** In whole euros. Source: CBS, Openbare bibliotheken (70763ned), exploitation: reserves and balances are left out. */
export const finance: readonly Figure[] = [...INCOME, ...COSTS, TOTAL_COSTS].map(
  ([id, label, definition, parts]): Figure => ({
    ...{ id, label, group: 'Baten en lasten', chapter: ONLY_RETURNED, measure: 'flow', decimals: 0, validFrom: SINCE },
    ...{ unit: unit('euros', 'euro', 'euro'), scopes: ['organisation'] },
    definitions: [
      {
        ...{ profile: 'cbs', definition, source: 'CBS, Openbare bibliotheken (70763ned), exploitatie' },
        excludes: ['wat uit reserves komt of erin gaat', 'saldi'],
        ...(parts && { formula: sumOf(parts) }),
      },
    ],
  }),
);
