import { formatCents } from '#kernel/money.ts';
import { Badge } from '#ui/badge.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Money } from '#ui/money.tsx';
import type { Calculation } from '../../calculations/index.ts';
import { marksOf } from '../../priced-offers/index.ts';
import { type EditionDocument, type TariffComponent, words } from '../../tariffs/index.ts';
import { OWN_PART } from '../words.ts';

type Payer = TariffComponent['payer'];
type Row = {
  origin: Calculation['lines' | 'onQuote' | 'unpriced'][number];
  line?: Calculation['lines'][number];
  open?: string;
};

const readerWords: Partial<Record<Payer, string>> = {
  municipality: 'De gemeente',
  school: 'De school',
  childcare_organisation: 'De kinderopvang',
};
type PayerTablesProps = { calculation: Calculation; edition: EditionDocument; payer: Payer };

/** What each of them pays, every amount with the sum that made it: first the reader, then who else pays for the same. */
export const PayerTables = ({ calculation, edition, payer }: PayerTablesProps) => {
  const titles = new Map(edition.services.map(({ id, title }) => [id, title]));
  const { lines, onQuote, unpriced } = calculation;
  const rows: Row[] = [
    ...lines.map((line) => ({ origin: line, line })),
    ...onQuote.map((origin) => ({ origin, open: 'op offerte' })),
    ...unpriced.map((origin) => ({ origin, open: 'geen bedrag genoemd' })),
  ];
  const byPayer = Map.groupBy(rows, ({ origin }) => origin.payer);
  const others = [...byPayer.keys()].filter((each) => each !== payer);
  return (
    <>
      {payer !== 'municipality' && <p>{OWN_PART}</p>}
      {[payer, ...others].map((each) => (
        <PayerTable payer={each} rows={byPayer.get(each) ?? []} calculation={calculation} titles={titles} />
      ))}
    </>
  );
};

type PayerTableProps = {
  payer: Payer;
  rows: readonly Row[];
  calculation: Calculation;
  titles: ReadonlyMap<string, string>;
};

const PayerTable = ({ payer, rows, calculation, titles }: PayerTableProps) => (
  <DataTable
    caption={`${readerWords[payer] ?? words.payer[payer]}: ${formatCents(calculation.totals.byPayer[payer]?.annualCents ?? 0)} per jaar`}
    rows={rows}
    columns={[
      {
        key: 'service',
        header: 'Dienst en onderdeel',
        rowHeader: true,
        cell: ({ origin, line }) => (
          <>
            {titles.get(origin.service)}
            <small class="block">{origin.label}</small>
            <small class="block">
              {line?.explanation ??
                ('note' in origin ? origin.note : 'Hiervoor maakt de bibliotheek een aparte offerte.')}
            </small>
            {marksOf(origin, payer).map((mark) => (
              <Badge>{mark}</Badge>
            ))}
          </>
        ),
      },
      {
        key: 'amount',
        header: 'Bedrag',
        align: 'end',
        nowrap: true,
        cell: ({ line, open }) => (line ? <Money cents={line.amountCents} /> : open),
      },
    ]}
    empty={{
      title: `${readerWords[payer] ?? words.payer[payer]}: geen bedrag`,
      text: 'De catalogus noemt hiervoor geen bedrag.',
    }}
  />
);
