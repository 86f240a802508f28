import { timeOf } from '#kernel/clock-times.ts';
import { type Day, dayOf, formatTime, formatWeekday, weekdayOf } from '#kernel/days.ts';
import { perLanguage } from '#kernel/languages.ts';
import type { Target } from '#kernel/translated-page.ts';
import { Badge, Badges } from '#ui/badge.tsx';
import { Icon } from '#ui/icon.tsx';
import { Link } from '#ui/link.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import type { AgendaSession } from '../sql/matching.ts';
import type { Translated } from '../translated.ts';
import { type AgendaLanguage, agesText, priceText, SPOKEN } from '../words.ts';
import { wordsTexts } from '../words-texts.ts';
import { writtenAs } from './written.tsx';

type Shown = { language: AgendaLanguage; to: (dutchPath: string) => Target };

/** Sessions under the day on which they begin. */
export const SessionsByDay = ({ sessions, ...shown }: Shown & { sessions: readonly Translated<AgendaSession>[] }) => (
  <>
    {[...Map.groupBy(sessions, ({ beginsAt }) => dayOf(beginsAt))].map(([day, those]) => (
      <section class="agenda-day" aria-labelledby={`dag-${day}`}>
        <DayHead day={day} language={shown.language} />
        <SessionList sessions={those} {...shown} />
      </section>
    ))}
  </>
);

/** The head of what is on a day: a leaf of a calendar to see, and the whole day to hear. */
export const DayHead = ({ day, language }: { day: Day; language: AgendaLanguage }) => (
  <h2 id={`dag-${day}`} class={`leaf ${TONES[weekdayOf(day) % TONES.length]}`}>
    <time class="visually-hidden" datetime={day}>
      {formatWeekday(day, language)}
    </time>
    <span aria-hidden="true">
      <small>{weekdayFormat(language).format(Date.parse(day))}</small>
      {Number(day.slice(-2))}
      <small>{monthFormat(language).format(Date.parse(day))}</small>
    </span>
  </h2>
);

const TONES = ['green', 'ochre', 'ink', 'brick'] as const;

const weekdayFormat = perLanguage((locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }));
const monthFormat = perLanguage((locale) => new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }));

type Listed = Shown & {
  sessions: readonly Translated<AgendaSession>[];
  /** Says the day of each: where no head above them does. */
  withDay?: boolean;
};

export const SessionList = ({ sessions, ...shown }: Listed) => (
  <ul class="sessions">
    {sessions.map((session) => (
      <SessionItem session={session} {...shown} />
    ))}
  </ul>
);

const SessionItem = ({
  session,
  language,
  to,
  withDay,
}: Omit<Listed, 'sessions'> & { session: Translated<AgendaSession> }) => {
  const isOff = session.state === 'cancelled';
  return (
    <li class={isOff ? 'card linked session off' : 'card linked session'}>
      <h3 class="card-title">
        <Link {...to(`/agenda/${session.slug}`)}>
          <span {...writtenAs(session, 'title', language)}>{session.title}</span>
        </Link>
      </h3>
      <p class="meta">
        {withDay && (
          <span class="session-time">
            <Icon name="calendar" /> {formatWeekday(dayOf(session.beginsAt), language)}
          </span>
        )}
        <span class="session-time">
          <Icon name="clock" /> <SessionTimes session={session} language={language} />
        </span>
        <span>
          <Icon name="location" /> <WhereText session={session} language={language} />
        </span>
      </p>
      <p class="session-summary" {...(isOff ? writtenInDutch(language) : writtenAs(session, 'summary', language))}>
        {isOff ? session.cancelReason : session.summary}
      </p>
      <SessionBadges session={session} language={language} />
    </li>
  );
};

type Part = { session: AgendaSession; language: AgendaLanguage };

/** From when until when, on the library's clock. */
export const SessionTimes = ({ session: { beginsAt, endsAt }, language }: Part) => (
  <time datetime={beginsAt.toISOString()}>
    {wordsTexts[language].hours(formatTime(timeOf(beginsAt), language), formatTime(timeOf(endsAt), language))}
  </time>
);

/** `Bibliotheek Sleen, Sleen`, `Online`, or both. */
export const WhereText = ({ session: { venue, town, isOnline }, language }: Part) => (
  <span>
    {venue && <span {...writtenInDutch(language)}>{town && !venue.includes(town) ? `${venue}, ${town}` : venue}</span>}
    {venue && isOnline && ' · '}
    {isOnline && wordsTexts[language].online}
  </span>
);

const SessionBadges = ({ session, language }: Part) => {
  const t = wordsTexts[language];
  const ages = session.audiences.includes('children') && agesText(session, language);
  return (
    <Badges>
      {session.state === 'cancelled' && <Badge tone="brick">{t.cancelled}</Badge>}
      <Badge tone={session.isFree ? 'green' : 'neutral'}>{priceText(session, language)}</Badge>
      {session.pillar && <Badge tone="ink">{t.pillars[session.pillar]}</Badge>}
      {ages ? (
        <Badge tone="ochre">{ages}</Badge>
      ) : (
        session.audiences.slice(0, 2).map((audience) => <Badge tone="ochre">{t.audiences[audience]}</Badge>)
      )}
      {session.language !== 'nl' && (
        <Badge>
          <bdi lang={session.language}>{SPOKEN[session.language] ?? session.language}</bdi>
        </Badge>
      )}
    </Badges>
  );
};
