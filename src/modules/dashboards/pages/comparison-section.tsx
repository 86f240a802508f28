import { barList } from '#kernel/bar-list.ts';
import { type FigureScope, scopeCode } from '#kernel/figures.ts';
import type { Request } from '#kernel/http.ts';
import { formatList, formatNumber } from '#kernel/languages.ts';
import { drawMap } from '#kernel/maps.ts';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Figure } from '#ui/figure.tsx';
import { ExportLinks } from '#ui/filter-bar.tsx';
import { withParameters } from '#ui/page-url.ts';
import { figureHref, formatKnown, formulaText } from '../../figures/index.ts';
import { DASHBOARD } from '../asked.ts';
import { type Compared, classEnds, isKnown, perThousand, SHADES, type Shaded, shadeOf } from '../comparison.ts';
import { type Comparison, comparisonIn } from '../comparison-asked.ts';
import type { Dashboard } from '../load-dashboard.ts';

/** Municipalities beside each other by the inhabitant: bars, a map, and a table with where each number comes from. */
export const ComparisonSection = ({ c, dashboard }: { c: Request; dashboard: Dashboard }) => {
  const comparison = comparisonIn(c, dashboard);
  if (!comparison) return null;
  const { figure, rows } = comparison;
  const known = rows.filter(isKnown);
  const title = `${figure.label} per 1.000 inwoners, ${dashboard.comparedYear}`;
  return (
    <section class="stack">
      <h2>Gemeenten vergeleken</h2>
      <p>
        {title}. {formulaText(perThousand(figure.id), (id) => (id === figure.id ? figure.label : 'Inwoners'))}
      </p>
      {known.length < 2 ? (
        <EmptyState title="Nog niets te vergelijken">
          Er zijn geen twee gemeenten waarvan dit cijfer en het aantal inwoners over {dashboard.comparedYear} bekend
          zijn.
        </EmptyState>
      ) : (
        <div class="compared">
          <Figure {...barsOf(known, title)} caption={title} />
          <MapOf rows={rows} known={known} dashboard={dashboard} title={title} />
        </div>
      )}
      {known.length > 0 && <ComparisonTable dashboard={dashboard} comparison={comparison} title={title} />}
      <WithoutValue rows={rows} />
      {known.length > 0 && <Files dashboard={dashboard} figureId={figure.id} />}
    </section>
  );
};

const Files = ({ dashboard: { side, chosen, year }, figureId }: { dashboard: Dashboard; figureId: string }) => {
  const file = (kind: string) =>
    withParameters(`${DASHBOARD[side]}/vergelijking.${kind}`, {
      ...{ gebied: scopeCode(chosen.scope), jaar: year, vergelijk: figureId },
    });
  return <ExportLinks csv={file('csv')} xlsx={file('xlsx')} label="Gemeenten vergeleken" />;
};

/** Behind the comma only where a whole number would say little. */
const number = (value: number): string => formatNumber(value < 100 ? value : Math.round(value), 'nl');

const barsOf = (rows: readonly Shaded[], title: string) =>
  barList({
    ...{ id: 'vergelijking', title, width: 340, nameTitle: 'Gemeente', valueTitle: 'Per 1.000 inwoners' },
    description: 'Van veel naar weinig. Dezelfde getallen staan in de tabel.',
    most: rows[0]?.perThousand || 1,
    bars: rows.map(({ place, perThousand: value }) => ({ name: place.name, value, shown: number(value) })),
  });

type MapProps = { rows: readonly Compared[]; known: readonly Shaded[]; dashboard: Dashboard; title: string };

/** Each municipality darker as it has more, with its number in it. */
const MapOf = ({ rows, known, dashboard, title }: MapProps) => {
  const { borders } = dashboard;
  const ends = classEnds(known);
  const byCode = new Map(rows.map((row) => [row.place.code, row]));
  const areas = borders.areas.map((area) => {
    const row = byCode.get(area.id);
    if (!row) return area;
    if (!isKnown(row)) return { ...area, name: `${area.name} ?` };
    const shortName = number(row.perThousand);
    return { ...area, name: `${area.name} ${shortName}`, shortName, shade: shadeOf(row.perThousand, ends) };
  });
  if (!areas.some(({ id }) => byCode.has(id))) return null;
  const svg = drawMap({
    ...{ areas, points: [], width: 460, title: `Kaart: ${title}` },
    description: 'Hoe sterker de kleur, hoe meer. Het getal staat in elke gemeente waar het past, en in de tabel.',
    attribution: borders.attribution,
  });
  const table = {
    header: ['Gemeente', 'Per 1.000 inwoners'],
    rows: rows.map((row) => [row.place.name, isKnown(row) ? number(row.perThousand) : 'geen getal']),
  };
  return (
    <div class="stack">
      <Figure svg={svg} caption={`${title}, op de kaart`} table={table} />
      <Legend known={known} ends={ends} />
    </div>
  );
};

/** What each shade stands for, as far as a municipality has it. */
const Legend = ({ known, ends }: { known: readonly Shaded[]; ends: readonly number[] }) => {
  const least = Math.min(...known.map((row) => row.perThousand));
  return (
    <ul class="map-legend">
      {SHADES.filter((shade) => known.some((row) => shadeOf(row.perThousand, ends) === shade)).map((shade) => (
        <li>
          <svg viewBox="0 0 20 14" aria-hidden="true" focusable="false">
            <rect class={`map-area map-shade-${shade}`} width="20" height="14" />
          </svg>
          {spanText(shade === 1 ? least : (ends[shade - 2] ?? least), ends[shade - 1] ?? least)}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 20 14" aria-hidden="true" focusable="false">
          <rect class="map-area" width="20" height="14" />
        </svg>
        geen getal
      </li>
    </ul>
  );
};

const spanText = (from: number, until: number): string =>
  from === until ? number(from) : `${number(from)} tot ${number(until)}`;

type TableProps = { dashboard: Dashboard; comparison: Comparison; title: string };

const ComparisonTable = ({ dashboard, comparison, title }: TableProps) => (
  <DataTable
    caption={title}
    rows={comparison.rows.filter(isKnown)}
    columns={columnsFor(dashboard, comparison.figure.label)}
    comparison
  />
);

function columnsFor(dashboard: Dashboard, label: string): Column<Shaded>[] {
  const { side, scopes, year } = dashboard;
  const isReadable = (scope: FigureScope): boolean => scopes.some((each) => scopeCode(each.scope) === scopeCode(scope));
  /** What is another's leads to the page that everybody may read. */
  const hrefOf = ({ figure, scope, period }: Compared['value']): string =>
    figureHref(isReadable(scope) ? side : 'public', { figureId: figure.id, scope, period });
  return [
    {
      key: 'municipality',
      header: 'Gemeente',
      rowHeader: true,
      cell: ({ place, value: { scope } }) =>
        isReadable(scope) ? (
          <a href={withParameters(DASHBOARD[side], { gebied: scopeCode(scope), jaar: year })}>{place.name}</a>
        ) : (
          place.name
        ),
    },
    {
      key: 'value',
      header: label,
      align: 'end',
      cell: ({ value }) => value.preferred && <a href={hrefOf(value)}>{formatKnown(value.figure, value.preferred)}</a>,
    },
    {
      key: 'inhabitants',
      header: 'Inwoners',
      align: 'end',
      cell: ({ inhabitants }) =>
        inhabitants?.preferred && (
          <>
            <a href={hrefOf(inhabitants)}>{formatKnown(inhabitants.figure, inhabitants.preferred)}</a>
            <small class="block">{inhabitants.period.startsOn.slice(0, 4)}</small>
          </>
        ),
    },
    { key: 'perThousand', header: 'Per 1.000', align: 'end', cell: (row) => number(row.perThousand) },
  ];
}

/** Who stands in no bar, and why: nobody is taken for a zero. */
const WithoutValue = ({ rows }: { rows: readonly Compared[] }) => {
  const missing = rows.filter((row) => !isKnown(row));
  if (missing.length === 0) return null;
  return (
    <p>
      Zonder getal:{' '}
      {formatList(
        missing.map((row) => `${row.place.name} (${reasonOf(row)})`),
        'nl',
      )}
      .
    </p>
  );
};

function reasonOf({ value, inhabitants }: Compared): string {
  if (value.withheld === 'small-number') return 'klein aantal, niet getoond';
  if (value.withheld) return 'nog niet openbaar';
  if (!value.preferred) return 'niet bekend';
  return inhabitants ? 'geen exact getal' : 'inwoners niet bekend';
}
