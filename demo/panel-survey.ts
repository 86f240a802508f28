import type { Ctx } from '#kernel/ctx.ts';
import { importPanel, type PanelItem } from '../src/modules/panel-surveys/index.ts';
import { given } from '../src/modules/programme/testing.ts';

type Printed = readonly [
  label: string,
  percentage: number | readonly number[],
  certainty: PanelItem['certainty'],
  note?: string,
];

const BEFORE_LABELS = 'beide namen staan vóór beide cijfers; de volgorde is aangehouden';
const AT_LABEL = 'het cijfer staat direct voor de naam';
const FIVE_LONG = 'staat in de tekst onder de volgende kop, maar elke lijst heeft vijf namen';
const LOWEST = [58, 64, 68];

/** The infographic in the report of Coevorden, as the text layer of the document gives it. */
const LISTS: Readonly<Record<string, readonly Printed[]>> = {
  'Waarover leden tevreden zijn': [
    ['Medewerkers', 89, 'inferred', 'het bijschrift noemt medewerkers het eerst, dus het hoogste cijfer'],
    ['Gebouw', [83, 81], 'ambiguous', 'staat tussen 83 en 81'],
    ['Sfeer & inrichting', [81, 80], 'ambiguous', 'staat tussen 81 en 80'],
    ['Openingstijden', [83, 80], 'ambiguous', 'wat overblijft: 80 als het cijfer voor de naam staat, anders 83'],
  ],
  'Waarover leden minder tevreden zijn': [
    ['Werkplekken', LOWEST, 'ambiguous'],
    ['Horeca', LOWEST, 'ambiguous'],
    ['Praktische zaken', LOWEST, 'ambiguous', '68 staat direct voor deze naam'],
  ],
  'Bekendste activiteiten': [
    ['Hulp bij invullen formulieren', 50, 'inferred', BEFORE_LABELS],
    ['Activiteiten voor kinderen', 44, 'inferred', BEFORE_LABELS],
    ['Taalhuis/Taalcafé', 40, 'row-order', AT_LABEL],
    ['Boekpresentaties', 38, 'row-order', AT_LABEL],
    ['Tentoonstellingen', 30, 'row-order', AT_LABEL],
  ],
  'Bekendste diensten': [
    ['Online boeken verlengen', 82, 'row-order'],
    ['Online boeken reserveren', 82, 'row-order'],
    ['Bericht inleveren boeken', 73, 'row-order', AT_LABEL],
    ['Uitlenen e-books', 62, 'inferred', FIVE_LONG],
    ['Studeer- en werkplekken', 61, 'inferred', FIVE_LONG],
  ],
  'Waarin leden interesse hebben': [
    ['E-books', 28, 'inferred', BEFORE_LABELS],
    ['Boekpresentaties & lezingen', 27, 'inferred', BEFORE_LABELS],
    ['Cursussen & workshops', 26, 'row-order', AT_LABEL],
    ['Tentoonstellingen', 20, 'row-order'],
    ['Informatieve bijeenkomsten', 20, 'row-order'],
  ],
};

/** What BiebPanel found in September 2024, with what the report leaves open. */
export async function printPanelSurvey(ctx: Ctx): Promise<void> {
  const items = Object.entries(LISTS).flatMap(([list, printed]) =>
    printed.map(([label, value, certainty, note = '']): PanelItem => {
      const percentage = typeof value === 'number' ? value : null;
      return { list, label, percentage, candidates: typeof value === 'number' ? [] : value, certainty, note };
    }),
  );
  const head = {
    ...{ instrument: 'BiebPanel', fieldwork: '2024-09', population: 'leden', commissioner: 'Probiblio' },
    scope: { kind: 'not-stated' },
    source: 'Jaarverslag 2024 bibliotheken Coevorden, infographic',
    note:
      'De tekst spreekt van bezoekers, de infographic van leden. De bron zegt niet of de cijfers voor Coevorden gelden of voor heel ' +
      'Biblionet Drenthe. Bij «minder tevreden» is het percentage vermoedelijk wie wél tevreden is.',
  } as const;
  given(await importPanel(ctx, { head, items, why: '' }));
}
