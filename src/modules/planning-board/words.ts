import { type Day, formatDay, formatTime, formatWeekday } from '#kernel/days.ts';
import { formatQuantity } from '#kernel/money.ts';
import type { BadgeTone } from '#ui/badge.tsx';
import type { BoardRow } from './board.ts';
import type { BoardSession } from './sql.ts';
import { isLapsed, type Standing, type Tally } from './tally.ts';

export const standingWords: Record<Standing, string> = {
  reached: 'gehaald',
  'all-planned': 'alles gepland',
  missed: 'niet gehaald',
  late: 'loopt achter',
  none: 'nog niets gepland',
  thin: 'dun gepland',
  open: 'nog niet vol',
};

export const standingTones: Record<Standing, BadgeTone> = {
  reached: 'green',
  'all-planned': 'green',
  missed: 'brick',
  late: 'brick',
  none: 'ochre',
  thin: 'ochre',
  open: 'neutral',
};

/** Why a row stands as it does, where the word does not say it all. */
export function standingNote({ standing, tally: { least, held, planned, due } }: BoardRow): string {
  if (standing === 'missed') return `${formatQuantity(least - held)} te weinig`;
  if (standing === 'late') return `verdeeld over het jaar waren het er nu ${formatQuantity(due)}`;
  if (standing === 'thin') return `${formatQuantity(held + planned)} van ${formatQuantity(least)} staan op het bord`;
  return '';
}

/** `8 tot 10`. */
export const rangeText = ({ least, most }: Pick<Tally, 'least' | 'most'>): string =>
  least === most ? formatQuantity(least) : `${formatQuantity(least)} tot ${formatQuantity(most)}`;

/** `wo 14`, in the column of its month. */
export const dayInColumn = (day: Day): string => `${weekdayShort(day)} ${Number(day.slice(8))}`;

/** `wo 14 januari`. */
export const shortDay = (day: Day): string => `${weekdayShort(day)} ${formatDay(day).replace(/ \d+$/, '')}`;

const weekdayShort = (day: Day): string => formatWeekday(day).slice(0, 2);

/** `woensdag 14 januari 2026`. */
export const fullDay = (day: Day): string => `${formatWeekday(day).split(' ')[0]} ${formatDay(day)}`;

type Span = { readonly from: string; readonly until: string };

/** `10.00 – 11.30`, where there is little room. */
export const spanText = ({ from, until }: Span): string => `${formatTime(from)} – ${formatTime(until)}`;

export const timesText = (span: Span): string => `${spanText(span)} uur`;

/** How a session stands, in a word or two. */
export function stateWord(session: BoardSession, now: Date): string {
  const { state, activityState } = session;
  if (isLapsed(session, now)) return 'concept, dag voorbij';
  if (state === 'planned') return activityState === 'published' ? 'openbaar' : 'concept';
  return 'geweest';
}

/** The same, with how many came to what has been. */
export function sessionWord(session: BoardSession, now: Date): string {
  const { state, visitors } = session;
  const word = stateWord(session, now);
  if (state === 'planned') return word;
  if (visitors === null) return state === 'closed' ? `${word}, niet geteld` : word;
  return `${word}, ${visitors} bezoekers`;
}
