import { sql } from 'kysely';
import type { Moments } from '#kernel/clock-times.ts';
import type { Tx } from '#kernel/db.ts';

/** Who takes something: a module, and the id of what it is for there. */
export type Occupant = { readonly module: string; readonly subjectId: string };

/** What stands in the way of a use. `freeAt` is when it is clear again. */
export type InTheWay = Occupant & {
  readonly unitIds: readonly string[];
  readonly label: string;
  readonly beginsAt: Date;
  readonly endsAt: Date;
  readonly freeAt: Date;
};

/**
 * Locks units until commit, in one order for everybody. Without it two who write at once would each wait for the other in
 * the constraint of the table, which PostgreSQL ends as a deadlock.
 */
export const lockUnits = (tx: Tx, unitIds: readonly string[]): Promise<unknown> =>
  sql`
    select pg_advisory_xact_lock(hashtextextended(unit_id::text, 0))
    from (select unnest(${unitIds}::uuid[]) as unit_id order by unit_id) unit`.execute(tx);

/** What is in the way of having these units, one row for each occupant; not what the occupant itself has. */
export async function listInTheWay(
  tx: Tx,
  wanted: readonly (Moments & { unitId: string })[],
  { module, subjectId }: Occupant,
): Promise<InTheWay[]> {
  const { rows } = await sql<InTheWay>`
    select occupation.module, occupation.subject_id, array_agg(occupation.unit_id) as unit_ids, occupation.label,
      occupation.begins_at, occupation.ends_at, max(upper(occupation.taken)) as free_at
    from unnest(${wanted.map(({ unitId }) => unitId)}::uuid[], ${wanted.map(({ from }) => from)}::timestamptz[],
      ${wanted.map(({ until }) => until)}::timestamptz[]) as wanted (unit_id, from_at, until_at)
    join occupancy.occupations occupation
      on occupation.unit_id = wanted.unit_id and occupation.taken && tstzrange(wanted.from_at, wanted.until_at)
    where (occupation.module, occupation.subject_id) <> (${module}, ${subjectId}::uuid)
    group by occupation.module, occupation.subject_id, occupation.label, occupation.begins_at, occupation.ends_at
    order by occupation.begins_at`.execute(tx);
  return rows;
}

export type NewOccupation = Occupant & {
  readonly id: string;
  readonly unitId: string;
  readonly label: string;
  readonly href: string | null;
  readonly beginsAt: Date;
  readonly endsAt: Date;
  readonly taken: Moments;
  readonly overrideReason: string | null;
};

/** Throws on the constraint of the table when a unit is taken already: it was not locked and looked at first. */
export const insertOccupations = (tx: Tx, rows: readonly NewOccupation[]): Promise<unknown> =>
  tx
    .insertInto('occupancy.occupations')
    .values(rows.map(({ taken, ...row }) => ({ ...row, taken: sql<string>`tstzrange(${taken.from}, ${taken.until})` })))
    .execute();

/** Takes everything from the occupant. Gives the number of units that it had. */
export async function deleteOccupations(tx: Tx, { module, subjectId }: Occupant): Promise<number> {
  const result = await tx
    .deleteFrom('occupancy.occupations')
    .where('module', '=', module)
    .where('subjectId', '=', subjectId)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Gives what these occupants have another name for who looks at the week. */
export const relabel = (
  tx: Tx,
  { module, subjectIds }: { module: string; subjectIds: readonly string[] },
  label: string,
): Promise<unknown> =>
  tx
    .updateTable('occupancy.occupations')
    .set({ label })
    .where('module', '=', module)
    .where('subjectId', '=', sql<string>`any(${subjectIds})`)
    .execute();

/** The units that the occupant has. */
export async function listUnitsOf(tx: Tx, { module, subjectId }: Occupant): Promise<string[]> {
  const rows = await tx
    .selectFrom('occupancy.occupations')
    .select('unitId')
    .where('module', '=', module)
    .where('subjectId', '=', subjectId)
    .execute();
  return rows.map(({ unitId }) => unitId);
}

/** Gives a new part of a unit what the whole has coming. Lock the whole before. */
export const copyComing = (
  tx: Tx,
  { wholeId, partId, now }: { wholeId: string; partId: string; now: Date },
): Promise<unknown> =>
  sql`
    insert into occupancy.occupations
      (id, unit_id, module, subject_id, label, href, begins_at, ends_at, taken, override_reason)
    select gen_random_uuid(), ${partId}, module, subject_id, label, href, begins_at, ends_at, taken, override_reason
    from occupancy.occupations where unit_id = ${wholeId} and upper(taken) > ${now}`.execute(tx);

/** When the last use of one of these units ends that is not over yet. */
export async function findLastEnd(tx: Tx, unitIds: readonly string[], now: Date): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('occupancy.occupations')
    .select('endsAt')
    .where('unitId', '=', sql<string>`any(${unitIds})`)
    .where('endsAt', '>', now)
    .orderBy('endsAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.endsAt;
}

export type Occupation = Occupant & {
  readonly unitId: string;
  readonly label: string;
  readonly href: string | null;
  readonly beginsAt: Date;
  readonly endsAt: Date;
  readonly taken: Moments;
  readonly overrideReason: string | null;
};

/** What takes these units within a span (without an end: from a moment on), the first one first. */
export async function listOccupations(
  tx: Tx,
  unitIds: readonly string[],
  { from, until }: { from: Date; until?: Date },
): Promise<Occupation[]> {
  const rows = await tx
    .selectFrom('occupancy.occupations')
    .select(['module', 'subjectId', 'unitId', 'label', 'href', 'beginsAt', 'endsAt', 'overrideReason'])
    .select([sql<Date>`lower(taken)`.as('takenFrom'), sql<Date>`upper(taken)`.as('takenUntil')])
    .where('unitId', '=', sql<string>`any(${unitIds})`)
    .where(sql<boolean>`taken && tstzrange(${from}, ${until ?? null})`)
    .orderBy('beginsAt')
    .orderBy('label')
    .execute();
  return rows.map(({ takenFrom, takenUntil, ...row }) => ({ ...row, taken: { from: takenFrom, until: takenUntil } }));
}
