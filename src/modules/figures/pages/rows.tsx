import type { Ctx } from '#kernel/ctx.ts';
import { formatDay, parseDay } from '#kernel/days.ts';
import { figuresOf } from '#kernel/figure-registry.ts';
import { type Figure, type FigureRow, type RowsAsked, scopeCode } from '#kernel/figures.ts';
import { answerTable } from '#kernel/file-answer.ts';
import { found, type Request, read } from '#kernel/http.ts';
import { formatNumber } from '#kernel/languages.ts';
import type { Module } from '#kernel/module.ts';
import { periodCode } from '#kernel/reporting-period.ts';
import { DataTable } from '#ui/data-table.tsx';
import { ExportLinks } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { withParameters } from '#ui/page-url.ts';
import { respond } from '#ui/respond.tsx';
import { rowsOf } from '../rows.ts';
import { type FigureSpot, figureHref, figuresHref, type Side } from '../views/figure-link.tsx';
import { type AskedFigures, askedFigures } from './asked.ts';

export const ROWS_SHOWN = 50;
const ROWS_AT_ONCE = 2000;
const ROWS_IN_FILE = 100_000;

/** After which row the next part begins, as the address says it: `?na=2026-03-01.<id>`. */
export function rowAfter(c: Request): Pick<RowsAsked, 'after'> {
  const [, day = '', id = ''] = /^(\d{4}-\d\d-\d\d)\.(.{1,200})$/.exec(c.req.query('na') ?? '') ?? [];
  const known = parseDay(day);
  return known ? { after: { day: known, id } } : {};
}

type Props = { c: Request; rows: readonly FigureRow[]; asked: AskedFigures; figure: Figure };

/** What a figure is made of, part by part; one row more than is shown tells that there is a next part. */
export const RowTable = ({ c, rows, asked: { side, scope, period }, figure }: Props) => {
  const shown = rows.slice(0, ROWS_SHOWN);
  const last = rows.length > ROWS_SHOWN ? shown.at(-1) : undefined;
  const here = figureHref(side, { figureId: figure.id, scope, period });
  const file = (kind: string) =>
    withParameters(`${figuresHref(side)}/${figure.id}/rijen.${kind}`, {
      gebied: scopeCode(scope),
      periode: periodCode(period),
    });
  return (
    <section id="rijen" class="stack">
      <DataTable
        caption="Waar dit uit bestaat"
        rows={shown}
        columns={[
          {
            key: 'label',
            header: 'Wat',
            rowHeader: true,
            cell: ({ label, href }) =>
              href && c.var.mayOpen(href.split('?', 1)[0] ?? '') ? <a href={href}>{label}</a> : label,
          },
          { key: 'day', header: 'Dag', nowrap: true, cell: ({ day }) => formatDay(day) },
          { key: 'adds', header: 'Telt voor', align: 'end', cell: ({ adds }) => formatNumber(adds, 'nl') },
        ]}
        empty={{ title: 'Geen rijen', text: 'In deze periode is er niets dat voor dit cijfer telt.' }}
      />
      {last && (
        <p>
          <a href={`${withParameters(here, { na: `${last.day}.${last.id}` })}#rijen`} rel="next">
            Volgende {ROWS_SHOWN}
          </a>
        </p>
      )}
      {shown.length > 0 && <ExportLinks csv={file('csv')} xlsx={file('xlsx')} label="Alle rijen" />}
    </section>
  );
};

/** All rows to take away. Throws NotFound where nobody keeps rows, Forbidden for who may not see them. */
export async function rowsFile(c: Request) {
  const figure = found(figuresOf(c.var.modules).figures.get(c.req.param('id') ?? ''), 'figure');
  const { asked, rows } = await read(c, async (ctx) => {
    const { side, scope, period } = await askedFigures(c, ctx);
    const spot = { figureId: figure.id, scope, period };
    return { asked: { side, spot }, rows: await allRows(ctx, c.var.modules, spot) };
  });
  if (rows.length > ROWS_IN_FILE) return respond(c, asked.side, 'Te veel rijen', <TooManyRows {...asked} />, 422);
  return answerTable(c, {
    name: `${figure.id}-${scopeCode(asked.spot.scope).replace(':', '-')}-${periodCode(asked.spot.period)}`,
    columns: [
      { key: 'day', header: 'Dag' },
      { key: 'label', header: 'Wat' },
      { key: 'adds', header: 'Telt voor' },
      { key: 'id', header: 'Id' },
    ],
    rows,
  });
}

/** Part after part, until all are there or they are more than a file can hold. */
async function allRows(ctx: Ctx, modules: readonly Module[], spot: FigureSpot): Promise<FigureRow[]> {
  const all: FigureRow[] = [];
  let more = true;
  while (more && all.length <= ROWS_IN_FILE) {
    const after = all.at(-1);
    const part = found(await rowsOf(ctx, modules, { ...spot, limit: ROWS_AT_ONCE, ...(after && { after }) }), 'rows');
    all.push(...part);
    more = part.length === ROWS_AT_ONCE;
  }
  return all;
}

const TooManyRows = ({ side, spot }: { side: Exclude<Side, 'public'>; spot: FigureSpot }) => (
  <>
    <PageHead
      title="Te veel rijen"
      lead={`Een bestand kan ${formatNumber(ROWS_IN_FILE, 'nl')} rijen hebben. Kies een kortere periode, zoals een maand.`}
    />
    <p>
      <a href={figureHref(side, spot)}>Terug naar het cijfer</a>
    </p>
  </>
);
