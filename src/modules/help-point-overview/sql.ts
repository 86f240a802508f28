import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { ConsultationHour } from '../help-points/index.ts';

const HOUR = sql`hour.id, hour.point_id, hour.begins_at, hour.ends_at, hour.way, hour.state, hour.cancel_reason,
  hour.visitors, hour.follows_at, hour.version`;

/** Hours at these points that have ended and of which nobody said whether they took place, the oldest first. */
export async function listToHold(
  tx: Tx,
  { pointIds, now, limit }: { readonly pointIds: readonly string[]; readonly now: Date; readonly limit: number },
): Promise<ConsultationHour[]> {
  const { rows } = await sql<ConsultationHour>`
    select ${HOUR} from help_points.pub_consultation_hours hour
    where hour.point_id = any(${pointIds}::uuid[]) and hour.state = 'planned' and hour.ends_at <= ${now}
    order by hour.begins_at, hour.id
    limit ${limit}`.execute(tx);
  return rows;
}

/** The first consultation hour that is still to come at each of these points, where there is one. */
export async function listNext(tx: Tx, pointIds: readonly string[], now: Date): Promise<ConsultationHour[]> {
  const { rows } = await sql<ConsultationHour>`
    select distinct on (hour.point_id) ${HOUR} from help_points.pub_consultation_hours hour
    where hour.point_id = any(${pointIds}::uuid[]) and hour.state = 'planned' and hour.ends_at > ${now}
    order by hour.point_id, hour.begins_at`.execute(tx);
  return rows;
}
