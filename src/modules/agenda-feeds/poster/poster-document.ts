import { timeOf } from '#kernel/clock-times.ts';
import { dayOf, formatTime, formatWeekday } from '#kernel/days.ts';
import { renderPdf } from '#kernel/pdf/pdf.ts';
import { qrCode } from '#kernel/qr-code.ts';
import type { Fact } from '#ui/pdf/document-parts.ts';
import { activityWords } from '../../activities/index.ts';
import type { AgendaSession } from '../../agenda/index.ts';
import { addressOf, agesText } from '../session-texts.ts';

/** A poster in words ready to show. Without a picture the books of the house stand in its place. */
export type PosterDocument = {
  organisation: string;
  title: string;
  summary: string;
  /** Days, each with its times. */
  when: Fact[];
  /** How many more days there are, in words. */
  more: string;
  facts: Fact[];
  /** Where the code leads, and how that is printed under it. */
  url: string;
  shownUrl: string;
  callToCome: string;
  hasPicture: boolean;
  pictureAlt: string;
};

export type PosterPicture = { readonly bytes: Uint8Array };

/** More days than these do not fit beside a title of three lines. */
const MOST_DAYS = 4;

type Told = { readonly organisation: string; readonly url: string; readonly hasPicture: boolean };

/** What the poster says of an activity: of its first session that still comes, and the days of the others. */
export function posterDocument(
  sessions: readonly [AgendaSession, ...AgendaSession[]],
  { organisation, url, hasPicture }: Told,
): PosterDocument {
  const [first] = sessions;
  const left = sessions.length - MOST_DAYS;
  return {
    organisation,
    title: first.title,
    summary: first.summary,
    when: sessions.slice(0, MOST_DAYS).map(dayAndTimes),
    more: left > 0 ? `en nog ${left} keer, zie de website` : '',
    facts: [
      { label: 'Waar', value: placesText(sessions) },
      { label: 'Voor wie', value: agesText(first) },
      { label: 'Kosten', value: activityWords.prices(first.prices) },
    ].filter(({ value }) => value !== ''),
    url,
    shownUrl: url.replace(/^https?:\/\//, ''),
    callToCome: first.signUp === null ? '' : CALLS[first.signUp],
    hasPicture,
    pictureAlt: first.pictureAlt,
  };
}

const CALLS = {
  required: 'Meld je aan: scan de code',
  wished: 'Meer weten of je aanmelden? Scan de code',
  'not-needed': 'Kom gewoon langs. Meer weten? Scan de code',
} as const;

const dayAndTimes = ({ beginsAt, endsAt }: AgendaSession): Fact => ({
  label: formatWeekday(dayOf(beginsAt)),
  value: `${formatTime(timeOf(beginsAt))} – ${formatTime(timeOf(endsAt))} uur`,
});

function placesText(sessions: readonly AgendaSession[]): string {
  const places = [...new Set(sessions.map(addressOf))];
  return places.length > 2 ? `Op ${places.length} plekken, zie de website` : places.join(' en ');
}

/** The poster on A4 as accessible PDF. Throws when it cannot be made (see renderPdf). */
export const posterPdf = async (
  document: PosterDocument,
  { picture, at }: { picture: PosterPicture | undefined; at: Date },
): Promise<Uint8Array> =>
  renderPdf({
    template: 'modules/agenda-feeds/poster/poster.typ',
    data: document,
    files: { 'code.svg': await qrCode(document.url, 0), ...(picture && { picture: picture.bytes }) },
    at,
  });
