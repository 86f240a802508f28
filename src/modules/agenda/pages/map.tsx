import { raw } from 'hono/html';
import type { Tx } from '#kernel/db.ts';
import type { Request } from '#kernel/http.ts';
import { drawMap } from '#kernel/maps.ts';
import { sharedPage } from '#kernel/shared-page.ts';
import { Columns } from '#ui/card.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { bordersOf } from '../../organisation/index.ts';
import { aroundAgenda } from '../around.ts';
import { filterQuery, readFilter } from '../filter.ts';
import { countByVenue, type VenueCount } from '../sql/sessions.ts';
import { AgendaFrame, agendaHref, type FrameProps } from '../views/agenda-frame.tsx';
import { Nothing, type Spoken } from './list.tsx';

const MOST_ON_A_MARK = 99;

/** Where there is something to do, on a map of the province and in an equal list. */
export async function mapPage(c: Request, words: Spoken) {
  const { filter, faults } = readFilter(new URL(c.req.url).searchParams);
  const { around, venues, map } = await load(c, {
    query: filterQuery(filter),
    words: { title: words.t.onMap, description: words.t.onThisMap },
  });
  const total = venues.reduce((sum, { sessions }) => sum + sessions, 0);
  const frame = { view: 'map', filter, faults, around, total, words } as const;
  return respond(
    c,
    'public',
    words.t.title,
    <AgendaFrame {...frame}>
      {total === 0 ? (
        <Nothing frame={frame} alike={[]} />
      ) : (
        <Columns aside={<Venues venues={venues} frame={frame} />}>
          <figure class="figure">
            {raw(map)}
            <figcaption>{words.t.onThisMap}</figcaption>
          </figure>
        </Columns>
      )}
    </AgendaFrame>,
  );
}

type Asked = { query: string; words: { title: string; description: string } };

const load = sharedPage(async (tx: Tx, { query, words }: Asked, now) => {
  const venues = await countByVenue(tx, { filter: readFilter(new URLSearchParams(query)).filter, now });
  const { areas, attribution } = await bordersOf(tx);
  const map = drawMap({ ...words, areas, attribution, width: 620, points: venues.flatMap(pointOf) });
  return { around: await aroundAgenda(tx, now), venues, map };
});

/** Only branches have a position. More than two figures do not fit in a mark. */
const pointOf = ({ branchId, town, latitude, longitude, sessions }: VenueCount) =>
  branchId === null || town === null
    ? []
    : [
        {
          ...{ id: branchId, label: town, lon: Number(longitude), lat: Number(latitude), kind: 'main' as const },
          mark: sessions > MOST_ON_A_MARK ? '' : String(sessions),
        },
      ];

type VenuesProps = { venues: readonly VenueCount[]; frame: FrameProps };

const Venues = ({ venues, frame }: VenuesProps) => {
  const { t, language } = frame.words;
  const atBranches = venues.filter(({ branchSlug }) => branchSlug !== null);
  const elsewhere = venues.filter(({ branchSlug }) => branchSlug === null);
  const hrefOf = (branch: string) => agendaHref({ ...frame, view: 'list' }, filterQuery({ ...frame.filter, branch }));
  return (
    <section class="stack" aria-label={t.branch}>
      <ul class="link-list">
        {atBranches.map(({ branchSlug, venue, sessions }) => (
          <li>
            <a href={hrefOf(branchSlug ?? '')}>
              <span {...writtenInDutch(language)}>{venue}</span>
            </a>{' '}
            <span class="count">{sessions}</span>
          </li>
        ))}
      </ul>
      {elsewhere.length > 0 && <h2>{t.elsewhere}</h2>}
      <ul class="bare-list">
        {elsewhere.map(({ venue, town, sessions }) => (
          <li>
            {venue === null ? t.onlyOnline : <span {...writtenInDutch(language)}>{`${venue}, ${town}`}</span>}{' '}
            <span class="count">{sessions}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
