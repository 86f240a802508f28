import { instantAt, isDoubled, type Moments, timeOf } from '#kernel/clock-times.ts';
import { type Day, dayOf, formatDay, formatTime, formatWeekday } from '#kernel/days.ts';
import { formatList, formatNumber, type Language } from '#kernel/languages.ts';
import { formatCents } from '#kernel/money.ts';
import { type Texts, textOf } from '#kernel/result.ts';
import type { OccupyRefusal, roomsOnDay } from '../rooms/index.ts';
import { bookingWords } from './booking-words-texts.ts';
import type { OtherPrice } from './commands/move-use.ts';
import type { NoReason, NotOpen } from './refusals.ts';
import type { BookRefusal } from './wish.ts';

export type BookingWords = (typeof bookingWords)['nl'];

/** The words for bookings in a language; all of them have every one. */
export const wordsIn = (language: Language): BookingWords => bookingWords[language];

/** `10.00 – 12.00`. */
const clockOf = ({ from, until }: Moments, language: Language): string =>
  `${formatTime(timeOf(from), language)} – ${formatTime(timeOf(until), language)}`;

/** `dinsdag 24 november, 10.00 – 12.00`. */
export const whenOf = (span: Moments, language: Language): string =>
  `${formatWeekday(dayOf(span.from), language)}, ${clockOf(span, language)}`;

export function priceText(cents: number | null, language: Language): string {
  const w = wordsIn(language);
  if (cents === null) return w.onRequest;
  return cents === 0 ? w.free : formatCents(cents, language);
}

type Rule = Awaited<ReturnType<typeof roomsOnDay>>[number]['rule'];
type Tariff = Pick<Rule, 'tariffCents' | 'tariffPer'>;

/** What a room costs this kind of user. */
function tariffText({ tariffCents, tariffPer }: Tariff, language: Language): string {
  const w = wordsIn(language);
  if (tariffCents === null || tariffCents === 0) return priceText(tariffCents, language);
  const amount = formatCents(tariffCents, language);
  return tariffPer === 'hour' ? w.perHour(amount) : w.perHalfDay(amount);
}

export type TypedSpan = { readonly day: Day; readonly from: string; readonly until: string };

/** What was typed as a day and times; or what is wrong with it: a time that summer time skips, or an early end. */
export function spanOf(
  { day, from, until }: TypedSpan,
  language: Language,
): Moments | { field: 'from' | 'until'; text: string } {
  const w = wordsIn(language);
  const [first, last] = [instantAt(day, from), instantAt(day, until)];
  const skipped = (time: string): string => w.skipped(formatDay(day, language), formatTime(time, language));
  if (!first) return { field: 'from', text: skipped(from) };
  if (!last) return { field: 'until', text: skipped(until) };
  return last <= first ? { field: 'until', text: w.endsBefore } : { from: first, until: last };
}

/** What to tell of a span in which a time comes twice. */
function doubledIn({ day, from, until }: TypedSpan, language: Language): string | undefined {
  const time = [from, until].find((each) => isDoubled(day, each));
  return time && wordsIn(language).doubled(formatDay(day, language), formatTime(time, language));
}

type Breach = Extract<OccupyRefusal, { code: 'against-rules' }>['breaches'][number];

const breachTexts = (w: BookingWords, language: Language): Texts<Breach> => ({
  'not-for-you': () => w.notForYou,
  'too-long': ({ longestMinutes }) => w.tooLong(formatNumber(Math.round(longestMinutes / 6) / 10, language)),
  'too-far-ahead': ({ lastDay }) => w.tooFar(formatDay(lastDay, language)),
  'too-many-this-week': ({ perWeek }) => w.tooMany(formatNumber(perWeek, language)),
  'in-the-past': () => w.past,
  'outside-hours': ({ open }) =>
    open.length > 0
      ? w.outside(
          formatList(
            open.map((span) => clockOf(span, language)),
            language,
          ),
        )
      : w.closed,
  'hours-unknown': () => w.closed,
  'too-small': ({ seats }) => w.seats(formatNumber(seats, language)),
});

/** Why it cannot be, as a resident reads it: never who else is there. */
function refusalText(
  refusal: Exclude<BookRefusal, { code: 'to-agree' }> | NotOpen | OtherPrice | NoReason,
  language: Language,
): string {
  const w = wordsIn(language);
  return textOf<typeof refusal>(
    {
      taken: () => w.taken,
      'not-enough-pieces': ({ free }) => w.noPieces(formatNumber(free, language)),
      'ends-before-it-begins': () => w.endsBefore,
      archived: () => w.archived,
      'against-rules': ({ breaches }) => breaches.map((breach) => textOf(breachTexts(w, language), breach)).join(' '),
      'no-contact': () => w.noContact,
      'no-days': () => w.noDays,
      'too-many-uses': ({ most }) => w.tooManyUses(formatNumber(most, language)),
      'not-open': () => w.notOpen,
      'other-price': () => w.otherPrice,
      'no-reason': () => w.notOpen,
    },
    refusal,
  );
}

/** Why a day of a series is left out. */
export function leftOutText(code: string, language: Language): string {
  const w = wordsIn(language);
  if (code === 'outside-hours') return w.closed;
  return code === 'taken' ? w.taken : w.leftOut;
}

/** How residents are spoken to about bookings, in each language. */
export const bookingSpeech = {
  wordsIn,
  clockOf,
  whenOf,
  priceText,
  tariffText,
  spanOf,
  doubledIn,
  refusalText,
  leftOutText,
};
