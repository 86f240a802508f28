import { requirePermission } from '#kernel/access.ts';
import { today } from '#kernel/days.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxGroup } from '#ui/choice-field.tsx';
import { DateField, NumberField, TimeField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { respond } from '#ui/respond.tsx';
import { ActivityFrame, readableActivity, scopeOf } from '../../activities/index.ts';
import { listBranches } from '../../branches/index.ts';
import { clashesOf, MomentChoice, programmeWords } from '../../programme/index.ts';
import { planTour, type Stop } from '../commands/plan-tour.ts';
import { type PlannedStop, stopsOf, type TourState, tourForm } from './tour-form.ts';

type Loaded = Awaited<ReturnType<typeof load>>;

const load = (c: Request) =>
  read(c, async (ctx) => {
    const activity = await readableActivity(ctx, idParam(c));
    requirePermission(ctx.actor, 'activities:edit', scopeOf(activity));
    return { activity, branches: await listBranches(ctx.tx, today(ctx.now), activity.municipalityCode ?? undefined) };
  });

/** The form that plans an activity at several branches at once. */
export async function tourPage(c: Request) {
  return show(c, await load(c), { state: tourForm.empty });
}

/** Shows each time at each branch with what stands in its way; once those are chosen, plans them. */
export async function tourAction(c: Request) {
  const loaded = await load(c);
  const data = await c.req.formData();
  const parsed = tourForm.parse(data);
  if (!parsed.ok) return show(c, loaded, { state: parsed.state });
  const { values } = parsed;
  const tour = stopsOf(values, parsed.state, loaded.branches);
  if (!tour.ok) return show(c, loaded, { state: tour.state });
  if (data.get('stap') !== 'plan') return preview(c, loaded, { state: parsed.state, stops: tour.stops });

  const chosen = (values.stops ?? '').split(',');
  const stops = stopsIn(tour.stops.filter(({ value }) => chosen.includes(value)));
  const seatsOnSite = values.seatsOnSite ?? null;
  const outcome = await submit(
    c,
    values,
    (ctx) => planTour(ctx, { activityId: loaded.activity.id, stops, seatsOnSite }),
    ({ id }) => `/werk/programma/${id}`,
  );
  if (outcome.ok) return outcome.response;
  return show(c, loaded, { state: parsed.state, refusal: textOf(programmeWords.refusals, outcome.refusal) });
}

/** What was chosen, by branch. */
const stopsIn = (planned: readonly PlannedStop[]): Stop[] =>
  [...Map.groupBy(planned, ({ branch }) => branch.id)].map(([branchId, stops]) => ({
    branchId,
    moments: stops.flatMap(({ planned: { moment } }) => moment ?? []),
  }));

type Shown = { state: TourState; refusal?: string };

const show = (c: Request, { activity, branches }: Loaded, { state, refusal }: Shown) =>
  respond(
    c,
    'work',
    `Langs vestigingen: ${activity.title}`,
    <ActivityFrame c={c} activity={activity} part="bijeenkomsten" heading="Langs vestigingen">
      <Card>
        <Form>
          <ErrorSummary state={state} refusal={refusal} />
          <CheckboxGroup
            state={state}
            name="branches"
            label="Vestigingen"
            hint="De activiteit gaat ze langs in deze volgorde"
            choices={branches.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <FieldRow>
            <DateField state={state} name="day" label="Dag bij de eerste vestiging" required />
            <TimeField state={state} name="from" label="Van" required />
            <TimeField state={state} name="until" label="Tot" required />
          </FieldRow>
          <NumberField
            state={state}
            name="daysBetween"
            label="Dagen tot de volgende vestiging"
            hint="Leeg of 0: overal op dezelfde dag. 7: elke week een volgende vestiging."
          />
          <FieldGroup legend="Vaker op dezelfde plek">
            <FieldRow>
              <NumberField state={state} name="times" label="Aantal keer per vestiging" hint="Leeg is één keer" />
              <NumberField state={state} name="weeks" label="Elke zoveel weken" hint="Leeg is elke week" />
            </FieldRow>
          </FieldGroup>
          <NumberField state={state} name="seatsOnSite" label="Plaatsen" hint="Leeg: zoals bij de activiteit" />
          <Actions>
            <Button name="stap" value="bekijk">
              Bekijk de dagen
            </Button>
            <a href={`/werk/programma/${activity.id}/bijeenkomsten`}>Plan op één plek</a>
          </Actions>
        </Form>
      </Card>
    </ActivityFrame>,
    refusal !== undefined || Object.keys(state.errors).length > 0 ? 422 : 200,
  );

type Clashes = Awaited<ReturnType<typeof clashesOf>>[number];
type Preview = { state: TourState; stops: readonly PlannedStop[] };

async function preview(c: Request, { activity }: Loaded, { state, stops }: Preview) {
  const perBranch = [...Map.groupBy(stops, ({ branch }) => branch.id).values()];
  const clashes = await read(c, async (ctx) => {
    const found = new Map<string, Clashes>();
    for (const times of perBranch) {
      const timed = times.flatMap(({ value, planned: { moment } }) => (moment ? [{ value, moment }] : []));
      const where = { branchId: times[0]?.branch.id ?? null, placeId: null, isOnline: false };
      const moments = timed.map(({ moment }) => moment);
      const at = await clashesOf(ctx, { moments, activityId: activity.id, ...where });
      for (const [index, { value }] of timed.entries()) found.set(value, at[index] ?? []);
    }
    return found;
  });
  return respond(
    c,
    'work',
    `Dagen kiezen: ${activity.title}`,
    <ActivityFrame c={c} activity={activity} part="bijeenkomsten" heading="Kies de dagen">
      <p>{stops.length} keer. Haal het vinkje weg bij wat niet doorgaat. Verschuiven kan daarna per bijeenkomst.</p>
      <Form>
        {HIDDEN.map((name) => (
          <HiddenField state={state} name={name} />
        ))}
        {perBranch.map((times) => (
          <fieldset class="field">
            <legend>{times[0]?.branch.name}</legend>
            <div class="choices">
              {times.map(({ value, planned }) => (
                <MomentChoice name="stops" value={value} planned={planned} clashes={clashes.get(value) ?? []} />
              ))}
            </div>
          </fieldset>
        ))}
        <Actions>
          <Button name="stap" value="plan">
            Plan deze dagen
          </Button>
          <a href={`/werk/programma/${activity.id}/tournee`}>Begin opnieuw</a>
        </Actions>
      </Form>
    </ActivityFrame>,
  );
}

const HIDDEN = ['branches', 'day', 'from', 'until', 'daysBetween', 'times', 'weeks', 'seatsOnSite'] as const;
