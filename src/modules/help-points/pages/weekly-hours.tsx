import { type Day, today } from '#kernel/days.ts';
import { withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { choicesOf, Select } from '#ui/choice-field.tsx';
import { DateField, TimeField } from '#ui/field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { savedAt } from '#ui/saved-notice.tsx';
import { withVersion } from '#ui/stale-notice.tsx';
import { setWeeklyHours } from '../commands/set-weekly-hours.ts';
import { WAYS } from '../kinds.ts';
import { helpPointTexts } from '../messages.ts';
import type { Point } from '../sql/points.ts';
import { listWeeklyHours } from '../sql/weekly-hours.ts';
import { WEEKS } from '../week.ts';
import { WEEKDAYS } from '../words.ts';
import { pointAt } from './load.ts';
import { filledWith, type Row, readHours, rowsShown, type WeeklyState, weeklyForm } from './weekly-form.ts';

/** The weekly hours as they will be once all is in force, to change from a day on. */
export async function weeklyHoursPage(c: Request) {
  const { point, state } = await load(c);
  return show(c, point, { state });
}

/** Saves the weekly hours; what was typed wrong comes back beside its row. */
export async function setWeeklyHoursAction(c: Request) {
  const { point } = await load(c);
  const data = weeklyForm.parse(await c.req.formData());
  if (!data.ok) return show(c, point, { state: data.state });
  const { hours, errors } = readHours(data.values);
  if (Object.keys(errors).length > 0) return show(c, point, { state: { ...data.state, errors } });
  const { from, version, _key } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => setWeeklyHours(ctx, { pointId: point.id, version, from, hours: hours.map(({ row: _, ...hour }) => hour) }),
    ({ id }) => savedAt(`/werk/informatiepunten/${id}`),
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  const text = textOf(helpPointTexts, refusal);
  if (refusal.code === 'in-the-past') return show(c, point, { state: withError(data.state, 'from', text) });
  if (refusal.code === 'overlapping-hours') {
    const row = hours.findLast(({ weekday }) => weekday === refusal.weekday)?.row ?? 0;
    return show(c, point, { state: withError(data.state, `from${row}`, text) });
  }
  const now = await load(c);
  return show(c, now.point, { state: withVersion(data.state, now.point.version), refusal: text, status: 409 });
}

const load = (c: Request) =>
  read(c, async (ctx) => {
    const point = await pointAt(c, ctx, 'help-points:edit');
    const day = today(ctx.now);
    const rules = await listWeeklyHours(ctx.tx, [point.id], day);
    const from = rules.map(({ startsOn }) => startsOn).reduce(later, rules.length > 0 ? day : point.openedOn);
    const hours = rules.filter(({ endsBefore }) => endsBefore === null);
    return { point, state: filledWith(hours, { from, version: point.version }) };
  });

const later = (a: Day, b: Day): Day => (a > b ? a : b);

type Shown = { state: WeeklyState; refusal?: string; status?: 409 };

function show(c: Request, point: Point, { state, refusal, status }: Shown) {
  const title = `Vaste tijden van ${point.name}`;
  const isWrong = refusal !== undefined || Object.keys(state.errors).length > 0;
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        lead="Hieruit volgen de spreekuren van de komende acht weken. Feestdagen en dagen waarop de vestiging dicht is, slaan we over."
        breadcrumbs={[
          { href: '/werk/informatiepunten', label: 'Informatiepunten' },
          { href: `/werk/informatiepunten/${point.id}`, label: point.name },
        ]}
      />
      <Card>
        <Form>
          <ErrorSummary state={state} {...(refusal !== undefined && { refusal })} />
          <HiddenField state={state} name="version" />
          <p class="hint">Laat de dag leeg om een tijd weg te halen. Na bewaren is er weer plaats voor meer.</p>
          {rowsShown(state).map((row) => (
            <HourRow state={state} row={row} />
          ))}
          <DateField
            state={state}
            name="from"
            label="Deze tijden gelden vanaf"
            hint="Wat daarvoor was, blijft zoals het was"
            required
          />
          <Actions>
            <Button>Bewaar vaste tijden</Button>
            <a href={`/werk/informatiepunten/${point.id}`}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    status ?? (isWrong ? 422 : 200),
  );
}

const DAYS = WEEKDAYS.map((label, index) => ({ value: String(index + 1), label }));

const HourRow = ({ state, row }: { state: WeeklyState; row: Row }) => (
  <FieldGroup legend={`Tijd ${row + 1}`}>
    <FieldRow>
      <Select state={state} name={`day${row}`} label="Dag" prompt="Geen" choices={DAYS} required />
      <TimeField state={state} name={`from${row}`} label="Van" required />
      <TimeField state={state} name={`until${row}`} label="Tot" required />
      <Select state={state} name={`way${row}`} label="Hoe" prompt="" choices={choicesOf(WAYS)} required />
      <Select state={state} name={`weeks${row}`} label="Welke weken" prompt="" choices={choicesOf(WEEKS)} required />
    </FieldRow>
  </FieldGroup>
);
