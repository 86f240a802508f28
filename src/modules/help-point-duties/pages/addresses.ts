import type { WeeklyMoment } from '../domain.ts';

export const OWN = '/werk/informatiepunten/mijn-diensten';
export const OPEN = '/werk/informatiepunten/openstaand';

export const pointStaffing = (pointId: string): string => `/werk/informatiepunten/${pointId}/bezetting`;
export const hourStaffing = (hourId: string): string => `/werk/spreekuren/${hourId}/bezetting`;
export const handingBack = (hourId: string): string => `/werk/spreekuren/${hourId}/overdracht`;

/** `3-0930`: the weekly hours that begin on Wednesday at half past nine. */
export const weeklyStaffing = (pointId: string, { weekday, beginsAt }: WeeklyMoment): string =>
  `${pointStaffing(pointId)}/${weekday}-${beginsAt.replace(':', '')}`;

/** What `weeklyStaffing` wrote, when it is a moment of the week. */
export function readMoment(text: string): WeeklyMoment | undefined {
  const match = /^([1-7])-([01]\d|2[0-3])([0-5]\d)$/.exec(text);
  return match ? { weekday: Number(match[1]), beginsAt: `${match[2]}:${match[3]}` } : undefined;
}
