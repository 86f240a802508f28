import { type Day, dayOf, formatWeekday, parseDay, today } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Request } from '#kernel/http.ts';
import type { Language } from '#kernel/languages.ts';
import { sharedPage } from '#kernel/shared-page.ts';
import { Icon } from '#ui/icon.tsx';
import { respond } from '#ui/respond.tsx';
import { partTexts } from '#ui/texts/part-texts.ts';
import { aroundAgenda } from '../around.ts';
import { type AgendaFilter, filterQuery, readFilter } from '../filter.ts';
import { type Period, type PeriodKind, periodAround } from '../period.ts';
import type { AgendaSession } from '../sql/matching.ts';
import { countByDay, type DayCount, listPerDay } from '../sql/sessions.ts';
import { inLanguage, type Translated } from '../translated.ts';
import { AgendaFrame, agendaHref, type FrameProps } from '../views/agenda-frame.tsx';
import { MonthTable, monthName } from '../views/month-table.tsx';
import { DayHead, SessionList } from '../views/session-list.tsx';
import type { Spoken } from './list.tsx';

/** As many as one sees of a day without scrolling past the next, and of a day on its own. */
const PER_DAY_OF_WEEK = 5;
const PER_DAY = 60;

export const dayPage = (c: Request, words: Spoken) => calendarPage(c, words, 'day');
export const weekPage = (c: Request, words: Spoken) => calendarPage(c, words, 'week');
export const monthPage = (c: Request, words: Spoken) => calendarPage(c, words, 'month');

type Shown = {
  frame: FrameProps & { day: Day };
  period: Period;
  counts: readonly DayCount[];
  sessions: readonly Translated<AgendaSession>[];
  now: Day;
};

async function calendarPage(c: Request, words: Spoken, kind: PeriodKind) {
  const { filter, faults, day, period } = askedOf(c, kind);
  const { around, counts, sessions } = await load(c, { query: filterQuery(filter), kind, language: words.language });
  const total = counts.reduce((sum, each) => sum + each.sessions, 0);
  const { from: _, until: __, ...narrowed } = filter;
  const frame = { view: kind, faults, around, total, day, words } as const;
  const shown = {
    ...{ period, counts, sessions, now: today(c.var.now()) },
    frame: { ...frame, filter: { ...narrowed, from: undefined, until: undefined } },
  };
  return respond(
    c,
    'public',
    words.t.title,
    <AgendaFrame {...shown.frame}>
      <Browse {...shown} />
      {kind === 'month' ? <Month {...shown} /> : <Days {...shown} limit={kind === 'day' ? PER_DAY : PER_DAY_OF_WEEK} />}
    </AgendaFrame>,
  );
}

/** The days of the calendar take the place of those of the filter. A day that does not exist gives this one. */
function askedOf(c: Request, kind: PeriodKind) {
  const query = new URL(c.req.url).searchParams;
  const typed = query.get('dag') ?? query.get('van') ?? '';
  const day = inReach(parseDay(typed)) ?? today(c.var.now());
  const period = periodAround(kind, day);
  const { filter, faults } = readFilter(query);
  const isLost = typed !== '' && inReach(parseDay(typed)) === undefined;
  const lost = isLost ? [{ code: 'no-such-day', typed: typed.slice(0, 20) } as const] : [];
  const asked: AgendaFilter = { ...filter, from: period.first, until: period.last };
  return { day, period, filter: asked, faults: [...faults.filter(({ code }) => code === 'no-such-age'), ...lost] };
}

/** Calendars of other centuries would lead robots on for ever. */
const inReach = (day: Day | undefined): Day | undefined =>
  day !== undefined && day >= '2020-01-01' && day < '2100-01-01' ? day : undefined;

type Asked = { query: string; kind: PeriodKind; language: Language };

const load = sharedPage(async (tx: Tx, { query, kind, language }: Asked, now) => {
  const asked = { filter: readFilter(new URLSearchParams(query)).filter, now };
  const limit = kind === 'day' ? PER_DAY : PER_DAY_OF_WEEK;
  return {
    around: await aroundAgenda(tx, now),
    counts: await countByDay(tx, asked),
    sessions: await inLanguage(tx, language, kind === 'month' ? [] : await listPerDay(tx, asked, limit)),
  };
});

/** To the period before, to today, and to the period after. */
const Browse = ({ frame, period, now }: Shown) => {
  const { t, language } = frame.words;
  const hrefOf = (day: Day) => agendaHref({ ...frame, day }, filterQuery(frame.filter));
  return (
    <nav class="actions" aria-label={partTexts[language].pages}>
      <a class="button secondary small" href={hrefOf(period.before)} rel="prev">
        {partTexts[language].previous}
      </a>
      <a class="button secondary small" href={hrefOf(now)}>
        {t.today}
      </a>
      <a class="button secondary small" href={hrefOf(period.after)} rel="next">
        {partTexts[language].next}
        <Icon name="arrow-right" />
      </a>
    </nav>
  );
};

const Days = ({ frame, period, counts, sessions, limit }: Shown & { limit: number }) => {
  const { t, language, to } = frame.words;
  const byDay = Map.groupBy(sessions, ({ beginsAt }) => dayOf(beginsAt));
  const days = frame.view === 'day' ? [period.first] : counts.map(({ day }) => day);
  const countOf = (day: Day) => counts.find((each) => each.day === day)?.sessions ?? 0;
  return (
    <>
      {frame.view === 'week' && counts.length === 0 && (
        <p>
          {formatWeekday(period.first, language)} – {formatWeekday(period.last, language)}: {t.nothing}
        </p>
      )}
      {days.map((day) => (
        <section class="agenda-day" aria-labelledby={`dag-${day}`}>
          <DayHead day={day} language={language} />
          <div class="stack">
            {countOf(day) === 0 && <p>{t.nothingThatDay}</p>}
            <SessionList sessions={byDay.get(day) ?? []} language={language} to={to} />
            {countOf(day) > limit && (
              <p>
                <a href={moreHref(frame, day)}>{t.moreThatDay(countOf(day) - limit)}</a>
              </p>
            )}
          </div>
        </section>
      ))}
    </>
  );
};

/** The whole day: in the list, which has pages, when it is more than a day shows. */
function moreHref(frame: Shown['frame'], day: Day): string {
  if (frame.view !== 'day') return agendaHref({ ...frame, view: 'day', day }, filterQuery(frame.filter));
  return agendaHref({ ...frame, view: 'list' }, filterQuery({ ...frame.filter, from: day, until: day }));
}

const Month = ({ frame, period, counts, now }: Shown) => (
  <MonthTable
    caption={monthName(period.first, frame.words.language)}
    period={period}
    counts={counts}
    today={now}
    language={frame.words.language}
    found={frame.words.t.found}
    hrefOf={(day) => agendaHref({ ...frame, view: 'day', day }, filterQuery(frame.filter))}
  />
);
