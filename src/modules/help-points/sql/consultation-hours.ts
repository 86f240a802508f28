import { sql } from 'kysely';
import type { Moments } from '#kernel/clock-times.ts';
import type { Tx } from '#kernel/db.ts';
import type { Way } from '../kinds.ts';

export type HourState = 'planned' | 'held' | 'cancelled' | 'superseded';

/** One consultation hour of a point, on its day. */
export type ConsultationHour = {
  readonly id: string;
  readonly pointId: string;
  readonly beginsAt: Date;
  readonly endsAt: Date;
  readonly way: Way;
  readonly state: HourState;
  /** Why it will not be or was not, as residents read it; empty unless it is cancelled. */
  readonly cancelReason: string;
  /** How many came; null: nobody counted. */
  readonly visitors: number | null;
  /** The moment at which the weekly hours have it, also when it was moved; null: an extra one. */
  readonly followsAt: Date | null;
  readonly version: number;
};

const HOUR = sql`hour.id, hour.point_id, hour.begins_at, hour.ends_at, hour.way, hour.state, hour.cancel_reason,
  hour.visitors, hour.follows_at, hour.version`;

/** The consultation hours of these points that lie in these moments, also those that are cancelled, in order of time. */
export async function listConsultationHours(
  tx: Tx,
  { pointIds, from, until }: { readonly pointIds: readonly string[] } & Moments,
): Promise<ConsultationHour[]> {
  const { rows } = await sql<ConsultationHour>`
    select ${HOUR} from help_points.consultation_hours hour
    where hour.point_id = any(${pointIds}::uuid[]) and hour.begins_at < ${until} and hour.ends_at > ${from}
      and hour.state <> 'superseded'
    order by hour.begins_at, hour.id`.execute(tx);
  return rows;
}

/** The consultation hour with this id, in whatever state. */
export async function findConsultationHour(tx: Tx, id: string): Promise<ConsultationHour | undefined> {
  const { rows } = await sql<ConsultationHour>`
    select ${HOUR} from help_points.consultation_hours hour where hour.id = ${id}`.execute(tx);
  return rows[0];
}

type NewHour = Pick<ConsultationHour, 'id' | 'pointId' | 'beginsAt' | 'endsAt' | 'way'>;

/** An extra hour, apart from the weekly ones. */
export const insertHour = (tx: Tx, hour: NewHour): Promise<unknown> =>
  tx
    .insertInto('helpPoints.consultationHours')
    .values({ ...hour, isByHand: true })
    .execute();

type HourChanges = Partial<Omit<ConsultationHour, 'id' | 'pointId' | 'followsAt' | 'version'>>;

/** What somebody changed by hand, as the next version. */
export const updateHour = (tx: Tx, id: string, changes: HourChanges): Promise<unknown> =>
  tx
    .updateTable('helpPoints.consultationHours')
    .set((eb) => ({ ...changes, isByHand: true, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

type Told = Pick<ConsultationHour, 'id' | 'visitors'>;

/** Calls held which of these have ended and are still planned, and gives them. */
export async function holdEnded(
  tx: Tx,
  told: readonly Told[],
  now: Date,
): Promise<Pick<ConsultationHour, 'id' | 'pointId'>[]> {
  const { rows } = await sql<Pick<ConsultationHour, 'id' | 'pointId'>>`
    update help_points.consultation_hours hour
    set state = 'held', visitors = told.visitors, version = version + 1
    from unnest(${told.map(({ id }) => id)}::uuid[], ${told.map(({ visitors }) => visitors)}::int[])
      as told (id, visitors)
    where hour.id = told.id and hour.state = 'planned' and hour.ends_at <= ${now}
    returning hour.id, hour.point_id`.execute(tx);
  return rows;
}
