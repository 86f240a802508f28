import { idParam, type Request, submit } from '#kernel/http.ts';
import { archiveCourse } from '../commands/archive-course.ts';

/** Puts a course in the archive or takes it out. */
export async function archiveCourseAction(c: Request) {
  const archived = (await c.req.formData()).get('archived') !== '0';
  const outcome = await submit(
    c,
    {},
    (ctx) => archiveCourse(ctx, { id: idParam(c), archived }),
    ({ id }) => `/werk/cursussen/${id}`,
  );
  if (!outcome.ok) throw new Error('archiveCourse never refuses');
  return outcome.response;
}
