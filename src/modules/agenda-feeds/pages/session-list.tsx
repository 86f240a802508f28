import { timeOf } from '#kernel/clock-times.ts';
import { type Day, dayOf, formatTime, formatWeekday } from '#kernel/days.ts';
import type { Target, Words } from '#kernel/translated-page.ts';
import { Link } from '#ui/link.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import type { AgendaSession, Translated } from '../../agenda/index.ts';
import type { listTexts } from './list-texts.ts';

type Session = Translated<AgendaSession>;
type Spoken = Words<typeof listTexts>;

type ListProps = {
  sessions: readonly Session[];
  words: Pick<Spoken, 't' | 'language'>;
  /** Without it the titles lead nowhere: on paper. */
  linkOf?: (session: Session) => Target;
};

/** Sessions under their days: when, what and where, and no more. */
export const SessionList = ({ sessions, words, linkOf }: ListProps) => (
  <>
    {[...Map.groupBy(sessions, ({ beginsAt }) => dayOf(beginsAt))].map(([day, same]) => (
      <DayList {...{ day, words, linkOf }} sessions={same} />
    ))}
    {sessions.length === 0 && <p>{words.t.nothing}</p>}
  </>
);

type DayProps = {
  day: Day;
  sessions: readonly Session[];
  words: ListProps['words'];
  linkOf: ListProps['linkOf'] | undefined;
};

const DayList = ({ day, sessions, words, linkOf }: DayProps) => (
  <section class="day-list">
    <h2>{formatWeekday(day, words.language)}</h2>
    <ul>
      {sessions.map((session) => (
        <li>
          <Line session={session} words={words} target={linkOf?.(session)} />
        </li>
      ))}
    </ul>
  </section>
);

type LineProps = { session: Session; words: ListProps['words']; target: Target | undefined };

const Line = ({ session, words: { t, language }, target }: LineProps) => {
  const { beginsAt, endsAt, title, venue, town, isOnline, isFree, state } = session;
  const dutch = writtenInDutch(language);
  const told = session.translated.includes('title') ? {} : dutch;
  const place = venue && (town && !venue.includes(town) ? `${venue}, ${town}` : venue);
  const marks = [isOnline && t.online, isFree && t.free].filter(Boolean).join(' · ');
  return (
    <>
      <span class="times">
        {formatTime(timeOf(beginsAt), language)} – {formatTime(timeOf(endsAt), language)}
      </span>
      <span>
        {state === 'cancelled' && <strong class="badge brick">{t.cancelled}</strong>}{' '}
        {target ? (
          <Link {...target}>
            <span {...told}>{title}</span>
          </Link>
        ) : (
          <strong {...told}>{title}</strong>
        )}
        <br />
        {place && <span {...dutch}>{place}</span>}
        {place && marks ? ` · ${marks}` : marks}
      </span>
    </>
  );
};
