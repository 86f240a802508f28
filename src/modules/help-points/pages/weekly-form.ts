import { z } from 'zod';
import { parseTime } from '#kernel/clock-times.ts';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { WAYS, type Way } from '../kinds.ts';
import { WEEKS, type WeeklyHour, type Weeks } from '../week.ts';
import { WEEKDAYS } from '../words.ts';

/** More hours a week than there are rows no point has. */
const ROWS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
export type Row = (typeof ROWS)[number];

type Part = 'day' | 'weeks' | 'from' | 'until' | 'way';
export type RowName = `${Part}${Row}`;

const optionalTime = () =>
  field.optionalText(10).transform((value, context) => {
    const time = value === undefined ? undefined : parseTime(value);
    if (value !== undefined && time === undefined)
      context.addIssue({ code: 'custom', message: 'Vul een tijd in, zoals 9.30' });
    return time;
  });

const rowFields = Object.fromEntries(
  ROWS.flatMap((row) => [
    [`day${row}`, field.optionalText(1)],
    [`weeks${row}`, field.optionalText(10)],
    [`from${row}`, optionalTime()],
    [`until${row}`, optionalTime()],
    [`way${row}`, field.optionalText(20)],
  ]),
) as Record<RowName, ReturnType<typeof optionalTime>>;

/** The hours of a week, a row each; a row without a day is none. */
export const weeklyForm = defineForm(
  z.object({ ...rowFields, from: field.day(), version: field.version(), _key: field.key() }),
);
export type WeeklyState = typeof weeklyForm.empty;

type Read = { hours: readonly (WeeklyHour & { row: Row })[]; errors: FormState<RowName>['errors'] };

/** The hours that were typed, and what is wrong with a row, beside its field. */
export function readHours(values: Readonly<Record<RowName, string | undefined>>): Read {
  const errors: Partial<Record<RowName, string>> = {};
  const hours = ROWS.flatMap((row) => {
    const weekday = WEEKDAYS.findIndex((_, index) => values[`day${row}`] === String(index + 1)) + 1;
    if (weekday === 0) return [];
    const [beginsAt, endsAt] = [values[`from${row}`], values[`until${row}`]];
    if (beginsAt === undefined) errors[`from${row}`] = 'Vul in hoe laat het begint';
    else if (endsAt === undefined) errors[`until${row}`] = 'Vul in hoe laat het eindigt';
    else if (endsAt <= beginsAt) errors[`until${row}`] = 'Het einde ligt voor het begin';
    const weeks = (values[`weeks${row}`] ?? 'every') as Weeks;
    const way = (values[`way${row}`] ?? 'walk-in') as Way;
    return [
      {
        row,
        weekday,
        beginsAt: beginsAt ?? '',
        endsAt: endsAt ?? '',
        weeks: weeks in WEEKS ? weeks : 'every',
        way: way in WAYS ? way : 'walk-in',
      },
    ];
  });
  return { hours, errors };
}

/** The form with these hours in its rows. */
export const filledWith = (hours: readonly WeeklyHour[], { from, version }: { from: string; version: number }) =>
  weeklyForm.filled({
    ...Object.fromEntries(
      hours.flatMap(({ weekday, weeks, beginsAt, endsAt, way }, row) => [
        [`day${row}`, String(weekday)],
        [`weeks${row}`, weeks],
        [`from${row}`, beginsAt],
        [`until${row}`, endsAt],
        [`way${row}`, way],
      ]),
    ),
    from,
    version: String(version),
  });

/** How many rows to show: all that say something and two more, five at least. */
export function rowsShown({ raw }: WeeklyState): readonly Row[] {
  const last = ROWS.findLast((row) => raw[`day${row}`] || raw[`from${row}`] || raw[`until${row}`]) ?? -1;
  return ROWS.slice(0, Math.max(5, last + 3));
}
