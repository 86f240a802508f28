import type { Figure } from '#kernel/figures.ts';
import { MUNICIPAL, ours, SINCE, unit } from '../supplied.ts';

const common = { group: 'Digitale vaardigheden', chapter: 6, validFrom: SINCE } as const;

/** Two numbers stand in a table of six rows: which rows they belong to is lost. As nobody knows what they count, they never add up. */
const inTable = (place: 1 | 2, ordinal: string): Figure => ({
  ...common,
  ...{ id: `digital-table-value-${place}`, label: `Digitale vaardigheden, ${ordinal} getal`, measure: 'rate' },
  ...{ unit: unit('undecided', '(eenheid onbekend)', '(eenheid onbekend)'), scopes: MUNICIPAL },
  definitions: [
    ours(`Het ${ordinal} getal uit de tabel over digitale vaardigheden. Bij welke regel het hoort, is niet te lezen.`, {
      includes: [
        'mogelijk IDO-spreekuren en IDO-vragen: dat is het waarschijnlijkst',
        'mogelijk cursussen en dagdelen van cursussen',
        'mogelijk spreekuren en deelnemers daaraan',
      ],
    }),
  ],
});

export const digitalSkills: readonly Figure[] = [inTable(1, 'eerste'), inTable(2, 'tweede')];
