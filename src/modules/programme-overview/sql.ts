import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Session } from '../programme/index.ts';

type Municipalities = 'all' | readonly string[];

/** Rows of these municipalities, and of the whole organisation. */
const within = (municipalities: Municipalities) =>
  municipalities === 'all'
    ? sql`true`
    : sql`(activity.municipality_code = any(${municipalities}) or activity.municipality_code is null)`;

export type ListedActivity = {
  readonly id: string;
  readonly title: string;
  readonly municipalityCode: string | null;
  readonly state: string;
  readonly pillar: string | null;
  readonly isPublic: boolean;
  /** Those that are cancelled left out. */
  readonly sessions: number;
  readonly nextAt: Date | null;
  readonly lastAt: Date | null;
  readonly visitors: number | null;
};

export type ActivityFilter = {
  readonly municipalities: Municipalities;
  readonly words: string;
  /** Undefined: all but templates. */
  readonly state: string | undefined;
  readonly pillar: string | undefined;
  readonly now: Date;
};

const asPattern = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

/** A part of the activities, what comes first on top, and how many there are in all. */
export async function listActivities(
  tx: Tx,
  { municipalities, words, state, pillar, now }: ActivityFilter,
  part: { limit: number; offset: number },
): Promise<{ rows: ListedActivity[]; total: number }> {
  const { rows } = await sql<ListedActivity & { total: number }>`
    select activity.id, activity.title, activity.municipality_code, activity.state, activity.pillar, activity.is_public,
      count(session.id) filter (where session.state <> 'cancelled') as sessions,
      min(session.begins_at) filter (where session.state = 'planned' and session.ends_at > ${now}) as next_at,
      max(session.begins_at) as last_at,
      (sum(session.adults) + sum(session.children))::int as visitors,
      count(*) over () as total
    from activities.pub_activities activity
    left join programme.pub_sessions session on session.activity_id = activity.id
    where ${within(municipalities)} and activity.title ilike ${asPattern(words)}
      and ${state === undefined ? sql`activity.state <> 'template'` : sql`activity.state = ${state}`}
      and ${pillar === undefined ? sql`true` : sql`activity.pillar = ${pillar}`}
    group by activity.id, activity.title, activity.municipality_code, activity.state, activity.pillar, activity.is_public
    order by next_at nulls last, last_at desc nulls first, activity.title, activity.id
    limit ${part.limit} offset ${part.offset}`.execute(tx);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

type Shown = 'id' | 'activityId' | 'beginsAt' | 'endsAt' | 'state' | 'version' | 'roomName';

export type ListedSession = Pick<
  Session,
  Shown | 'branchId' | 'placeId' | 'isOnline' | 'adults' | 'children' | 'giftBooks'
> & {
  readonly title: string;
  readonly municipalityCode: string | null;
  readonly activityState: string;
  readonly campaignId: string | null;
};

const LISTED = sql`session.id, session.activity_id, activity.title, activity.municipality_code,
  activity.state as activity_state, activity.campaign_id, session.begins_at, session.ends_at,
  session.branch_id, session.place_id, session.is_online, session.room_name, session.state, session.adults,
  session.children, session.gift_books, session.version`;

/** Every session between two moments, in order of time. */
export async function listBetween(
  tx: Tx,
  { municipalities, from, until }: { municipalities: Municipalities; from: Date; until: Date },
): Promise<ListedSession[]> {
  const { rows } = await sql<ListedSession>`
    select ${LISTED}
    from programme.pub_sessions session
    join activities.pub_activities activity on activity.id = session.activity_id
    where ${within(municipalities)} and activity.state <> 'template'
      and session.begins_at < ${until} and session.ends_at > ${from}
    order by session.begins_at, session.id`.execute(tx);
  return rows;
}

/** Sessions that are over and have not been closed, the oldest first. */
export async function listToClose(
  tx: Tx,
  { municipalities, now, limit }: { municipalities: Municipalities; now: Date; limit: number },
): Promise<ListedSession[]> {
  const { rows } = await sql<ListedSession>`
    select ${LISTED}
    from programme.pub_sessions session
    join activities.pub_activities activity on activity.id = session.activity_id
    where ${within(municipalities)} and activity.state = 'published'
      and session.state in ('planned', 'held') and session.ends_at <= ${now}
    order by session.begins_at, session.id
    limit ${limit}`.execute(tx);
  return rows;
}
