import type { Entry } from '../referral-directory/index.ts';
import { WEEK_NUMBERS } from './hsds.ts';
import { NOTES } from './import-notes.ts';
import type { ScheduleRead } from './import-shape.ts';

type Service = Entry['services'][number];
type Hours = Service['hours'][number];
type Read = readonly ScheduleRead[] | undefined;
type Said = { always: Read; placed: readonly { locationId: string; schedules: Read }[] | undefined };

/** When one can come, wherever the service is and at its locations. What the file does not say stays as it was. */
export function hoursOf(
  { always, placed }: Said,
  { before, notes }: { before: Service | undefined; notes: string[] },
): Hours[] {
  let lost = 0;
  const read = (schedules: readonly ScheduleRead[], locationId: string | null): Hours[] =>
    schedules.flatMap((schedule) => {
      const spans = spansOf(schedule).map((span) => ({ locationId, ...span }));
      if (spans.length === 0) lost++;
      return spans;
    });
  const was = (locationId: string | null) => before?.hours.filter((span) => span.locationId === locationId) ?? [];
  const locations = placed ?? before?.places.map(({ locationId }) => ({ locationId, schedules: undefined })) ?? [];
  const hours = [
    ...(always ? read(always, null) : was(null)),
    ...locations.flatMap(({ locationId, schedules }) => (schedules ? read(schedules, locationId) : was(locationId))),
  ];
  if (lost > 0) notes.push(NOTES.hoursLost(lost));
  return hours;
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WEEKS = Object.entries(WEEK_NUMBERS) as [Hours['weeks'], string][];

/** The spans that we can keep: weekly, or in one week of the month. None when a part of it cannot be kept. */
function spansOf({ byday, interval, opens_at: from, closes_at: until }: ScheduleRead): Omit<Hours, 'locationId'>[] {
  const [opensAt, closesAt] = [from, until].map((time) => /^([01]\d|2[0-3]):[0-5]\d/.exec(time)?.[0] ?? '');
  if ((interval ?? 1) !== 1 || !opensAt || !closesAt || opensAt >= closesAt) return [];
  const spans = byday.split(',').map((part) => {
    const [, sign = '', day = ''] = /^(-?\d)?([A-Z]{2})$/.exec(part.trim()) ?? [];
    const weeks = WEEKS.find(([, number]) => number === sign)?.[0];
    const weekday = DAYS.indexOf(day) + 1;
    return weeks && weekday > 0 ? { weekday, weeks, opensAt, closesAt } : undefined;
  });
  const kept = spans.filter((span) => span !== undefined);
  return kept.length === spans.length ? kept : [];
}
