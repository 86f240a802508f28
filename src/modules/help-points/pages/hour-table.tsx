import { dayOf } from '#kernel/days.ts';
import { Badge } from '#ui/badge.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { WAYS } from '../kinds.ts';
import type { ConsultationHour } from '../sql/consultation-hours.ts';
import { dayText, hourStates, hourTones, timesText, visitorsText } from '../words.ts';

type Hour = { readonly hour: ConsultationHour; readonly isOver: boolean };

/** In what state a consultation hour is: with its reason, with how many came, or that somebody must still say so. */
export const HourState = ({ hour: { state, cancelReason, visitors }, isOver }: Hour) =>
  isOver && state === 'planned' ? (
    <Badge tone="ochre">nog af te sluiten</Badge>
  ) : (
    <>
      <Badge tone={hourTones[state]}>{hourStates[state]}</Badge>{' '}
      {state === 'held' ? visitorsText(visitors) : cancelReason}
    </>
  );

const columnsOf = (isOver: boolean): readonly Column<ConsultationHour>[] => [
  {
    key: 'day',
    header: 'Dag',
    rowHeader: true,
    cell: ({ id, beginsAt }) => <a href={`/werk/spreekuren/${id}`}>{dayText(dayOf(beginsAt))}</a>,
  },
  { key: 'time', header: 'Tijd', nowrap: true, cell: timesText },
  { key: 'way', header: 'Hoe', cell: ({ way }) => WAYS[way] },
  { key: 'state', header: 'Stand', cell: (hour) => <HourState hour={hour} isOver={isOver} /> },
];

/** Consultation hours of one point, to come or over. */
export const HourTable = (props: {
  caption: string;
  hours: readonly ConsultationHour[];
  isOver: boolean;
  empty: { title: string; text: string };
}) => <DataTable caption={props.caption} rows={props.hours} columns={columnsOf(props.isOver)} empty={props.empty} />;
