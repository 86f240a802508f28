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

export type Weeks = 'every' | 'first' | 'second' | 'third' | 'fourth' | 'last';

/** When a point is open as a rule: 1 is Monday, times as `09:30`; every week, or one such weekday of the month. */
export type RegularHour = {
  readonly pointId: string;
  readonly weekday: number;
  readonly beginsAt: string;
  readonly endsAt: string;
  readonly way: 'walk-in' | 'appointment';
  readonly weeks: Weeks;
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

/** The weekly hours that hold on this day, or from when a point opens; in the order of the week. */
export async function listRegularHours(
  tx: Tx,
  { today, pointId }: { today: Day; pointId?: string },
): Promise<RegularHour[]> {
  const { rows } = await sql<RegularHour>`
    select weekly.point_id, weekly.weekday, weekly.begins_at, weekly.ends_at, weekly.way, weekly.weeks
    from help_points.pub_weekly_hours weekly join help_points.pub_points point on point.id = weekly.point_id
    where weekly.starts_on <= greatest(point.opened_on, ${today}::date) and coalesce(weekly.ends_before > ${today}, true)
      and ${pointId === undefined ? sql`true` : sql`weekly.point_id = ${pointId}`}
    order by weekly.weekday, weekly.begins_at, weekly.id`.execute(tx);
  return rows;
}
