import { timeOf } from '#kernel/clock-times.ts';
import { type Day, dayOf, formatTime, formatWeekday } from '#kernel/days.ts';
import type { Words } from '#kernel/translated-page.ts';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import type { AgendaSession } from '../../agenda/index.ts';
import type { listTexts } from './list-texts.ts';

type Spoken = Words<typeof listTexts>;

type ListProps = {
  sessions: readonly AgendaSession[];
  words: Pick<Spoken, 't' | 'language'>;
  /** Without it the titles lead nowhere: on paper. */
  hrefOf?: (session: AgendaSession) => string;
};

/** Sessions under their days: when, what and where, and no more. */
export const SessionList = ({ sessions, words, hrefOf }: ListProps) => (
  <>
    {[...Map.groupBy(sessions, ({ beginsAt }) => dayOf(beginsAt))].map(([day, same]) => (
      <DayList {...{ day, words, hrefOf }} sessions={same} />
    ))}
    {sessions.length === 0 && <p>{words.t.nothing}</p>}
  </>
);

type DayProps = {
  day: Day;
  sessions: readonly AgendaSession[];
  words: ListProps['words'];
  hrefOf: ListProps['hrefOf'] | undefined;
};

const DayList = ({ day, sessions, words, hrefOf }: DayProps) => (
  <section class="day-list">
    <h2>{formatWeekday(day, words.language)}</h2>
    <ul>
      {sessions.map((session) => (
        <li>
          <Line session={session} words={words} href={hrefOf?.(session)} />
        </li>
      ))}
    </ul>
  </section>
);

type LineProps = { session: AgendaSession; words: ListProps['words']; href: string | undefined };

const Line = ({ session, words: { t, language }, href }: LineProps) => {
  const { beginsAt, endsAt, title, venue, town, isOnline, isFree, state } = session;
  const dutch = writtenInDutch(language);
  const place = venue && (town && !venue.includes(town) ? `${venue}, ${town}` : venue);
  const marks = [isOnline && t.online, isFree && t.free].filter(Boolean).join(', ');
  return (
    <>
      <span class="times">
        {formatTime(timeOf(beginsAt), language)} – {formatTime(timeOf(endsAt), language)}
      </span>
      <span>
        {state === 'cancelled' && <strong class="badge brick">{t.cancelled}</strong>}{' '}
        {href ? (
          <a href={href} {...dutch}>
            {title}
          </a>
        ) : (
          <strong {...dutch}>{title}</strong>
        )}
        <br />
        {place && <span {...dutch}>{place}</span>}
        {place && marks ? `, ${marks}` : marks}
      </span>
    </>
  );
};
