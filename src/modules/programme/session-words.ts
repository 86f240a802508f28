import { timeOf } from '#kernel/clock-times.ts';
import { type Day, dayOf, formatDay, formatTime, formatWeekday } from '#kernel/days.ts';
import type { BadgeTone } from '#ui/badge.tsx';
import type { GiftBooks, HeadCount, Moment, SessionState } from './session.ts';
import { whereText } from './where-words.ts';

export const sessionStates: Record<SessionState, string> = {
  planned: 'gepland',
  held: 'geweest',
  closed: 'afgesloten',
  cancelled: 'gaat niet door',
};

export const sessionTones: Record<SessionState, BadgeTone> = {
  planned: 'green',
  held: 'ochre',
  closed: 'neutral',
  cancelled: 'brick',
};

/** `10.00 – 11.30 uur`. */
export const timesText = ({ beginsAt, endsAt }: Moment): string =>
  `${formatTime(timeOf(beginsAt))} – ${formatTime(timeOf(endsAt))} uur`;

/** `woensdag 18 maart 2026`. */
export const fullDay = (day: Day): string => `${formatWeekday(day).split(' ')[0]} ${formatDay(day)}`;

export const momentText = (moment: Moment): string => `${fullDay(dayOf(moment.beginsAt))}, ${timesText(moment)}`;

/** What modules to the right call the same things. */
export const sessionWords = {
  states: sessionStates,
  tones: sessionTones,
  times: timesText,
  day: fullDay,
  moment: momentText,
  where: whereText,
} as const;

/** `12 volwassenen en 3 kinderen, 4 geschenkboeken`; nobody counted is not nobody came. */
export function countText({ adults, children, giftBooks }: HeadCount & GiftBooks): string {
  const parts = [
    ...(adults === null ? [] : [`${adults} ${adults === 1 ? 'volwassene' : 'volwassenen'}`]),
    ...(children === null ? [] : [`${children} ${children === 1 ? 'kind' : 'kinderen'}`]),
  ];
  const people = parts.join(' en ') || 'niet geteld';
  return giftBooks === null ? people : `${people}, ${giftBooks} ${giftBooks === 1 ? 'geschenkboek' : 'geschenkboeken'}`;
}
