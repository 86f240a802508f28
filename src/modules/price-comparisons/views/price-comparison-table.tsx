import { DataTable } from '#ui/data-table.tsx';
import { Money } from '#ui/money.tsx';
import type { PriceComparison } from '../price-comparison.ts';

/** What was agreed before beside what is chosen now, service by service. */
export const PriceComparisonTable = ({ comparison }: { comparison: PriceComparison }) => (
  <DataTable
    caption={`Vergeleken met ${comparison.previous}, per jaar voor de gemeente`}
    rows={comparison.services}
    columns={[
      { key: 'service', header: 'Dienst', rowHeader: true, total: 'Totaal per jaar', cell: ({ title }) => title },
      {
        key: 'was',
        header: 'Was',
        align: 'end',
        nowrap: true,
        total: <Money cents={comparison.wasCents} />,
        cell: ({ wasCents }) => <Money cents={wasCents} missing="niet afgesproken" />,
      },
      {
        key: 'becomes',
        header: 'Wordt',
        align: 'end',
        nowrap: true,
        total: <Money cents={comparison.becomesCents} />,
        cell: ({ becomesCents }) => <Money cents={becomesCents} missing="niet gekozen" />,
      },
      {
        key: 'difference',
        header: 'Verschil',
        align: 'end',
        nowrap: true,
        total: <Money cents={comparison.differenceCents} />,
        cell: ({ differenceCents }) => <Money cents={differenceCents} />,
      },
    ]}
  />
);
