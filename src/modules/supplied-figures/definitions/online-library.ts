import type { Figure } from '#kernel/figures.ts';
import { LOANS, ours, PERCENT, SINCE, unit, WIDE } from '../supplied.ts';

const common = { group: 'Online Bibliotheek', chapter: 2, scopes: WIDE, validFrom: SINCE } as const;

/** The report prints two years of three facts, each under an id of its own, and how much they grew. */
function inTwoYears(
  subject: string,
  { label, grown, definition }: { label: string; grown: string; definition: string },
  counted: Pick<Figure, 'unit' | 'measure' | 'countsPersons'>,
): Figure[] {
  const year = (year: 2023 | 2024): Figure => ({
    ...common,
    ...counted,
    ...{ id: `${subject}-${year}`, label: `${label} in ${year}` },
    definitions: [ours(definition)],
  });
  const growth: Figure = {
    ...common,
    ...{ id: `${subject}-growth`, label: grown, unit: PERCENT, decimals: 1, measure: 'rate' },
    definitions: [
      ours('Hoeveel procent het er meer zijn dan in het jaar ervoor.', {
        formula: { kind: 'growth', of: `${subject}-2024`, since: `${subject}-2023` },
      }),
    ],
  };
  return [year(2023), year(2024), growth];
}

export const onlineLibrary: readonly Figure[] = [
  ...inTwoYears(
    'online-members',
    {
      label: 'Actieve leden Online Bibliotheek',
      grown: 'Groei actieve leden',
      definition: 'Leden die in het jaar de Online Bibliotheek gebruikten. Elk lid telt één keer.',
    },
    { unit: unit('members', 'lid', 'leden'), measure: 'rate', countsPersons: true },
  ),
  ...inTwoYears(
    'online-e-books',
    {
      label: 'Uitgeleende e-books',
      grown: 'Groei e-books',
      definition: 'E-books die de Online Bibliotheek uitleende.',
    },
    { unit: LOANS, measure: 'flow' },
  ),
  ...inTwoYears(
    'online-audiobooks',
    {
      label: 'Uitgeleende luisterboeken',
      grown: 'Groei luisterboeken',
      definition: 'Luisterboeken die de Online Bibliotheek uitleende.',
    },
    { unit: LOANS, measure: 'flow' },
  ),
];
