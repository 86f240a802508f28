import type { Day } from '#kernel/days.ts';
import { roundToCents } from '#kernel/money.ts';

/** VAT on a fee, in percent. Zero: exempt, or a small business without VAT. Source: Belastingdienst, tarieven voor de btw. */
export const VAT_RATES = [0, 9, 21] as const;
export type VatPercent = (typeof VAT_RATES)[number];

export type EngagementDetails = {
  readonly sessionId: string | null;
  /** Whose budget it is on. */
  readonly year: number;
  readonly name: string;
  readonly company: string;
  /** Without VAT. */
  readonly feeCents: number;
  readonly vatPercent: VatPercent;
  /** With VAT. */
  readonly travelCents: number;
  readonly contractOn: Day | null;
  readonly invoicedOn: Day | null;
  readonly paidOn: Day | null;
};

type Costs = Pick<EngagementDetails, 'feeCents' | 'vatPercent' | 'travelCents'>;

/** What a speaker costs in all: the fee with its VAT, rounded to cents, and the journey. */
export const costCents = ({ feeCents, vatPercent, travelCents }: Costs): number =>
  feeCents + roundToCents({ units: BigInt(feeCents * vatPercent), scale: 4 }) + travelCents;

export type EngagementState = 'asked' | 'agreed' | 'invoiced' | 'paid';

/** How far it is: asked, agreed in writing, invoiced, paid. */
export function stateOf({
  contractOn,
  invoicedOn,
  paidOn,
}: Pick<EngagementDetails, 'contractOn' | 'invoicedOn' | 'paidOn'>): EngagementState {
  if (paidOn) return 'paid';
  if (invoicedOn) return 'invoiced';
  return contractOn ? 'agreed' : 'asked';
}

/** What one service may cost in speakers, and does. Undefined: nobody set a budget. */
export type BudgetLine = {
  readonly serviceId: string;
  readonly title: string;
  readonly budgetCents: number | undefined;
  readonly promisedCents: number;
};

type Booked = Costs & { readonly serviceId: string };
type Budget = { readonly serviceId: string; readonly cents: number };

/** Of each service what was budgeted and promised: those promised first, then whatever else costs something. */
export function budgetLines(
  { promised, titles }: { readonly promised: readonly string[]; readonly titles: ReadonlyMap<string, string> },
  budgets: readonly Budget[],
  engagements: readonly Booked[],
): BudgetLine[] {
  const ids = new Set([
    ...promised,
    ...budgets.map((each) => each.serviceId),
    ...engagements.map((each) => each.serviceId),
  ]);
  return [...ids].map((serviceId) => ({
    serviceId,
    title: titles.get(serviceId) ?? serviceId,
    budgetCents: budgets.find((each) => each.serviceId === serviceId)?.cents,
    promisedCents: engagements
      .filter((each) => each.serviceId === serviceId)
      .reduce((sum, engagement) => sum + costCents(engagement), 0),
  }));
}
