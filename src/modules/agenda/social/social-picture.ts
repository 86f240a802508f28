import { timeOf } from '#kernel/clock-times.ts';
import { hashOf } from '#kernel/content-hash.ts';
import { dayOf, formatTime, formatWeekday } from '#kernel/days.ts';
import { LANGUAGES, type Language } from '#kernel/languages.ts';
import { renderPng } from '#kernel/pdf/pdf.ts';
import type { AgendaActivity } from '../sql/activities.ts';
import type { AgendaSession } from '../sql/matching.ts';
import type { Translated } from '../translated.ts';
import { wordsTexts } from '../words-texts.ts';

/** A picture of an activity that has none of its own, in words ready to draw. */
export type SocialPicture = {
  readonly organisation: string;
  readonly title: string;
  /** ISO 639-1, as Typst breaks words. */
  readonly titleLanguage: string;
  readonly language: string;
  readonly isRightToLeft: boolean;
  readonly when: string;
  readonly where: string;
};

type Around = { readonly organisation: string; readonly language: Language };

/** What the picture says: title, and the day and place of the next session; or that it is cancelled. */
export function socialPicture(
  activity: Translated<AgendaActivity>,
  sessions: readonly AgendaSession[],
  { organisation, language }: Around,
): SocialPicture {
  const next = sessions.find(({ state }) => state === 'planned');
  const isOff = activity.state === 'cancelled' || (!next && sessions.length > 0);
  return {
    organisation,
    title: withoutPictograms(activity.title) || organisation,
    titleLanguage: activity.translated.includes('title') ? shortTag(language) : 'nl',
    language: shortTag(language),
    isRightToLeft: LANGUAGES[language].direction === 'rtl',
    when: isOff ? wordsTexts[language].cancelled : next ? momentText(next, language) : '',
    where: isOff || !next ? '' : whereText(next, language),
  };
}

/** The same picture has the same tag. */
export const tagOf = (picture: SocialPicture): string => hashOf(picture).slice(0, 16);

const MOST_KEPT = 200;
const drawn = new Map<string, Promise<Uint8Array>>();

/** The picture as PNG, 1200 by 630 pixels. One that was drawn of late is not drawn again. Throws when it cannot be drawn. */
export function drawSocialPicture(picture: SocialPicture): Promise<Uint8Array> {
  const tag = tagOf(picture);
  const known = drawn.get(tag) ?? renderPng({ template: 'modules/agenda/social/social-picture.typ', data: picture });
  drawn.delete(tag);
  drawn.set(tag, known);
  known.catch(() => drawn.delete(tag));
  const [oldest] = drawn.keys();
  if (drawn.size > MOST_KEPT && oldest !== undefined) drawn.delete(oldest);
  return known;
}

const shortTag = (language: Language): string => language.slice(0, 2);

function momentText({ beginsAt, endsAt }: AgendaSession, language: Language): string {
  const clock = (instant: Date) => formatTime(timeOf(instant), language);
  return `${formatWeekday(dayOf(beginsAt), language)}, ${wordsTexts[language].hours(clock(beginsAt), clock(endsAt))}`;
}

const whereText = ({ venue, town }: AgendaSession, language: Language): string =>
  venue === null ? wordsTexts[language].online : town && !venue.includes(town) ? `${venue}, ${town}` : venue;

const PICTOGRAM =
  /(?![©®™])(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3)/gu;

/** Emoji have no letters in our fonts; what they stand beside says enough. Signs such as © are letters. */
const withoutPictograms = (title: string): string => title.replace(PICTOGRAM, '').replace(/\s+/g, ' ').trim();
