import { DataTable } from '#ui/data-table.tsx';
import type { ChangeRow } from '#ui/pdf/document-parts.ts';

/** What differs from an earlier version, line by line. */
export const ChangeTable = ({ previous, rows }: { previous: number; rows: readonly ChangeRow[] }) => (
  <DataTable
    caption={`Wat is veranderd sinds versie ${previous}`}
    rows={rows}
    columns={[
      { key: 'what', header: 'Onderdeel', rowHeader: true, cell: ({ what }) => what },
      { key: 'was', header: 'Was', cell: ({ was }) => was },
      { key: 'becomes', header: 'Wordt', cell: ({ becomes }) => becomes },
    ]}
    empty={{ title: `Er is niets veranderd sinds versie ${previous}` }}
  />
);
