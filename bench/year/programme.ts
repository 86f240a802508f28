import { later } from '#kernel/clock-times.ts';
import { addDays, asDay, type Day } from '#kernel/days.ts';
import { slugOf } from '#kernel/slug.ts';
import type { Random } from '../../demo/random.ts';
import { momentOn } from '../../src/modules/programme/testing.ts';
import { type ActivityKind, KINDS, pricesOf } from './activity-kinds.ts';
import type { Branch } from './library.ts';
import type { Promised } from './promises.ts';
import type { Rows } from './rows.ts';

/** A session that people sign up for. */
export type OpenSession = {
  readonly id: string;
  readonly activityId: string;
  readonly kind: ActivityKind;
  readonly beginsAt: Date;
};

export type Asked = { readonly year: number; readonly sessions: number; readonly now: Date };

const TIMES = [
  ['10:00', '11:30'],
  ['13:30', '15:30'],
  ['19:30', '21:00'],
] as const;
const MINUTES_AROUND = 15;
const DAYS = 364;

/** Activities of all branches in turn until there are so many sessions; each takes a room, and no room is taken twice. */
export function programme(random: Random, asked: Asked, around: { branches: Branch[]; promised: Promised[] }) {
  const rows: Rows = {
    'activities.activities': [],
    'activities.served_commitments': [],
    'programme.sessions': [],
    'occupancy.occupations': [],
  };
  const open: OpenSession[] = [];
  const taken = new Set<string>();
  for (let made = 0, number = 0; made < asked.sessions; number++) {
    const branch = around.branches[number % around.branches.length] as Branch;
    const kind = random.pick(KINDS);
    const [time, roomId] = [random.below(TIMES.length), random.pick(branch.roomIds)];
    const days = freeDays(random, { kind, year: asked.year, most: asked.sessions - made }, (day) => {
      const slot = `${roomId} ${day} ${time}`;
      return !taken.has(slot) && taken.add(slot) !== undefined;
    });
    if (days.length === 0) continue;
    const activityId = random.id();
    writeActivity(rows, { activityId, kind, branch, number, now: asked.now });
    const fitting = around.promised.filter(
      (each) => each.municipalityCode === branch.municipalityCode && each.isWhole === (kind.isWhole ?? false),
    );
    if (random.chance(0.7)) {
      const commitment_id = random.pick(fitting).id;
      rows['activities.served_commitments']?.push({ activity_id: activityId, commitment_id });
    }
    for (const day of days) {
      const session = sessionOn(random, { day, time: TIMES[time] as (typeof TIMES)[number], now: asked.now });
      writeSession(rows, { ...session, activityId, kind, branch, roomId });
      if (kind.signUp !== 'not-needed') open.push({ id: session.id, activityId, kind, beginsAt: session.beginsAt });
    }
    made += days.length;
  }
  return { rows, open };
}

type Wanted = { readonly kind: ActivityKind; readonly year: number; readonly most: number };

/** The days of a series in its rhythm within the year, as far as its room is free. */
function freeDays(random: Random, { kind, year, most }: Wanted, isFree: (day: Day) => boolean): Day[] {
  const first = random.below(DAYS - (kind.times - 1) * kind.everyWeeks * 7);
  return Array.from({ length: kind.times }, (_, index) =>
    addDays(asDay(`${year}-01-01`), first + index * kind.everyWeeks * 7),
  )
    .slice(0, most)
    .filter(isFree);
}

type Written = { activityId: string; kind: ActivityKind; branch: Branch; number: number; now: Date };

function writeActivity(rows: Rows, { activityId, kind, branch, number, now }: Written): void {
  const { title, summary, audiences, pillar, signUp, seats, ages = [null, null], isWhole = false } = kind;
  rows['activities.activities']?.push({
    ...{ id: activityId, municipality_code: branch.municipalityCode, branch_id: branch.id, state: 'published' },
    ...{ slug: `${slugOf(title)}-${number}`, title, summary, about: `${summary} `.repeat(6), audiences, pillar },
    ...{ age_from: ages[0], age_until: ages[1], organiser: 'library', report_chapter: 3, core_functions: [2, 4] },
    ...{
      counting_function: 2,
      is_whole: isWhole,
      sign_up: signUp,
      seats_on_site: seats,
      prices: pricesOf(kind),
      changed_at: now,
    },
  });
}

type Moment = { readonly day: Day; readonly time: (typeof TIMES)[number]; readonly now: Date };

function sessionOn(random: Random, { day, time, now }: Moment) {
  const moment = momentOn(day, time[0], time[1]);
  if (!moment) throw new Error(`${day} has no ${time[0]}`);
  return {
    id: random.id(),
    ...moment,
    isOver: moment.endsAt < now,
    now,
    adults: 4 + random.below(12),
    children: random.below(8),
  };
}

type WrittenSession = ReturnType<typeof sessionOn> & Omit<Written, 'number'> & { roomId: string };

function writeSession(rows: Rows, session: WrittenSession): void {
  const { id, activityId, kind, branch, roomId, beginsAt, endsAt, isOver, now } = session;
  rows['programme.sessions']?.push({
    ...{ id, activity_id: activityId, begins_at: beginsAt, ends_at: endsAt, branch_id: branch.id, is_online: false },
    ...{ room_id: roomId, set_up: 'theatre', state: isOver ? 'closed' : 'planned', changed_at: now },
    ...{ adults: isOver ? session.adults : null, children: isOver ? session.children : null },
  });
  const taken = [later(beginsAt, -MINUTES_AROUND), later(endsAt, MINUTES_AROUND)].map((each) => each.toISOString());
  rows['occupancy.occupations']?.push({
    ...{ id, unit_id: roomId, module: 'programme', subject_id: id, label: kind.title },
    ...{ href: `/werk/bijeenkomsten/${id}`, begins_at: beginsAt, ends_at: endsAt, taken: `[${taken.join()})` },
  });
}
