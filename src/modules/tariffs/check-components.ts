import { compare, parseDecimal } from '#kernel/decimal.ts';
import { duplicates, type EditionFinding } from './edition-finding.ts';
import type { TariffComponent, TariffUnit } from './grammar.ts';
import { isPriced } from './is-priced.ts';

/** Units that a formula can count; a kind that is not here counts any unit. */
const unitsOfKind: { readonly [K in TariffComponent['kind']]?: readonly TariffUnit[] } = {
  per_branch_by_size_class: ['branch'],
  per_inhabitant: ['inhabitant'],
  package_by_size: ['branch', 'package'],
  per_location: ['childcare_location', 'clinic', 'school'],
  per_pupil: ['pupil'],
  per_weekly_hours_block: ['clinic'],
  per_book: ['book', 'pupil'],
  hourly_rate: ['hour'],
  fixed: ['branch', 'municipality', 'clinic', 'school', 'childcare_location', 'plan', 'package', 'not_stated'],
};

/** Ids, units, alternatives, bounds and contributions of the tariff components of one service. */
export const checkComponents = (components: readonly TariffComponent[], path: string): EditionFinding[] => [
  ...duplicates(components, path),
  ...components.flatMap((component, index) => {
    const at = `${path}[${index}]`;
    return [
      ...checkUnit(component, at),
      ...checkGroup(component, components, at),
      ...checkKind(component, components, at),
    ];
  }),
];

function checkUnit(component: TariffComponent, path: string): EditionFinding[] {
  const { unit, kind, recurrence } = component;
  const allowed = unitsOfKind[kind];
  const findings: EditionFinding[] = [];
  if (allowed && !allowed.includes(unit)) {
    findings.push({ path: `${path}.unit`, code: 'unit-does-not-fit', unit, allowed: [...allowed] });
  }
  if (recurrence === 'not_stated' && kind !== 'free_item' && isPriced(component)) {
    findings.push({ path: `${path}.recurrence`, code: 'no-recurrence' });
  }
  return findings;
}

function checkGroup({ alternativeGroup: group }: TariffComponent, all: readonly TariffComponent[], path: string) {
  const findings: EditionFinding[] = [];
  const members = all.filter(({ alternativeGroup }) => alternativeGroup === group);
  if (group && members.length < 2) {
    findings.push({ path: `${path}.alternativeGroup`, code: 'lonely-alternative', group });
  }
  // The size of a package is chosen under this name.
  if (group === 'size') findings.push({ path: `${path}.alternativeGroup`, code: 'duplicate', id: group });
  return findings;
}

function checkKind(component: TariffComponent, all: readonly TariffComponent[], path: string): EditionFinding[] {
  if (component.kind === 'package_by_size') {
    return duplicates(
      component.sizes.map(({ size }) => ({ id: size })),
      `${path}.sizes`,
    );
  }
  if (component.kind === 'activity_range_fixed') {
    const { activitiesMin: min, activitiesMax: max } = component;
    return min > max ? [{ path: `${path}.activitiesMax`, code: 'upside-down', min, max }] : [];
  }
  if (component.kind === 'participant_fee') return checkAges(component.bands, `${path}.bands`);
  if (component.kind === 'third_party_contribution') return checkContribution(component, all, path);
  return [];
}

/** Printed ages must follow each other without a hole; a fee that prints no ages has nothing to check. */
function checkAges(bands: TariffComponent<'participant_fee'>['bands'], path: string): EditionFinding[] {
  if (bands.some(({ ageMin, ageMax }) => ageMin === null && ageMax === null)) return [];
  const findings: EditionFinding[] = [];
  const sorted = bands.map(({ ageMin, ageMax }) => [ageMin ?? 0, ageMax ?? Number.POSITIVE_INFINITY] as const);
  sorted.sort(([a], [b]) => a - b);
  for (const [index, [from]] of sorted.entries()) {
    const previous = sorted[index - 1]?.[1];
    if (previous === undefined) continue;
    if (from > previous + 1) findings.push({ path, code: 'band-gap', from: previous + 1, to: from - 1 });
    if (from <= previous) findings.push({ path, code: 'band-overlap', from, to: previous });
  }
  return findings;
}

/** What the school pays can only lie within a price for the same unit that is at least as high. */
function checkContribution(
  { towards, amount, unit }: TariffComponent<'third_party_contribution'>,
  all: readonly TariffComponent[],
  path: string,
): EditionFinding[] {
  if (towards === undefined) return [];
  const target = all.find(({ id }) => id === towards);
  const price = target && 'amount' in target && target.unit === unit ? target.amount : undefined;
  const fits = price !== undefined && compare(parseDecimal(price), parseDecimal(amount)) >= 0;
  return fits ? [] : [{ path: `${path}.towards`, code: 'contribution-does-not-fit', towards }];
}
