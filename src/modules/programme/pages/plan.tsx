import { requirePermission } from '#kernel/access.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { choicesOf, RadioGroup } from '#ui/choice-field.tsx';
import { DateField, NumberField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { respond } from '#ui/respond.tsx';
import { ActivityFrame, readableActivity, scopeOf } from '../../activities/index.ts';
import { type Clash, clashesOf } from '../clashes.ts';
import { planSessions } from '../commands/plan-sessions.ts';
import { clashesText, programmeTexts } from '../messages.ts';
import { fullDay } from '../session-words.ts';
import { listSessions } from '../sql/sessions.ts';
import { placesIn, whereOf, whereText } from '../where-words.ts';
import { daysOfPlan, type PlannedDay, type PlanState, type PlanValues, planForm, RHYTHMS } from './plan-form.ts';
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
  if (data.get('stap') !== 'plan') return preview(c, loaded, { state: parsed.state, values, days: plan.days });

  const chosen = (values.days ?? '').split(',');
  const moments = plan.days.flatMap(({ day, moment }) => (moment && chosen.includes(day) ? [moment] : []));
  const outcome = await submit(
    c,
    values,
    (ctx) => planSessions(ctx, { activityId: loaded.activity.id, moments, ...where, ...seatsOf(values) }),
    ({ id }) => `/werk/programma/${id}/bijeenkomsten`,
  );
  if (outcome.ok) return outcome.response;
  return show(c, loaded, { state: parsed.state, refusal: textOf(programmeTexts, outcome.refusal) });
}

type Shown = { state: PlanState; refusal?: string };

const show = (c: Request, { activity, places, sessions }: Loaded, { state, refusal }: Shown) =>
  respond(
    c,
    'work',
    `Wanneer en waar: ${activity.title}`,
    <ActivityFrame activity={activity} part="bijeenkomsten" heading="Wanneer en waar">
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

type Preview = { state: PlanState; values: PlanValues; days: readonly PlannedDay[] };

async function preview(c: Request, { activity, places }: Loaded, { state, values, days }: Preview) {
  const where = whereOf(values.place, values.isOnline, places);
  const moments = days.flatMap(({ moment }) => moment ?? []);
  const clashes = await read(c, (ctx) => clashesOf(ctx, { moments, activityId: activity.id, ...where }));
  const clashesAt = new Map(moments.map((moment, index) => [moment, clashes[index] ?? []]));
  return respond(
    c,
    'work',
    `Dagen kiezen: ${activity.title}`,
    <ActivityFrame activity={activity} part="bijeenkomsten" heading="Kies de dagen">
      <p>
        {days.length === 1 ? '1 bijeenkomst' : `${days.length} bijeenkomsten`},{' '}
        {whereText(where, places) || 'nog zonder plek'}. Haal het vinkje weg bij dagen die niet doorgaan.
      </p>
      <Form>
        {HIDDEN.map((name) => (
          <HiddenField state={state} name={name} />
        ))}
        <fieldset class="field">
          <legend>Dagen</legend>
          <div class="choices">
            {days.map((planned) => (
              <DayChoice planned={planned} clashes={planned.moment ? (clashesAt.get(planned.moment) ?? []) : []} />
            ))}
          </div>
        </fieldset>
        <Actions>
          <Button name="stap" value="plan">
            Plan deze dagen
          </Button>
          <a href={`/werk/programma/${activity.id}/bijeenkomsten`}>Begin opnieuw</a>
        </Actions>
      </Form>
    </ActivityFrame>,
  );
}

const HIDDEN = [
  ...(['day', 'rhythm', 'weeks', 'lastDay', 'times', 'from', 'until', 'place'] as const),
  ...(['isOnline', 'seatsOnSite', 'seatsOnline'] as const),
];

const DayChoice = ({ planned: { day, moment, note }, clashes }: { planned: PlannedDay; clashes: readonly Clash[] }) => {
  const notes = [clashesText(clashes), note].filter(Boolean).join('. ');
  // A day on which nobody is there stays out unless somebody wants it.
  const stays = moment !== undefined && clashes.every(({ code }) => code === 'at-the-same-time');
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={`day-${day}`}
        name="days"
        value={day}
        checked={stays}
        disabled={!moment}
        aria-describedby={notes ? `day-${day}-note` : undefined}
      />
      <label for={`day-${day}`}>{fullDay(day)}</label>
      {notes && (
        <span class="hint" id={`day-${day}-note`}>
          {notes}
        </span>
      )}
    </div>
  );
};
