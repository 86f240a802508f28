import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Calculation, Fault } from '../calculations/index.ts';
import { unpricedServices } from './domain.ts';
import type { Draft } from './queries.ts';

export type ReadyRefusal =
  | { code: 'incomplete'; faults: readonly Fault[] }
  | { code: 'no-price'; services: readonly string[] };

/** What the draft costs, when it can be put before somebody. Refuses: incomplete, no-price. */
export function readyDraft({ priced, basis, edition }: Draft): Result<Calculation, ReadyRefusal> {
  if ('faults' in priced) return refuse({ code: 'incomplete', faults: priced.faults });
  const titles = new Map(edition.document.services.map(({ id, title }) => [id, title]));
  const services = unpricedServices(basis, priced.calculation).map((id) => titles.get(id) ?? id);
  return services.length > 0 ? refuse({ code: 'no-price', services }) : ok(priced.calculation);
}
