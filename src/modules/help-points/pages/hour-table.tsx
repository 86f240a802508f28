import { dayOf } from '#kernel/days.ts';
import { Badge } from '#ui/badge.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { WAYS } from '../kinds.ts';
import type { ConsultationHour } from '../sql/consultation-hours.ts';
import { dayText, hourStates, hourTones, timesText, visitorsText } from '../words.ts';

/** In what state a consultation hour is: with its reason, or with how many came. */
export const HourState = ({ hour: { state, cancelReason, visitors } }: { hour: ConsultationHour }) => (
  <>
    <Badge tone={hourTones[state]}>{hourStates[state]}</Badge>{' '}
    {state === 'held' ? visitorsText(visitors) : cancelReason}
  </>
);

const COLUMNS: readonly Column<ConsultationHour>[] = [
  {
    key: 'day',
    header: 'Dag',
    rowHeader: true,
    cell: ({ id, beginsAt }) => <a href={`/werk/spreekuren/${id}`}>{dayText(dayOf(beginsAt))}</a>,
  },
  { key: 'time', header: 'Tijd', nowrap: true, cell: timesText },
  { key: 'way', header: 'Hoe', cell: ({ way }) => WAYS[way] },
  { key: 'state', header: 'Stand', cell: (hour) => <HourState hour={hour} /> },
];

/** Consultation hours of one point. */
export const HourTable = (props: {
  caption: string;
  hours: readonly ConsultationHour[];
  empty: { title: string; text: string };
}) => <DataTable caption={props.caption} rows={props.hours} columns={COLUMNS} empty={props.empty} />;
