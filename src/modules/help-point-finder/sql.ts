import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';

/** A point with where it is; the position is known of branches alone. */
export type HelpPoint = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: 'government' | 'tax' | 'legal' | 'work' | 'other';
  readonly municipalityCode: string;
  readonly branchId: string | null;
  readonly branchSlug: string | null;
  readonly summary: string;
  readonly partners: string;
  readonly languages: readonly string[];
  readonly byAppointment: boolean;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly whereName: string;
  readonly street: string;
  readonly postcode: string | null;
  readonly town: string;
};

/** A dated consultation hour that takes place, or that residents must know is cancelled. */
export type HelpHour = {
  readonly id: string;
  readonly pointId: string;
  readonly beginsAt: Date;
  readonly endsAt: Date;
  readonly way: 'walk-in' | 'appointment';
  readonly state: 'planned' | 'cancelled';
  readonly cancelReason: string;
};

type Wanted = { readonly today: Day; readonly slug?: string };

/** The points that are not closed on this day, by name; of one address, or all. */
export async function listOpenPoints(tx: Tx, { today, slug }: Wanted): Promise<HelpPoint[]> {
  const { rows } = await sql<HelpPoint>`
    select point.id, point.slug, point.name, point.kind, point.municipality_code, point.branch_id,
      branch.slug as branch_slug, point.summary, point.partners, point.languages, point.by_appointment,
      point.opened_on::text as opened_on, point.closed_on::text as closed_on, point.where_name, point.street, point.postcode, point.town
    from help_points.pub_points point left join branches.pub_branches branch on branch.id = point.branch_id
    where (point.closed_on is null or point.closed_on > ${today}) and ${slug === undefined ? sql`true` : sql`point.slug = ${slug}`}
    order by point.name, point.id`.execute(tx);
  return rows;
}

type Span = { readonly now: Date; readonly until: Date; readonly pointId?: string };

/** What is to come and not over, up to a moment, by time; of one point, or of all. */
export async function listHoursToCome(tx: Tx, { now, until, pointId }: Span): Promise<HelpHour[]> {
  const { rows } = await sql<HelpHour>`
    select id, point_id, begins_at, ends_at, way, state, cancel_reason from help_points.pub_consultation_hours
    where begins_at > ${now}::timestamptz - interval '1 day' and begins_at < ${until} and ends_at > ${now}
      and state in ('planned', 'cancelled') and ${pointId === undefined ? sql`true` : sql`point_id = ${pointId}`}
    order by begins_at, id`.execute(tx);
  return rows;
}
