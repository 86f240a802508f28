// The help points of the demo library. The two in Coevorden and Dalen are those of its annual report of 2024; times, visitors
// and all the others are made up.

import { later, startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay, type Day } from '#kernel/days.ts';
import { listBranches } from '../src/modules/branches/index.ts';
import { holdHours, listConsultationHours, type PointKind } from '../src/modules/help-points/index.ts';
import {
  cancelHour,
  closePoint,
  done,
  savePoint,
  setWeeklyHours,
  type WeeklyHour,
  type Where,
} from '../src/modules/help-points/testing.ts';
import { listPlaces } from '../src/modules/places/index.ts';
import { seeded } from './random.ts';

/** `2 9:30-12:00` is every Tuesday in the morning; `a` behind it: by appointment; a word: only that one of the month. */
type Told = {
  readonly name: string;
  readonly where: string;
  readonly hours: readonly string[];
  readonly kind?: PointKind;
  readonly since?: Day;
  /** The first day on which it is no more. */
  readonly until?: Day;
  readonly summary?: string;
  readonly partners?: string;
  readonly languages?: readonly string[];
  /** About so many come. */
  readonly come?: number;
};

const SUMMARY = 'Hulp met DigiD, toeslagen, berichten van de overheid en formulieren op internet.';
const ido = (where: string, hours: readonly string[], more: Partial<Told> = {}): Told => ({
  ...{ name: `Informatiepunt ${where.replace(/^(Bibliotheek|Servicepunt|Huisartsenpraktijk) /, '')}`, where, hours },
  ...more,
});

const COEVORDEN: readonly Told[] = [
  ido('Bibliotheek Coevorden', ['2 09:30-12:00', '4 09:30-12:00'], {
    ...{ since: asDay('2022-01-04'), partners: 'SeniorWeb', languages: ['nl', 'nds', 'en', 'ar', 'ti'], come: 6 },
  }),
  ido('Huisartsenpraktijk Dalen', ['3 09:00-11:00'], { since: asDay('2024-04-03'), come: 3 }),
  ido('Bibliotheek Sleen', ['1 13:30-15:30 first a'], { since: asDay('2023-09-01'), come: 2 }),
];

const ELSEWHERE: readonly Told[] = [
  ido('Bibliotheek Meppel', ['2 10:00-12:00', '5 13:30-15:30'], { languages: ['nl', 'en', 'uk'], come: 6 }),
  ido('Servicepunt Nijeveen', ['4 10:00-11:30'], { come: 2 }),
  ido('Bibliotheek Gieten', ['2 10:00-12:00']),
  ido('Bibliotheek Rolde', ['4 14:00-16:00']),
  ido('Bibliotheek Borger', ['3 10:00-12:00']),
  ido('Bibliotheek Nieuw-Buinen', ['2 14:00-16:00']),
  ido('Bibliotheek Zuidwolde', ['2 10:00-12:00']),
  ido('Bibliotheek Ruinen', ['4 14:00-16:00 second']),
  ido('Bibliotheek Beilen', ['2 10:00-12:00', '4 10:00-12:00'], { languages: ['nl', 'pl', 'en'] }),
  ido('Bibliotheek Westerbork', ['3 10:00-11:30']),
  ido('Bibliotheek Smilde', ['2 14:00-16:00']),
  ido('Bibliotheek Roden', ['2 10:00-12:00', '4 13:30-15:30']),
  ido('Bibliotheek Norg', ['3 10:00-12:00']),
  ido('Bibliotheek Zuidlaren', ['2 10:00-12:00']),
  ido('Bibliotheek Eelde', ['4 10:00-12:00']),
  ido('Bibliotheek Diever', ['2 14:00-16:00']),
  ido('Bibliotheek Havelte', ['3 10:00-12:00']),
];

const tax = (where: string, hours: readonly string[], year = 2026): Told => ({
  ...{ name: `Belastingspreekuur ${where.replace(/^\w+ /, '')}`, where, hours, kind: 'tax', come: 5 },
  ...{ since: asDay(`${year}-03-01`), until: asDay(`${year}-05-01`), partners: 'Het sociaal team' },
  summary: 'Hulp bij de aangifte en bij toeslagen. Neem uw papieren mee.',
});

const THEMES: readonly Told[] = [
  tax('Servicepunt Dalen', ['2 14:00-16:00'], 2025),
  tax('Bibliotheek Coevorden', ['3 13:30-16:00 a']),
  tax('Bibliotheek Meppel', ['1 13:30-16:00 a']),
  tax('Bibliotheek Beilen', ['3 13:30-16:00 a']),
  {
    ...{
      name: 'Juridisch spreekuur Meppel',
      where: 'Bibliotheek Meppel',
      hours: ['4 16:00-17:30 first'],
      kind: 'legal',
    },
    ...{ summary: 'Een jurist kijkt met u mee.', partners: 'Het Juridisch Loket', come: 4 },
  },
  {
    ...{ name: 'Walk&Talk Coevorden', where: 'Bibliotheek Coevorden', hours: ['5 10:00-11:30 second'], kind: 'work' },
    ...{ summary: 'Koffie voor wie werk zoekt, met iemand van het UWV.', partners: 'UWV', come: 8 },
  },
];

/** From when on the hours of the demo are told. */
const FIRST_DAY = asDay('2025-01-01');
/** What is over since then still has to be closed. */
const OPEN_DAYS = 4;

/** Opens the points, gives them their hours, and says of what is over how many came. */
export async function openHelpPoints(ctx: Ctx): Promise<void> {
  const branches = await listBranches(ctx.tx, FIRST_DAY);
  const places = await listPlaces(ctx.tx, { kinds: ['gp-practice', 'village-hall'] });
  const spots = new Map<string, Where>([
    ...branches.map(({ id, name }) => [name, { branchId: id }] as const),
    ...places.map(({ id, name }) => [name, { placeId: id }] as const),
  ]);
  for (const told of [...COEVORDEN, ...ELSEWHERE, ...THEMES]) {
    const where = spots.get(told.where);
    if (!where) throw new Error(`no ${told.where} in the demo`);
    await openPoint(ctx, told, where);
  }
}

async function openPoint(ctx: Ctx, told: Told, where: Where): Promise<void> {
  const { name, kind = 'government', summary = SUMMARY, partners = '', languages = ['nl'] } = told;
  const openedOn = told.since ?? FIRST_DAY;
  const details = { name, kind, summary, partners, languages, byAppointment: kind === 'government', openedOn };
  const { id } = done(await savePoint(ctx, { details, where }));
  if (told.until) done(await closePoint(ctx, { id, version: 1, closedOn: told.until }));
  const from = [openedOn, FIRST_DAY].toSorted().at(-1) ?? FIRST_DAY;
  const hours = told.hours.map(hourOf);
  done(await setWeeklyHours(ctx, { pointId: id, version: told.until ? 2 : 1, from, hours }));
  await tellPast(ctx, id, told);
}

function hourOf(told: string): WeeklyHour {
  const [weekday = '', times = '', ...more] = told.split(' ');
  const [beginsAt = '', endsAt = ''] = times.split('-');
  const weeks = more.find((word) => word === 'first' || word === 'second') ?? 'every';
  return { weekday: Number(weekday), beginsAt, endsAt, way: more.includes('a') ? 'appointment' : 'walk-in', weeks };
}

const DAY_MINUTES = 24 * 60;
const NOT_COUNTED = 0.05;

/** Nearly all that is over was counted; the last days still have to be closed, and one that comes is cancelled. */
async function tellPast(ctx: Ctx, pointId: string, { name, come = 4 }: Told): Promise<void> {
  const random = seeded(name.length);
  const until = later(ctx.now, 14 * DAY_MINUTES);
  const hours = await listConsultationHours(ctx.tx, { pointIds: [pointId], from: startOf(FIRST_DAY), until });
  const closed = later(ctx.now, -OPEN_DAYS * DAY_MINUTES);
  const told = hours
    .filter(({ endsAt }) => endsAt <= closed)
    .map(({ id }) => ({ id, visitors: random.chance(NOT_COUNTED) ? null : random.below(2 * come + 1) }));
  done(await holdHours(ctx, { told }));
  const coming = hours.findLast(({ beginsAt }) => beginsAt > ctx.now);
  if (name === 'Informatiepunt Coevorden' && coming)
    done(await cancelHour(ctx, { id: coming.id, version: 1, reason: 'Onze helpers zijn die dag op scholing' }));
}
