import { timeOf } from '#kernel/clock-times.ts';
import { dayOf, formatTime, formatWeekday } from '#kernel/days.ts';
import { formatList, type Language } from '#kernel/languages.ts';
import { type AgendaSession, agesText, priceLines, wordsTexts } from '../../agenda/index.ts';
import { placeOf } from '../session-texts.ts';
import type { FeedSession } from './feed.ts';
import { feedTexts } from './feed-texts.ts';

/** A line of plain text, and the language it is in. */
export type Line = { readonly text: string; readonly language: Language };

/** The language of a text of the activity in a feed: Dutch where nobody translated it. */
export const languageOfText = (session: FeedSession, name: 'title' | 'summary', language: Language): Language =>
  session.translated.includes(name) ? language : 'nl';

/** Programs that know nothing of cancelling still show the title. */
export const titleOf = ({ title, state }: Pick<AgendaSession, 'title' | 'state'>, language: Language): string =>
  state === 'cancelled' ? `${wordsTexts[language].cancelled}: ${title}` : title;

/** `donderdag 3 december, 19.00 – 20.30 uur`. */
export function momentText({ beginsAt, endsAt }: Pick<AgendaSession, 'beginsAt' | 'endsAt'>, language: Language) {
  const clock = (instant: Date) => formatTime(timeOf(instant), language);
  return `${formatWeekday(dayOf(beginsAt), language)}, ${wordsTexts[language].hours(clock(beginsAt), clock(endsAt))}`;
}

/** `Bibliotheek Sleen, Schoolstraat 1, Sleen, en online`. */
export function addressOf(session: AgendaSession, language: Language): string {
  const place = placeOf(session);
  if (!place) return wordsTexts[language].online;
  return session.isOnline ? feedTexts[language].alsoOnline(place) : place;
}

/** What one has to know of a session beside when and where. */
export function linesOf(session: FeedSession, language: Language): Line[] {
  const { summary, state, cancelReason, signUp } = session;
  const [t, words] = [feedTexts[language], wordsTexts[language]];
  const prices = priceLines(session, language);
  const lines: (Line | false)[] = [
    state === 'cancelled' && { text: cancelReason, language: 'nl' },
    { text: summary, language: languageOfText(session, 'summary', language) },
    { text: t.forWhom(groupsText(session, language)), language },
    prices.length > 0 && { text: t.cost(prices.join(', ')), language },
    signUp !== null && { text: words.signUps[signUp], language },
  ];
  return lines.filter((line): line is Line => Boolean(line));
}

function groupsText(session: AgendaSession, language: Language): string {
  const groups = formatList(
    session.audiences.map((audience) => wordsTexts[language].audiences[audience]),
    language,
  );
  const ages = agesText(session, language);
  return ages ? `${groups} (${ages})` : groups;
}

/** What somebody may sort by. */
export const tagsOf = ({ pillar, audiences }: AgendaSession, language: Language): string[] => {
  const words = wordsTexts[language];
  return [...(pillar ? [words.pillars[pillar]] : []), ...audiences.map((audience) => words.audiences[audience])];
};
