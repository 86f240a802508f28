import { raw } from 'hono/html';
import type { Request } from '#kernel/http.ts';
import { sharedPage } from '#kernel/shared-page.ts';
import { Columns } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Results } from '#ui/filter-bar.tsx';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { filterQuery, type HelpFilter, readFilter } from '../filter.ts';
import { loadHelp } from '../load.ts';
import { takesPlace } from '../search.ts';
import { BranchOffers } from '../views/branch-offers.tsx';
import { FilterForm } from '../views/filter-form.tsx';
import { Offers, type Spoken } from '../views/offer-card.tsx';

const load = sharedPage(loadHelp);

type Loaded = Awaited<ReturnType<typeof load>>;

/** Where one can get help: with what, where, on which day and in which language. */
export async function listPage(c: Request, words: Spoken) {
  const { t, language } = words;
  const query = filterQuery(readFilter(new URL(c.req.url).searchParams));
  const help = await load(c, { query, map: { title: t.map, description: t.mapText } });
  const { filter, centre, languages, branches } = help;
  const { found } = help.findings;
  const fault = filter.place && !centre ? t.unknownPlace(filter.place) : undefined;
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead} language={language} />
      <FilterForm filter={filter} languages={languages} fault={fault} words={words} />
      <Results status={t.found(found.length)}>
        {centre && <Order filter={filter} place={centre.name} words={words} />}
        <Found help={help} words={words} />
        <Columns
          aside={
            branches.length > 0 && <BranchOffers branches={branches} words={words} isFolded={centre === undefined} />
          }
        >
          <figure class="figure">
            {raw(help.map)}
            <figcaption>{t.mapText}</figcaption>
          </figure>
        </Columns>
      </Results>
    </>,
  );
}

const Order = ({ filter, place, words: { t, to } }: { filter: HelpFilter; place: string; words: Spoken }) => {
  const hrefOf = (byTime: boolean) => to(`/hulp?${filterQuery({ ...filter, byTime })}`).href;
  return (
    <>
      <Tabs
        label={t.order}
        path={hrefOf(filter.byTime)}
        items={[
          { href: hrefOf(false), label: t.byDistance },
          { href: hrefOf(true), label: t.byTime },
        ]}
      />
      <p class="meta">{t.from(place)}</p>
    </>
  );
};

const Found = ({ help: { filter, findings }, words }: { help: Loaded; words: Spoken }) => {
  const { t, to } = words;
  const { found, onAppointment, nearest } = findings;
  const isNothing = !found.some(({ hours }) => hours.some(takesPlace));
  const all = filterQuery(filter) ? <Link {...to('/hulp')}>{t.all}</Link> : undefined;
  return (
    <>
      {found.length > 0 && <h2>{t.found(found.length)}</h2>}
      {found.length > 0 && <Offers offers={found} words={words} />}
      {isNothing && (
        <EmptyState title={t.nothing} action={all}>
          {t.nothingText}
        </EmptyState>
      )}
      {nearest.length > 0 && <h2>{t.nearest}</h2>}
      {nearest.length > 0 && <Offers offers={nearest} words={words} />}
      {onAppointment.length > 0 && <h2>{t.points}</h2>}
      {onAppointment.length > 0 && <Offers offers={onAppointment} words={words} />}
    </>
  );
};
