import type { Request } from '#kernel/http.ts';
import { sharedPage } from '#kernel/shared-page.ts';
import { targetOf } from '#kernel/translated-page.ts';
import { Link } from '#ui/link.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { findGroup } from '../course-groups/index.ts';
import { findCourse } from '../courses/index.ts';
import { groupsToCome } from './groups-to-come.ts';
import { coursesTexts } from './pages/courses-texts.ts';
import { partsOf } from './parts-of.ts';
import { CourseParts } from './views/course-parts.tsx';
import { GroupLine } from './views/group-line.tsx';

/** Of an activity that is a group: the course that it is of, the parts of that, and the other groups to come. */
export async function activitySection(c: Request, activityId: string) {
  const known = await load(c, { activityId });
  if (!known) return null;
  const { course, parts, groups } = known;
  const { language } = c.var;
  const t = coursesTexts[language];
  const words = { t, language, to: (path: string) => targetOf(c, path) };
  return (
    <section class="stack" aria-labelledby="cursus">
      <h2 id="cursus">{t.aboutCourse}</h2>
      {parts.length < 2 && (
        <p>
          <Link {...words.to(`/cursussen/${course.slug}`)}>
            <span {...writtenInDutch(language)}>{course.name}</span>
          </Link>
        </p>
      )}
      <CourseParts parts={parts} current={course} level={3} words={words} />
      {groups.length > 0 && (
        <>
          <h3>{t.otherGroups}</h3>
          <ul>
            {groups.map((group) => (
              <li>
                <GroupLine group={group} words={words} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const load = sharedPage(async (tx, { activityId }: { activityId: string }, now) => {
  const group = await findGroup(tx, activityId);
  const course = group && (await findCourse(tx, group.courseId));
  if (!course || course.archivedOn) return undefined;
  const groups = await groupsToCome(tx, now, { courseId: course.id });
  return { course, parts: await partsOf(tx, course), groups: groups.filter(({ id }) => id !== activityId) };
});
