import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { NewContact, NewQuestion, Place, Topic } from '../contact.ts';

export type ContactRow = Omit<NewContact, 'questions' | 'isChosen' | 'place'> &
  Pick<Place, 'pointId' | 'branchId' | 'municipalityCode'>;
export type QuestionRow = Omit<NewQuestion, 'topic' | 'body'> &
  Pick<Place, 'pointId' | 'branchId' | 'municipalityCode'> & {
    readonly id: string;
    readonly contactId: string;
    readonly day: string;
    readonly domain: Topic['domain'];
    readonly topicId: string;
    readonly bodyId: string;
  };

/**
 * Keeps contacts with their questions, each contact once: of one that is there already nothing changes. In one statement, in the
 * order of their random ids, so that the table does not tell who came first.
 */
export const insertContacts = (
  tx: Tx,
  contacts: readonly ContactRow[],
  questions: readonly QuestionRow[],
): Promise<unknown> =>
  sql`
    with fresh as (
      insert into help_contacts.contacts (
        id, point_id, branch_id, municipality_code, day, half_day, channel, duration, language_help, helper_role)
      select id, "pointId", "branchId", "municipalityCode", day, "halfDay", channel, duration, "languageHelp", "helperRole"
      from json_to_recordset(${JSON.stringify(contacts)}::json) as row (
        id uuid, "pointId" uuid, "branchId" uuid, "municipalityCode" text, day date, "halfDay" text, channel text,
        duration text, "languageHelp" boolean, "helperRole" text)
      order by id
      on conflict (id) do nothing
      returning id
    )
    insert into help_contacts.questions (
      id, contact_id, topic_id, domain, body_id, digid_step, help, referral_kind, referral_id, day, municipality_code,
      branch_id, point_id)
    select row.id, fresh.id, "topicId", domain, "bodyId", digid, help, referral, service, day,
      "municipalityCode", "branchId", "pointId"
    from json_to_recordset(${JSON.stringify(questions)}::json) as row (
      id uuid, "contactId" uuid, "topicId" text, domain text, "bodyId" text, digid text, help text, referral text,
      service uuid, day date, "municipalityCode" text, "branchId" uuid, "pointId" uuid)
    join fresh on fresh.id = row."contactId"
    order by row.id`.execute(tx);

/** Where a contact was, for who takes it back. */
export const findContactPlace = (
  tx: Tx,
  id: string,
): Promise<{ municipalityCode: string; branchId: string | null } | undefined> =>
  tx
    .selectFrom('helpContacts.contacts')
    .select(['municipalityCode', 'branchId'])
    .where('id', '=', id)
    .executeTakeFirst();

export const deleteContact = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('helpContacts.contacts').where('id', '=', id).execute();

/** How many were helped at a place on a day. */
export async function countOn(tx: Tx, { pointId, branchId }: Place, day: string): Promise<number> {
  const at = pointId === null ? sql`point_id is null and branch_id = ${branchId}` : sql`point_id = ${pointId}`;
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from help_contacts.contacts where ${at} and day = ${day}::date`.execute(tx);
  return rows[0]?.count ?? 0;
}
