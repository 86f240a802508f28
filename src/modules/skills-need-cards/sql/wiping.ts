import { type RawBuilder, sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';

const deleted = async (tx: Tx, which: RawBuilder<unknown>): Promise<number> =>
  Number((await sql`delete from skills_need_cards.contacts contact where ${which}`.execute(tx)).numAffectedRows ?? 0n);

/** Wipes the contact of who agreed to it before this day. Gives their number. */
export const wipeAgreedBefore = (tx: Tx, day: Day): Promise<number> => deleted(tx, sql`consented_on < ${day}::date`);

type Joined = { readonly after: Day; readonly upTo: Day; readonly before: Day };

/** The same of who agreed after one day and up to another, and joined a group before a third. */
export const wipeJoined = (tx: Tx, { after, upTo, before }: Joined): Promise<number> =>
  deleted(
    tx,
    sql`consented_on > ${after}::date and consented_on <= ${upTo}::date and exists (
      select from skills_need_cards.offered_cards offered
      where offered.card_id = contact.card_id and offered.state = 'joined' and offered.answered_on < ${before}::date)`,
  );
