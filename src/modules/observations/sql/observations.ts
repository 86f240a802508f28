import { type RawBuilder, sql } from 'kysely';
import type { DaySpan } from '#kernel/day-span.ts';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { FigureScope } from '#kernel/figures.ts';
import { parseScope, scopeCode } from '#kernel/figures.ts';
import type { ObservationDetails, ObservationSubject } from '../domain.ts';

/** One thing that was said of a figure, as it was entered. */
export type Observation = ObservationSubject &
  ObservationDetails & {
    readonly id: string;
    /** Of the row that was entered first: a correction has the same. */
    readonly historyId: string;
    /** Null: the program itself. */
    readonly enteredBy: string | null;
    readonly enteredAt: Date;
    readonly importId: string | null;
    readonly replacesId: string | null;
    /** Why it was corrected. */
    readonly reason: string | null;
    readonly withdrawn: boolean;
    readonly replaced: boolean;
  };

type Row = Omit<Observation, 'scope' | 'period'> & { scope: string; startsOn: Day | null; endsBefore: Day | null };

const COLUMNS = sql`id, history_id, figure_id, profile, scope, starts_on, ends_before, value::float8 as value,
  least::float8 as least, most::float8 as most, qualifier, method, certainty, source, place, note, entered_by, entered_at,
  import_id, replaces_id, reason, withdrawn, replaced`;

const LIVE = sql`not replaced and not withdrawn`;

function observationOf({ scope, startsOn, endsBefore, ...row }: Row): Observation {
  const known = parseScope(scope);
  if (!known) throw new Error(`the database keeps only scopes: ${scope}`);
  return { ...row, scope: known, period: startsOn && endsBefore ? { startsOn, endsBefore } : null };
}

async function rowsOf(tx: Tx, query: RawBuilder<Row>): Promise<Observation[]> {
  const { rows } = await query.execute(tx);
  return rows.map(observationOf);
}

export type ObservationsAsked = {
  readonly figureIds: readonly string[];
  readonly scopes: readonly FigureScope[];
  /** Only what shares a day with it, and what has no period. */
  readonly span?: DaySpan;
};

/** What holds now of these figures in these scopes, by period. */
export const observationsOf = (tx: Tx, { figureIds, scopes, span }: ObservationsAsked): Promise<Observation[]> =>
  rowsOf(
    tx,
    sql<Row>`select ${COLUMNS} from observations.observations
      where ${LIVE} and figure_id = any(${figureIds}) and scope = any(${scopes.map(scopeCode)})
        and (starts_on is null
          or daterange(starts_on, ends_before) && daterange(${span?.startsOn ?? null}::date, ${span?.endsBefore ?? null}::date))
      order by figure_id, scope, profile, starts_on nulls last`,
  );

/** All that was ever said in the history in which this row stands, the latest first. */
export const historyOf = (tx: Tx, id: string): Promise<Observation[]> =>
  rowsOf(
    tx,
    sql<Row>`select ${COLUMNS} from observations.observations
      where history_id = (select history_id from observations.observations where id = ${id})
      order by replaced, entered_at desc, id desc`,
  );

/** Locks the row until commit, so that it is corrected once. */
export const lockObservation = async (tx: Tx, id: string): Promise<Observation | undefined> =>
  (await rowsOf(tx, sql<Row>`select ${COLUMNS} from observations.observations where id = ${id} for update`))[0];

/** What holds now of this figure in exactly this period. */
export const findObservation = async (
  tx: Tx,
  { figureId, profile, scope, period }: ObservationSubject,
): Promise<Observation | undefined> =>
  (
    await rowsOf(
      tx,
      sql<Row>`select ${COLUMNS} from observations.observations
        where ${LIVE} and figure_id = ${figureId} and profile = ${profile} and scope = ${scopeCode(scope)}
          and starts_on is not distinct from ${period?.startsOn ?? null}::date
          and ends_before is not distinct from ${period?.endsBefore ?? null}::date`,
    )
  )[0];

/** The first that stands in the way of a new one: it has a day of the period, or no period as the new one has none. */
export const findOverlapping = async (
  tx: Tx,
  { figureId, profile, scope, period }: ObservationSubject,
): Promise<Observation | undefined> =>
  (
    await rowsOf(
      tx,
      sql<Row>`select ${COLUMNS} from observations.observations
        where ${LIVE} and figure_id = ${figureId} and profile = ${profile} and scope = ${scopeCode(scope)}
          and case when ${period === null} then starts_on is null
            else starts_on < ${period?.endsBefore ?? null}::date and ends_before > ${period?.startsOn ?? null}::date end
        order by starts_on limit 1`,
    )
  )[0];

export type NewObservation = Omit<Observation, 'replaced'>;

/** Waits for whoever enters the same; false when another that holds has a day of the period. */
export async function insertObservation(tx: Tx, { scope, period, ...row }: NewObservation): Promise<boolean> {
  const inserted = await tx
    .insertInto('observations.observations')
    .values({
      ...row,
      scopeKind: scope.kind,
      municipalityCode: scope.kind === 'municipality' ? scope.municipalityCode : null,
      branchId: scope.kind === 'branch' ? scope.branchId : null,
      startsOn: period?.startsOn ?? null,
      endsBefore: period?.endsBefore ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export const markReplaced = (tx: Tx, id: string): Promise<unknown> =>
  tx.updateTable('observations.observations').set({ replaced: true }).where('id', '=', id).execute();

export type ObservationFilter = {
  /** The scopes that may be read among those of municipalities and branches; what is wider may always be. */
  readonly readable: 'all' | readonly string[];
  readonly figureId: string | undefined;
  readonly scope: string | undefined;
  readonly span: DaySpan | undefined;
  /** Only what was read out of the source by us, or can be read in more ways; or only what has a note. */
  readonly only: 'doubtful' | 'noted' | undefined;
  /** The order of the figures. */
  readonly figureIds: readonly string[];
};

/** A part of what holds now, by figure, scope and period, the last one first; with how many there are. */
export async function listObservations(
  tx: Tx,
  { readable, figureId, scope, span, only, figureIds }: ObservationFilter,
  part: { limit: number; offset: number },
): Promise<{ rows: Observation[]; total: number }> {
  const { rows } = await sql<Row & { total: number }>`
    select ${COLUMNS}, count(*) over () as total from observations.observations
    where ${LIVE}
      and (${readable === 'all'} or scope_kind not in ('municipality', 'branch') or scope = any(${readable === 'all' ? [] : readable}))
      and (${figureId ?? null}::text is null or figure_id = ${figureId ?? null})
      and (${scope ?? null}::text is null or scope = ${scope ?? null})
      and (${span === undefined} or starts_on < ${span?.endsBefore ?? null}::date and ends_before > ${span?.startsOn ?? null}::date)
      and (${only !== 'doubtful'} or certainty in ('inferred', 'ambiguous'))
      and (${only !== 'noted'} or note <> '')
    order by array_position(${figureIds}::text[], figure_id), figure_id, scope, starts_on desc nulls last, profile
    limit ${part.limit} offset ${part.offset}`.execute(tx);
  return { rows: rows.map(({ total, ...row }) => observationOf(row)), total: rows[0]?.total ?? 0 };
}
