import { timeOf } from '#kernel/clock-times.ts';
import { dayOf, formatTime, formatWeekday } from '#kernel/days.ts';
import { formatList } from '#kernel/languages.ts';
import { activityWords } from '../../activities/index.ts';
import type { AgendaSession } from '../../agenda/index.ts';
import { addressOf, agesText } from '../session-texts.ts';

type Frame = {
  readonly heading: string;
  /** Where there is more, without `https://`. */
  readonly website: string;
  /** The branch that the text is of: what is there does not say so each time. */
  readonly branchId?: string | undefined;
  /** Undefined: as long as it needs to be. */
  readonly mostWords?: number | undefined;
};

export type VillageText = { readonly text: string; readonly words: number; readonly left: number };

/**
 * Plain text for a village paper: what does not go on is left out, and the days of one activity stand together. With a
 * limit it says less of each, and in the end of fewer; `left` is how many activities it does not tell of.
 */
export function villageText(sessions: readonly AgendaSession[], { mostWords, ...frame }: Frame): VillageText {
  const planned = sessions.filter(({ state }) => state === 'planned');
  const items = [...Map.groupBy(planned, ({ activityId }) => activityId).values()];
  const most = mostWords ?? Number.POSITIVE_INFINITY;
  for (const write of [fullText, shortText, titleText]) {
    const text = framed(
      items.map((item) => write(item, frame)),
      frame,
      0,
    );
    if (wordsOf(text) <= most) return { text, words: wordsOf(text), left: 0 };
  }
  for (let told = items.length - 1; told >= 0; told--) {
    const left = items.length - told;
    const text = framed(
      items.slice(0, told).map((item) => titleText(item)),
      frame,
      left,
    );
    if (wordsOf(text) <= most || told === 0) return { text, words: wordsOf(text), left };
  }
  throw new RangeError('the last of the texts always fits');
}

function framed(items: readonly string[], { heading, website }: Frame, left: number): string {
  const more = left > 0 ? `En er is nog meer: ${left} ${left === 1 ? 'activiteit' : 'activiteiten'}. ` : '';
  const none = items.length + left === 0 ? ['Er is deze maand niets gepland.'] : [];
  return [heading, ...none, ...items, `${more}Kijk op ${website}`].join('\n\n');
}

type Item = readonly AgendaSession[];

const fullText = (item: Item, frame: Frame): string =>
  oneOf(item, ({ summary, ...session }) => [session.title, whenAndWhere(item, frame), summary, conditions(session)]);

const shortText = (item: Item, frame: Frame): string =>
  oneOf(item, (session) => [session.title, whenAndWhere(item, frame), conditions(session)]);

const titleText = (item: Item): string => oneOf(item, ({ title }) => [`${title}: ${momentsText(item)}`]);

const oneOf = ([first]: Item, lines: (session: AgendaSession) => readonly string[]): string =>
  first ? lines(first).filter(Boolean).join('\n') : '';

function whenAndWhere(item: Item, { branchId }: Frame): string {
  const places = [...new Set(item.filter((session) => session.branchId !== branchId).map(addressOf))];
  return capital([momentsText(item), ...places].join(', '));
}

function conditions({ prices, signUp, ...session }: Omit<AgendaSession, 'summary'>): string {
  const cost = activityWords.prices(prices);
  const who = agesText(session);
  return [who && `Voor: ${who.toLowerCase()}`, cost && `Kosten: ${cost}`, signUp && activityWords.signUps[signUp]]
    .filter(Boolean)
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** `dinsdag 1, 8 en 15 december, 19.00 – 20.30 uur`; what has other times stands apart. */
export function momentsText(sessions: readonly Pick<AgendaSession, 'beginsAt' | 'endsAt'>[]): string {
  const clock = (instant: Date) => formatTime(timeOf(instant));
  const times = Map.groupBy(sessions, ({ beginsAt, endsAt }) => `${clock(beginsAt)} – ${clock(endsAt)} uur`);
  return [...times].map(([time, same]) => `${daysText(same.map(({ beginsAt }) => beginsAt))}, ${time}`).join('; ');
}

/** Of one weekday in one month the words stand once. */
function daysText(moments: readonly Date[]): string {
  const days = moments.map((moment) => formatWeekday(dayOf(moment)));
  const parts = days.map((day) => day.split(' '));
  const isAlike = parts.every(([weekday, , month]) => weekday === parts[0]?.[0] && month === parts[0]?.[2]);
  const [weekday = '', , month = ''] = parts[0] ?? [];
  if (!isAlike) return formatList(days, 'nl');
  return `${weekday} ${formatList(
    parts.map(([, number = '']) => number),
    'nl',
  )} ${month}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
