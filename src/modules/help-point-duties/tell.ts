import type { Ctx } from '#kernel/ctx.ts';
import { sendMail } from '#kernel/outbox.ts';
import { findConsultationHour, findPoint, helpPointWords } from '../help-points/index.ts';
import { findAccount } from '../people/index.ts';
import { type AtHour, accountsAt } from './at-hour.ts';
import { staffedHours } from './queries.ts';

type Told = { readonly email: string; readonly name: string };

const titleOf = ({ hour, point }: AtHour): string => `${point.name}, ${helpPointWords.moment(hour)}`;

/** Tells who plans at the point that somebody cannot come; why, they read where they plan. */
export async function tellHandedBack(ctx: Ctx, at: AtHour): Promise<void> {
  const text = (name: string) =>
    `Beste ${name},\n\nIemand kan er niet bij zijn op ${titleOf(at)}. De dienst staat weer open. Je vindt hem bij Informatiepunten, onder Openstaand.\n`;
  for (const { email, name } of await accountsAt(ctx, at.point, 'help-points:edit'))
    await sendMail(ctx, { to: email, subject: `Dienst staat open: ${titleOf(at)}`, text: text(name) });
}

/** Tells a colleague that they come instead. */
export async function tellTakenOver(ctx: Ctx, at: AtHour, { email, name }: Told): Promise<void> {
  const text = `Beste ${name},\n\nEen collega heeft een dienst aan je overgedragen: ${titleOf(at)}. Klopt dat niet? Geef de dienst dan terug bij Mijn diensten.\n`;
  await sendMail(ctx, { to: email, subject: `Dienst overgenomen: ${titleOf(at)}`, text });
}

/** Tells who is on duty at an hour to come that it is at another time, or does not take place. */
export async function tellHourChanged(ctx: Ctx, hourId: string): Promise<void> {
  const hour = await findConsultationHour(ctx.tx, hourId);
  const point = hour && (await findPoint(ctx.tx, hour.pointId));
  if (!point || hour.endsAt <= ctx.now) return;
  const [staffed] = await staffedHours(ctx, [hour]);
  const now =
    hour.state === 'planned'
      ? `is gewijzigd. Het is nu op ${helpPointWords.moment(hour)}`
      : `op ${helpPointWords.moment(hour)} gaat niet door`;
  for (const { accountId } of staffed?.there ?? []) {
    const account = await findAccount(ctx.tx, accountId);
    if (!account) continue;
    const text = `Beste ${account.name},\n\nHet spreekuur van ${point.name} waar je bij bent, ${now}. Kijk bij Mijn diensten.\n`;
    await sendMail(ctx, { to: account.email, subject: `Gewijzigd: ${point.name}`, text });
  }
}
