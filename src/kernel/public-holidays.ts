import { addDays, type Day, weekdayOf } from './days.ts';

const FIXED: Readonly<Record<string, string>> = {
  '01-01': 'Nieuwjaarsdag',
  '05-05': 'Bevrijdingsdag',
  '12-25': 'Eerste kerstdag',
  '12-26': 'Tweede kerstdag',
};

/** Days after Easter Sunday. */
const MOVABLE: readonly (readonly [days: number, name: string])[] = [
  [0, 'Eerste paasdag'],
  [1, 'Tweede paasdag'],
  [39, 'Hemelvaartsdag'],
  [49, 'Eerste pinksterdag'],
  [50, 'Tweede pinksterdag'],
];

/** The Dutch name of the public holiday on this day; undefined on an ordinary day. Source: Algemene termijnenwet, article 3. */
export function publicHolidayOn(day: Day): string | undefined {
  const easter = easterSunday(Number(day.slice(0, 4)));
  const movable = MOVABLE.find(([days]) => addDays(easter, days) === day);
  return FIXED[day.slice(5)] ?? movable?.[1] ?? (day === kingsDay(day.slice(0, 4)) ? 'Koningsdag' : undefined);
}

/** 27 April, or the day before when that is a Sunday. */
function kingsDay(year: string): Day {
  const birthday = `${year}-04-27` as Day;
  return weekdayOf(birthday) === 7 ? addDays(birthday, -1) : birthday;
}

/** Source: Meeus, Astronomical Algorithms, chapter 8 (Gregorian calendar). */
function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const moon = (19 * (year % 19) + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const leap = Math.floor(moon / 28) * (1 - Math.floor(29 / (moon + 1)) * Math.floor((21 - (year % 19)) / 11));
  const full = moon - leap;
  const weekday = (year + Math.floor(year / 4) + full + 2 - century + Math.floor(century / 4)) % 7;
  return addDays(`${year}-03-28` as Day, full - weekday);
}
