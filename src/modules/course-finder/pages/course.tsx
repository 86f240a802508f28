import { raw } from 'hono/html';
import { dayOf, formatDay } from '#kernel/days.ts';
import { found, type Request } from '#kernel/http.ts';
import { sharedPage } from '#kernel/shared-page.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge, Badges } from '#ui/badge.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { findCourseAt } from '../../courses/index.ts';
import { courseJsonLd } from '../course-json-ld.ts';
import { type GroupToCome, groupsToCome } from '../groups-to-come.ts';
import { partsOf } from '../parts-of.ts';
import { CourseParts } from '../views/course-parts.tsx';
import { firstTime } from '../views/group-line.tsx';
import { CourseFacts, type Spoken } from './course-facts.tsx';

const load = sharedPage(async (tx, { slug }: { slug: string }, now) => {
  const course = await findCourseAt(tx, slug);
  const groups = course && (await groupsToCome(tx, now, { courseId: course.id }));
  return groups && { course, groups, parts: await partsOf(tx, course) };
});

/** One course: what one learns, for whom it is, and the groups that one can join. */
export async function coursePage(c: Request, words: Spoken) {
  const { t, language, to } = words;
  const { course, groups, parts } = found(await load(c, { slug: c.req.param('slug') ?? '' }), 'course');
  const around = { base: c.var.config.baseUrl, organisation: c.var.organisation };
  return respond(
    c,
    'public',
    course.name,
    <>
      <PageHead
        language={language}
        title={<span {...writtenInDutch(language)}>{course.name}</span>}
        lead={<span {...writtenInDutch(language)}>{course.summary}</span>}
        breadcrumbs={[{ ...to('/cursussen'), label: t.title }]}
      />
      <Columns
        aside={
          <Card>
            <CourseFacts course={course} words={words} />
          </Card>
        }
      >
        {course.about && (
          <p class="told" {...writtenInDutch(language)}>
            {course.about}
          </p>
        )}
        <CourseParts parts={parts} current={course} level={2} words={words} />
        <h2>{t.groups}</h2>
        {groups.length > 0 ? (
          <p>{t.signUp}</p>
        ) : (
          <Alert title={t.none} language={language}>
            <p>{t.noneHint}</p>
          </Alert>
        )}
        {groups.map((group) => (
          <GroupCard group={group} words={words} />
        ))}
      </Columns>
      <script type="application/ld+json">{raw(safeJson(courseJsonLd(course, groups, around)))}</script>
    </>,
  );
}

/** Nothing in it can end the element that it stands in. */
const safeJson = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');

const GroupCard = ({ group, words: { t, language, to } }: { group: GroupToCome; words: Spoken }) => {
  const { endsAt, whereName, waiting } = group;
  return (
    <Card level={3} title={t.begins(firstTime(group, { language }))} {...to(`/agenda/${group.slug}`)}>
      <p>
        {whereName && <span {...writtenInDutch(language)}>{whereName}</span>}
        {whereName && ' · '}
        {t.until(formatDay(dayOf(endsAt), language))}
      </p>
      {waiting > 0 && (
        <Badges>
          <Badge tone="ochre">{t.waiting}</Badge>
        </Badges>
      )}
    </Card>
  );
};
