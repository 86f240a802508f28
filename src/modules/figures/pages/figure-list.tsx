import { figuresOf } from '#kernel/figure-registry.ts';
import { scopeCode } from '#kernel/figures.ts';
import { answerTable } from '#kernel/file-answer.ts';
import { type Request, read } from '#kernel/http.ts';
import { periodCode, periodName } from '#kernel/reporting-period.ts';
import { ButtonLink } from '#ui/button.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { ExportLinks, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { withParameters } from '#ui/page-url.ts';
import { respond } from '#ui/respond.tsx';
import { doubtOf, otherwise } from '../doubts.ts';
import { preferredProfile } from '../resolve.ts';
import { type FigureValue, valuesOf } from '../values.ts';
import { FigureLink, figuresHref, type Side } from '../views/figure-link.tsx';
import { ScopeFilter } from '../views/scope-filter.tsx';
import { formatKnown, originWords, scopeName, withUnit } from '../words.ts';
import { askedFigures } from './asked.ts';

async function load(c: Request) {
  return read(c, async (ctx) => {
    const asked = await askedFigures(c, ctx);
    const { all } = await valuesOf(ctx, c.var.modules, { scopes: [asked.scope], periods: [asked.period] });
    const shown = all.filter(({ figure, definition }) => definition.profile === preferredProfile(figure));
    return { ...asked, values: shown.toSorted(byChapter) };
  });
}

const byChapter = ({ figure: one }: FigureValue, { figure: other }: FigureValue): number => one.chapter - other.chapter;

/** The whole set of figures of a scope in a period: what is known of each, how, and what is doubtful. */
export async function figureListPage(c: Request) {
  const { side, places, scope, scopes, period, state, values } = await load(c);
  const known = values.filter(({ preferred }) => preferred !== undefined);
  const found = `${known.length} van ${values.length} cijfers bekend`;
  const file = (kind: string) =>
    withParameters(`${figuresHref(side)}/lijst.${kind}`, { gebied: scopeCode(scope), periode: periodCode(period) });
  return respond(
    c,
    side,
    'Cijfers',
    <>
      <PageHead
        title="Cijfers"
        lead="Wat we tellen en wat is ingevoerd, met bron en twijfel. Elk cijfer leidt naar waar het vandaan komt."
        actions={side === 'work' && <StaffLinks c={c} />}
      />
      <ScopeFilter action={figuresHref(side)} state={state} scopes={scopes} />
      <Results status={found}>
        <h2>
          {scopeName(places, scope)}, {periodName(period)}
        </h2>
        <p>{found}</p>
        <DataTable
          caption={`Cijfers van ${scopeName(places, scope)}, ${periodName(period)}`}
          captionHidden
          rows={values}
          groupOf={({ figure }) => figure.group}
          columns={columnsFor(side)}
          empty={{ title: 'Geen cijfers', text: 'Voor dit gebied zijn geen cijfers beschreven.' }}
        />
        <ExportLinks csv={file('csv')} xlsx={file('xlsx')} />
      </Results>
    </>,
  );
}

const StaffLinks = ({ c }: { c: Request }) => (
  <>
    {[
      { href: '/werk/ingevoerde-cijfers', label: 'Ingevoerde cijfers' },
      { href: '/werk/cijfers/instellingen', label: 'Instellingen' },
    ]
      .filter(({ href }) => c.var.mayOpen(href))
      .map(({ href, label }) => (
        <ButtonLink href={href} kind="secondary">
          {label}
        </ButtonLink>
      ))}
  </>
);

const columnsFor = (side: Side): Column<FigureValue>[] => [
  {
    key: 'figure',
    header: 'Cijfer',
    rowHeader: true,
    cell: ({ figure, scope, period }) => (
      <FigureLink side={side} spot={{ figureId: figure.id, scope, period }}>
        {figure.label}
      </FigureLink>
    ),
  },
  {
    key: 'value',
    header: 'Waarde',
    cell: ({ figure, preferred }) => (preferred ? withUnit(figure, preferred) : <span class="missing">onbekend</span>),
  },
  { key: 'origin', header: 'Hoe', cell: ({ preferred }) => preferred && originWords[preferred.origin] },
  { key: 'other', header: 'Ook bekend', cell: (value) => otherwise(value).join('; ') },
  { key: 'doubt', header: 'Twijfel', cell: doubtOf },
];

/** The same figures to take away. */
export async function figureListFile(c: Request) {
  const { values, scope, period } = await load(c);
  return answerTable(c, {
    name: `cijfers-${scopeCode(scope).replace(':', '-')}-${periodCode(period)}`,
    columns: [
      { key: 'id', header: 'Id' },
      { key: 'group', header: 'Groep' },
      { key: 'label', header: 'Cijfer' },
      { key: 'unit', header: 'Eenheid' },
      { key: 'value', header: 'Waarde' },
      { key: 'highest', header: 'Hoogste' },
      { key: 'said', header: 'Zoals gezegd' },
      { key: 'origin', header: 'Hoe' },
      { key: 'profile', header: 'Telwijze' },
      { key: 'source', header: 'Bron' },
      { key: 'other', header: 'Ook bekend' },
      { key: 'doubt', header: 'Twijfel' },
    ],
    rows: values.map((value) => {
      const { figure, definition, preferred } = value;
      return {
        ...{ id: figure.id, group: figure.group, label: figure.label, unit: figure.unit.many },
        ...{ value: preferred?.value, highest: preferred?.highest },
        ...{ said: preferred && formatKnown(figure, preferred), origin: preferred && originWords[preferred.origin] },
        ...{ profile: definition.profile, source: preferred?.source, other: otherwise(value).join('; ') },
        doubt: doubtOf(value),
      };
    }),
  });
}

/** The labels of figures by their id, as sentences about formulas need them. */
export const labelsIn =
  (c: Request) =>
  (figureId: string): string =>
    figuresOf(c.var.modules).figures.get(figureId)?.label ?? figureId;
