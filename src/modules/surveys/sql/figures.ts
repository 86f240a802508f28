import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { cellTable, type FigureCell, type RowsAsked } from '#kernel/figures.ts';

/** What was answered in the period of a cell, to who organised the activity. */
const inCell = sql`
  answer.answered_on >= cell.starts_on and answer.answered_on < cell.ends_before
  and (cell.municipality_code is null or activity.municipality_code = cell.municipality_code)
  and (cell.branch_id is null or activity.branch_id = cell.branch_id)`;

const answers = sql`
  surveys.answers answer
  join surveys.surveys survey on survey.id = answer.survey_id
  join activities.pub_activities activity on activity.id = survey.activity_id`;

/** How many forms were filled in, for each cell. */
export async function tallyCells(tx: Tx, cells: readonly FigureCell[]): Promise<{ number: number; answers: number }[]> {
  const { rows } = await sql<{ number: number; answers: number }>`
    select cell.number, (select count(*) from ${answers} where ${inCell}) as answers
    from ${cellTable(cells)}`.execute(tx);
  return rows;
}

export type AnsweredDay = { readonly id: string; readonly label: string; readonly day: Day; readonly adds: number };

/** The surveys that were filled in, by day and then by id, each with how often on that day. */
export async function listAnsweredDays(tx: Tx, { cell, limit, after }: RowsAsked): Promise<AnsweredDay[]> {
  const { rows } = await sql<AnsweredDay>`
    select survey.id, activity.title as label, answer.answered_on as day, count(*) as adds
    from ${cellTable([cell])}, ${answers}
    where ${inCell} and ${after ? sql`(answer.answered_on, survey.id) > (${after.day}, ${after.id})` : sql`true`}
    group by survey.id, activity.title, answer.answered_on
    order by answer.answered_on, survey.id
    limit ${limit}`.execute(tx);
  return rows;
}
