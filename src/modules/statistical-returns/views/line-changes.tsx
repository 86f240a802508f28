import { DataTable } from '#ui/data-table.tsx';
import type { LineChange } from '../delivered.ts';
import { Shown } from './line-table.tsx';

/** What says otherwise than before. */
export const LineChanges = ({ changes }: { changes: readonly LineChange[] }) => (
  <DataTable
    caption="Wat er is veranderd"
    captionHidden
    rows={changes}
    empty={{ title: 'Geen andere waarden', text: 'Alleen uitleg, omschrijvingen of bronnen zijn veranderd.' }}
    columns={[
      { key: 'line', header: 'Onderdeel', rowHeader: true, cell: ({ section, label }) => `${section}, ${label}` },
      { key: 'before', header: 'Was', cell: ({ before }) => <Shown value={before} /> },
      { key: 'after', header: 'Is', cell: ({ after }) => <Shown value={after} /> },
    ]}
  />
);
