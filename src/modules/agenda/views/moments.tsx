import { dayOf, formatWeekday } from '#kernel/days.ts';
import type { Request } from '#kernel/http.ts';
import type { Target } from '#kernel/translated-page.ts';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import type { ActivityTexts } from '../pages/activity-texts.ts';
import type { AgendaSession } from '../sql/matching.ts';
import type { Translated } from '../translated.ts';
import type { AgendaLanguage } from '../words.ts';
import { wordsTexts } from '../words-texts.ts';
import { SessionList, SessionTimes, WhereText } from './session-list.tsx';

type Said = { words: { t: ActivityTexts; language: AgendaLanguage; to: (dutchPath: string) => Target } };

type MomentsProps = Said & { c: Request; slug: string; sessions: readonly AgendaSession[]; total: number };

/** Every time to come, each to take along in one's own calendar. */
export const Moments = ({ c, slug, sessions, total, words }: MomentsProps) => {
  if (sessions.length === 0) return null;
  const { t, language } = words;
  return (
    <section class="stack" aria-labelledby="wanneer">
      <h2 id="wanneer">{t.when}</h2>
      <ul class="moments">
        {sessions.map((session) => (
          <li>
            <span class={session.state === 'cancelled' ? 'off' : undefined}>
              {formatWeekday(dayOf(session.beginsAt), language)}, <SessionTimes session={session} language={language} />
              <br />
              <span class="hint">
                <WhereText session={session} language={language} />
              </span>
            </span>
            <TakeAlong c={c} slug={slug} session={session} words={words} />
          </li>
        ))}
      </ul>
      {total > sessions.length && <p>{t.more(total - sessions.length)}</p>}
    </section>
  );
};

/** The way into somebody's own calendar, or why there is nothing to put there. */
const TakeAlong = ({ c, slug, session, words }: Said & { c: Request; slug: string; session: AgendaSession }) => {
  const { t, language, to } = words;
  const file = `/agenda/${slug}/${session.id}.ics`;
  if (session.state === 'cancelled')
    return (
      <span>
        <strong>{wordsTexts[language].cancelled}</strong>:{' '}
        <span {...writtenInDutch(language)}>{session.cancelReason}</span>
      </span>
    );
  if (!c.var.hasPage(file)) return null;
  return (
    <a {...to(file)} download>
      {t.addToCalendar}
    </a>
  );
};

/** What takes place within an umbrella, each part with its next time. */
export const Parts = ({ parts, words }: Said & { parts: readonly Translated<AgendaSession>[] }) =>
  parts.length > 0 ? (
    <section class="stack" aria-labelledby="onderdelen">
      <h2 id="onderdelen">{words.t.parts}</h2>
      <SessionList sessions={parts} language={words.language} to={words.to} withDay />
    </section>
  ) : null;
