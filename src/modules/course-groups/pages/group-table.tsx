import { Badge } from '#ui/badge.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { activityWords } from '../../activities/index.ts';
import type { Group } from '../group.ts';
import { periodText } from '../group-words.ts';

const COLUMNS: readonly Column<Group>[] = [
  {
    key: 'when',
    header: 'Wanneer',
    rowHeader: true,
    cell: (group) => <a href={`/werk/cursusgroepen/${group.id}`}>{periodText(group)}</a>,
  },
  { key: 'where', header: 'Waar', cell: ({ whereName }) => whereName ?? 'online' },
  { key: 'half-days', header: 'Dagdelen', align: 'end', cell: ({ held, halfDays }) => `${held} van ${halfDays}` },
  { key: 'placed', header: 'Deelnemers', align: 'end', cell: ({ placed }) => placed },
  { key: 'waiting', header: 'Wachtlijst', align: 'end', cell: ({ waiting }) => waiting },
  {
    key: 'state',
    header: 'Stand',
    cell: ({ state }) => <Badge tone={activityWords.stateTones[state]}>{activityWords.states[state]}</Badge>,
  },
];

/** The groups of a course, as far as the actor may know of them. */
export const GroupTable = ({ groups }: { groups: readonly Group[] }) => (
  <DataTable
    caption="Groepen"
    rows={groups}
    columns={COLUMNS}
    empty={{ title: 'Nog geen groepen', text: 'Begin een groep: je kiest waar, wanneer en wie er lesgeeft.' }}
  />
);
