import { DataTable } from '#ui/data-table.tsx';
import type { ChangeRow } from '#ui/pdf/document-parts.ts';

/** What was and what it becomes, line by line; `nothing` says that there is no difference. */
export const ChangeTable = (props: { caption: string; rows: readonly ChangeRow[]; nothing?: string }) => (
  <DataTable
    caption={props.caption}
    rows={props.rows}
    columns={[
      { key: 'what', header: 'Onderdeel', rowHeader: true, cell: ({ what }) => what },
      { key: 'was', header: 'Was', cell: ({ was }) => was },
      { key: 'becomes', header: 'Wordt', cell: ({ becomes }) => becomes },
    ]}
    empty={{ title: props.nothing ?? 'Er is niets veranderd' }}
  />
);
