import { dayOf, formatWeekday } from '#kernel/days.ts';
import type { Request } from '#kernel/http.ts';
import { sharedPage } from '#kernel/shared-page.ts';
import { Card, Cards } from '#ui/card.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { type Course, listCourses } from '../../courses/index.ts';
import { type GroupToCome, groupsToCome } from '../groups-to-come.ts';
import type { Spoken } from './course-facts.tsx';

const load = sharedPage(async (tx, _: null, now) => ({
  courses: await listCourses(tx),
  groups: await groupsToCome(tx, now),
}));

/** Which courses there are, by line, and when each begins next. */
export async function coursesPage(c: Request, words: Spoken) {
  const { t, language } = words;
  const { courses, groups } = await load(c, null);
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead language={language} title={t.title} lead={t.lead} />
      {[...Map.groupBy(courses, ({ line }) => line)].map(([line, those]) => (
        <section class="stack">
          <h2 {...(line ? writtenInDutch(language) : {})}>{line || t.others}</h2>
          <Cards>
            {those.map((course) => (
              <CourseCard course={course} group={groups.find(({ courseId }) => courseId === course.id)} words={words} />
            ))}
          </Cards>
        </section>
      ))}
    </>,
  );
}

type Props = { course: Course; group: GroupToCome | undefined; words: Spoken };

const CourseCard = ({ course: { slug, name, summary }, group, words: { t, language, to } }: Props) => (
  <Card level={3} title={<span {...writtenInDutch(language)}>{name}</span>} {...to(`/cursussen/${slug}`)}>
    <p {...writtenInDutch(language)}>{summary}</p>
    <p class="meta">
      {group ? (
        <>
          {t.begins(formatWeekday(dayOf(group.beginsAt), language))}
          {group.whereName && (
            <>
              {' · '}
              <span {...writtenInDutch(language)}>{group.whereName}</span>
            </>
          )}
        </>
      ) : (
        t.none
      )}
    </p>
  </Card>
);
