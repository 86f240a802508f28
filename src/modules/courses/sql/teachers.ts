import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Qualification, Teacher, TeacherDetails, TeacherKind } from '../teacher.ts';

const teachers = (tx: Tx) =>
  tx
    .selectFrom('courses.teachers')
    .select(['id', 'name', 'municipalityCode', 'version', sql<TeacherKind>`kind`.as('kind')])
    .select(sql<Day | null>`left_on`.as('leftOn'));

type TeacherRow = Omit<Teacher, 'qualifications'>;

async function withQualifications(tx: Tx, rows: readonly TeacherRow[]): Promise<Teacher[]> {
  const held = await tx
    .selectFrom('courses.qualifications')
    .select(['id', 'teacherId', 'name', 'checkedBy', sql<Day>`held_from`.as('heldFrom')])
    .select([sql<Day | null>`held_until`.as('heldUntil'), sql<Day>`checked_on`.as('checkedOn')])
    .where('teacherId', '=', sql<string>`any(${rows.map(({ id }) => id)})`)
    .orderBy('name')
    .orderBy('heldFrom')
    .execute();
  return rows.map((row) => ({ ...row, qualifications: held.filter(({ teacherId }) => teacherId === row.id) }));
}

/** Everybody who teaches or taught, by name, who left last. */
export const listTeachers = async (tx: Tx): Promise<Teacher[]> =>
  withQualifications(
    tx,
    await teachers(tx)
      .orderBy((eb) => eb('leftOn', 'is not', null))
      .orderBy('name')
      .orderBy('id')
      .execute(),
  );

export async function findTeacher(tx: Tx, id: string): Promise<Teacher | undefined> {
  return (await withQualifications(tx, await teachers(tx).where('id', '=', id).execute()))[0];
}

/** Locks the teacher until commit, so that two who change them come one after the other. */
export const lockTeacher = (tx: Tx, id: string): Promise<TeacherRow | undefined> =>
  teachers(tx).where('id', '=', id).forUpdate().executeTakeFirst();

export const insertTeacher = (tx: Tx, teacher: TeacherDetails & { readonly id: string }): Promise<unknown> =>
  tx.insertInto('courses.teachers').values(teacher).execute();

export const updateTeacher = (tx: Tx, id: string, details: TeacherDetails): Promise<unknown> =>
  tx
    .updateTable('courses.teachers')
    .set((eb) => ({ ...details, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

export const insertQualification = (tx: Tx, qualification: Qualification): Promise<unknown> =>
  tx.insertInto('courses.qualifications').values(qualification).execute();

/** Whether there was such a one. */
export const deleteQualification = async (
  tx: Tx,
  { id, teacherId }: Pick<Qualification, 'id' | 'teacherId'>,
): Promise<boolean> =>
  (
    await tx
      .deleteFrom('courses.qualifications')
      .where('id', '=', id)
      .where('teacherId', '=', teacherId)
      .executeTakeFirst()
  ).numDeletedRows > 0n;

/** Takes out the names of who left before this day. Gives their number. */
export const wipeTeachers = async (tx: Tx, before: Day): Promise<number> =>
  Number(
    (
      await tx
        .updateTable('courses.teachers')
        .set({ name: 'Oud-docent' })
        .where('leftOn', '<', before)
        .where('name', '<>', 'Oud-docent')
        .executeTakeFirst()
    ).numUpdatedRows,
  );

export const listCheckedBy = (tx: Tx, accountId: string): Promise<{ name: string; checkedOn: Day }[]> =>
  tx
    .selectFrom('courses.qualifications')
    .select(['name', sql<Day>`checked_on`.as('checkedOn')])
    .where('checkedBy', '=', accountId)
    .orderBy('checkedOn')
    .execute();

/** Forgets who looked at qualifications. */
export const forgetChecker = (tx: Tx, accountId: string): Promise<unknown> =>
  tx.updateTable('courses.qualifications').set({ checkedBy: null }).where('checkedBy', '=', accountId).execute();
