import { dayOf, formatDay } from '#kernel/days.ts';
import { type Column, DataTable } from '#ui/data-table.tsx';
import type { Group } from '../group.ts';
import { peopleText, periodText } from '../group-words.ts';
import type { Heard } from '../who-heard.ts';

type Props = { readonly group: Group; readonly heard: readonly Heard[] };

/** The households that wait for the course, and what they heard of this group. Nothing where nobody does. */
export const WhoHeard = ({ group, heard }: Props) =>
  heard.length === 0 ? null : (
    <DataTable caption="Wie op deze cursus wacht" rows={heard} columns={[...COLUMNS, heardColumn(group)]} />
  );

const COLUMNS: readonly Column<Heard>[] = [
  { key: 'name', header: 'Naam', rowHeader: true, cell: ({ name }) => name.trim() || 'Zonder naam' },
  { key: 'people', header: 'Aantal', cell: ({ persons }) => peopleText(persons) },
  {
    key: 'group',
    header: 'Wacht op de groep',
    cell: ({ group }) => <a href={`/werk/cursusgroepen/${group.id}`}>{periodText(group)}</a>,
  },
];

const heardColumn = ({ state }: Group): Column<Heard> => ({
  key: 'heard',
  header: 'Bericht over deze groep',
  cell: ({ told }) => {
    if (told) return told.sentAt ? `verstuurd op ${formatDay(dayOf(told.sentAt))}` : 'wordt verstuurd';
    return state === 'published' ? 'geen: bel zelf' : 'zodra de groep in de agenda staat';
  },
});
