import type { Ctx } from '#kernel/ctx.ts';
import { pathIn } from '#kernel/languages.ts';
import type { MailMessage, Services } from '#kernel/module.ts';
import { formatCents } from '#kernel/money.ts';
import { readableRegistration } from '../registrations/index.ts';
import { mailTexts } from './mail-texts.ts';
import { findPayment } from './sql/payments.ts';
import { TOKEN_PURPOSE } from './token.ts';

export type MailNews = {
  readonly kind: 'paid' | 'refunded' | 'no-place';
  readonly paymentId: string;
  readonly cents: number;
};

/** What a household is told of its money, in its own language; undefined for one without an address, or whose data were wiped. */
export async function mailOf(
  ctx: Ctx,
  { kind, paymentId, cents }: MailNews,
  { box, baseUrl }: Pick<Services, 'box' | 'baseUrl'>,
): Promise<MailMessage | undefined> {
  const payment = await findPayment(ctx.tx, paymentId);
  if (!payment) return undefined;
  const { registration, subject } = await readableRegistration(ctx, { id: payment.registrationId, by: 'holder' });
  const { email, language, id } = registration;
  if (email === null) return undefined;
  const t = mailTexts[language];
  const amount = formatCents(cents, language);
  const link = `${baseUrl}${pathIn(language, `/aanmelding/${box.tokenOf(TOKEN_PURPOSE, id)}`)}`;
  const back = payment.means === 'online' ? t.byBank : t.atDesk;
  const said = {
    paid: { subject: t.paidSubject, lines: [t.paid(amount), `${t.receipt}\n\n${link}/bewijzen/${paymentId}`] },
    refunded: { subject: t.refundedSubject, lines: [t.refunded(amount), back, `${t.registration}\n\n${link}`] },
    'no-place': { subject: t.noPlaceSubject, lines: [t.noPlace(amount), back, `${t.registration}\n\n${link}`] },
  }[kind];
  return { to: email, subject: `${said.subject}: ${subject.title}`, text: `${said.lines.join('\n\n')}\n` };
}
