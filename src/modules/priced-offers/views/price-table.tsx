import { formatQuantity, formatRate } from '#kernel/money.ts';
import { Badge } from '#ui/badge.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Money } from '#ui/money.tsx';
import type { Calculation } from '../../calculations/index.ts';
import { type EditionDocument, programmeLineTitle, words } from '../../tariffs/index.ts';
import { isSizeAssumed } from '../left-open.ts';
import { type Origin, rowsOf } from './price-rows.ts';

/** What is asked for what, per programme line, each amount with the sum that made it. */
export const PriceTable = ({
  calculation,
  edition,
  caption,
}: {
  calculation: Calculation;
  edition: EditionDocument;
  caption: string;
}) => {
  const titles = new Map(edition.services.map(({ id, title }) => [id, title]));
  return (
    <DataTable
      caption={caption}
      rows={rowsOf(calculation, edition)}
      groupOf={({ origin }) => programmeLineTitle(edition, origin.programmeLine)}
      columns={[
        {
          key: 'service',
          header: 'Dienst',
          rowHeader: true,
          cell: ({ origin, line }) => (
            <>
              {titles.get(origin.service)}
              <small class="block">{line ? line.explanation : `${origin.label}: op offerte`}</small>
              <Marks origin={origin} />
            </>
          ),
        },
        {
          key: 'quantity',
          header: 'Aantal',
          align: 'end',
          nowrap: true,
          cell: ({ line }) => (line ? formatQuantity(line.quantity) : ''),
        },
        {
          key: 'rate',
          header: 'Tarief',
          align: 'end',
          nowrap: true,
          cell: ({ line }) => (line ? formatRate(line.unitPrice) : ''),
        },
        {
          key: 'amount',
          header: 'Bedrag',
          align: 'end',
          nowrap: true,
          cell: ({ line }) => (line ? <Money cents={line.amountCents} /> : 'op offerte'),
        },
        { key: 'recurrence', header: 'Wanneer', cell: ({ origin }) => words.recurrence[origin.recurrence] },
      ]}
      empty={{ title: 'Nog geen diensten gekozen' }}
    />
  );
};

const Marks = ({ origin }: { origin: Origin }) => (
  <>
    {origin.payer !== 'municipality' && <Badge tone="ink">{words.payer[origin.payer]}</Badge>}
    {origin.certainty === 'guideline' && <Badge tone="ochre">Richtprijs</Badge>}
    {origin.vat === 'exclusive' && <Badge>Zonder btw</Badge>}
    {'unit' in origin && isSizeAssumed(origin) && <Badge>Grootte is een aanname</Badge>}
  </>
);
