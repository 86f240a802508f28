import { requirePermission } from '#kernel/access.ts';
import { withError } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { choicesOf, RadioGroup } from '#ui/choice-field.tsx';
import { DateField, NumberField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form } from '#ui/form.tsx';
import { respond } from '#ui/respond.tsx';
import { ActivityFrame, readableActivity, scopeOf } from '../../activities/index.ts';
import { NOTHING, roomOffer, takeForm } from '../../room-choices/index.ts';
import { planSessions } from '../commands/plan-sessions.ts';
import { programmeTexts } from '../messages.ts';
import { listSessions } from '../sql/sessions.ts';
import { placesIn, whereOf } from '../where-words.ts';
import { daysOfPlan, type PlanState, planForm, RHYTHMS } from './plan-form.ts';
import { chosenMoments, showPreview } from './plan-preview.tsx';
import { SessionFields, seatsOf } from './session-fields.tsx';
import { SessionTable } from './session-table.tsx';

type Loaded = Awaited<ReturnType<typeof load>>;

const load = (c: Request) =>
  read(c, async (ctx) => {
    const activity = await readableActivity(ctx, idParam(c));
    requirePermission(ctx.actor, 'activities:edit', scopeOf(activity));
    const places = await placesIn(ctx, activity.municipalityCode);
    return { activity, places, sessions: await listSessions(ctx.tx, activity.id) };
  });

/** The sessions of an activity, and the form that plans more. */
export async function planPage(c: Request) {
  const loaded = await load(c);
  const { branchId } = loaded.activity;
  const state = planForm.filled({ rhythm: 'once', place: branchId ? `branch:${branchId}` : '' });
  return show(c, loaded, { state });
}

/** Shows every day of the plan with what stands in its way; once those are chosen, plans them. */
export async function planAction(c: Request) {
  const loaded = await load(c);
  const data = await c.req.formData();
  const parsed = planForm.parse(data);
  if (!parsed.ok) return show(c, loaded, { state: parsed.state });
  const { values } = parsed;
  const plan = daysOfPlan(values, parsed.state);
  if (!plan.ok) return show(c, loaded, { state: plan.state });
  const where = whereOf(values.place, values.isOnline, loaded.places);
  const shown = { values, where, days: plan.days };
  const offer = await read(c, (ctx) => roomOffer(ctx, { ...where, moments: [] }));
  const taking = offer && takeForm.read(offer, values, data);
  if (taking?.ok === false)
    return showPreview(c, loaded, { ...shown, state: { ...parsed.state, errors: taking.errors } });
  if (data.get('stap') !== 'plan') return showPreview(c, loaded, { ...shown, state: parsed.state });

  const moments = chosenMoments(shown);
  if (moments.length === 0)
    return showPreview(c, loaded, { ...shown, state: withError(parsed.state, 'days', 'Kies minstens één dag') });
  const take = taking?.take ?? NOTHING;
  const outcome = await submit(
    c,
    values,
    (ctx) => planSessions(ctx, { activityId: loaded.activity.id, moments, take, ...where, ...seatsOf(values) }),
    ({ id }) => `/werk/programma/${id}/bijeenkomsten`,
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  if (refusal.code === 'no-room') return showPreview(c, loaded, { ...shown, state: parsed.state, refusal });
  return show(c, loaded, { state: parsed.state, refusal: textOf(programmeTexts, refusal) });
}

type Shown = { state: PlanState; refusal?: string };

const show = (c: Request, { activity, places, sessions }: Loaded, { state, refusal }: Shown) =>
  respond(
    c,
    'work',
    `Wanneer en waar: ${activity.title}`,
    <ActivityFrame c={c} activity={activity} part="bijeenkomsten" heading="Wanneer en waar">
      <SessionTable sessions={sessions} places={places} />
      <Card title="Bijeenkomsten plannen">
        <Form>
          <ErrorSummary state={state} refusal={refusal} />
          <DateField state={state} name="day" label="Dag, of de eerste dag" required />
          <SessionFields state={state} places={places} />
          <FieldGroup legend="Herhalen">
            <RadioGroup state={state} name="rhythm" label="Hoe vaak" choices={choicesOf(RHYTHMS)} required />
            <FieldRow>
              <NumberField state={state} name="weeks" label="Elke zoveel weken" hint="Leeg is elke week" />
              <DateField state={state} name="lastDay" label="Laatste dag" />
              <NumberField state={state} name="times" label="Of aantal keer" />
            </FieldRow>
          </FieldGroup>
          <Actions>
            <Button name="stap" value="bekijk">
              Bekijk de dagen
            </Button>
            <a href={`/werk/programma/${activity.id}`}>Klaar</a>
          </Actions>
        </Form>
      </Card>
    </ActivityFrame>,
    refusal !== undefined || Object.keys(state.errors).length > 0 ? 422 : 200,
  );
