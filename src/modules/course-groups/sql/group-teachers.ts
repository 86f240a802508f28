import type { Tx } from '#kernel/db.ts';

/** The ids of who teach a group. */
export const listGroupTeachers = async (tx: Tx, activityId: string): Promise<string[]> =>
  (await tx.selectFrom('courseGroups.teachers').select('teacherId').where('activityId', '=', activityId).execute()).map(
    ({ teacherId }) => teacherId,
  );

/** Puts these teachers in place of who taught a group. Lock the group first. */
export async function replaceGroupTeachers(tx: Tx, activityId: string, teacherIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('courseGroups.teachers').where('activityId', '=', activityId).execute();
  const rows = teacherIds.map((teacherId) => ({ activityId, teacherId }));
  if (rows.length > 0) await tx.insertInto('courseGroups.teachers').values(rows).execute();
  await tx
    .updateTable('courseGroups.groups')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('activityId', '=', activityId)
    .execute();
}
