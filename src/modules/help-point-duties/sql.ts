import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Duty, Needs, Staffing, WeeklyMoment } from './domain.ts';

type StaffingRow = Omit<Staffing, 'weekly'> & { weekday: number | null; beginsAt: string | null };

const staffing = ({ weekday, beginsAt, ...row }: StaffingRow): Staffing => ({
  ...row,
  weekly: weekday === null || beginsAt === null ? null : { weekday, beginsAt },
});

/** Who is on duty has an account that is open; without one they are not there. */
const STAFFING = sql`staffing.id, staffing.point_id, staffing.weekday, to_char(staffing.begins_at, 'HH24:MI') as begins_at,
  staffing.hour_id, staffing.needs, staffing.version,
  (select coalesce(jsonb_agg(jsonb_build_object('accountId', duty.account_id, 'role', duty.role) order by account.name), '[]')
   from help_point_duties.duties duty join people.pub_open_accounts account on account.id = duty.account_id
   where duty.staffing_id = staffing.id) as duties`;

/** The staffing of the weekly hours of these points, and of those of the dated hours that have their own. */
export async function listStaffings(
  tx: Tx,
  { pointIds, hourIds }: { readonly pointIds: readonly string[]; readonly hourIds: readonly string[] },
): Promise<Staffing[]> {
  const { rows } = await sql<StaffingRow>`
    select ${STAFFING} from help_point_duties.staffings staffing
    where staffing.point_id = any(${pointIds}::uuid[])
      and (staffing.hour_id is null or staffing.hour_id = any(${hourIds}::uuid[]))`.execute(tx);
  return rows.map(staffing);
}

/** What a staffing is of: one dated hour, or the weekly hours of a point that begin then. */
export type StaffingKey = { readonly hourId: string } | { readonly pointId: string; readonly weekly: WeeklyMoment };

const isAt = (key: StaffingKey) =>
  'hourId' in key
    ? sql`staffing.hour_id = ${key.hourId}`
    : sql`staffing.point_id = ${key.pointId} and staffing.weekday = ${key.weekly.weekday}
        and staffing.begins_at = ${key.weekly.beginsAt}::time`;

/** Locks a staffing until commit: who changes it, hands back or takes over does so after the one before. */
export async function lockStaffing(tx: Tx, key: StaffingKey): Promise<Staffing | undefined> {
  await sql`select from help_point_duties.staffings staffing where ${isAt(key)} for update`.execute(tx);
  const { rows } = await sql<StaffingRow>`
    select ${STAFFING} from help_point_duties.staffings staffing where ${isAt(key)}`.execute(tx);
  return rows.map(staffing)[0];
}

type NewStaffing = Pick<Staffing, 'id' | 'pointId' | 'needs'>;

/** Adds a staffing. False where there is one already. */
export async function insertStaffing(tx: Tx, key: StaffingKey, { needs, ...row }: NewStaffing): Promise<boolean> {
  const { numInsertedOrUpdatedRows: added = 0n } = await tx
    .insertInto('helpPointDuties.staffings')
    .values({ ...row, ...('hourId' in key ? { hourId: key.hourId } : key.weekly), needs: JSON.stringify(needs) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return added > 0n;
}

/** Sets how many are needed, as the next version: call it whenever who is there changes too. */
export const updateStaffing = (tx: Tx, id: string, needs: Needs): Promise<unknown> =>
  tx
    .updateTable('helpPointDuties.staffings')
    .set((eb) => ({ needs: JSON.stringify(needs), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

/** Puts exactly these on duty. */
export async function replaceDuties(tx: Tx, staffingId: string, duties: readonly Duty[]): Promise<void> {
  await tx.deleteFrom('helpPointDuties.duties').where('staffingId', '=', staffingId).execute();
  if (duties.length > 0)
    await tx
      .insertInto('helpPointDuties.duties')
      .values(duties.map(({ accountId, role }) => ({ staffingId, accountId, role })))
      .execute();
}

/** The points where somebody is on duty, as a rule or on a day. */
export async function listPointIdsOf(tx: Tx, accountId: string): Promise<string[]> {
  const { rows } = await sql<{ pointId: string }>`
    select distinct staffing.point_id from help_point_duties.staffings staffing
    join help_point_duties.duties duty on duty.staffing_id = staffing.id
    where duty.account_id = ${accountId}`.execute(tx);
  return rows.map(({ pointId }) => pointId);
}

export type HandBack = {
  readonly hourId: string;
  readonly accountId: string;
  readonly reason: string;
  readonly handedBackAt: Date;
};

/** Keeps why somebody cannot come; who says so twice, the last time. */
export async function insertHandBack(tx: Tx, handBack: HandBack): Promise<void> {
  await tx
    .insertInto('helpPointDuties.handBacks')
    .values(handBack)
    .onConflict((conflict) =>
      conflict
        .columns(['hourId', 'accountId'])
        .doUpdateSet({ reason: handBack.reason, handedBackAt: handBack.handedBackAt }),
    )
    .execute();
}

/** Who handed back these hours, in that order. */
export async function listHandBacks(tx: Tx, hourIds: readonly string[]): Promise<HandBack[]> {
  const { rows } = await sql<HandBack>`
    select hour_id, account_id, reason, handed_back_at from help_point_duties.hand_backs
    where hour_id = any(${hourIds}::uuid[])
    order by handed_back_at`.execute(tx);
  return rows;
}

/** Forgets that these handed back an hour: they are there again. */
export const deleteHandBacks = (tx: Tx, hourId: string, duties: readonly Duty[]): Promise<unknown> =>
  sql`delete from help_point_duties.hand_backs
    where hour_id = ${hourId} and account_id = any(${duties.map(({ accountId }) => accountId)}::uuid[])`.execute(tx);

/** Takes somebody out of all that is planned. */
export async function forgetAccount(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('helpPointDuties.duties').where('accountId', '=', accountId).execute();
  await tx.deleteFrom('helpPointDuties.handBacks').where('accountId', '=', accountId).execute();
}

/** Wipes who was where at hours that are over or vanished, and at weekly hours that there are no more. Gives how many. */
export async function wipeOver(tx: Tx, { now, today }: { readonly now: Date; readonly today: Day }): Promise<number> {
  const isOver = sql`not exists (
    select from help_points.pub_consultation_hours hour where hour.id = hour_id and hour.ends_at > ${now})`;
  await sql`delete from help_point_duties.hand_backs where ${isOver}`.execute(tx);
  const { numAffectedRows = 0n } = await sql`
    delete from help_point_duties.staffings staffing
    where case when hour_id is null then not exists (
        select from help_points.pub_weekly_hours weekly
        where weekly.point_id = staffing.point_id and weekly.weekday = staffing.weekday
          and weekly.begins_at = to_char(staffing.begins_at, 'HH24:MI') and coalesce(weekly.ends_before > ${today}, true))
      else ${isOver} end`.execute(tx);
  return Number(numAffectedRows);
}
