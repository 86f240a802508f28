import { addDays, type Day, formatDay } from '#kernel/days.ts';
import { Badge } from '#ui/badge.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import {
  type DayHours,
  formatSpans,
  hoursOn,
  mondayOf,
  type OpeningException,
  type Span,
  WEEKDAYS,
  type WeekSpan,
  weekdayOf,
} from '../hours.ts';

/** The regular week from Monday, whatever the day. */
export const RegularWeek = ({ week, day }: { week: readonly WeekSpan[]; day: Day }) => (
  <DayTable caption="Gewone week" days={sevenDays(mondayOf(day), week, [])} label={nameOf} />
);

/** The seven days from this one on, as they will be: exceptions take the place of the regular hours. */
export const ComingWeek = (props: { week: readonly WeekSpan[]; exceptions: readonly OpeningException[]; day: Day }) => (
  <DayTable
    caption="De komende zeven dagen"
    days={sevenDays(props.day, props.week, props.exceptions)}
    label={(day) => (day === props.day ? 'vandaag' : `${nameOf(day)} ${dateOf(day)}`)}
  />
);

const sevenDays = (first: Day, week: readonly WeekSpan[], exceptions: readonly OpeningException[]): DayHours[] =>
  WEEKDAYS.map((_, index) => hoursOn(addDays(first, index), week, exceptions));

const nameOf = (day: Day): string => WEEKDAYS[weekdayOf(day) - 1] ?? '';

/** `23 november`: the year is clear from the day. */
const dateOf = (day: Day): string => formatDay(day).replace(/ \d{4}$/, '');

const DayTable = ({
  caption,
  days,
  label,
}: {
  caption: string;
  days: readonly DayHours[];
  label: (day: Day) => string;
}) => {
  const hasUnstaffed = days.some(({ spans }) => spans.some(({ staffed }) => !staffed));
  const staffed: Column<DayHours> = {
    key: 'staffed',
    header: 'Met medewerker',
    cell: ({ spans }) => staffedText(spans),
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={days}
      columns={[
        { key: 'day', header: 'Dag', rowHeader: true, nowrap: true, cell: ({ day }) => label(day) },
        { key: 'open', header: 'Open', cell: ({ spans, reason }) => <Open spans={spans} reason={reason} /> },
        ...(hasUnstaffed ? [staffed] : []),
      ]}
    />
  );
};

const Open = ({ spans, reason }: { spans: readonly Span[]; reason: string | undefined }) => (
  <>
    {formatSpans(spans)} {reason && <Badge tone="ochre">{reason}</Badge>}
  </>
);

function staffedText(spans: readonly Span[]): string {
  const staffed = spans.filter((span) => span.staffed);
  if (spans.length === 0) return '';
  return staffed.length === 0 ? 'niemand aanwezig' : formatSpans(staffed);
}
