import { LANGUAGES, type Language } from '#kernel/languages.ts';
import { element, escapeXml } from '#kernel/svg.ts';
import type { Feed, FeedSession } from './feed.ts';
import { addressOf, type Line, linesOf, momentText } from './told.ts';

/** What a reader of news shows of a session, as HTML: each line says what language it is in. Nothing that somebody typed is HTML itself. */
export function htmlOf(session: FeedSession, { language }: Feed): string {
  const moment = { text: momentText(session, language), language };
  return [moment, whereLine(session, language), ...linesOf(session, language)].map(paragraph).join('');
}

/** The name of a place is Dutch in every language; a sentence around it is not. */
const whereLine = (session: FeedSession, language: Language): Line => ({
  text: addressOf(session, language),
  language: session.isOnline ? language : 'nl',
});

const paragraph = ({ text, language }: Line): string =>
  text === '' ? '' : element('p', { lang: language, dir: LANGUAGES[language].direction }, escapeXml(text));
