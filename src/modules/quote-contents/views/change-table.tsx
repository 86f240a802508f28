import { DataTable } from '#ui/data-table.tsx';
import type { ChangeRow } from '#ui/pdf/document-parts.ts';

/** What changed since then, line by line; `since` is an earlier version or moment in words. */
export const ChangeTable = ({ since, rows }: { since: string; rows: readonly ChangeRow[] }) => (
  <DataTable
    caption={`Wat is veranderd sinds ${since}`}
    rows={rows}
    columns={[
      { key: 'what', header: 'Onderdeel', rowHeader: true, cell: ({ what }) => what },
      { key: 'was', header: 'Was', cell: ({ was }) => was },
      { key: 'becomes', header: 'Wordt', cell: ({ becomes }) => becomes },
    ]}
    empty={{ title: `Er is niets veranderd sinds ${since}` }}
  />
);
