import type { MunicipalList } from '#kernel/module.ts';
import { firstDayOf } from './municipal-facts.ts';
import { type SizeClass, sizeClassLabels } from './size-classes.ts';
import { listBranches } from './sql/branches.ts';

/** The branches of municipalities, as they stand beside the yearly facts. */
export const municipalList: MunicipalList = {
  title: 'Vestigingen',
  caption: 'Vestigingen en servicepunten',
  headers: ['Naam', 'Klasse voor het tarief', 'Toelichting'],
  whenEmpty: { title: 'Geen vestigingen', text: 'In dit jaar is hier geen vestiging of servicepunt open.' },
  rows: async (tx, municipalityCodes, year) => {
    const branches = await listBranches(tx, firstDayOf(year));
    return branches
      .filter(({ municipalityCode }) => municipalityCodes.includes(municipalityCode))
      .map(({ municipalityCode, name, sizeClass, sizeClassNote }) => ({
        municipalityCode,
        cells: [name, sizeClassLabels[sizeClass as SizeClass], sizeClassNote ?? ''],
      }));
  },
};
