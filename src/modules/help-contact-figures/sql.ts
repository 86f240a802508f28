import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { FigureRow, RowsAsked } from '#kernel/figures.ts';
import { QUESTIONS_OF, type QuestionsOf } from './questions-of.ts';

/** Fewer than these on a day stand together by month: no row may be about one person. */
const FEWEST_ON_A_DAY = 5;

const CONTACTS = sql`help_contacts.pub_contacts`;
const QUESTIONS = sql`help_contacts.pub_questions`;

const GOVERNMENT_POINTS = sql`select id from help_points.pub_points where kind = 'government'`;
const AT_THEM = sql`point_id in (${GOVERNMENT_POINTS})`;
const ELSEWHERE = sql`(${AT_THEM}) is not true`;

/** The points for the digital government, also those that are no more. */
export async function listGovernmentPoints(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${GOVERNMENT_POINTS}`.execute(tx);
  return rows.map(({ id }) => id);
}

type MadeOf = { readonly of: RawBuilder<unknown>; readonly where: RawBuilder<unknown> };

/** What each figure is made of, as `figures.ts` counts it. */
const MADE_OF: Readonly<Record<string, MadeOf>> = {
  'help-point-contacts': { of: CONTACTS, where: AT_THEM },
  'help-point-questions': { of: QUESTIONS, where: AT_THEM },
  'help-contacts-elsewhere': { of: CONTACTS, where: ELSEWHERE },
  'help-questions-elsewhere': { of: QUESTIONS, where: ELSEWHERE },
  'help-contacts': { of: CONTACTS, where: sql`true` },
  'help-contacts-language': { of: CONTACTS, where: sql`language_help` },
};

const questionsWith = ({ only, except = [] }: QuestionsOf): MadeOf => ({
  of: QUESTIONS,
  where: sql.join(
    [
      sql`topic_id <> all(${except})`,
      ...Object.entries(only).map(([key, values]) => sql`${sql.ref(key)} = any(${values})`),
    ],
    sql` and `,
  ),
});

/** Throws Error for a figure that is not ours. */
function madeOf(figureId: string): MadeOf {
  const questions = QUESTIONS_OF[figureId];
  const found = MADE_OF[figureId] ?? (questions && questionsWith(questions));
  if (!found) throw new Error(`no rows are behind ${figureId} here`);
  return found;
}

/** The rows behind a figure: how many at a place on a day; days with few stand together on the first of their month. */
export async function listFigureRows(tx: Tx, { figureId, cell, limit, after }: RowsAsked): Promise<FigureRow[]> {
  const { of, where } = madeOf(figureId);
  const { scope, period } = cell;
  const inScope =
    scope.kind === 'branch'
      ? sql`branch_id = ${scope.branchId}::uuid`
      : scope.kind === 'municipality'
        ? sql`municipality_code = ${scope.municipalityCode}`
        : sql`true`;
  const further = after ? sql`(day, id collate "C") > (${after.day}::date, ${after.id})` : sql`true`;
  const { rows } = await sql<FigureRow>`
    with days as (
      select coalesce(point_id, branch_id) as place_id, day, count(*) as adds from ${of}
      where ${where} and ${inScope} and day >= ${period.startsOn}::date and day < ${period.endsBefore}::date
      group by 1, 2
    ), parts as (
      select place_id, day, place_id::text as id, adds from days where adds >= ${FEWEST_ON_A_DAY}
      union all
      select place_id, greatest(date_trunc('month', day::timestamp)::date, ${period.startsOn}::date), place_id || ' rest', sum(adds)
      from days where adds < ${FEWEST_ON_A_DAY} group by 1, 2
    ), named as (
      select part.day, part.day || ' ' || part.id as id, part.adds::float8 as adds,
        coalesce(point.name, branch.name) || case when part.id like '% rest' then ', verspreid over de maand' else '' end as label
      from parts part
      left join help_points.pub_points point on point.id = part.place_id
      left join branches.pub_branches branch on branch.id = part.place_id
    )
    select day, id, adds, label from named where ${further} order by day, id collate "C" limit ${limit}`.execute(tx);
  return rows;
}
