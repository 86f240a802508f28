import { type Service, SizeClass, type TariffComponent } from '../tariffs/index.ts';
import { type CustomLine, grades, type Quantities } from './calculation.ts';
import { type Fields, type Given, isAbsent, readCount, readCounts, readFields, readList, readOption } from './given.ts';
import { type QuantityName, quantitiesOf } from './quantities.ts';

/** What somebody chose of one service, checked in shape. */
export type Chosen = {
  /** `selections[1]`: where its faults are reported. */
  path: string;
  quantities: Quantities;
  choice: ReadonlyMap<string, string>;
  /** By component of the service itself. */
  customLines: ReadonlyMap<string, CustomLine>;
};

const maxCustomCents = 10_000_000_000;

/** Reads one selection. `services`: the chosen service first, then those it includes. */
export function readSelection(services: readonly [Service, ...Service[]], field: Fields, path: string): Chosen {
  const components = services.flatMap((service) => service.tariff.components);
  return {
    path,
    quantities: readQuantities(field('quantities'), services),
    choice: readChoice(field('choice'), components),
    customLines: readCustomLines(field('customLines'), services[0].tariff.components),
  };
}

function readQuantities(given: Given, services: readonly Service[]): Quantities {
  const names = namesOf(services);
  const field = readFields(given, names);
  const quantities: Quantities = {};
  for (const name of names) {
    const each = field(name);
    const bySize = typeof each.value === 'object';
    if (isAbsent(each)) continue;
    if (name === 'hours') quantities.hours = readCounts(each, grades, 0.25);
    else if (name === 'hoursPerWeek') quantities.hoursPerWeek = readCount(each, { step: 0.25 });
    else if (name === 'branches' && bySize) quantities.branches = readCounts(each, SizeClass.options);
    else if (name === 'packages' && bySize) quantities.packages = readCounts(each, packageSizesOf(services));
    else quantities[name] = readCount(each);
  }
  return quantities;
}

/** The quantities that these services listen to. */
function namesOf(services: readonly Service[]): QuantityName[] {
  const names = new Set<QuantityName>();
  for (const { components, constraints } of services.map(({ tariff }) => tariff)) {
    for (const name of components.flatMap(quantitiesOf)) names.add(name);
    if (constraints.maxActivitiesPerYear) names.add('activities');
    if (constraints.minParticipantsPerActivity) names.add('participantsPerActivity');
  }
  return [...names];
}

const packageSizesOf = (services: readonly Service[]): SizeClass[] =>
  services
    .flatMap(({ tariff }) => tariff.components)
    .flatMap((each) => (each.kind === 'package_by_size' && each.sizeBasis === 'package_size' ? each.sizes : []))
    .map(({ size }) => size);

function readChoice(given: Given, components: readonly TariffComponent[]): Map<string, string> {
  const allowed = choicesOf(components);
  const field = readFields(given, [...allowed.keys()]);
  const choice = new Map<string, string>();
  for (const [name, values] of allowed) {
    const each = field(name);
    if (isAbsent(each)) continue;
    const known = values.find((value) => value === each.value);
    if (known === undefined) given.faults.push({ path: each.path, code: 'unknown-choice', allowed: values });
    choice.set(name, known ?? 'none');
  }
  return choice;
}

/** What can be chosen: the size of a package, and one component (or none) of each group of alternatives. */
function choicesOf(components: readonly TariffComponent[]): Map<string, string[]> {
  const choices = new Map<string, string[]>();
  for (const component of components) {
    const group = component.alternativeGroup;
    if (group) choices.set(group, [...(choices.get(group) ?? ['none']), component.id]);
    if (component.kind === 'package_by_size' && component.sizeBasis === 'package_size') {
      choices.set('size', [...(choices.get('size') ?? []), ...component.sizes.map(({ size }) => size)]);
    }
  }
  return choices;
}

/** Prices that a person gave, only for parts that the catalogue itself leaves without one. */
function readCustomLines(given: Given, components: readonly TariffComponent[]): Map<string, CustomLine> {
  const allowed = components.filter(({ kind }) => kind === 'on_quote' || kind === 'unpriced').map(({ id }) => id);
  const lines = new Map<string, CustomLine>();
  for (const item of readList(given)) {
    const field = readFields(item, ['component', 'amountCents', 'recurrence']);
    const component = readOption(field('component'), allowed);
    const recurrence = readOption(field('recurrence'), ['annual', 'one_off']);
    const amountCents = readCount(field('amountCents'), { max: maxCustomCents });
    const missing = ['component', 'recurrence', 'amountCents'].map(field).filter(isAbsent);
    for (const { path } of missing) given.faults.push({ path, code: 'missing-field' });
    if (component === undefined || recurrence === undefined || amountCents === undefined) continue;
    if (lines.has(component)) given.faults.push({ path: item.path, code: 'component-twice', component });
    lines.set(component, { component, amountCents, recurrence });
  }
  return lines;
}
