import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Course, CourseDetails } from '../course.ts';

const courses = (tx: Tx) =>
  tx
    .selectFrom('courses.courses')
    .select(['id', 'slug', 'name', 'line', 'position', 'summary', 'about', 'bring', 'level', 'halfDaysFrom'])
    .select(['halfDaysUntil', 'minutes', 'priceCents', 'serviceId', 'qualification', 'certificateFrom'])
    .select(['certificateText', 'version', sql<Course['audiences']>`audiences`.as('audiences')])
    .select(sql<Day | null>`archived_on`.as('archivedOn'));

/** By line, and in a line in their order; those by themselves last, by name. */
export const listCourses = (tx: Tx, { archivedToo = false } = {}): Promise<Course[]> =>
  courses(tx)
    .$if(!archivedToo, (query) => query.where('archivedOn', 'is', null))
    .orderBy((eb) => eb('archivedOn', 'is not', null))
    .orderBy((eb) => eb('line', '=', ''))
    .orderBy('line')
    .orderBy('position')
    .orderBy('name')
    .execute();

export const findCourse = (tx: Tx, id: string): Promise<Course | undefined> =>
  courses(tx).where('id', '=', id).executeTakeFirst();

export const findCourseAt = (tx: Tx, slug: string): Promise<Course | undefined> =>
  courses(tx).where('slug', '=', slug).where('archivedOn', 'is', null).executeTakeFirst();

/** Locks the course until commit, so that two who change it come one after the other. */
export const lockCourse = (tx: Tx, id: string): Promise<Course | undefined> =>
  courses(tx).where('id', '=', id).forUpdate().executeTakeFirst();

export const insertCourse = (tx: Tx, course: CourseDetails & Pick<Course, 'id' | 'slug'>): Promise<unknown> =>
  tx
    .insertInto('courses.courses')
    .values({ ...course, audiences: [...course.audiences] })
    .execute();

export const updateCourse = (
  tx: Tx,
  id: string,
  changes: CourseDetails | { readonly archivedOn: Day | null },
): Promise<unknown> =>
  tx
    .updateTable('courses.courses')
    .set((eb) => ({
      ...changes,
      ...('audiences' in changes && { audiences: [...changes.audiences] }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
