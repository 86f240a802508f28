import { parseEuros, typedEuros } from '#kernel/money.ts';
import type { Selection } from '../calculations/index.ts';
import type { Service } from '../tariffs/index.ts';
import { openPartsOf, type PartnerKind } from './domain.ts';

type Typed = Readonly<Record<string, string | undefined>>;
type CustomLine = NonNullable<Selection['customLines']>[number];

/** The fields with which a person prices a part that has no price in the catalogue. */
export const priceField = (service: string, component: string): string => `prijs.${service}.${component}`;
export const rhythmField = (service: string, component: string): string => `wanneer.${service}.${component}`;

export const RHYTHMS = ['annual', 'one_off'] as const;

/** The chosen services with the prices that were typed; what is no amount goes into `errors`, by field. */
export function readSelections(
  services: readonly Service[],
  kind: PartnerKind,
  { raw, errors }: { raw: Typed; errors: Record<string, string> },
): Selection[] {
  return services.map((service) => {
    const customLines = openPartsOf(service, kind).flatMap((component): CustomLine[] => {
      const text = raw[priceField(service.id, component.id)]?.trim() ?? '';
      if (text === '') return [];
      const amountCents = parseEuros(text);
      if (amountCents === undefined || amountCents < 0) {
        errors[priceField(service.id, component.id)] = 'Vul een bedrag in, zoals 1.234,50';
        return [];
      }
      const recurrence = raw[rhythmField(service.id, component.id)] === 'one_off' ? 'one_off' : 'annual';
      return [{ component: component.id, amountCents, recurrence }];
    });
    return { service: service.id, customLines };
  });
}

/** The same fields as they were saved. */
export const filledPrices = (selections: readonly Selection[]): Record<string, string> =>
  Object.fromEntries(
    selections.flatMap(({ service, customLines = [] }) =>
      customLines.flatMap(({ component, amountCents, recurrence }) => [
        [priceField(service, component), typedEuros(amountCents)],
        [rhythmField(service, component), recurrence],
      ]),
    ),
  );
