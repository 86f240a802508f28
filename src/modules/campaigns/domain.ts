import { addDays, type Day } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { slugOf } from '#kernel/slug.ts';

/** Who it is of, with the word that staff read. The ids stand in the database. */
export const KINDS = { national: 'Landelijk', province: 'Provinciaal', own: 'Van onszelf' } as const;
export type Kind = keyof typeof KINDS;

/** What targets and results are counted in. */
export const UNITS = { activities: 'Activiteiten', visitors: 'Bezoekers', 'gift-books': 'Geschenkboeken' } as const;
export type Unit = keyof typeof UNITS;

export const unitsOf = Object.keys(UNITS) as Unit[];

/** One number for each unit that is known. */
export type Quantities = Readonly<Partial<Record<Unit, number>>>;

export const STATES = {
  undated: 'datum nog niet bekend',
  planned: 'gepland',
  running: 'loopt nu',
  ended: 'voorbij, nog af te sluiten',
  closed: 'afgesloten',
  withdrawn: 'gaat niet door',
} as const;
export type State = keyof typeof STATES;

/** When a campaign is: on known days, or usually in a month. */
export type Period = {
  readonly year: number;
  readonly usualMonth: number | null;
  readonly startsOn: Day | null;
  readonly endsBefore: Day | null;
};

type Life = Pick<Period, 'startsOn' | 'endsBefore'> & {
  readonly withdrawnOn: Day | null;
  readonly closedAt: Date | null;
};

/** Where a campaign stands on this day. Withdrawn goes before all, closed before the days. */
export function stateOf({ startsOn, endsBefore, withdrawnOn, closedAt }: Life, today: Day): State {
  if (withdrawnOn) return 'withdrawn';
  if (closedAt) return 'closed';
  if (!startsOn || !endsBefore) return 'undated';
  if (today < startsOn) return 'planned';
  return today < endsBefore ? 'running' : 'ended';
}

/** How it stands in addresses, every year the same: `De Nationale Voorleesdagen` as `nationale-voorleesdagen`. */
export const addressOf = (name: string): string => slugOf(name.replace(/^(de|het|een)\s+/i, '')) || 'campagne';

/** The month in which it stands in the list: that of its first day, or else the usual one. */
export const monthOf = ({ startsOn, usualMonth }: Pick<Period, 'startsOn' | 'usualMonth'>): number =>
  startsOn ? Number(startsOn.slice(5, 7)) : (usualMonth ?? 1);

type Openness = { readonly id: string; readonly openedOn: string | null; readonly closedOn: string | null };

/** Whether the branch takes part: it was chosen, or nobody was and it is open on a day of the campaign (of the year, while undated). */
export function takesPart(campaign: Period & { readonly branchIds: readonly string[] }, branch: Openness): boolean {
  if (campaign.branchIds.length > 0) return campaign.branchIds.includes(branch.id);
  const { startsOn = null, endsBefore = null, year } = campaign;
  const opensInTime = branch.openedOn === null || branch.openedOn < (endsBefore ?? `${year + 1}-01-01`);
  return opensInTime && (branch.closedOn === null || branch.closedOn > (startsOn ?? `${year}-01-01`));
}

/** The last day is the last on which it is held. */
export type AskedPeriod = {
  readonly startsOn: Day | null;
  readonly lastDay: Day | null;
  readonly year: number | undefined;
  readonly usualMonth: number | null;
};
export type PeriodRefusal = {
  readonly code: 'half-a-period' | 'ends-before-start' | 'no-period' | 'year-out-of-range';
};

/** When a campaign is, of what was filled in. Known days decide the year; without them a year and a month are needed. */
export function decidePeriod(asked: AskedPeriod): Result<Period, PeriodRefusal> {
  const { startsOn, lastDay, usualMonth } = asked;
  if ((startsOn === null) !== (lastDay === null)) return refuse({ code: 'half-a-period' });
  const year = startsOn === null ? asked.year : Number(startsOn.slice(0, 4));
  if (year === undefined || (startsOn === null && usualMonth === null)) return refuse({ code: 'no-period' });
  if (year < 2000 || year > 2100) return refuse({ code: 'year-out-of-range' });
  if (startsOn === null || lastDay === null) return ok({ year, usualMonth, startsOn: null, endsBefore: null });
  if (lastDay < startsOn) return refuse({ code: 'ends-before-start' });
  return ok({ year, usualMonth, startsOn, endsBefore: addDays(lastDay, 1) });
}

type Target = { readonly branchId: string | null; readonly unit: string; readonly quantity: number };

/** What the campaign is for in this unit: its own target, or else those of the branches together. Undefined: none was set. */
export function targetOf(targets: readonly Target[], unit: Unit): number | undefined {
  const ofUnit = targets.filter((target) => target.unit === unit);
  const whole = ofUnit.find(({ branchId }) => branchId === null);
  if (whole) return whole.quantity;
  return ofUnit.length > 0 ? ofUnit.reduce((sum, { quantity }) => sum + quantity, 0) : undefined;
}
