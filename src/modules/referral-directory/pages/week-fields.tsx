import type { FormState } from '#kernel/forms.ts';
import { TextField } from '#ui/field.tsx';
import { FieldGroup } from '#ui/form.tsx';
import { WEEK_FIELDS, type WeekField, weekLabels } from '../fields.ts';
import { dayHoursText, type Opening } from '../week.ts';

/** A field for the hours of each day of the week. */
export const WeekFields = ({ state, legend }: { state: FormState<WeekField>; legend: string }) => (
  <FieldGroup legend={legend}>
    <p class="hint">
      Zoals 9.00-12.00, 13.00-17.00. Alleen in een bepaalde week van de maand: 14.00-16.00 (1e), of (laatste). Leeg: die
      dag niet.
    </p>
    {WEEK_FIELDS.map((name) => (
      <TextField state={state} name={name} label={weekLabels[name]} width="medium" />
    ))}
  </FieldGroup>
);

/** What the fields hold of a week. */
export const filledWeek = (week: readonly Opening[]): Record<WeekField, string> =>
  Object.fromEntries(WEEK_FIELDS.map((name, index) => [name, dayHoursText(week, index + 1)])) as Record<
    WeekField,
    string
  >;
