import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

/** So many days on which a web address failed make it broken: one bad day says little. */
export const BROKEN_AFTER = 2;

export type Link = { url: string; checkedOn: string; failedDays: number; failure: string };

/** The web addresses that were found broken, and stayed so. */
export const listBrokenLinks = (tx: Tx): Promise<Pick<Link, 'url' | 'failure'>[]> =>
  tx.selectFrom('referralDirectory.links').select(['url', 'failure']).where('failedDays', '>=', BROKEN_AFTER).execute();

/** The web addresses in the guide, of what is offered, that nobody looked at today. By host, so that each is asked in turn. */
export async function listLinksToCheck(tx: Tx, day: string): Promise<string[]> {
  const { rows } = await sql<{ url: string }>`
    with used as (
      select website as url from referral_directory.organisations where website is not null
      union select url from referral_directory.services where url is not null and status in ('active', 'temporarily closed')
      union select url from referral_directory.locations where url is not null
    )
    select used.url from used left join referral_directory.links link on link.url = used.url
    where link.checked_on is distinct from ${day} order by used.url`.execute(tx);
  return rows.map(({ url }) => url);
}

/** Writes down how a web address did on this day: an empty failure is well, and makes good what went before. */
export const upsertLink = (tx: Tx, { url, checkedOn, failure }: Omit<Link, 'failedDays'>): Promise<unknown> =>
  sql`insert into referral_directory.links (url, checked_on, failed_days, failure)
    values (${url}, ${checkedOn}, ${failure === '' ? 0 : 1}, ${failure})
    on conflict (url) do update set checked_on = excluded.checked_on, failure = excluded.failure,
      failed_days = case when excluded.failure = '' then 0
        when links.checked_on < excluded.checked_on then least(links.failed_days + 1, 1000) else links.failed_days end`.execute(
    tx,
  );

/** Forgets web addresses that nobody uses any more. */
export const deleteUnusedLinks = (tx: Tx): Promise<unknown> =>
  sql`delete from referral_directory.links link where not exists
      (select from referral_directory.organisations where website = link.url)
    and not exists (select from referral_directory.services where url = link.url)
    and not exists (select from referral_directory.locations where url = link.url)`.execute(tx);
