import type { z } from 'zod';
import { field } from '#kernel/forms.ts';
import { linesOf } from '#ui/typed-fields.ts';
import type { Opening } from './week.ts';
import { parseDayHours, WEEKDAYS } from './week.ts';

/** A web address, with `https://` before it when nothing was typed there; null when empty. */
export const webAddress = () =>
  field
    .optionalText(500)
    .transform((value) => (value === undefined || /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`))
    .refine((value) => value === undefined || isWebAddress(value), {
      error: 'Vul een webadres in, zoals www.voorbeeld.nl',
    })
    .transform((value) => value ?? null);

/** Whether it is an address that a browser opens, at a host with a dot in its name. */
export const isWebAddress = (text: string): boolean =>
  text.length <= 500 &&
  URL.canParse(text) &&
  /^https?:$/.test(new URL(text).protocol) &&
  new URL(text).hostname.includes('.');

const MOST_PHONES = 6;

/** A number, and behind it in brackets what it is for. */
const PHONE = /^\+?[\d][\d\s()./-]{1,24}(?:\([^()]{1,60}\))?$/;

export const isPhoneLine = (line: string): boolean => PHONE.test(line) && (line.match(/\d/g)?.length ?? 0) >= 3;

/** Telephone numbers, one on each line. */
export const phoneLines = () =>
  field
    .optionalText(600)
    .transform((value) => linesOf(value ?? ''))
    .refine((lines) => lines.length <= MOST_PHONES && lines.every(isPhoneLine), {
      error: 'Zet elk nummer op een eigen regel, zoals 0524 123456 (balie)',
    });

/** Lines of text, at most twenty. */
export const textLines = () => field.optionalText(2_000).transform((value) => linesOf(value ?? '').slice(0, 20));

/** Words that may be left out. */
export const prose = (max: number) => field.optionalText(max).transform((value) => value ?? '');

const dayHours = (weekday: number) =>
  field.optionalText(120).transform((value, context): Opening[] => {
    const hours = parseDayHours(value ?? '', weekday);
    if (!hours) context.addIssue({ code: 'custom', message: 'Vul tijden in zoals 9.00-12.00, 13.00-17.00' });
    return hours ?? [];
  });

export const WEEK_FIELDS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type WeekField = (typeof WEEK_FIELDS)[number];

/** The hours of a week, a field for each day. */
export const weekShape = {
  mo: dayHours(1),
  tu: dayHours(2),
  we: dayHours(3),
  th: dayHours(4),
  fr: dayHours(5),
  sa: dayHours(6),
  su: dayHours(7),
} satisfies Record<WeekField, z.ZodType<Opening[]>>;

/** The week in the fields that were read. */
export const weekIn = (values: Readonly<Record<WeekField, Opening[]>>): Opening[] =>
  WEEK_FIELDS.flatMap((name) => values[name]);

/** What each field is called. */
export const weekLabels: Readonly<Record<WeekField, string>> = Object.fromEntries(
  WEEK_FIELDS.map((name, index) => [name, `${WEEKDAYS[index]?.[0]?.toUpperCase()}${WEEKDAYS[index]?.slice(1)}`]),
) as Record<WeekField, string>;
