import { type EditionDocument, SizeClass, withIncluded } from '../tariffs/index.ts';
import type { Facts, Fault } from './calculation.ts';
import { type Given, isAbsent, readCount, readCounts, readFields, readList, readOption } from './given.ts';
import { countedFacts } from './quantities.ts';
import { type Chosen, readSelection } from './read-selection.ts';

/** A request in its shape; the quantities it lacks are only found while pricing. */
export type PricingRequest = {
  facts: Facts;
  /** By service. */
  chosen: ReadonlyMap<string, Chosen>;
  year: number;
  schoolContribution: 'within' | 'on-top';
};

/** The request as far as it can be read; whatever is wrong with it is added to the faults. Never throws. */
export function readRequest(
  edition: EditionDocument,
  input: { facts?: unknown; selections?: unknown; options?: unknown },
  faults: Fault[],
): PricingRequest {
  const option = readFields({ value: input.options, path: 'options', faults }, ['year', 'schoolContribution']);
  return {
    facts: readFacts({ value: input.facts, path: 'facts', faults }),
    chosen: readSelections(edition, { value: input.selections, path: 'selections', faults }),
    year: readCount(option('year'), { max: 2100 }) ?? edition.year,
    schoolContribution: readOption(option('schoolContribution'), ['within', 'on-top']) ?? 'on-top',
  };
}

/** Facts that no tariff knows are left alone: a municipality has many. */
function readFacts(given: Given): Facts {
  const field = readFields(given);
  const facts: Facts = {};
  for (const name of countedFacts) facts[name] = readCount(field(name));
  if (!isAbsent(field('branches'))) facts.branches = readCounts(field('branches'), SizeClass.options);
  return facts;
}

function readSelections(edition: EditionDocument, given: Given): Map<string, Chosen> {
  const services = new Map(edition.services.map((service) => [service.id, service]));
  const chosen = new Map<string, Chosen>();
  const firstIndex = new Map<string, number>();
  for (const [index, item] of readList(given).entries()) {
    const field = readFields(item, ['service', 'quantities', 'choice', 'customLines']);
    const { value: id, path } = field('service');
    const service = typeof id === 'string' ? services.get(id) : undefined;
    const first = service && firstIndex.get(service.id);
    if (isAbsent(field('service'))) {
      given.faults.push({ path, code: 'missing-field' });
    } else if (!service) {
      given.faults.push({ path, code: 'unknown-service', service: typeof id === 'string' ? id : '' });
    } else if (first !== undefined) {
      given.faults.push({ path, code: 'service-twice', service: service.id, firstIndex: first });
    } else {
      firstIndex.set(service.id, index);
      chosen.set(service.id, readSelection(withIncluded(service, services), field, item.path));
    }
  }
  return chosen;
}
