import { dayOf, formatWeekday } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type Course, type Teacher, unqualifiedDays } from '../../courses/index.ts';
import { clashesOf, MomentChoices, type plannedOn } from '../../programme/index.ts';
import { OverrideField, offerAt, RoomFields, roomOffer, takeForm } from '../../room-choices/index.ts';
import type { StartRefusal } from '../commands/start-group.ts';
import { groupTexts } from '../messages.ts';
import { type GroupState, type GroupValues, HIDDEN } from './group-form.tsx';

type Planned = ReturnType<typeof plannedOn>;
type NoRoom = Extract<StartRefusal, { code: 'no-room' }>;

export type Preview = {
  readonly course: Course;
  readonly teachers: readonly Teacher[];
  readonly values: GroupValues;
  readonly where: { readonly branchId: string | null; readonly placeId: string | null };
  readonly days: readonly Planned[];
};
type Shown = Preview & { readonly state: GroupState; readonly refusal?: NoRoom };

/** The moments of the days that stayed ticked. */
export function chosenMoments({ values, days }: Pick<Preview, 'values' | 'days'>) {
  const chosen = values.days?.split(',') ?? [];
  return days.flatMap(({ day, moment }) => (moment && chosen.includes(day) ? [moment] : []));
}

/** The half-days of a group with what stands in the way of each, and the rooms and equipment to choose from. */
export async function showPreview(c: Request, shown: Shown) {
  const { course, state, values, where, days, refusal } = shown;
  const moments = days.flatMap(({ moment }) => moment ?? []);
  const { clashes, offer } = await read(c, async (ctx) => {
    const offer = await roomOffer(ctx, { ...where, moments });
    const room = takeForm.roomOf(offer, values);
    const asked = { moments, activityId: '', ...where, isOnline: false, room };
    return { offer, clashes: await clashesOf(ctx, asked) };
  });
  const clashesAt = new Map(moments.map((moment, index) => [moment, clashes[index] ?? []]));
  const chosen = values.days?.split(',');
  const ticked = chosenMoments(shown);
  const at = moments.flatMap((moment, index) => (ticked.includes(moment) ? [index] : []));
  const asked = offer && at.length > 0 ? offerAt(offer, at) : offer;
  const isFaulty = refusal !== undefined || Object.keys(state.errors).length > 0;
  const isAgainstRules = refusal?.refused.some(({ why }) => why.code === 'against-rules') ?? false;
  return respond(
    c,
    'work',
    `Dagen kiezen: ${course.name}`,
    <>
      <PageHead
        title="Kies de dagen"
        kicker={course.name}
        lead={`${days.length === 1 ? '1 dagdeel' : `${days.length} dagdelen`}. Haal het vinkje weg bij dagen die niet doorgaan.`}
        breadcrumbs={[
          { href: '/werk/cursussen', label: 'Cursussen' },
          { href: `/werk/cursussen/${course.id}`, label: course.name },
        ]}
      />
      <Unqualified {...shown} />
      <Form>
        <ErrorSummary state={state} refusal={refusal && `Er is nog niets gepland. ${textOf(groupTexts, refusal)}`} />
        {HIDDEN.map((name) => (
          <HiddenField state={state} name={name} />
        ))}
        <MomentChoices
          state={state}
          name="days"
          choices={days.map((planned) => ({
            ...{ value: planned.day, planned, clashes: (planned.moment && clashesAt.get(planned.moment)) ?? [] },
            ...(chosen && { isTicked: chosen.includes(planned.day) }),
          }))}
        />
        {asked && <RoomFields state={state} offer={asked} />}
        {asked?.mayOverride && isAgainstRules && <OverrideField state={state} />}
        <Actions>
          <Button name="stap" value="plan">
            Maak de groep
          </Button>
          {asked && (
            <Button kind="secondary" name="stap" value="bekijk">
              Bekijk de dagen met deze ruimte
            </Button>
          )}
          <a href={`/werk/cursussen/${course.id}/groepen/nieuw`}>Begin opnieuw</a>
        </Actions>
      </Form>
    </>,
    isFaulty ? 422 : 200,
  );
}

/** On which days nobody of who teach holds what the course asks for. Staff decide. */
const Unqualified = ({ course, teachers, values, days }: Preview) => {
  const chosen = values.teachers?.split(',') ?? [];
  const lacking = unqualifiedDays(
    course,
    teachers.filter(({ id }) => chosen.includes(id)),
    days.flatMap(({ moment }) => (moment ? [dayOf(moment.beginsAt)] : [])),
  );
  return lacking.length === 0 ? null : (
    <Alert kind="warning" title={`Nog geen docent met bevoegdheid ${course.qualification}`}>
      <p>
        Op {lacking.map((day) => formatWeekday(day)).join('; ')}. Je kunt de groep toch maken en later een docent
        kiezen.
      </p>
    </Alert>
  );
};
