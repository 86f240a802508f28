import type { Day } from '#kernel/days.ts';
import type { Edition } from '../activity-catalogue/index.ts';
import type { SchoolContribution } from '../advice/index.ts';
import { type Calculation, type Facts, type Fault, priceSelections, type Quantities } from '../calculations/index.ts';
import type { Municipality } from '../organisation/index.ts';
import type { Reading } from '../school-norms/index.ts';
import type { EditionDocument, Service } from '../tariffs/index.ts';

/** One offered service. `quantities` holds only what differs from the facts. */
export type QuoteLine = {
  readonly serviceId: string;
  readonly quantities: Quantities;
  readonly choice: Readonly<Record<string, string>>;
  readonly reason: string | null;
  readonly goal: string | null;
};

/** The price that a person put on a part that the catalogue leaves to a quote. */
export type CustomPrice = {
  readonly serviceId: string;
  readonly componentId: string;
  readonly amountCents: number;
  readonly recurrence: 'annual' | 'one_off';
  readonly note: string;
};

/** What the price of a version rests on. */
export type Basis = {
  readonly year: number;
  readonly facts: Facts;
  readonly schoolContribution: SchoolContribution;
  readonly lines: readonly QuoteLine[];
  readonly customPrices: readonly CustomPrice[];
};

/** What one version of a quote says, as both sides read it. */
export type QuoteContent = Basis & {
  readonly quoteNumber: string;
  readonly number: number;
  readonly municipality: Pick<Municipality, 'code' | 'name'>;
  readonly edition: Edition;
  /** Of a draft: what it costs now. Later: what was frozen. */
  readonly calculation: Calculation;
  readonly validUntil: Day;
  readonly conditions: string;
  /** An empty line parts two paragraphs. */
  readonly letter: string;
  readonly sentAt: Date | null;
  /** How the library reads now what the source leaves open about schools; the promises follow it. */
  readonly reading: Reading;
};

/** What a version costs on its edition, with the prices that people gave; or every fault that stands in the way. */
export function priceQuote(edition: EditionDocument, basis: Basis): { calculation: Calculation } | { faults: Fault[] } {
  const { facts, year, schoolContribution, lines, customPrices } = basis;
  const selections = lines.map(({ serviceId, quantities, choice }) => ({
    service: serviceId,
    quantities,
    choice,
    customLines: customPrices
      .filter((price) => price.serviceId === serviceId)
      .map(({ componentId, amountCents, recurrence }) => ({ component: componentId, amountCents, recurrence })),
  }));
  const priced = priceSelections({ edition, facts, selections, options: { year, schoolContribution } });
  return priced.ok ? { calculation: priced.value } : { faults: priced.refusal.faults };
}

/** The services of a version in the order of the catalogue, those that come along with another too. */
export function servicesOf({
  calculation,
  edition,
  lines,
}: Pick<QuoteContent, 'calculation' | 'edition' | 'lines'>): Service[] {
  const { lines: priced, onQuote, unpriced, information } = calculation;
  const ids = new Set([...priced, ...onQuote, ...unpriced, ...information].map(({ service }) => service));
  for (const { serviceId } of lines) ids.add(serviceId);
  return edition.document.services.filter(({ id }) => ids.has(id));
}

/** The same version with other content and what it costs then, or every fault. A price of a service that goes out goes with it. */
export function withChanges<Content extends QuoteContent>(
  content: Content,
  changes: Partial<Omit<Basis, 'year'>>,
): { content: Content } | { faults: Fault[] } {
  const next = { ...content, ...changes };
  const services = next.lines.map(({ serviceId }) => serviceId);
  const customPrices = next.customPrices.filter(({ serviceId }) => services.includes(serviceId));
  const priced = priceQuote(next.edition.document, { ...next, customPrices });
  return 'faults' in priced ? priced : { content: { ...next, customPrices, calculation: priced.calculation } };
}
