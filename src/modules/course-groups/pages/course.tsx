import { can, municipalitiesFor } from '#kernel/access.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { formatCents } from '#kernel/money.ts';
import { Alert } from '#ui/alert.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { activityWords } from '../../activities/index.ts';
import { type Course, findCourse, lengthText, listMaterials, MaterialTable, OF_ALL } from '../../courses/index.ts';
import { listGroups } from '../sql/groups.ts';
import { GroupTable } from './group-table.tsx';

const load = (c: Request) =>
  read(c, async ({ tx, actor }) => {
    const course = found(await findCourse(tx, idParam(c)), 'course');
    const municipalities = municipalitiesFor(actor, 'activities:read');
    return {
      course,
      groups: (await listGroups(tx, { courseId: course.id, municipalities })).toReversed(),
      materials: await listMaterials(tx, course.id),
    };
  });

/** One course: what is taught, with what, and its groups. */
export async function coursePage(c: Request) {
  const { course, groups, materials } = await load(c);
  const { actor } = c.var;
  const mayEdit = can(actor, 'courses:edit', OF_ALL);
  const mayStart = can(actor, 'courses:edit') && can(actor, 'activities:edit') && !course.archivedOn;
  const address = `/werk/cursussen/${course.id}`;
  return respond(
    c,
    'work',
    course.name,
    <>
      <PageHead
        title={course.name}
        lead={course.summary}
        breadcrumbs={[{ href: '/werk/cursussen', label: 'Cursussen' }]}
        actions={
          <>
            {mayStart && <ButtonLink href={`${address}/groepen/nieuw`}>Begin een groep</ButtonLink>}
            {mayEdit && (
              <ButtonLink href={`${address}/inhoud`} kind="secondary">
                Bewerk
              </ButtonLink>
            )}
          </>
        }
      />
      {course.archivedOn && <Alert title="Deze cursus staat in het archief">Er beginnen geen nieuwe groepen.</Alert>}
      <Columns aside={<Details course={course} />}>
        <GroupTable groups={groups} />
        <MaterialTable course={course} materials={materials} mayEdit={mayEdit} />
        {mayEdit && <Archiving course={course} />}
      </Columns>
    </>,
  );
}

const Details = ({ course }: { course: Course }) => (
  <Card title="In het kort">
    <DescriptionList
      items={[
        { term: 'Hoelang', details: lengthText(course) },
        { term: 'Voor wie', details: course.audiences.map((each) => activityWords.audiences[each]).join(', ') },
        { term: 'Wat je al moet kunnen', details: course.level || 'niets' },
        { term: 'Wat het kost', details: course.priceCents === 0 ? 'gratis' : formatCents(course.priceCents) },
        { term: 'Neem mee', details: course.bring || 'niets' },
        { term: 'Bevoegdheid van de docent', details: course.qualification || 'niet nodig' },
        { term: 'Bewijs van deelname', details: `vanaf ${course.certificateFrom} dagdelen` },
      ]}
    />
  </Card>
);

const Archiving = ({ course: { id, name, archivedOn } }: { course: Course }) => (
  <Form action={`/werk/cursussen/${id}/archief`}>
    <Button kind="quiet" name="archived" value={archivedOn ? '0' : '1'}>
      {archivedOn ? 'Zet terug in het aanbod' : 'Zet in het archief'}
      <span class="visually-hidden">: {name}</span>
    </Button>
  </Form>
);
