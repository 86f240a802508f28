import { figuresOf, partsOf } from '#kernel/figure-registry.ts';
import type { Figure, FigureRow } from '#kernel/figures.ts';
import { found, type Request, read } from '#kernel/http.ts';
import { periodName } from '#kernel/reporting-period.ts';
import { DataTable } from '#ui/data-table.tsx';
import { KeyFigures } from '#ui/key-figures.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { certaintyWords, methodWords, profileWords } from '../../observations/index.ts';
import type { Known } from '../known.ts';
import { preferredProfile } from '../resolve.ts';
import { rowsOf } from '../rows.ts';
import { type FigureValue, valuesOf } from '../values.ts';
import { Definition } from '../views/definition.tsx';
import { Differences } from '../views/differences.tsx';
import { FigureLink, figuresHref } from '../views/figure-link.tsx';
import { ScopeFilter } from '../views/scope-filter.tsx';
import { formatKnown, momentName, originWords, scopeName, unknownText, withUnit } from '../words.ts';
import { type AskedFigures, askedFigures, mayOpenRows } from './asked.ts';
import { labelsIn } from './figure-list.tsx';
import { ROWS_SHOWN, RowTable, rowAfter } from './rows.tsx';

type Found = AskedFigures & {
  figure: Figure;
  value: FigureValue;
  byProfile: readonly FigureValue[];
  parts: readonly FigureValue[];
  /** Undefined when the actor may not see them, or nobody keeps them. */
  rows: readonly FigureRow[] | undefined;
};

async function load(c: Request): Promise<Found> {
  const figure = found(figuresOf(c.var.modules).figures.get(c.req.param('id') ?? ''), 'figure');
  return read(c, async (ctx) => {
    const asked = await askedFigures(c, ctx);
    const { scope, period } = asked;
    const ids = [figure.id, ...partsIn(figure)];
    const values = await valuesOf(ctx, c.var.modules, {
      figureIds: [...new Set(ids)],
      scopes: [scope],
      periods: [period],
    });
    const own = values.all.filter((value) => value.figure.id === figure.id);
    const rows = mayOpenRows(ctx, asked)
      ? await rowsOf(ctx, c.var.modules, { figureId: figure.id, scope, period, limit: ROWS_SHOWN + 1, ...rowAfter(c) })
      : undefined;
    const value = values.find({ figureId: figure.id, scope, period }) ?? {
      figure,
      definition: figure.definitions[0],
      scope,
      period,
    };
    const parts = values.all.filter(
      (each) => each.figure.id !== figure.id && each.definition.profile === preferredProfile(each.figure),
    );
    return { ...asked, figure, value, byProfile: own.length > 0 ? own : [value], parts, rows };
  });
}

const partsIn = ({ definitions }: Figure): string[] =>
  definitions.flatMap(({ formula }) => (formula ? partsOf(formula) : []));

/** All that is known of one figure: its value, sources and doubts, what it means, and what it is made of. */
export async function figurePage(c: Request) {
  const asked = await load(c);
  const { side, figure, scope, period, scopes, state, places, value, byProfile } = asked;
  const labelOf = labelsIn(c);
  return respond(
    c,
    side,
    figure.label,
    <>
      <PageHead
        kicker={figure.group}
        title={figure.label}
        breadcrumbs={[{ href: figuresHref(side, { scope, period }), label: 'Cijfers' }]}
        lead={figure.definitions[0].definition}
      />
      <ScopeFilter action={`${figuresHref(side)}/${figure.id}`} state={state} scopes={scopes} />
      <KeyFigures
        items={[
          {
            label: `${scopeName(places, scope)}, ${momentName(figure, period)}`,
            value: value.preferred ? withUnit(figure, value.preferred) : 'onbekend',
            change: value.preferred ? originWords[value.preferred.origin] : unknownText(value.unknown, labelOf),
          },
        ]}
      />
      <Differences value={value} />
      <Sources c={c} values={byProfile} />
      <MadeOf asked={asked} />
      {asked.rows && <RowTable c={c} rows={asked.rows} asked={asked} figure={figure} />}
      <Definition figure={figure} labelOf={labelOf} />
    </>,
  );
}

type Source = { readonly value: FigureValue; readonly known: Known };

const sourcesOf = (value: FigureValue): Source[] =>
  [value.computed, value.imported, value.derived].flatMap((known) => (known ? [{ value, known }] : []));

const Sources = ({ c, values }: { c: Request; values: readonly FigureValue[] }) => (
  <DataTable
    caption="Waar het vandaan komt"
    rows={values.flatMap(sourcesOf)}
    columns={[
      { key: 'origin', header: 'Hoe', rowHeader: true, cell: ({ known }) => originWords[known.origin] },
      { key: 'profile', header: 'Telwijze', cell: ({ value }) => profileWords[value.definition.profile] },
      { key: 'value', header: 'Waarde', cell: ({ value, known }) => formatKnown(value.figure, known) },
      { key: 'source', header: 'Bron', cell: ({ known }) => <SourceText c={c} known={known} /> },
      { key: 'method', header: 'Methode', cell: ({ known }) => known.method && methodWords[known.method] },
      {
        key: 'certainty',
        header: 'Zekerheid',
        cell: ({ known }) => known.certainty && certaintyWords[known.certainty],
      },
      { key: 'note', header: 'Opmerking', cell: ({ known }) => known.note },
    ]}
    empty={{ title: 'Nog niets bekend', text: 'Niemand heeft dit cijfer hier geteld of ingevoerd.' }}
  />
);

/** Leads to what was entered, with its corrections, for who may see that. */
const SourceText = ({ c, known }: { c: Request; known: Known }) => {
  const [id] = known.observationIds ?? [];
  const href = `/werk/ingevoerde-cijfers/${id}`;
  if (id === undefined || !c.var.mayOpen(href)) return <>{known.source}</>;
  return <a href={href}>{known.source}</a>;
};

const MadeOf = ({ asked: { side, parts, period, places, scope } }: { asked: Found }) => {
  if (parts.length === 0) return null;
  return (
    <DataTable
      caption={`Berekend uit deze cijfers, ${scopeName(places, scope)}, ${periodName(period)}`}
      rows={parts}
      columns={[
        {
          key: 'figure',
          header: 'Cijfer',
          rowHeader: true,
          cell: ({ figure }) => (
            <FigureLink side={side} spot={{ figureId: figure.id, scope, period }}>
              {figure.label}
            </FigureLink>
          ),
        },
        {
          key: 'value',
          header: 'Waarde',
          cell: ({ figure, preferred }) => (preferred ? withUnit(figure, preferred) : 'onbekend'),
        },
        { key: 'origin', header: 'Hoe', cell: ({ preferred }) => preferred && originWords[preferred.origin] },
      ]}
    />
  );
};
