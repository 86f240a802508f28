import { visitor } from '#kernel/access.ts';
import { lineChart } from '#kernel/charts.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { today } from '#kernel/days.ts';
import { figuresOf } from '#kernel/figure-registry.ts';
import { type Figure, type FigureScope, scopeCode } from '#kernel/figures.ts';
import { found, type Request, read } from '#kernel/http.ts';
import { periodCode } from '#kernel/reporting-period.ts';
import { Alert } from '#ui/alert.tsx';
import { Select } from '#ui/choice-field.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Figure as Drawing } from '#ui/figure.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { KeyFigures } from '#ui/key-figures.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { asked } from '#ui/staff-list.tsx';
import { certaintyWords } from '../../observations/index.ts';
import { doubtOf } from '../doubts.ts';
import { allScopes, placesOf } from '../places.ts';
import { type FigureValue, valuesOf } from '../values.ts';
import { Definition } from '../views/definition.tsx';
import { Differences } from '../views/differences.tsx';
import { formatKnown, formatted, momentName, originWords, scopeName, withheldWords, withUnit } from '../words.ts';
import { labelsIn } from './figure-list.tsx';

const YEARS = 5;

/** A scope with what is known of it in each year, the first year first. */
type Row = { readonly scope: FigureScope; readonly name: string; readonly values: readonly FigureValue[] };

/** What everybody may see of a figure in the years that are over, from the first of which anything is known; whoever asks. */
async function load(c: Request, figure: Figure): Promise<Row[]> {
  const thisYear = Number(today(c.var.now()).slice(0, 4));
  const periods = Array.from({ length: YEARS }, (_, index) => calendarYear(thisYear - YEARS + index));
  const rows = await read(c, async (ctx) => {
    const places = await placesOf(ctx.tx);
    const scopes = allScopes(places).filter(({ kind }) => kind !== 'branch' && figure.scopes.includes(kind));
    const values = await valuesOf({ ...ctx, actor: visitor }, c.var.modules, {
      figureIds: [figure.id],
      scopes,
      periods,
    });
    return scopes.map((scope): Row => {
      const own = periods.flatMap((period) => values.find({ figureId: figure.id, scope, period }) ?? []);
      return { scope, name: scopeName(places, scope), values: own };
    });
  });
  const told = rows.filter(({ values }) => values.some(isTold));
  const first = Math.min(...told.map(({ values }) => values.findIndex(isTold)));
  return told.map((row) => ({ ...row, values: row.values.slice(first) }));
}

const isTold = ({ preferred, withheld }: FigureValue): boolean => preferred !== undefined || withheld !== undefined;

/** What a figure means, and what it was in the last years. */
export async function publicFigurePage(c: Request) {
  const figure = found(figuresOf(c.var.modules).figures.get(c.req.param('id') ?? ''), 'figure');
  const rows = await load(c, figure);
  const chosen = rows.find(({ scope }) => scopeCode(scope) === asked(c, 'gebied')) ?? rows[0];
  const number = chosen?.values.find(({ period }) => periodCode(period) === asked(c, 'periode'));
  const href = `/cijfers/${figure.id}`;
  return respond(
    c,
    'public',
    figure.label,
    <>
      <PageHead
        kicker={figure.group}
        title={figure.label}
        breadcrumbs={[{ href: '/cijfers', label: 'Cijfers' }]}
        lead={figure.definitions[0].definition}
      />
      {chosen ? (
        <>
          {number && <AskedNumber name={chosen.name} value={number} />}
          {rows.length > 1 && <ChosenScope action={href} rows={rows} chosen={chosen} />}
          <Results status={chosen.name}>
            <OverYears figure={figure} row={chosen} />
            <DataTable caption={`${figure.label} per jaar`} rows={rows} columns={columnsFor(chosen)} comparison />
            <Sources rows={rows} />
          </Results>
        </>
      ) : (
        <EmptyState title="Nog niets bekend">
          Van de afgelopen {YEARS} jaar is dit cijfer niet geteld of ingevoerd.
        </EmptyState>
      )}
      <Definition figure={figure} labelOf={labelsIn(c)} />
    </>,
  );
}

/** The number that led here, such as one in a report, with where it comes from and what is doubtful about it. */
const AskedNumber = ({ name, value }: { name: string; value: FigureValue }) => {
  const { figure, period, preferred } = value;
  if (!preferred) return null;
  const { origin, source } = preferred;
  const doubt = doubtOf(value);
  const moment = `${name}, ${momentName(figure, period)}`;
  return (
    <>
      <KeyFigures
        items={[{ label: moment, value: withUnit(figure, preferred), change: `${originWords[origin]}: ${source}` }]}
      />
      {doubt && (
        <Alert kind="warning" title="Let op bij dit getal">
          <p>{doubt}</p>
        </Alert>
      )}
      <Differences value={value} />
    </>
  );
};

const ChosenScope = ({ action, rows, chosen }: { action: string; rows: readonly Row[]; chosen: Row }) => (
  <FilterBar action={action}>
    <Select
      state={{ raw: { gebied: scopeCode(chosen.scope) }, errors: {} }}
      name="gebied"
      label="Gebied in de tekening"
      choices={rows.map(({ scope, name }) => ({ value: scopeCode(scope), label: name }))}
      required
    />
  </FilterBar>
);

/** A line through the years of one scope; nothing where there is no line to draw. */
const OverYears = ({ figure, row }: { figure: Figure; row: Row }) => {
  const values = row.values.map(({ preferred }) => (preferred?.undated ? undefined : preferred?.value));
  const known = values.filter((value) => value !== undefined);
  if (known.length < 2 || known.some((value) => value < 0)) return null;
  const caption = `${figure.label}, ${row.name}`;
  const chart = lineChart({
    ...{ id: 'verloop', title: caption, width: 760, format: (value: number) => formatted(figure, value) },
    description: 'Per jaar. Dezelfde getallen staan in de tabel.',
    categoryName: 'Jaar',
    categories: row.values.map(({ period }) => period.startsOn.slice(0, 4)),
    series: [{ name: row.name, values }],
  });
  return <Drawing {...chart} caption={caption} />;
};

const columnsFor = ({ values }: Row): Column<Row>[] => [
  { key: 'scope', header: 'Gebied', rowHeader: true, cell: ({ name }) => name },
  ...values.map(
    ({ period }, index): Column<Row> => ({
      key: period.startsOn.slice(0, 4),
      header: period.startsOn.slice(0, 4),
      align: 'end',
      cell: (row) => cellText(row.values[index]),
    }),
  ),
];

function cellText(value: FigureValue | undefined): string {
  if (value?.withheld) return 'niet getoond';
  return value?.preferred ? formatKnown(value.figure, value.preferred) : 'onbekend';
}

const Sources = ({ rows }: { rows: readonly Row[] }) => {
  const told = rows.flatMap(({ name, values }) => values.map((value) => ({ name, value })));
  const reasons = [...new Set(told.flatMap(({ value }) => value.withheld ?? []))];
  return (
    <>
      {reasons.map((reason) => (
        <p>{withheldWords[reason]}</p>
      ))}
      <details>
        <summary>Bron van elk getal</summary>
        <DataTable
          caption="Bron van elk getal"
          captionHidden
          dense
          rows={told.filter(({ value }) => value.preferred !== undefined)}
          columns={[
            { key: 'scope', header: 'Gebied', rowHeader: true, cell: ({ name }) => name },
            {
              key: 'when',
              header: 'Wanneer',
              nowrap: true,
              cell: ({ value }) => momentName(value.figure, value.period),
            },
            { key: 'how', header: 'Hoe', cell: ({ value }) => value.preferred && originWords[value.preferred.origin] },
            { key: 'source', header: 'Bron', cell: ({ value }) => value.preferred?.source },
            {
              key: 'doubt',
              header: 'Zekerheid',
              cell: ({ value }) => value.preferred?.certainty && certaintyWords[value.preferred.certainty],
            },
            { key: 'note', header: 'Opmerking', cell: ({ value }) => value.preferred?.note },
          ]}
        />
      </details>
    </>
  );
};
