import { municipalitiesFor } from '#kernel/access.ts';
import { startOf } from '#kernel/clock-times.ts';
import { addDays, type Day, formatDay, parseDay, today } from '#kernel/days.ts';
import { answerTable } from '#kernel/file-answer.ts';
import { type Request, read } from '#kernel/http.ts';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { DateField } from '#ui/field.tsx';
import { ExportLinks, FilterBar, Results } from '#ui/filter-bar.tsx';
import { Money } from '#ui/money.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { listAllBranches } from '../../branches/index.ts';
import { PaymentTabs } from '../../payments/index.ts';
import { listTill, type TillRow } from '../sql.ts';

type Row = TillRow & { readonly branch: string };

const dayAsked = (c: Request): Day => parseDay(c.req.query('dag') ?? '') ?? today(c.var.now());

const load = (c: Request): Promise<Row[]> =>
  read(c, async ({ tx, actor }) => {
    const day = dayAsked(c);
    const municipalities = municipalitiesFor(actor, 'payments:read');
    const span = { from: startOf(day), until: startOf(addDays(day, 1)) };
    const names = new Map((await listAllBranches(tx)).map(({ id, name }) => [id, name]));
    const rows = await listTill(tx, { municipalities, ...span });
    return rows
      .map((row) => ({ ...row, branch: names.get(row.branchId ?? '') ?? 'Niet in een vestiging' }))
      .toSorted((a, b) => a.branch.localeCompare(b.branch, 'nl'));
  });

/** What came in and went out at the desks on a day, to balance the tills with. */
export async function tillPage(c: Request) {
  const [day, rows] = [dayAsked(c), await load(c)];
  const state = { raw: { dag: day as string }, errors: {} };
  return respond(
    c,
    'work',
    'Kassa per dag',
    <>
      <PageHead title="Kassa per dag" lead="Wat er aan de balies binnenkwam en terugging." />
      <PaymentTabs c={c} />
      <FilterBar action="/werk/betalingen/kassa">
        <DateField state={state} name="dag" label="Dag" required />
      </FilterBar>
      <Results status={formatDay(day)}>
        <DataTable
          caption={`Kassa op ${formatDay(day)}`}
          rows={rows}
          columns={columnsFor(rows)}
          empty={{ title: 'Geen betalingen', text: 'Op deze dag is er aan geen balie betaald.' }}
        />
        <ExportLinks csv={`/werk/betalingen/kassa.csv?dag=${day}`} />
      </Results>
    </>,
  );
}

function columnsFor(rows: readonly Row[]): Column<Row>[] {
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  const money = (key: string, header: string, of: (row: Row) => number): Column<Row> => ({
    ...{ key, header, align: 'end', total: <Money cents={sum(of)} /> },
    cell: (row) => <Money cents={of(row)} />,
  });
  return [
    { key: 'branch', header: 'Vestiging', rowHeader: true, cell: ({ branch }) => branch },
    {
      key: 'payments',
      header: 'Betalingen',
      align: 'end',
      cell: (row) => row.payments,
      total: sum((row) => row.payments),
    },
    money('cash', 'Contant', (row) => row.cashCents),
    money('card', 'Pin', (row) => row.cardCents),
    money('back', 'Teruggegeven', (row) => row.backCents),
  ];
}

const FILE_COLUMNS = [
  { key: 'day', header: 'Dag' },
  { key: 'branch', header: 'Vestiging' },
  { key: 'payments', header: 'Betalingen' },
  { key: 'cash', header: 'Contant', decimals: 2 },
  { key: 'card', header: 'Pin', decimals: 2 },
  { key: 'back', header: 'Teruggegeven', decimals: 2 },
] as const;

/** The same to take away. */
export async function tillFile(c: Request) {
  const day = dayAsked(c);
  return answerTable(c, {
    name: `kassa-${day}`,
    columns: FILE_COLUMNS,
    rows: (await load(c)).map(({ branch, payments, cashCents, cardCents, backCents }) => ({
      ...{ day, branch, payments, cash: cashCents / 100, card: cardCents / 100, back: backCents / 100 },
    })),
  });
}
