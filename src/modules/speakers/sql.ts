import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { EngagementDetails, VatPercent } from './domain.ts';

export type Engagement = EngagementDetails & {
  readonly id: string;
  readonly activityId: string;
  readonly version: number;
};

const engagements = (tx: Tx) =>
  tx
    .selectFrom('speakers.engagements')
    .select(['id', 'activityId', 'sessionId', 'year', 'name', 'company', 'feeCents', 'travelCents', 'version'])
    .select([
      sql<VatPercent>`vat_percent`.as('vatPercent'),
      sql<Day | null>`contract_on`.as('contractOn'),
      sql<Day | null>`invoiced_on`.as('invoicedOn'),
      sql<Day | null>`paid_on`.as('paidOn'),
    ]);

export const listEngagements = (tx: Tx, activityId: string): Promise<Engagement[]> =>
  engagements(tx).where('activityId', '=', activityId).orderBy('name').orderBy('id').execute();

export const findEngagement = (tx: Tx, id: string): Promise<Engagement | undefined> =>
  engagements(tx).where('id', '=', id).executeTakeFirst();

export const insertEngagement = (tx: Tx, engagement: Omit<Engagement, 'version'>): Promise<unknown> =>
  tx.insertInto('speakers.engagements').values(engagement).execute();

export const updateEngagement = (tx: Tx, id: string, changes: EngagementDetails): Promise<unknown> =>
  tx
    .updateTable('speakers.engagements')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

export const deleteEngagement = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('speakers.engagements').where('id', '=', id).execute();

export type YearEngagement = Omit<Engagement, 'sessionId' | 'version'> & {
  readonly municipalityCode: string;
  readonly activityTitle: string;
  /** Empty: its activity belongs to no service. */
  readonly serviceId: string;
};

/** What is on the budgets of these municipalities in a year, by activity. */
export async function listYearEngagements(
  tx: Tx,
  { municipalityCodes, year }: { municipalityCodes: readonly string[]; year: number },
): Promise<YearEngagement[]> {
  const { rows } = await sql<YearEngagement>`
    select engagement.id, engagement.activity_id, engagement.year, engagement.name, engagement.company, engagement.fee_cents,
      engagement.vat_percent, engagement.travel_cents, engagement.contract_on, engagement.invoiced_on, engagement.paid_on,
      activity.title as activity_title, activity.municipality_code, coalesce(activity.service_id, '') as service_id
    from speakers.engagements engagement
    join activities.pub_activities activity on activity.id = engagement.activity_id
    where activity.municipality_code = any(${municipalityCodes}) and engagement.year = ${year}
    order by activity.title, engagement.name, engagement.id`.execute(tx);
  return rows;
}

export type Budget = { readonly serviceId: string; readonly cents: number; readonly version: number };
type Of = { readonly municipalityCode: string; readonly year: number };

export const listBudgets = (tx: Tx, { municipalityCode, year }: Of): Promise<Budget[]> =>
  tx
    .selectFrom('speakers.budgets')
    .select(['serviceId', 'cents', 'version'])
    .where('municipalityCode', '=', municipalityCode)
    .where('year', '=', year)
    .execute();

/** What each of these municipalities may spend in a year, over all services. One without any budget is left out. */
export async function sumBudgets(
  tx: Tx,
  { municipalityCodes, year }: { municipalityCodes: readonly string[]; year: number },
): Promise<Map<string, number>> {
  const { rows } = await sql<{ code: string; cents: number }>`
    select municipality_code as code, sum(cents)::int as cents from speakers.budgets
    where municipality_code = any(${municipalityCodes}) and year = ${year}
    group by municipality_code`.execute(tx);
  return new Map(rows.map(({ code, cents }) => [code, cents]));
}

/** Sets the budget unless somebody else did since this version (zero: there was none). Says whether it was set. */
export async function setBudgetAt(
  tx: Tx,
  { municipalityCode, year, serviceId, cents, version }: Of & Budget,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into speakers.budgets as budget (municipality_code, year, service_id, cents)
    values (${municipalityCode}, ${year}, ${serviceId}, ${cents})
    on conflict (municipality_code, year, service_id) do update
      set cents = excluded.cents, version = budget.version + 1
      where budget.version = ${version}`.execute(tx);
  return numAffectedRows === 1n;
}
