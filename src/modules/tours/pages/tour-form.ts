import { z } from 'zod';
import { addDays } from '#kernel/days.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { recurringDays } from '#kernel/recurring-days.ts';
import { plannedOn } from '../../programme/index.ts';

/**
 * The branches, the day at the first of them, and how it goes on. `stops` holds what was chosen of the preview; what is
 * taken of each branch stands in fields of its own.
 */
export const tourForm = defineForm(
  z.object({
    branches: field.optionalText(8_000),
    day: field.day(),
    from: field.time(),
    until: field.time(),
    daysBetween: field.optionalWholeNumber({ max: 60 }),
    times: field.optionalWholeNumber({ min: 1, max: 52 }),
    weeks: field.optionalWholeNumber({ min: 1, max: 52 }),
    seatsOnSite: field.optionalWholeNumber({ min: 1, max: 100_000 }),
    stops: field.optionalText(16_000),
    overrideReason: field.optionalText(300),
    _key: field.key(),
  }),
);
export type TourState = typeof tourForm.empty;
export type TourValues = Extract<ReturnType<typeof tourForm.parse>, { ok: true }>['values'];

type Branch = { readonly id: string; readonly name: string };

/** One time at one branch; `value` stands for it in the form. */
export type PlannedStop = {
  readonly value: string;
  readonly branch: Branch;
  readonly planned: ReturnType<typeof plannedOn>;
};

/** Each time at each chosen branch, in the order of the branches, or the form with what is wrong with it. */
export function stopsOf(
  values: TourValues,
  state: TourState,
  branches: readonly Branch[],
): { ok: true; stops: PlannedStop[] } | { ok: false; state: TourState } {
  const ids = (values.branches ?? '').split(',');
  const chosen = branches.filter(({ id }) => ids.includes(id));
  if (chosen.length === 0) return { ok: false, state: withError(state, 'branches', 'Kies minstens één vestiging') };
  if (values.until <= values.from)
    return { ok: false, state: withError(state, 'until', 'Het einde ligt voor het begin') };
  const { times = 1, weeks = 1, daysBetween = 0 } = values;
  const stops = chosen.flatMap((branch, index) =>
    recurringDays({ first: addDays(values.day, index * daysBetween), rhythm: { weeks }, end: { times } }, times).map(
      (day) => ({ value: `${branch.id}_${day}`, branch, planned: plannedOn(day, values) }),
    ),
  );
  return { ok: true, stops };
}
