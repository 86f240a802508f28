import { requirePermission } from '#kernel/access.ts';
import { dayOf, formatDay } from '#kernel/days.ts';
import { answerPdf } from '#kernel/file-answer.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { NotFound } from '#kernel/result.ts';
import { slugOf } from '#kernel/slug.ts';
import { scopeOf } from '../../activities/index.ts';
import { listTeachers } from '../../courses/index.ts';
import { keyOf } from '../attendance.ts';
import { type CertificateDocument, certificatePdf } from '../pdf/certificate-pdf.ts';
import { type Attendance, attendanceOf } from '../queries.ts';
import { listGroupTeachers } from '../sql/group-teachers.ts';

/** The certificates of a group that were given, or with `?voor=` that of one participant, with the names as they are now. */
export async function certificatesFile(c: Request) {
  const only = c.req.query('voor');
  const { attendance, teachers } = await read(c, async (ctx) => {
    const attendance = await attendanceOf(ctx, idParam(c));
    requirePermission(ctx.actor, 'courses:certify', scopeOf(attendance.activity));
    const chosen = await listGroupTeachers(ctx.tx, attendance.group.id);
    const own = (await listTeachers(ctx.tx)).filter(({ id }) => chosen.includes(id));
    return { attendance, teachers: own.map(({ name }) => name).join(' en ') };
  });
  const document = { ...documentOf(attendance, only), organisation: c.var.organisation, teachers };
  const name = `bewijzen-${slugOf(attendance.group.title)}`;
  return answerPdf(c, { pdf: await certificatePdf(document, c.var.now()), name });
}

/** Throws NotFound when nobody got one. */
function documentOf(
  { group, course, certificates, participants, halfDays }: Attendance,
  only: string | undefined,
): Omit<CertificateDocument, 'organisation' | 'teachers'> {
  const given = certificates.filter((each) => only === undefined || keyOf(each) === only);
  const names = new Map(participants.map(({ key, name }) => [key, name]));
  const last = halfDays.at(-1);
  if (given.length === 0 || !last) throw new NotFound('a certificate');
  return {
    title: `Bewijs van deelname: ${group.title}`,
    course: group.title,
    description: `Bewijs van deelname aan de cursus ${group.title}.`,
    learned: course.certificateText
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    where: group.whereName ?? 'Online',
    givenOn: formatDay(dayOf(last.beginsAt)),
    people: given
      .map((each) => ({
        name: names.get(keyOf(each)) ?? '',
        attended: `${each.attended} van de ${each.halfDays} dagdelen`,
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
  };
}
