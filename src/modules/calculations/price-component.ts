import { decimalOf, decimalText, parseDecimal, subtract, times } from '#kernel/decimal.ts';
import { formatCents, formatQuantity, formatRate, roundToCents } from '#kernel/money.ts';
import { SizeClass, type TariffComponent, words } from '../tariffs/index.ts';
import { type Asking, addFault, askBranches, askCount, missing } from './ask.ts';
import { type CustomLine, type Grade, grades, type Line, type PartOrigin } from './calculation.ts';
import { counted, explainLine, type Noun } from './explain.ts';
import { maxQuantity } from './quantities.ts';

/** A quantity at a unit price, before it is rounded and put into words. */
type Charge = {
  quantity: number;
  unit: TariffComponent['unit'];
  unitPrice: string;
  noun: Noun;
  /** Dutch, behind the sum. */
  remark?: string;
  size?: SizeClass;
  grade?: Grade;
};

/** The lines of one priced component: none for sizes and grades not wanted. Missing quantities become faults. */
export function priceComponent(asking: Asking, component: TariffComponent, origin: PartOrigin): Line[] {
  if (component.kind === 'free_item') return [freeLine(component, origin)];
  const charge = charges[component.kind] as ((asking: Asking, component: TariffComponent) => Charge[]) | undefined;
  return (charge?.(asking, component) ?? []).map((each) => lineOf(asking, origin, each));
}

/** The line of a part that the catalogue leaves unpriced and a person priced. */
export function customLineOf(line: CustomLine, component: TariffComponent, origin: PartOrigin): Line {
  return {
    ...origin,
    recurrence: line.recurrence,
    quantity: 1,
    unit: component.unit,
    unitPrice: decimalText({ units: BigInt(line.amountCents), scale: 2 }),
    amountCents: line.amountCents,
    explanation: `prijs op offerte: ${formatCents(line.amountCents)}`,
  };
}

type Charges = { [K in TariffComponent['kind']]?: (asking: Asking, component: TariffComponent<K>) => Charge[] };

const charges = {
  per_branch_by_size_class: (asking, { amounts }) =>
    [...askBranches(asking, SizeClass.options)]
      .filter(([, quantity]) => quantity > 0)
      .map(([size, quantity]) => ({
        quantity,
        unit: 'branch',
        unitPrice: amounts[size],
        noun: words.branch[size],
        size,
      })),
  per_inhabitant: chargeByUnit,
  fixed: chargeByUnit,
  per_location: chargeByUnit,
  per_pupil: chargeByUnit,
  third_party_contribution: chargeByUnit,
  activity_range_fixed: (asking, component) =>
    withRemark(
      chargeByUnit(asking, component),
      `${component.activitiesMin} tot ${component.activitiesMax} activiteiten per jaar`,
    ),
  hours_lump_sum: (asking, component) =>
    withRemark(chargeByUnit(asking, component), `${component.hours} uur ${component.staffRole}`),
  package_by_size: (asking, component) =>
    [...askPackages(asking, component)]
      .filter(([, quantity]) => quantity > 0)
      .flatMap(([size, quantity]) => chargePackage(component, size, quantity)),
  per_weekly_hours_block: chargeHoursBlock,
  per_book: chargeBooks,
  hourly_rate: chargeHours,
} satisfies Charges as Charges;

type WithAmount = Extract<TariffComponent, { amount: string }>;

/** amount × units; less what the school pays where its contribution is said to lie within. */
function chargeByUnit(asking: Asking, component: WithAmount): Charge[] {
  const quantity = askCount(asking, component.unit);
  const charge = { quantity, unit: component.unit, unitPrice: component.amount, noun: words.unit[component.unit] };
  const contribution = asking.contributionsWithin.get(component.id);
  if (!contribution) return [charge];
  const unitPrice = decimalText(subtract(parseDecimal(component.amount), parseDecimal(contribution)));
  return [
    { ...charge, unitPrice, remark: `${formatRate(component.amount)} min ${formatRate(contribution)} van de school` },
  ];
}

const withRemark = (made: Charge[], remark: string): Charge[] => made.map((charge) => ({ ...charge, remark }));

/** One package for each branch of that size, or the packages that the customer chose. */
function askPackages(asking: Asking, component: TariffComponent<'package_by_size'>): Map<SizeClass, number> {
  const sizes = component.sizes.map(({ size }) => size);
  if (component.sizeBasis === 'branch_size_class') return askBranches(asking, sizes);
  const { packages = 1 } = asking.chosen.quantities;
  if (typeof packages !== 'number') return new Map(sizes.map((size) => [size, packages[size] ?? 0]));
  const chosen = asking.chosen.choice.get('size');
  if (chosen === undefined) {
    addFault(asking.faults, { path: `${asking.chosen.path}.choice.size`, code: 'missing-choice', allowed: sizes });
  }
  return new Map(sizes.filter((size) => size === chosen).map((size) => [size, packages]));
}

function chargePackage(component: TariffComponent<'package_by_size'>, size: SizeClass, quantity: number): Charge[] {
  const nouns = component.sizeBasis === 'branch_size_class' ? words.branch : words.package;
  return component.sizes
    .filter((each) => each.size === size)
    .map(({ amount, activitiesPerYear }) => ({
      quantity,
      unit: component.unit,
      unitPrice: amount,
      noun: nouns[size],
      remark: `${quantity === 1 ? '' : 'elk '}${activitiesPerYear} activiteiten per jaar`,
      size,
    }));
}

/** Whole blocks by clinic, or part blocks from the hours a week of all clinics together. */
function chargeHoursBlock(asking: Asking, component: TariffComponent<'per_weekly_hours_block'>): Charge[] {
  const { amount, blockHoursPerWeek: block, unit } = component;
  const { hoursPerWeek } = asking.chosen.quantities;
  if (hoursPerWeek === undefined) {
    return withRemark(chargeByUnit(asking, component), `${block} uur per week voor elk`);
  }
  const noun = [`blok van ${block} uur per week`, `blokken van ${block} uur per week`] as const;
  const remark = `${formatQuantity(hoursPerWeek)} uur per week`;
  return [{ quantity: hoursPerWeek / block, unit, unitPrice: amount, noun, remark }];
}

function chargeBooks(asking: Asking, { unitPrice, quantity: books }: TariffComponent<'per_book'>): Charge[] {
  const charge = { unit: 'book', unitPrice, noun: words.unit.book } as const;
  if ('booksPerPupil' in books) {
    const pupils = askCount(asking, 'pupil');
    const remark = `${books.booksPerPupil} per leerling, ${counted(pupils, words.unit.pupil)}`;
    return [{ ...charge, quantity: books.booksPerPupil * pupils, remark }];
  }
  const stated = asking.chosen.quantities.books;
  if (typeof stated === 'number') return [{ ...charge, quantity: stated }];
  const units = askCount(asking, 'not_stated');
  if ('fixed' in books) return [{ ...charge, quantity: books.fixed * units }];
  const remark = `${books.themes} thema's van ${counted(books.booksPerTheme, words.unit.book)}`;
  return [{ ...charge, quantity: books.themes * books.booksPerTheme * units, remark }];
}

function chargeHours(asking: Asking, { rates }: TariffComponent<'hourly_rate'>): Charge[] {
  const { hours } = asking.chosen.quantities;
  if (!hours) missing(asking, 'hours');
  return grades
    .map((grade) => ({ quantity: hours?.[grade] ?? 0, grade }))
    .filter(({ quantity }) => quantity > 0)
    .map(({ quantity, grade }) => ({
      quantity,
      unit: 'hour',
      unitPrice: rates[grade],
      noun: words.grade[grade],
      grade,
    }));
}

function lineOf(asking: Asking, origin: PartOrigin, charge: Charge): Line {
  const { quantity, unit, unitPrice, noun, remark, size, grade } = charge;
  const counts = quantity <= maxQuantity;
  if (!counts)
    addFault(asking.faults, { path: `${asking.chosen.path}.quantities`, code: 'too-large', max: maxQuantity });
  const amountCents = counts ? roundToCents(times(decimalOf(quantity), parseDecimal(unitPrice))) : 0;
  const explanation = explainLine({ quantity, noun, unitPrice, amountCents, certainty: origin.certainty, remark });
  return {
    ...origin,
    quantity,
    unit,
    ...(size && { size }),
    ...(grade && { grade }),
    unitPrice,
    amountCents,
    explanation,
  };
}

const freeLine = ({ unit, item }: TariffComponent<'free_item'>, origin: PartOrigin): Line => ({
  ...origin,
  quantity: 1,
  unit,
  unitPrice: '0.00',
  amountCents: 0,
  explanation: `${item}: gratis`,
});
