import type { Tx } from '#kernel/db.ts';
import type { Request } from '#kernel/http.ts';
import type { Language } from '#kernel/languages.ts';
import { sharedPage } from '#kernel/shared-page.ts';
import type { Words } from '#kernel/translated-page.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Link } from '#ui/link.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { respond } from '#ui/respond.tsx';
import { aroundAgenda } from '../around.ts';
import { filterQuery, readFilter } from '../filter.ts';
import { type Alike, listAlike } from '../sql/activities.ts';
import { listComingPage } from '../sql/sessions.ts';
import { inLanguage, type Translated } from '../translated.ts';
import { AgendaFrame, agendaHref, type FrameProps } from '../views/agenda-frame.tsx';
import { SessionsByDay } from '../views/session-list.tsx';
import { FeedLinks, TakeAlong } from '../views/take-along.tsx';
import { writtenAs } from '../views/written.tsx';
import type { agendaTexts } from './agenda-texts.ts';

/** As many as one reads in a sitting, so that the page weighs the same however much there is to do. */
const PAGE_SIZE = 25;

export type Spoken = Words<typeof agendaTexts>;

/** Everything to come, by day, narrowed by what the address asks. */
export async function agendaPage(c: Request, words: Spoken) {
  const { filter, faults } = readFilter(new URL(c.req.url).searchParams);
  const asked = Number(c.req.query('pagina') ?? 1);
  const found = await loadPage(c, {
    ...{ query: filterQuery(filter), language: words.language },
    asked: Number.isSafeInteger(asked) ? asked : 1,
  });
  const frame = { view: 'list', filter, faults, words, around: found.around, total: found.total } as const;
  return respond(
    c,
    'public',
    { title: words.t.title, head: <FeedLinks c={c} filter={filter} to={words.to} /> },
    <AgendaFrame {...frame}>
      <SessionsByDay sessions={found.sessions} language={words.language} to={words.to} />
      {found.total === 0 && <Nothing frame={frame} alike={found.alike} />}
      <Pagination
        url={agendaHref(frame, filterQuery(filter))}
        page={found.page}
        pages={found.pages}
        language={words.language}
      />
      <TakeAlong c={c} filter={filter} words={words} />
    </AgendaFrame>,
  );
}

type Asked = { query: string; asked: number; language: Language };

const loadPage = sharedPage(async (tx: Tx, { query, asked, language }: Asked, now) => {
  const { filter } = readFilter(new URLSearchParams(query));
  const { total, page, sessions } = await listComingPage(tx, { filter, now }, { page: asked, size: PAGE_SIZE });
  const alike = total === 0 && filter.words ? await listAlike(tx, { words: filter.words, now }) : [];
  return {
    ...{ total, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), around: await aroundAgenda(tx, now) },
    sessions: await inLanguage(tx, language, sessions),
    alike: await inLanguage(tx, language, alike),
  };
});

type NothingProps = { frame: FrameProps; alike: readonly Translated<Alike>[] };

/** Says what one can take off, and what is called almost the same. */
export const Nothing = ({ frame, alike }: NothingProps) => {
  const { t, to, language } = frame.words;
  const isNarrowed = filterQuery(frame.filter) !== '';
  return (
    <>
      {alike.length > 0 && (
        <section class="stack" aria-labelledby="lijkt-erop">
          <h2 id="lijkt-erop">{t.didYouMean}</h2>
          <ul class="link-list">
            {alike.map((activity) => (
              <li>
                <Link {...to(`/agenda/${activity.slug}`)}>
                  <span {...writtenAs(activity, 'title', language)}>{activity.title}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <EmptyState title={t.nothing} action={isNarrowed ? <Link {...to('/agenda')}>{t.everything}</Link> : undefined}>
        {isNarrowed ? t.nothingHint : t.nothingYet}
      </EmptyState>
    </>
  );
};
