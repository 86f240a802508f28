import { municipalitiesFor } from '#kernel/access.ts';
import { startOf } from '#kernel/clock-times.ts';
import { addDays, addMonths, asDay, type Day, dayOf, formatDay, mondayOf, parseDay, today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { DateField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { withParameters } from '#ui/page-url.ts';
import { respond } from '#ui/respond.tsx';
import { listMunicipalities, MunicipalityFilter } from '../../organisation/index.ts';
import { placesIn, sessionWords } from '../../programme/index.ts';
import { type ListedSession, listBetween } from '../sql.ts';
import { ProgrammeTabs } from './programme-tabs.tsx';

type Places = Awaited<ReturnType<typeof placesIn>>;

/** A week from Monday, or a month, around a day: its first day, the first after it, and where one goes from here. */
type Period = { first: Day; after: Day; before: Day; title: string };

function weekAround(day: Day): Period {
  const first = mondayOf(day);
  const title = `Week van ${formatDay(first)}`;
  return { first, after: addDays(first, 7), before: addDays(first, -7), title };
}

function monthAround(day: Day): Period {
  const first = asDay(`${day.slice(0, 7)}-01`);
  const month = formatDay(first).replace(/^1 /, '');
  return { first, after: addMonths(first, 1), before: addMonths(first, -1), title: `Programma in ${month}` };
}

/** All sessions of a week. */
export const weekPage = (c: Request) => overview(c, weekAround);

/** All sessions of a month. */
export const monthPage = (c: Request) => overview(c, monthAround);

async function overview(c: Request, around: (day: Day) => Period) {
  const period = around(parseDay(c.req.query('dag') ?? '') ?? today(c.var.now()));
  const { municipalities, sessions, places } = await load(c, period);
  const { pathname, search } = new URL(c.req.url);
  const state = { raw: { gemeente: c.req.query('gemeente') ?? '', dag: period.first }, errors: {} };
  const found = sessions.length === 1 ? '1 bijeenkomst' : `${sessions.length} bijeenkomsten`;
  return respond(
    c,
    'work',
    period.title,
    <>
      <PageHead title={period.title} breadcrumbs={[{ href: '/werk/programma', label: 'Programma' }]} />
      <ProgrammeTabs c={c} />
      <FilterBar action={pathname} clearHref={pathname}>
        <DateField state={state} name="dag" label="Dag" required />
        <MunicipalityFilter state={state} municipalities={municipalities} />
      </FilterBar>
      <nav class="actions" aria-label="Andere periode">
        <a href={withParameters(`${pathname}${search}`, { dag: period.before })}>Eerder</a>
        <a href={withParameters(`${pathname}${search}`, { dag: period.after })}>Later</a>
      </nav>
      <Results status={found}>
        <DataTable
          caption={found}
          rows={sessions}
          columns={columnsFor(places)}
          groupOf={({ beginsAt }) => sessionWords.day(dayOf(beginsAt))}
          empty={{ title: 'Geen bijeenkomsten', text: 'In deze periode is er niets gepland.' }}
        />
      </Results>
    </>,
  );
}

const load = (c: Request, { first, after }: Period) =>
  read(c, async (ctx) => {
    const allowed = municipalitiesFor(ctx.actor, 'activities:read');
    const municipalities = await listMunicipalities(ctx.tx, allowed);
    const chosen = municipalities.find(({ slug }) => slug === c.req.query('gemeente'));
    const within = { municipalities: chosen ? [chosen.code] : allowed, from: startOf(first), until: startOf(after) };
    return { municipalities, sessions: await listBetween(ctx.tx, within), places: await placesIn(ctx, null) };
  });

const columnsFor = (places: Places): readonly Column<ListedSession>[] => [
  { key: 'time', header: 'Tijd', nowrap: true, cell: sessionWords.times },
  {
    key: 'title',
    header: 'Activiteit',
    rowHeader: true,
    cell: ({ id, title }) => <a href={`/werk/bijeenkomsten/${id}`}>{title}</a>,
  },
  { key: 'where', header: 'Waar', cell: (session) => sessionWords.where(session, places) },
  {
    key: 'state',
    header: 'Stand',
    cell: ({ state, activityState }) =>
      activityState === 'draft' || activityState === 'in-review' ? (
        <Badge>concept</Badge>
      ) : (
        <Badge tone={sessionWords.tones[state]}>{sessionWords.states[state]}</Badge>
      ),
  },
];
