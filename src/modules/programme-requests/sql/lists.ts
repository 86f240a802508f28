import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { AskerKind, RequestState } from '../kinds.ts';

export type ListedRequest = {
  readonly id: string;
  readonly branchId: string;
  readonly title: string;
  readonly askerKind: AskerKind;
  readonly organisation: string;
  readonly contactName: string | null;
  readonly state: RequestState;
  readonly firstDay: Day;
  readonly isWeekly: boolean;
  readonly askedAt: Date;
  readonly total: number;
};

export type RequestFilter = {
  readonly branchIds: readonly string[];
  readonly states: readonly string[];
  readonly words: string;
};

/** The requests for these branches: who waits for us longest comes first. `total` counts all pages. */
export async function listRequests(
  tx: Tx,
  { branchIds, states, words }: RequestFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<ListedRequest[]> {
  const like = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<ListedRequest>`
    select request.id, request.branch_id, request.title, request.asker_kind, request.organisation, request.contact_name,
      request.state, request.first_day, request.last_day > request.first_day as is_weekly, request.asked_at,
      count(*) over () as total
    from programme_requests.requests request
    where request.branch_id = any(${branchIds}::uuid[]) and request.state = any(${states})
      and (request.title ilike ${like} or request.organisation ilike ${like} or request.contact_name ilike ${like})
    order by request.ended_on is not null, request.state <> 'asked',
      case when request.ended_on is null then request.asked_at end, request.asked_at desc, request.id
    limit ${limit} offset ${offset}`.execute(tx);
  return rows;
}
