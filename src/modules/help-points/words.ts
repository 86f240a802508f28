import { timeOf } from '#kernel/clock-times.ts';
import { type Day, dayOf, formatDay, formatTime, formatWeekday } from '#kernel/days.ts';
import type { BadgeTone } from '#ui/badge.tsx';
import type { ConsultationHour, HourState } from './sql/consultation-hours.ts';
import type { Point } from './sql/points.ts';
import { WEEKS, type WeeklyHour } from './week.ts';

export const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

export const hourStates: Record<HourState, string> = {
  planned: 'gepland',
  held: 'geweest',
  cancelled: 'gaat niet door',
  superseded: 'vervallen',
};
export const hourTones: Record<HourState, BadgeTone> = {
  planned: 'green',
  held: 'neutral',
  cancelled: 'brick',
  superseded: 'neutral',
};

type Moment = Pick<ConsultationHour, 'beginsAt' | 'endsAt'>;

/** `10.00 – 12.00 uur`. */
export const timesText = ({ beginsAt, endsAt }: Moment): string => clockText(timeOf(beginsAt), timeOf(endsAt));

const clockText = (begins: string, ends: string): string => `${formatTime(begins)} – ${formatTime(ends)} uur`;

/** `woensdag 18 maart 2026`. */
export const dayText = (day: Day): string => `${formatWeekday(day).split(' ')[0]} ${formatDay(day)}`;

/** `woensdag 18 maart 2026, 10.00 – 12.00 uur`. */
export const momentText = (moment: Moment): string => `${dayText(dayOf(moment.beginsAt))}, ${timesText(moment)}`;

/** `dinsdag 9.30 – 12.00 uur`, `dinsdag (de eerste van de maand) 9.30 – 12.00 uur`. */
export function weeklyText({ weekday, weeks, beginsAt, endsAt }: Omit<WeeklyHour, 'way'>): string {
  const which = weeks === 'every' ? '' : ` (${WEEKS[weeks]})`;
  return `${WEEKDAYS[weekday - 1]}${which} ${clockText(beginsAt, endsAt)}`;
}

/** `12 bezoekers`; nobody counted is not nobody came. */
export const visitorsText = (visitors: number | null): string =>
  visitors === null ? 'niet geteld' : `${visitors} ${visitors === 1 ? 'bezoeker' : 'bezoekers'}`;

/** `Huisartsenpraktijk Dalen`, `Dorpshuis De Deel, Zweeloo`. */
export const whereText = ({ whereName, town }: Pick<Point, 'whereName' | 'town'>): string =>
  whereName.includes(town) ? whereName : `${whereName}, ${town}`;

/** What modules to the right call the same things. */
export const helpPointWords = { times: timesText, moment: momentText, where: whereText, weekly: weeklyText } as const;
