import { formatDay } from '#kernel/days.ts';
import type { ChangeRow } from '#ui/pdf/document-parts.ts';
import type { Line } from '../calculations/index.ts';
import { type QuoteContent, servicesOf } from './domain.ts';

type Priced = Pick<QuoteContent, 'calculation' | 'edition' | 'lines'>;
type Part = { readonly serviceId: string; readonly what: string; readonly says: string };

/** What changed in one part of a service. */
export type PartChange = ChangeRow & { readonly serviceId: string };

const keyOf = ({ service, component, size, grade }: Pick<Line, 'service' | 'component' | 'size' | 'grade'>): string =>
  [service, component, size, grade].join(' ');

/** Each priced line with its sum, each part that still has no price, and each service that asks for none. */
function partsOf(content: Priced): ReadonlyMap<string, Part> {
  const { lines, onQuote } = content.calculation;
  const services = servicesOf(content);
  const titles = new Map(services.map(({ id, title }) => [id, title]));
  const partOf = (service: string, label: string, says: string): Part => ({
    serviceId: service,
    what: `${titles.get(service) ?? service}: ${label}`,
    says,
  });
  const parts = new Map([
    ...onQuote.map((part) => [keyOf(part), partOf(part.service, part.label, 'op offerte')] as const),
    ...lines.map((line) => [keyOf(line), partOf(line.service, line.label, line.explanation)] as const),
  ]);
  const named = new Set([...parts.values()].map(({ serviceId }) => serviceId));
  const others = services.filter(({ id }) => !named.has(id));
  return new Map([
    ...parts,
    ...others.map(({ id, title }) => [id, { serviceId: id, what: title, says: 'zonder prijs' }] as const),
  ]);
}

const NOTHING = 'niet in de offerte';

/** What differs between the services of two versions, part by part in the order of the catalogue. */
export function partChanges(before: Priced, after: Priced): PartChange[] {
  const [old, fresh] = [partsOf(before), partsOf(after)];
  const order = after.edition.document.services.map(({ id }) => id);
  return [...new Map([...old, ...fresh])]
    .map(([key, { serviceId, what }]) => ({
      serviceId,
      what,
      was: old.get(key)?.says ?? NOTHING,
      becomes: fresh.get(key)?.says ?? NOTHING,
    }))
    .filter(({ was, becomes }) => was !== becomes)
    .sort((a, b) => order.indexOf(a.serviceId) - order.indexOf(b.serviceId));
}

/** What differs between two versions: services in the order of the catalogue, then the words. */
export function changesBetween(before: QuoteContent, after: QuoteContent): ChangeRow[] {
  const words = [
    { what: 'Geldig tot en met', was: formatDay(before.validUntil), becomes: formatDay(after.validUntil) },
    { what: 'Brief', was: before.letter, becomes: after.letter },
    { what: 'Voorwaarden', was: before.conditions, becomes: after.conditions },
  ];
  return [
    ...partChanges(before, after).map(({ what, was, becomes }) => ({ what, was, becomes })),
    ...words.filter(({ was, becomes }) => was !== becomes),
  ];
}
