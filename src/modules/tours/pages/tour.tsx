import { requirePermission } from '#kernel/access.ts';
import { today } from '#kernel/days.ts';
import { withError } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxGroup } from '#ui/choice-field.tsx';
import { DateField, NumberField, TimeField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form } from '#ui/form.tsx';
import { respond } from '#ui/respond.tsx';
import { ActivityFrame, readableActivity, scopeOf } from '../../activities/index.ts';
import { listBranches } from '../../branches/index.ts';
import { programmeWords } from '../../programme/index.ts';
import { NOTHING, type Take } from '../../room-choices/index.ts';
import { planTour, type Stop } from '../commands/plan-tour.ts';
import { type PlannedStop, stopsOf, type TourState, tourForm } from './tour-form.ts';
import { readTakes, showPreview } from './tour-preview.tsx';

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

/** Shows each time at each branch with what stands in its way, and what can be taken there; once chosen, plans it. */
export async function tourAction(c: Request) {
  const loaded = await load(c);
  const { activity, branches } = loaded;
  const data = await c.req.formData();
  const parsed = tourForm.parse(data);
  if (!parsed.ok) return show(c, loaded, { state: parsed.state });
  const { values } = parsed;
  const tour = stopsOf(values, parsed.state, branches);
  if (!tour.ok) return show(c, loaded, { state: tour.state });
  const shown = { state: parsed.state, stops: tour.stops };
  const taking = await readTakes(c, shown, data);
  if (!taking.ok) return showPreview(c, activity, { ...shown, state: { ...parsed.state, errors: taking.errors } });
  if (data.get('stap') !== 'plan') return showPreview(c, activity, shown);

  const chosen = (values.stops ?? '').split(',');
  const stops = stopsIn(
    tour.stops.filter(({ value }) => chosen.includes(value)),
    taking.takes,
  );
  if (stops.length === 0)
    return showPreview(c, activity, { ...shown, state: withError(parsed.state, 'stops', 'Kies minstens één dag') });
  const outcome = await submit(
    c,
    values,
    (ctx) => planTour(ctx, { activityId: activity.id, stops, seatsOnSite: values.seatsOnSite ?? null }),
    ({ id }) => `/werk/programma/${id}`,
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  if (refusal.code === 'no-rooms') return showPreview(c, activity, { ...shown, refusal });
  return show(c, loaded, { state: parsed.state, refusal: textOf(programmeWords.refusals, refusal) });
}

/** What was chosen, by branch. */
const stopsIn = (planned: readonly PlannedStop[], takes: ReadonlyMap<string, Take>): Stop[] =>
  [...Map.groupBy(planned, ({ branch }) => branch.id)].map(([branchId, stops]) => ({
    branchId,
    moments: stops.flatMap(({ planned: { moment } }) => moment ?? []),
    take: takes.get(branchId) ?? NOTHING,
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
