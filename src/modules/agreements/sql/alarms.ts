import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';

/** Agreements that renew by themselves and whose last term may have passed its notice day. */
export async function listRenewable(tx: Tx, today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from agreements.agreements a
    where a.renewal_years is not null
      and not exists (select from agreements.endings e where e.agreement_id = a.id)
      and (select coalesce(t.notice_by, t.ends_before - 1) from agreements.terms t
        where t.agreement_id = a.id order by t.number desc limit 1) < ${today}::date
    order by a.id`.execute(tx);
  return rows.map(({ id }) => id);
}

export type NoticeAlarm = {
  agreementId: string;
  termNumber: number;
  number: string;
  partyName: string;
  municipalityCode: string;
  noticeBy: Day;
  endsBefore: Day;
  alarmedAt: Date | null;
};

/** Terms that renew by themselves and of which the notice day lies in this span, the first day first. */
export async function listNoticeAlarms(
  tx: Tx,
  { from, until, municipalities }: { from: Day; until: Day; municipalities: 'all' | readonly string[] },
): Promise<NoticeAlarm[]> {
  const codes = municipalities === 'all' ? null : municipalities;
  const { rows } = await sql<NoticeAlarm>`
    select a.id as agreement_id, t.number as term_number, a.number, a.party_name, a.municipality_code, t.notice_by,
      t.ends_before, t.alarmed_at
    from agreements.agreements a
    join agreements.terms t on t.agreement_id = a.id
    where a.renewal_years is not null and t.notice_by >= ${from}::date and t.notice_by < ${until}::date
      and not exists (select from agreements.endings e where e.agreement_id = a.id)
      and (${codes}::text[] is null or a.municipality_code = any(${codes}))
    order by t.notice_by, a.number`.execute(tx);
  return rows;
}

/** Says once that the alarm of a term went out; false when it already did. */
export async function markAlarmed(tx: Tx, { agreementId, termNumber }: NoticeAlarm, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agreements.terms')
    .set({ alarmedAt: at })
    .where('agreementId', '=', agreementId)
    .where('number', '=', termNumber)
    .where('alarmedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
