import { sql } from 'kysely';
import type { Scope } from '#kernel/access.ts';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { PointKind } from '../kinds.ts';

/** What can be filled in of a point, apart from where it is. */
export type PointDetails = {
  readonly name: string;
  readonly kind: PointKind;
  readonly summary: string;
  readonly partners: string;
  readonly languages: readonly string[];
  readonly byAppointment: boolean;
  readonly openedOn: Day;
};

/** A point as others know it, with where it is: at a branch, or at a place of others. */
export type Point = PointDetails & {
  readonly id: string;
  readonly slug: string;
  readonly municipalityCode: string;
  readonly branchId: string | null;
  readonly placeId: string | null;
  readonly whereName: string;
  readonly street: string;
  readonly postcode: string | null;
  readonly town: string;
  /** The first day on which it is no more. */
  readonly closedOn: Day | null;
  readonly version: number;
};

/** How far a permission must reach for a point: one at a place of others belongs to its municipality. */
export const scopeOf = ({ municipalityCode, branchId }: Pick<Point, 'municipalityCode' | 'branchId'>): Scope => ({
  municipality: municipalityCode,
  ...(branchId !== null && { branchId }),
});

const POINT = sql`point.id, point.slug, point.name, point.kind, point.municipality_code, point.branch_id, point.place_id,
  point.summary, point.partners, point.languages, point.by_appointment, point.opened_on, point.closed_on,
  point.where_name, point.street, point.postcode, point.town, point.version`;

export type PointFilter = {
  readonly municipalities?: 'all' | readonly string[];
  readonly kind?: PointKind;
  readonly branchId?: string;
  readonly ids?: readonly string[];
  /** Only those that are there on this day. */
  readonly on?: Day;
};

/** The points that this asks for, by municipality and name. */
export async function listPoints(tx: Tx, filter: PointFilter = {}): Promise<Point[]> {
  const { municipalities = 'all', kind, branchId, ids, on } = filter;
  const { rows } = await sql<Point>`
    select ${POINT} from help_points.pub_points point
    where ${municipalities === 'all' ? sql`true` : sql`point.municipality_code = any(${municipalities})`}
      and ${kind === undefined ? sql`true` : sql`point.kind = ${kind}`}
      and ${branchId === undefined ? sql`true` : sql`point.branch_id = ${branchId}`}
      and ${ids === undefined ? sql`true` : sql`point.id = any(${ids}::uuid[])`}
      and ${on === undefined ? sql`true` : sql`point.opened_on <= ${on} and coalesce(point.closed_on > ${on}, true)`}
    order by point.municipality_code, point.name, point.id`.execute(tx);
  return rows;
}

/** The point with this id, or the one of this address; closed ones too. */
export async function findPoint(tx: Tx, named: string | { readonly slug: string }): Promise<Point | undefined> {
  const { rows } = await sql<Point>`
    select ${POINT} from help_points.pub_points point
    where ${typeof named === 'string' ? sql`point.id = ${named}` : sql`point.slug = ${named.slug}`}`.execute(tx);
  return rows[0];
}

export type LockedPoint = Pick<
  Point,
  'id' | 'municipalityCode' | 'branchId' | 'openedOn' | 'closedOn' | 'version' | 'kind'
>;

/** Locks the point until commit: its details, its week and what is planned from it change one after the other. */
export async function lockPoint(tx: Tx, id: string): Promise<LockedPoint | undefined> {
  const { rows } = await sql<LockedPoint>`
    select id, municipality_code, branch_id, opened_on, closed_on, version, kind
    from help_points.points where id = ${id} for update`.execute(tx);
  return rows[0];
}

type PointRow = Pick<Point, 'id' | 'slug' | 'municipalityCode' | 'branchId' | 'placeId'> & PointDetails;

export const insertPoint = (tx: Tx, point: PointRow): Promise<unknown> =>
  tx
    .insertInto('helpPoints.points')
    .values({ ...point, languages: [...point.languages] })
    .execute();

type Changes = Partial<Omit<PointRow, 'id' | 'slug' | 'languages'> & { languages: string[]; closedOn: Day | null }>;

/** Changes what is given, and makes the next version. */
export const updatePoint = (tx: Tx, id: string, changes: Changes): Promise<unknown> =>
  tx
    .updateTable('helpPoints.points')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
