import { z } from 'zod';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { recurringDays } from '#kernel/recurring-days.ts';
import { MOST_SESSIONS } from '../session.ts';
import { type PlannedDay, plannedOn } from './moment-choice.tsx';
import { readMoment, sessionFields } from './session-fields.tsx';

export const RHYTHMS = {
  once: 'Eén keer',
  weekly: 'Elke week, of om de zoveel weken',
  monthly: 'Elke maand, op dezelfde weekdag van de maand',
} as const;

/** A first day, and how it recurs. `days` holds what was chosen of the preview. */
export const planForm = defineForm(
  z
    .object({
      day: field.day(),
      rhythm: field.oneOf(Object.keys(RHYTHMS) as (keyof typeof RHYTHMS)[], 'Kies hoe vaak'),
      weeks: field.optionalWholeNumber({ min: 1, max: 52 }),
      lastDay: field.optionalDay(),
      times: field.optionalWholeNumber({ min: 1 }),
      days: field.optionalText(4_000),
      ...sessionFields,
    })
    .refine(({ rhythm, lastDay, times }) => rhythm === 'once' || lastDay !== null || times !== undefined, {
      path: ['lastDay'],
      error: 'Vul een laatste dag in, of hoe vaak',
    }),
);
export type PlanState = typeof planForm.empty;
export type PlanValues = Extract<ReturnType<typeof planForm.parse>, { ok: true }>['values'];

/** The days that were asked for, or the form with what is wrong with it. */
export function daysOfPlan(
  values: PlanValues,
  state: PlanState,
): { ok: true; days: PlannedDay[] } | { ok: false; state: PlanState } {
  const fault = (name: 'lastDay' | 'times' | 'from' | 'until', text: string) =>
    ({ ok: false, state: withError(state, name, text) }) as const;
  const { day: first, rhythm, weeks = 1, lastDay, times } = values;
  const until = lastDay !== null && times === undefined ? { until: lastDay } : { times: times ?? 1 };
  const end = rhythm === 'once' ? { times: 1 } : until;
  const all = recurringDays({ first, rhythm: rhythm === 'monthly' ? rhythm : { weeks }, end }, MOST_SESSIONS);
  const days = lastDay === null || rhythm === 'once' ? all : all.filter((day) => day <= lastDay);
  if (days.length === 0) return fault('lastDay', 'De laatste dag ligt voor de eerste');
  if (days.length > MOST_SESSIONS)
    return fault(
      times === undefined ? 'lastDay' : 'times',
      `Een activiteit heeft hoogstens ${MOST_SESSIONS} bijeenkomsten. Neem een eerdere laatste dag, of maak er twee activiteiten van`,
    );
  // In a series the days whose time is skipped are left out, and the others stay.
  const read = days.map((day) => readMoment(day, values));
  const wrong = read.find((each) => !each.ok && (days.length === 1 || !each.skipped));
  if (wrong && !wrong.ok) return fault(wrong.name, wrong.text);
  return { ok: true, days: days.map((day) => plannedOn(day, values)) };
}
