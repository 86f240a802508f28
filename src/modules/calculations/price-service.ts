import {
  type EditionDocument,
  explainInformation,
  isPriced,
  levelOf,
  type Service,
  type TariffComponent,
} from '../tariffs/index.ts';
import { type Asking, addFault } from './ask.ts';
import type { Calculation, PartOrigin } from './calculation.ts';
import { customLineOf, priceComponent } from './price-component.ts';
import { warnAboutComponent } from './warnings.ts';

export type Parts = Pick<Calculation, 'lines' | 'onQuote' | 'unpriced' | 'information' | 'warnings'>;

/** Adds what one service costs, or says why that cannot be known. `includedBy`: the service that brought it in. */
export function priceService(
  asking: Asking,
  parts: Parts,
  from: { edition: EditionDocument; service: Service; includedBy?: Service },
): void {
  for (const component of from.service.tariff.components) {
    if (isPicked(asking, from.service, component) && !isToldByIncluder(asking, component, from.includedBy)) {
      addComponent(asking, parts, { component, origin: originOf(from.edition, from.service, component) });
    }
  }
}

function addComponent(asking: Asking, parts: Parts, part: { component: TariffComponent; origin: PartOrigin }): void {
  const { component, origin } = part;
  const custom = asking.chosen.customLines.get(component.id);
  if (component.kind === 'includes_service') return;
  if (custom) parts.lines.push(customLineOf(custom, component, origin));
  else if (component.kind === 'on_quote') parts.onQuote.push({ ...origin, costFactors: component.costFactors });
  else if (component.kind === 'unpriced') parts.unpriced.push({ ...origin, note: component.note });
  else if (isPriced(component)) {
    const lines = priceComponent(asking, component, origin);
    parts.lines.push(...lines);
    parts.warnings.push(...warnAboutComponent(component, lines, asking));
  } else {
    parts.information.push({ ...origin, kind: component.kind, explanation: explainInformation(component) });
  }
}

/** Outside a group of alternatives everything counts; within one, the chosen component only. */
function isPicked({ chosen, faults }: Asking, service: Service, { id, alternativeGroup }: TariffComponent): boolean {
  if (!alternativeGroup) return true;
  const picked = chosen.choice.get(alternativeGroup);
  if (picked !== undefined) return picked === id;
  const members = service.tariff.components.filter((each) => each.alternativeGroup === alternativeGroup);
  const allowed = ['none', ...members.map((each) => each.id)];
  addFault(faults, { path: `${chosen.path}.choice.${alternativeGroup}`, code: 'missing-choice', allowed });
  return false;
}

/** The including service asks the same quote again under the same id: one offer is enough, unless it has its price. */
const isToldByIncluder = (
  { chosen }: Asking,
  { id, kind }: TariffComponent,
  includedBy: Service | undefined,
): boolean =>
  kind === 'on_quote' &&
  !chosen.customLines.has(id) &&
  (includedBy?.tariff.components.some((each) => each.id === id && each.kind === 'on_quote') ?? false);

const originOf = (edition: EditionDocument, service: Service, component: TariffComponent): PartOrigin => ({
  service: service.id,
  component: component.id,
  label: component.label,
  payer: component.payer,
  recurrence: component.recurrence,
  certainty: component.certainty,
  programmeLine: service.programmeLine,
  ...levelOf(service),
  vat: component.vat,
  edition: edition.year,
  place: service.place,
});
