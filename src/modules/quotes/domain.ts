import type { Day } from '#kernel/days.ts';
import type { Advice, Scenario } from '../advice/index.ts';
import { type Calculation, type Facts, type Fault, priceSelections, type Quantities } from '../calculations/index.ts';
import type { EditionDocument } from '../tariffs/index.ts';
import { canonicalJson } from './content-hash.ts';

/** In the order of a quote's life. `draft`, `in-review` and `approved` are known to the library only. */
export const STATES = [
  'draft',
  'in-review',
  'approved',
  'sent',
  'accepted',
  'declined',
  'superseded',
  'withdrawn',
] as const;
export type QuoteState = (typeof STATES)[number];

/** Order: the municipality commissions the work. Grant: it subsidises it, and decides on an application. */
export const ROUTES = ['order', 'grant'] as const;
export type Route = (typeof ROUTES)[number];

export type SchoolContribution = 'within' | 'on-top';

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

/** `OFF-2026-0109-0007`: the year, the CBS code without its letters, a running number. */
export const numberOf = (year: number, code: string, running: number): string =>
  `OFF-${year}-${code.replace(/\D/g, '')}-${String(running).padStart(4, '0')}`;

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

/** The same lines with other quantities for one service. */
export const withLine = (lines: readonly QuoteLine[], changed: Wanted): QuoteLine[] =>
  lines.map((line) => (line.serviceId === changed.serviceId ? { ...line, ...changed } : line));

/** The lines of a scenario with the goals that they serve in words. */
export const linesFrom = ({ goals }: Pick<Advice, 'goals'>, { lines }: Pick<Scenario, 'lines'>): QuoteLine[] =>
  lines.map(({ goalId, ...line }) => ({ ...line, goal: goals.find(({ id }) => id === goalId)?.title ?? null }));

type Wanted = Pick<QuoteLine, 'serviceId' | 'quantities' | 'choice'>;

/** Whether both ask the same of a service. */
export const isSameLine = (a: Wanted, b: Wanted): boolean =>
  canonicalJson([a.serviceId, a.quantities, a.choice]) === canonicalJson([b.serviceId, b.quantities, b.choice]);

/** Whether the service is offered: chosen, or brought along by a chosen one. */
export const hasService = (
  { lines, calculation }: { lines: readonly QuoteLine[]; calculation: Calculation },
  id: string,
): boolean =>
  lines.some(({ serviceId }) => serviceId === id) ||
  [...calculation.lines, ...calculation.onQuote, ...calculation.unpriced].some(({ service }) => service === id);

/** Whether somebody else than the maker must approve first. The limit itself needs no approval. */
export const needsApproval = (annualCents: number, approvalAboveCents: number): boolean =>
  annualCents > approvalAboveCents;

/** An offer can be accepted up to and including its last day. */
export const isExpired = ({ state, validUntil }: { state: QuoteState; validUntil: Day }, today: Day): boolean =>
  state === 'sent' && validUntil < today;

/** A state that this step cannot start from. */
export type WrongState = { code: 'wrong-state'; state: QuoteState };
/** Somebody saved this version after it was shown. */
export type ChangedMeanwhile = { code: 'changed-meanwhile'; version: number };
