import type { Ctx } from '#kernel/ctx.ts';
import { withError } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { ok, textOf } from '#kernel/result.ts';
import { tellBegun } from '#kernel/when-begun.ts';
import { Alert } from '#ui/alert.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { findCourse, listTeachers } from '../../courses/index.ts';
import { NOTHING, roomOffer, takeForm } from '../../room-choices/index.ts';
import { startGroup } from '../commands/start-group.ts';
import { peopleText } from '../group-words.ts';
import { groupTexts } from '../messages.ts';
import { findGroup } from '../sql/groups.ts';
import { askedIn, daysOfGroup, GroupForm, type GroupState, groupForm, placesFor, whereOf } from './group-form.tsx';
import { chosenMoments, showPreview } from './group-preview.tsx';

type Loaded = Awaited<ReturnType<typeof load>>;

const load = (c: Request) =>
  read(c, async (ctx) => {
    const course = found(await findCourse(ctx.tx, idParam(c)), 'course');
    const teachers = (await listTeachers(ctx.tx)).filter(({ leftOn }) => leftOn === null);
    return { course, teachers, places: await placesFor(ctx) };
  });

/** The group of which the waiting list asks for another one, when it is one of this course. */
const groupBefore = (c: Request, { course }: Loaded, id: string | undefined) =>
  read(c, async ({ tx }) => {
    const group = id !== undefined && isId(id) ? await findGroup(tx, id) : undefined;
    return group?.courseId === course.id ? group : undefined;
  });

/** The form that begins a group of a course, filled in by who leads here, such as from a group for which people wait. */
export async function startGroupPage(c: Request) {
  const loaded = await load(c);
  const before = await groupBefore(c, loaded, c.req.query('na'));
  const { halfDaysFrom } = loaded.course;
  const branch = before?.branchId ? `branch:${before.branchId}` : '';
  const again = before ? { na: before.id, place: branch } : {};
  return show(c, loaded, {
    state: groupForm.filled({
      ...{ times: String(halfDaysFrom), weeks: '1', seats: '10' },
      ...{ ...askedIn(new URL(c.req.url).searchParams), ...again },
    }),
  });
}

/** Shows every half-day with what stands in its way; once those are chosen, begins the group. */
export async function startGroupAction(c: Request) {
  const loaded = await load(c);
  const { course } = loaded;
  const data = await c.req.formData();
  const parsed = groupForm.parse(data);
  if (!parsed.ok) return show(c, loaded, { state: parsed.state });
  const { state, values } = parsed;
  const where = whereOf(values.place, loaded.places);
  if (!where.branchId && !where.placeId)
    return show(c, loaded, { state: withError(state, 'place', 'Deze plek is er niet meer. Kies een andere') });
  const plan = daysOfGroup(values, state);
  if (!plan.ok) return show(c, loaded, { state: plan.state });
  const shown = { course, teachers: loaded.teachers, values, where, days: plan.days };
  const offer = await read(c, (ctx) => roomOffer(ctx, { ...where, moments: [] }));
  const taking = offer && takeForm.read(offer, values, data);
  if (taking?.ok === false) return showPreview(c, { ...shown, state: { ...state, errors: taking.errors } });
  if (data.get('stap') !== 'plan') return showPreview(c, { ...shown, state });

  const moments = chosenMoments(shown);
  if (moments.length === 0)
    return showPreview(c, { ...shown, state: withError(state, 'days', 'Kies minstens één dag') });
  const teacherIds = loaded.teachers.map(({ id }) => id).filter((id) => values.teachers?.split(',').includes(id));
  const before = await groupBefore(c, loaded, values.na);
  const group = { courseId: course.id, ...where, moments, take: taking?.take ?? NOTHING, seats: values.seats };
  const outcome = await submit(
    c,
    values,
    async (ctx) => {
      const wanted = { ...group, teacherIds, partners: values.partners ?? '', afterId: before?.id };
      const begun = await startGroup(ctx, wanted);
      return begun.ok ? ok(await pageAfter(c, ctx, { id: begun.value.id, askedBy: values.voor })) : begun;
    },
    (page) => page,
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  return refusal.code === 'no-room'
    ? showPreview(c, { ...shown, state, refusal })
    : show(c, loaded, { state, refusal: textOf(groupTexts, refusal) });
}

/** Back to who asked for the group, or to the group. */
const pageAfter = async (c: Request, ctx: Ctx, { id, askedBy = '' }: { id: string; askedBy: string | undefined }) =>
  (await tellBegun(ctx, c.var.modules, { subject: 'course-groups.group', id, askedBy })) ?? `/werk/cursusgroepen/${id}`;

type Shown = { readonly state: GroupState; readonly refusal?: string };

async function show(c: Request, loaded: Loaded, { state, refusal }: Shown) {
  const { course } = loaded;
  const before = await groupBefore(c, loaded, state.raw.na);
  const isFaulty = refusal !== undefined || Object.keys(state.errors).length > 0;
  return respond(
    c,
    'work',
    `Groep beginnen: ${course.name}`,
    <>
      <PageHead
        title="Begin een groep"
        kicker={course.name}
        lead="De groep wordt een concept in het programma, met de teksten van de cursus. Je kijkt haar na en maakt haar openbaar zoals elke activiteit."
        breadcrumbs={[
          { href: '/werk/cursussen', label: 'Cursussen' },
          { href: `/werk/cursussen/${course.id}`, label: course.name },
        ]}
      />
      {before && before.waiting > 0 && (
        <Alert title={`Er ${before.waiting === 1 ? 'wacht' : 'wachten'} ${peopleText(before.waiting)} op een plek`}>
          <p>
            Zij krijgen bericht zodra de groep in de agenda staat. Wie er wachten, staat bij de aanmeldingen van{' '}
            <a href={`/werk/programma/${before.id}`}>de volle groep</a>.
          </p>
        </Alert>
      )}
      <GroupForm {...loaded} state={state} refusal={refusal} />
    </>,
    isFaulty ? 422 : 200,
  );
}
