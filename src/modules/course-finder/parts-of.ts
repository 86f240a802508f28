import type { Tx } from '#kernel/db.ts';
import { type Course, listCourses } from '../courses/index.ts';

/** The courses of its line in order, itself among them; none when it stands by itself. */
export const partsOf = async (tx: Tx, { line }: Pick<Course, 'line'>): Promise<Course[]> =>
  line === '' ? [] : (await listCourses(tx)).filter((each) => each.line === line);
