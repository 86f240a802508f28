import type { Ctx } from '#kernel/ctx.ts';
import { formatDay } from '#kernel/days.ts';
import { sendMail } from '#kernel/outbox.ts';
import { listAccountsWith } from '../people/index.ts';
import type { QuoteVersion } from './queries.ts';

export type News = { subject: string; text: string };

const nameOf = ({ quoteNumber, number }: QuoteVersion): string => `offerte ${quoteNumber}, versie ${number}`;

/** Mails every officer of the municipality, with the link to the version. Gives how many. */
export async function tellMunicipality(
  ctx: Ctx,
  version: QuoteVersion,
  news: News & { baseUrl: string },
): Promise<number> {
  const officers = await listAccountsWith(ctx.tx, 'quotes:respond', version.municipality.code);
  const link = `${news.baseUrl}/partner/offertes/${version.id}`;
  for (const { email, name } of officers) {
    const text = `Geachte ${name},\n\n${news.text}\n\n${link}\n\nU logt daar in met uw eigen account.\n`;
    await sendMail(ctx, { to: email, subject: news.subject, text });
  }
  return officers.length;
}

/** Mails everybody at the library who makes quotes for this municipality. Gives how many. */
export async function tellLibrary(ctx: Ctx, version: QuoteVersion, news: News & { baseUrl: string }): Promise<number> {
  const makers = await listAccountsWith(ctx.tx, 'quotes:edit', version.municipality.code);
  const link = `${news.baseUrl}/werk/offertes/${version.id}`;
  for (const { email, name } of makers) {
    await sendMail(ctx, { to: email, subject: news.subject, text: `Beste ${name},\n\n${news.text}\n\n${link}\n` });
  }
  return makers.length;
}

/** Mails everybody who may approve it, but whoever asks: nobody approves their own quote. */
export async function tellApprovers(ctx: Ctx, version: QuoteVersion, baseUrl: string): Promise<void> {
  const { subject, text } = mails.toApprove(version);
  const link = `${baseUrl}/werk/offertes/${version.id}`;
  for (const { id, email, name } of await listAccountsWith(ctx.tx, 'quotes:approve', version.municipality.code)) {
    if (ctx.actor.kind === 'user' && ctx.actor.accountId === id) continue;
    await sendMail(ctx, { to: email, subject, text: `Beste ${name},\n\n${text}\n\n${link}\n` });
  }
}

/** What each mail says. Amounts and what somebody wrote stay behind the sign-in. */
export const mails = {
  toApprove: (version: QuoteVersion): News => ({
    subject: `Offerte ${version.quoteNumber} wacht op goedkeuring`,
    text: `Voor de gemeente ${version.municipality.name} staat ${nameOf(version)} klaar. Kijk je of die zo verstuurd kan worden?`,
  }),
  sent: (version: QuoteVersion): News => ({
    subject: `Offerte ${version.quoteNumber} van de bibliotheek`,
    text: `De bibliotheek heeft voor uw gemeente ${nameOf(version)} klaargezet. U kunt akkoord geven tot en met ${formatDay(version.validUntil)}. U leest de offerte hier:`,
  }),
  withdrawn: (version: QuoteVersion): News => ({
    subject: `Offerte ${version.quoteNumber} is ingetrokken`,
    text: `De bibliotheek heeft ${nameOf(version)} ingetrokken. U leest hier waarom:`,
  }),
  accepted: (version: QuoteVersion): News => ({
    subject: `Akkoord op offerte ${version.quoteNumber}`,
    text: `De gemeente ${version.municipality.name} heeft akkoord gegeven op ${nameOf(version)}:`,
  }),
  declined: (version: QuoteVersion): News => ({
    subject: `Offerte ${version.quoteNumber} is afgewezen`,
    text: `De gemeente ${version.municipality.name} heeft ${nameOf(version)} afgewezen. De reden staat hier:`,
  }),
};
