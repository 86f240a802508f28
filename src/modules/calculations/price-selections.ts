import { ok, type Result, refuse } from '#kernel/result.ts';
import { type EditionDocument, type Service, withIncluded } from '../tariffs/index.ts';
import type { Asking } from './ask.ts';
import type { Calculation, Fault } from './calculation.ts';
import { coverageOf } from './coverage.ts';
import { type Parts, priceService } from './price-service.ts';
import { type PricingRequest, readRequest } from './read-request.ts';
import type { Chosen } from './read-selection.ts';
import { totalsOf } from './totals.ts';
import { warnAboutService, warnAboutYear } from './warnings.ts';

export type InvalidPricingRequest = { readonly code: 'invalid-request'; readonly faults: Fault[] };

/** A service to price, the selection that speaks for it, and the service that brought it in. */
type Priced = { service: Service; chosen: Chosen; includedBy?: Service };

/**
 * Prices chosen services for a municipality on one edition. Each line is rounded to the cent once, totals add rounded
 * lines, an included service is priced once. `facts`, `selections` and `options` may be any JSON: see calculation.ts.
 * Refuses: invalid-request, with all faults at once. Never throws.
 */
export function priceSelections(input: {
  edition: EditionDocument;
  facts?: unknown;
  selections?: unknown;
  options?: unknown;
}): Result<Calculation, InvalidPricingRequest> {
  const { edition } = input;
  const faults: Fault[] = [];
  const request = readRequest(edition, input, faults);
  const priced = servicesToPrice(edition, request);
  const ids = new Set(priced.map(({ service }) => service.id));
  const parts: Parts = {
    lines: [],
    onQuote: [],
    unpriced: [],
    information: [],
    warnings: warnAboutYear(edition, request),
  };
  for (const each of priced) {
    const asking = askingOf(each, request, { faults, warnings: parts.warnings });
    priceService(asking, parts, { edition, ...each });
    parts.warnings.push(...warnAboutService(each.service, asking, ids));
  }
  if (faults.length > 0) return refuse({ code: 'invalid-request', faults });
  const coverage = coverageOf(edition, ids);
  return ok({ edition: edition.year, year: request.year, ...parts, totals: totalsOf(parts.lines), coverage });
}

/** Chosen services and those they include, each once, in the order of the edition whatever the order of choosing. */
function servicesToPrice(edition: EditionDocument, { chosen }: PricingRequest): Priced[] {
  const services = new Map(edition.services.map((service) => [service.id, service]));
  const priced = new Map<Service, Priced>();
  for (const service of edition.services) {
    const own = chosen.get(service.id);
    if (!own) continue;
    priced.set(service, { ...priced.get(service), service, chosen: own });
    const [, ...included] = withIncluded(service, services);
    for (const each of included) {
      const theirs = chosen.get(each.id) ?? priced.get(each)?.chosen ?? { ...own, customLines: new Map() };
      priced.set(each, { service: each, chosen: theirs, includedBy: service });
    }
  }
  return edition.services.flatMap((service) => priced.get(service) ?? []);
}

function askingOf(
  { service, chosen }: Priced,
  request: PricingRequest,
  told: Pick<Asking, 'faults' | 'warnings'>,
): Asking {
  const contributionsWithin = new Map<string, string>();
  for (const component of request.schoolContribution === 'within' ? service.tariff.components : []) {
    if (component.kind === 'third_party_contribution' && component.towards) {
      contributionsWithin.set(component.towards, component.amount);
    }
  }
  return { service: service.id, chosen, request, contributionsWithin, ...told };
}
