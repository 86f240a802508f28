import { isPriced, type Service, SizeClass, type TariffComponent, words } from '../tariffs/index.ts';
import { type Facts, type Grade, grades, type Quantities } from './calculation.ts';
import { type QuantityName, quantitiesOf, quantityNames } from './quantities.ts';

/** A quantity that a person may state for a service. `name` is its path in Quantities: `pupils`, `branches.large`, `hours.mbo`. */
export type QuantityQuestion = {
  readonly name: string;
  /** Dutch, the plural of what is counted. */
  readonly label: string;
  /** What the facts say; undefined when they are silent. */
  readonly fact: number | undefined;
  /** What holds when nobody says anything, where that is natural. */
  readonly usual: number | undefined;
  readonly step: 1 | 0.25;
};

export type ChoiceQuestion = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

const gradeLabels: Record<Grade, string> = { mbo: 'uur mbo', hbo: 'uur hbo', hboPlusWo: 'uur hbo+/wo' };
const question = (name: string, label: string, rest: Partial<QuantityQuestion> = {}): QuantityQuestion => ({
  name,
  label,
  fact: undefined,
  usual: undefined,
  step: 1,
  ...rest,
});

/** What may be asked about a service, in the order of its tariff, each quantity once. A service with one price asks nothing. */
export function quantityQuestionsOf(service: Service, facts: Facts): QuantityQuestion[] {
  const questions = service.tariff.components.filter(isPriced).flatMap((component) => questionsOf(component, facts));
  return [...new Map(questions.map((each) => [each.name, each])).values()];
}

function questionsOf(component: TariffComponent, facts: Facts): QuantityQuestion[] {
  if (component.kind === 'free_item') return [];
  if (component.kind === 'per_branch_by_size_class') return branchQuestions(SizeClass.options, facts);
  if (component.kind === 'hourly_rate')
    return grades.map((grade) => question(`hours.${grade}`, gradeLabels[grade], { step: 0.25 }));
  if (component.kind === 'package_by_size') {
    const sizes = component.sizes.map(({ size }) => size);
    return component.sizeBasis === 'branch_size_class'
      ? branchQuestions(sizes, facts)
      : [question('packages', 'pakketten', { usual: 1 })];
  }
  if (component.kind === 'per_weekly_hours_block') {
    return [
      question('clinics', words.unit.clinic[1], { fact: facts.clinics }),
      question('hoursPerWeek', 'uur per week samen, in plaats van een blok per consultatiebureau', { step: 0.25 }),
    ];
  }
  return quantitiesOf(component).flatMap((name) => plainQuestion(name, facts));
}

const branchQuestions = (sizes: readonly SizeClass[], facts: Facts): QuantityQuestion[] =>
  sizes.map((size) => question(`branches.${size}`, words.branch[size][1], { fact: facts.branches?.[size] }));

const labels: Partial<Record<QuantityName, string>> = {
  ...Object.fromEntries(
    Object.entries(quantityNames).map(([unit, name]) => [name, words.unit[unit as keyof typeof words.unit][1]]),
  ),
  units: 'keer',
};

/** One municipality is one; how many activities are planned only matters to the bounds, and belongs to the delivery. */
const NOT_ASKED: readonly QuantityName[] = ['municipalities', 'activities', 'books'];

function plainQuestion(name: QuantityName, facts: Facts): QuantityQuestion[] {
  if (NOT_ASKED.includes(name)) return [];
  if (name === 'branches') return [question(name, 'vestigingen', { fact: totalBranches(facts) })];
  const usual = name === 'units' || name === 'plans' || name === 'packages' ? 1 : undefined;
  const fact = (facts as Readonly<Record<string, unknown>>)[name];
  return [question(name, labels[name] ?? name, { fact: typeof fact === 'number' ? fact : undefined, usual })];
}

const totalBranches = ({ branches }: Facts): number | undefined =>
  branches && Object.values(branches).reduce((sum, count) => sum + count, 0);

/** What must be chosen for a service: the size of a package, or one of several alternatives. */
export function choiceQuestionsOf(service: Service): ChoiceQuestion[] {
  const questions = new Map<string, ChoiceQuestion>();
  for (const component of service.tariff.components) {
    if (component.kind === 'package_by_size' && component.sizeBasis === 'package_size') {
      const options = component.sizes.map(({ size, activitiesPerYear }) => ({
        value: size,
        label: `${words.package[size][0]}, ${activitiesPerYear} activiteiten per jaar`,
      }));
      questions.set('size', { name: 'size', label: 'Grootte van het pakket', options });
    }
    const group = component.alternativeGroup;
    if (!group) continue;
    const known = questions.get(group)?.options ?? [{ value: 'none', label: 'geen' }];
    questions.set(group, {
      name: group,
      label: 'Keuze',
      options: [...known, { value: component.id, label: component.label }],
    });
  }
  return [...questions.values()];
}

/** The number that somebody typed: `2.129` and `2129`, and `1,25` where quarters make sense. Undefined when it is none of that kind. */
export function readAnswer({ step }: Pick<QuantityQuestion, 'step'>, text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/[.\s\u00a0](?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  const value = Number(plain);
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) && Number.isInteger(value / step) ? value : undefined;
}

/** Quantities from their paths: `{ 'branches.large': 1, pupils: 2129 }`. */
export function quantitiesFrom(values: Readonly<Record<string, number>>): Quantities {
  const quantities: Record<string, number | Record<string, number>> = {};
  for (const [path, value] of Object.entries(values)) {
    const [name = '', part] = path.split('.');
    if (part === undefined) quantities[name] = value;
    else quantities[name] = { ...(quantities[name] as Record<string, number> | undefined), [part]: value };
  }
  return quantities as Quantities;
}

/** The other way round: every stated quantity by its path. */
export function pathsOf(quantities: Quantities): Record<string, number> {
  return Object.fromEntries(
    Object.entries(quantities).flatMap(([name, value]) =>
      typeof value === 'number'
        ? [[name, value]]
        : Object.entries(value ?? {}).map(([part, count]) => [`${name}.${part}`, count]),
    ),
  );
}
