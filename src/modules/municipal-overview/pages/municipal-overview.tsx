import { municipalitiesFor } from '#kernel/access.ts';
import { lastDayOf } from '#kernel/day-span.ts';
import { formatDay, today } from '#kernel/days.ts';
import { answerTable } from '#kernel/file-answer.ts';
import { type Request, read, yearAsked } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { ExportLinks } from '#ui/filter-bar.tsx';
import { KeyFigures } from '#ui/key-figures.tsx';
import { Money } from '#ui/money.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond, SubjectActions } from '#ui/respond.tsx';
import { stateLabels as quoteStates } from '../../quotes/index.ts';
import { type MunicipalRow, municipalOverview } from '../queries.ts';

async function load(c: Request) {
  const year = yearAsked(c) ?? Number(today(c.var.now()).slice(0, 4));
  const rows = await read(c, (ctx) =>
    municipalOverview(ctx, { year, municipalities: municipalitiesFor(ctx.actor, 'quotes:read') }),
  );
  return { year, rows };
}

const PATH = '/werk/gemeenteoverzicht';

/** All municipalities on one page: how far each is for a year, what it costs, and what is missing. */
export async function municipalOverviewPage(c: Request) {
  const { year, rows } = await load(c);
  return respond(
    c,
    'work',
    `Gemeenten in ${year}`,
    <>
      <PageHead
        title={`Gemeenten in ${year}`}
        lead="Hoe ver elke gemeente is, van advies tot overeenkomst."
        actions={
          <>
            <a href={`${PATH}?jaar=${year - 1}`}>{year - 1}</a>
            <a href={`${PATH}?jaar=${year + 1}`}>{year + 1}</a>
          </>
        }
      />
      <Summary rows={rows} />
      <OverviewTable c={c} rows={rows} year={year} />
      <ExportLinks csv={`${PATH}/lijst.csv?jaar=${year}`} xlsx={`${PATH}/lijst.xlsx?jaar=${year}`} />
    </>,
  );
}

const Summary = ({ rows }: { rows: readonly MunicipalRow[] }) => {
  const count = (of: (row: MunicipalRow) => boolean): string => `${rows.filter(of).length} van ${rows.length}`;
  return (
    <KeyFigures
      items={[
        { label: 'met een advies', value: count(({ advice }) => advice !== undefined) },
        { label: 'met een verstuurde offerte', value: count(({ quote }) => quote?.sentAt != null) },
        { label: 'met een overeenkomst', value: count(({ agreements }) => agreements.length > 0) },
      ]}
    />
  );
};

type OverviewProps = { c: Request; rows: readonly MunicipalRow[]; year: number };

const OverviewTable = ({ c, rows, year }: OverviewProps) => (
  <DataTable
    caption={`Stand per gemeente in ${year}`}
    rows={rows}
    columns={[
      {
        key: 'municipality',
        header: 'Gemeente',
        rowHeader: true,
        cell: ({ municipality }) => <a href={`/werk/gemeenten/${municipality.slug}/${year}`}>{municipality.name}</a>,
      },
      {
        key: 'advice',
        header: 'Advies',
        cell: ({ advice }) =>
          advice ? (
            <a href={`/werk/adviezen/${advice.id}`}>{advice.annualCents === undefined ? 'niet compleet' : 'klaar'}</a>
          ) : (
            'geen'
          ),
      },
      {
        key: 'quote',
        header: 'Offerte',
        cell: ({ quote }) =>
          quote ? <a href={`/werk/offertes/${quote.versionId}`}>{quoteStates[quote.state]}</a> : 'geen',
      },
      { key: 'agreement', header: 'Overeenkomst', cell: (row) => <Agreements row={row} /> },
      {
        key: 'annual',
        header: 'Per jaar',
        align: 'end',
        nowrap: true,
        cell: ({ annualCents }) => <Money cents={annualCents} />,
      },
      {
        key: 'change',
        header: `Verschil met ${year - 1}`,
        align: 'end',
        nowrap: true,
        cell: ({ changeCents }) => <Money cents={changeCents} />,
      },
      { key: 'missing', header: 'Ontbrekende Basisdiensten', cell: (row) => <MissingBasis row={row} /> },
      {
        key: 'further',
        header: 'Verder',
        cell: ({ municipality: { code, slug } }) => (
          <SubjectActions
            c={c}
            subject="municipal-year"
            id={`${slug}/${year}`}
            row={{ municipality: code }}
            kind="secondary"
            small
          />
        ),
      },
    ]}
    empty={{ title: 'Geen gemeenten', text: 'Er zijn geen gemeenten die je mag bekijken.' }}
  />
);

const Agreements = ({ row: { agreements, expiring } }: { row: MunicipalRow }) => {
  if (agreements.length === 0) return <>geen</>;
  return (
    <>
      {agreements.map((agreement) => (
        <div>
          <a href={`/werk/overeenkomsten/${agreement.id}`}>{agreement.number}</a>{' '}
          {expiring.includes(agreement) && <Badge tone="ochre">loopt af op {formatDay(lastDayOf(agreement))}</Badge>}
        </div>
      ))}
    </>
  );
};

const MissingBasis = ({ row: { missingBasis } }: { row: MunicipalRow }) => {
  if (missingBasis === undefined) return <span class="missing">onbekend</span>;
  if (missingBasis.length === 0) return <>geen</>;
  return (
    <details>
      <summary>{missingBasis.length}</summary>
      <ul>
        {missingBasis.map((title) => (
          <li>{title}</li>
        ))}
      </ul>
    </details>
  );
};

const COLUMNS = [
  { key: 'municipality', header: 'Gemeente' },
  { key: 'advice', header: 'Advies' },
  { key: 'quote', header: 'Offerte' },
  { key: 'agreements', header: 'Overeenkomst' },
  { key: 'expiring', header: 'Loopt af' },
  { key: 'annual', header: 'Per jaar in euro', decimals: 2 },
  { key: 'change', header: 'Verschil met vorig jaar in euro', decimals: 2 },
  { key: 'missing', header: 'Ontbrekende Basisdiensten' },
] as const;

const inEuros = (cents: number | undefined): number | null => (cents === undefined ? null : cents / 100);

/** The overview as it is asked for, to take away. */
export async function municipalOverviewFile(c: Request) {
  const { year, rows } = await load(c);
  return answerTable(c, {
    name: `gemeenteoverzicht-${year}`,
    columns: COLUMNS,
    rows: rows.map((row) => ({
      municipality: row.municipality.name,
      advice: row.advice !== undefined,
      quote: row.quote ? quoteStates[row.quote.state] : null,
      agreements: row.agreements.map(({ number }) => number).join(', '),
      expiring: row.expiring.map(lastDayOf).join(', '),
      ...{ annual: inEuros(row.annualCents), change: inEuros(row.changeCents), missing: row.missingBasis?.join(', ') },
    })),
  });
}
