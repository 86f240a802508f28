import type { Ctx } from '#kernel/ctx.ts';
import { formatDay, today } from '#kernel/days.ts';
import { sendMail } from '#kernel/outbox.ts';
import { ok, type Result } from '#kernel/result.ts';
import { listAccountsWith } from '../../people/index.ts';
import { listNoticeAlarms, markAlarmed, type NoticeAlarm } from '../sql/alarms.ts';
import { alarmSpan } from '../terms.ts';

/** Mails those who manage an agreement that its notice day comes near: once for each term. Gives how many terms. */
export async function raiseAlarms(
  ctx: Ctx,
  { baseUrl }: { baseUrl: string },
): Promise<Result<{ raised: number }, never>> {
  const alarms = await listNoticeAlarms(ctx.tx, { ...alarmSpan(today(ctx.now)), municipalities: 'all' });
  let raised = 0;
  for (const alarm of alarms) {
    if (alarm.alarmedAt !== null || !(await markAlarmed(ctx.tx, alarm, ctx.now))) continue;
    await tellManagers(ctx, alarm, baseUrl);
    raised++;
  }
  return ok({ raised });
}

async function tellManagers(ctx: Ctx, alarm: NoticeAlarm, baseUrl: string): Promise<void> {
  const { agreementId, municipalityCode, number, partyName, noticeBy } = alarm;
  for (const { email, name } of await listAccountsWith(ctx.tx, 'agreements:edit', municipalityCode)) {
    const text = `Beste ${name},\n\nOvereenkomst ${number} met ${partyName} kan nog worden opgezegd tot en met ${formatDay(noticeBy)}. Daarna wordt hij stilzwijgend verlengd.\n\nBekijk de overeenkomst:\n${baseUrl}/werk/overeenkomsten/${agreementId}\n`;
    await sendMail(ctx, { to: email, subject: `Opzegdatum nadert: ${number}`, text });
  }
}
