import { field } from '#kernel/forms.ts';
import { linesOf } from '#ui/typed-fields.ts';
import { type Opening, parseWeek, weekText } from './week.ts';

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

/** When one can come: a day on each line. */
export const weekLines = () =>
  field.optionalText(1_000).transform((text, context): Opening[] => {
    const read = parseWeek(text ?? '');
    if (!read)
      context.addIssue({ code: 'custom', message: 'Schrijf elke dag op een regel, zoals: maandag 9.00-12.00' });
    return read ?? [];
  });

/** What that field holds of a week. */
export const weekTyped = (week: readonly Opening[]): string => weekText(week).replaceAll('; ', '\n');
