import { asDay, formatDay } from '#kernel/days.ts';
import { type Request, read, yearAsked } from '#kernel/http.ts';
import { Select } from '#ui/choice-field.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type KnownReturn, knownReturn } from '../known-return.ts';
import { RETURN_KINDS, returnKinds } from '../return-kind.ts';
import { RETURNS, returnHref, returnYears } from './asked.ts';

/** By year what must be delivered elsewhere, what is still missing in it, and whether it was delivered. */
export async function overviewPage(c: Request) {
  const years = returnYears(c.var.now());
  const typed = yearAsked(c);
  const year = typed !== undefined && years.includes(typed) ? typed : (years[1] ?? years[0] ?? 0);
  const returns = await read(c, async (ctx) => {
    const known: KnownReturn[] = [];
    for (const kind of RETURN_KINDS) known.push(await knownReturn(ctx, c.var.modules, { kind, year }));
    return known;
  });
  const title = `Opgaven over ${year}`;
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        lead="Wat we elk jaar bij anderen indienen, ingevuld met onze eigen cijfers. Je neemt het over in hun formulier; daarna leg je vast wat je hebt ingediend."
      />
      <FilterBar action={RETURNS}>
        <Select
          state={{ raw: { jaar: String(year) }, errors: {} }}
          name="jaar"
          label="Jaar"
          choices={years.map((each) => ({ value: String(each), label: String(each) }))}
          required
        />
      </FilterBar>
      <Results status={title}>
        <DataTable caption={title} captionHidden rows={returns} columns={columns} />
      </Results>
    </>,
  );
}

const columns: Column<KnownReturn>[] = [
  {
    key: 'return',
    header: 'Opgave',
    rowHeader: true,
    cell: (known) => <a href={returnHref(known)}>{returnKinds[known.kind].title}</a>,
  },
  { key: 'receiver', header: 'Voor', cell: ({ kind }) => returnKinds[kind].receiver },
  { key: 'due', header: 'Wanneer', cell: ({ kind, year }) => returnKinds[kind].due(year) },
  { key: 'filled', header: 'Ingevuld', cell: filledText },
  { key: 'open', header: 'Na te kijken', cell: ({ controls }) => controls.open },
  { key: 'delivered', header: 'Ingediend', cell: deliveredText },
];

/** `48 van 62`. */
export function filledText({ lines, controls }: KnownReturn): string {
  return `${lines.length - controls.empty.length} van ${lines.length}`;
}

/** `12 maart 2026`, with the edition where there is more than one. */
export function deliveredText({ deliveries: [last] }: KnownReturn): string {
  if (!last) return 'nog niet';
  const day = formatDay(asDay(last.deliveredOn));
  return last.edition === 1 ? day : `${day}, uitgave ${last.edition}`;
}
