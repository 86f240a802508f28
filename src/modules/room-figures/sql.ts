import { sql } from 'kysely';
import type { Moments } from '#kernel/clock-times.ts';
import type { Tx } from '#kernel/db.ts';
import type { Facts } from '#kernel/figure-facts.ts';

/** What a kind of user got in a municipality. `unknown` counts the uses for which no tariff was set. */
export type Support = {
  readonly municipalityCode: string;
  readonly userKind: string;
  readonly uses: number;
  readonly minutes: number;
  readonly paidCents: number;
  readonly supportCents: number;
  readonly unknown: number;
};

/** What was given in these municipalities to uses that began in a span and are over; who did not come is not counted. */
export async function listSupport(
  tx: Tx,
  municipalityCodes: readonly string[],
  { from, until, now }: Moments & { now: Date },
): Promise<Support[]> {
  const { rows } = await sql<Support>`
    select municipality_code, user_kind, count(*) as uses,
      sum(extract(epoch from ends_at - begins_at) / 60)::int as minutes,
      coalesce(sum(price_cents), 0)::int as paid_cents,
      coalesce(sum(greatest(normal_cents - price_cents, 0)), 0)::int as support_cents,
      count(*) filter (where normal_cents is null or price_cents is null) as unknown
    from room_bookings.pub_uses
    where municipality_code = any(${municipalityCodes}) and begins_at >= ${from} and begins_at < ${until}
      and ends_at <= ${now} and was_used is distinct from false
    group by municipality_code, user_kind
    order by municipality_code, user_kind`.execute(tx);
  return rows;
}

/** Which kind of user had each use in these branches that began in a span, by its id. */
export async function kindsOfUses(tx: Tx, branchId: string, { from, until }: Moments): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('roomBookings.pubUses')
    .select(['id', 'userKind'])
    .where('branchId', '=', branchId)
    .where('beginsAt', '>=', from)
    .where('beginsAt', '<', until)
    .execute();
  return new Map(rows.map(({ id, userKind }) => [id ?? '', userKind ?? '']));
}

/** What each use adds that is over, on the day on which it began. Its label names the room, never who was there. */
export const useFacts: Facts = ({ now }) => sql`
  select fact.figure_id, use.id::text as id, room.name as label, (use.begins_at at time zone 'Europe/Amsterdam')::date as day,
    '/werk/ruimtegebruik/' || use.booking_id as href, use.municipality_code, use.branch_id, fact.value
  from room_bookings.pub_uses use
  join rooms.pub_rooms room on room.id = use.room_id
  cross join lateral (values
    ('room-uses-' || use.user_kind, 1::numeric),
    ('room-hours-' || use.user_kind, extract(epoch from use.ends_at - use.begins_at) / 3600),
    ('room-support-' || use.user_kind,
      case when num_nonnulls(use.normal_cents, use.price_cents) = 2
        then greatest(use.normal_cents - use.price_cents, 0) / 100.0 end),
    ('room-uses-without-tariff', (num_nonnulls(use.normal_cents, use.price_cents) < 2)::int)
  ) as fact (figure_id, value)
  where use.begins_at >= cell.begins_at and use.begins_at < cell.ends_at
    and use.ends_at <= ${now} and use.was_used is distinct from false`;
