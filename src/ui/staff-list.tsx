import type { Child } from 'hono/jsx';
import type { FormState } from '#kernel/forms.ts';
import type { Request } from '#kernel/http.ts';
import { type Column, DataTable } from './data-table.tsx';
import { ExportLinks, FilterBar, Results } from './filter-bar.tsx';
import { PageHead } from './page-head.tsx';
import { withParameters } from './page-url.ts';
import { Pagination } from './pagination.tsx';
import { respond } from './respond.tsx';

const PER_PAGE = 30;
const LAST_PAGE = 10_000;

const pageOf = (c: Request): number =>
  Math.max(1, Math.min(LAST_PAGE, Number.parseInt(c.req.query('pagina') ?? '1', 10) || 1));

/** The rows of a list that its address asks for. */
export const partAsked = (c: Request): { limit: number; offset: number } => ({
  limit: PER_PAGE,
  offset: (pageOf(c) - 1) * PER_PAGE,
});

/** What the address of a list says of one field of its filter: empty when it says nothing. */
export const asked = (c: Request, name: string): string => c.req.query(name)?.trim() ?? '';

type StaffList<Row> = {
  title: string;
  lead: string;
  breadcrumbs?: { href: string; label: string }[];
  actions?: Child;
  /** What stands above the filter, such as tabs. */
  above?: Child;
  /** The fields that narrow the list, filled with what was asked. */
  filters: (state: FormState) => Child;
  rows: readonly Row[];
  /** Of all pages; without it there is one page with all rows. */
  total?: number;
  /** One, and more of them: `['boeking', 'boekingen']`. */
  nouns: readonly [one: string, more: string];
  /** What follows the count, if not that they were found. */
  counted?: string;
  columns: readonly Column<Row>[];
  /** By which column it is sorted, where one can choose. */
  sortedBy?: string;
  empty?: { title: string; text: string };
  /** Where the same rows can be had as a file, without its ending. */
  file?: string;
};

/** Answers with a list for staff: a filter, how many there are, a table, its pages and the same to take away. */
export function respondWithList<Row>(c: Request, list: StaffList<Row>) {
  const { title, lead, breadcrumbs, actions, rows, total = rows.length, nouns, sortedBy } = list;
  const { pathname, search, searchParams } = new URL(c.req.url);
  const url = `${pathname}${search}`;
  const found = `${total === 1 ? `1 ${nouns[0]}` : `${total} ${nouns[1]}`}${list.counted ?? ' gevonden'}`;
  const fileAs = (kind: string) => withParameters(`${list.file}.${kind}${search}`, { pagina: undefined });
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead title={title} lead={lead} actions={actions} {...(breadcrumbs && { breadcrumbs })} />
      {list.above}
      <FilterBar action={pathname} clearHref={pathname}>
        {list.filters({ raw: Object.fromEntries(searchParams), errors: {} })}
      </FilterBar>
      <Results status={found}>
        <p>{found}</p>
        <DataTable
          caption={title}
          captionHidden
          rows={rows}
          columns={list.columns}
          empty={list.empty ?? { title: 'Niets gevonden', text: `Er is geen ${nouns[0]} die hieraan voldoet.` }}
          {...(sortedBy !== undefined && { sort: { by: sortedBy, url } })}
        />
        <Pagination url={url} page={pageOf(c)} pages={Math.ceil((list.total ?? 0) / PER_PAGE)} />
        {list.file && <ExportLinks csv={fileAs('csv')} xlsx={fileAs('xlsx')} />}
      </Results>
    </>,
  );
}
