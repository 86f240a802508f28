import { z } from 'zod';
import { municipalitiesFor, requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { recurringDays } from '#kernel/recurring-days.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxGroup, Select } from '#ui/choice-field.tsx';
import { DateField, NumberField, TextField, TimeField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { type Course, lengthText, TEACHER_KINDS, type Teacher } from '../../courses/index.ts';
import { placesIn, plannedOn } from '../../programme/index.ts';
import { takeForm } from '../../room-choices/index.ts';

/**
 * Where, when, for how many and by whom. `days` holds what was chosen of the preview, `voor` the reference of the module that
 * asked for the group.
 */
export const groupForm = defineForm(
  z
    .object({
      place: field.text('Kies een plek', 60),
      day: field.day(),
      from: field.time(),
      until: field.time(),
      times: field.wholeNumber('Vul in hoeveel dagdelen', { min: 1, max: 30 }),
      weeks: field.optionalWholeNumber({ min: 1, max: 8 }),
      seats: field.wholeNumber('Vul in hoeveel mensen mee kunnen doen', { min: 1, max: 500 }),
      partners: field.optionalText(160),
      teachers: field.optionalText(8_000),
      days: field.optionalText(4_000),
      na: field.optionalText(36),
      voor: field.optionalText(120),
      ...takeForm.fields,
      _key: field.key(),
    })
    .refine(({ from, until }) => from < until, { path: ['until'], error: 'Het einde ligt voor het begin' }),
);
export type GroupState = typeof groupForm.empty;
export type GroupValues = Extract<ReturnType<typeof groupForm.parse>, { ok: true }>['values'];

/** The fields that go along unseen with the choice of days. */
export const HIDDEN = [
  ...(['place', 'day', 'from', 'until', 'times', 'weeks', 'seats', 'partners', 'teachers', 'na', 'voor'] as const),
];

/** What the address of the form fills in, as far as the form would take it. */
export function askedIn(address: URLSearchParams): GroupState['raw'] {
  const { raw, errors } = groupForm.parse(address).state;
  const sound = HIDDEN.filter((name) => raw[name] !== undefined && errors[name] === undefined);
  return Object.fromEntries(sound.map((name) => [name, raw[name]]));
}

type Places = Awaited<ReturnType<typeof placesIn>>;

/** Where this actor can begin a group. */
export async function placesFor(ctx: Ctx): Promise<Places> {
  const near = municipalitiesFor(ctx.actor, 'courses:edit');
  if (near === 'all') return placesIn(ctx, null);
  if (near.length === 0) requirePermission(ctx.actor, 'courses:edit', {});
  const places: Places[number][] = [];
  for (const code of near) places.push(...(await placesIn(ctx, code)));
  return places;
}

/** The branch or place that was chosen; a value that is none of the places is neither. */
export function whereOf(chosen: string, places: Places): { branchId: string | null; placeId: string | null } {
  const [kind, id = null] = places.find(({ value }) => value === chosen)?.value.split(':') ?? [];
  return { branchId: kind === 'branch' ? id : null, placeId: kind === 'place' ? id : null };
}

type PlannedDays = ReturnType<typeof plannedOn>[];

/** The half-days that were asked for, or the form with what is wrong with it. */
export function daysOfGroup(
  values: GroupValues,
  state: GroupState,
): { ok: true; days: PlannedDays } | { ok: false; state: GroupState } {
  const { day: first, times, weeks = 1 } = values;
  const days = recurringDays({ first, rhythm: { weeks }, end: { times } }, times).map((day) => plannedOn(day, values));
  const [only] = days;
  if (days.every(({ moment }) => !moment))
    return { ok: false, state: withError(state, 'from', only?.note ?? 'Die tijd is er die dag niet') };
  return { ok: true, days };
}

type Props = {
  readonly state: GroupState;
  readonly refusal: string | undefined;
  readonly course: Course;
  readonly places: Places;
  readonly teachers: readonly Teacher[];
};

/** The form that begins a group. */
export const GroupForm = ({ state, refusal, course, places, teachers }: Props) => (
  <Card>
    <Form>
      <ErrorSummary state={state} refusal={refusal} />
      <HiddenField state={state} name="na" />
      <HiddenField state={state} name="voor" />
      <Select state={state} name="place" label="Waar" choices={places} required />
      <FieldRow>
        <DateField state={state} name="day" label="Eerste dag" required />
        <TimeField state={state} name="from" label="Van" required />
        <TimeField state={state} name="until" label="Tot" required />
      </FieldRow>
      <FieldRow>
        <NumberField
          state={state}
          name="times"
          label="Aantal dagdelen"
          hint={`De cursus is ${lengthText(course)}`}
          required
        />
        <NumberField state={state} name="weeks" label="Elke zoveel weken" hint="Leeg is elke week" />
        <NumberField state={state} name="seats" label="Plaatsen" required />
      </FieldRow>
      <TextField state={state} name="partners" label="Samen met" hint="Zoals Computerclub Dalen" />
      {teachers.length > 0 && (
        <CheckboxGroup
          state={state}
          name="teachers"
          label="Wie geeft les"
          choices={teachers.map((teacher) => ({ value: teacher.id, label: teacher.name, hint: hintOf(teacher) }))}
        />
      )}
      <Actions>
        <Button name="stap" value="bekijk">
          Bekijk de dagen
        </Button>
        <a href={`/werk/cursussen/${course.id}`}>Annuleer</a>
      </Actions>
    </Form>
  </Card>
);

const hintOf = ({ kind, qualifications }: Teacher): string =>
  [TEACHER_KINDS[kind], ...new Set(qualifications.map(({ name }) => name))].join(', ');
