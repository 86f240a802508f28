import type { Ctx } from '#kernel/ctx.ts';
import { sendMail } from '#kernel/outbox.ts';
import { hashOfToken, newToken } from '#kernel/token.ts';
import { deletePasswordLinksOf, insertPasswordLink } from './sql/links.ts';

const HOURS = { invitation: 7 * 24, reset: 2 };

const mails = {
  invitation: (name: string, link: string) => ({
    subject: 'Uitnodiging voor Biebwerk',
    text: `Beste ${name},\n\nEr is een account voor je gemaakt in Biebwerk. Kies hier je wachtwoord:\n\n${link}\n\nDe link werkt zeven dagen en één keer. Is hij verlopen? Kies dan op de inlogpagina voor ‘Wachtwoord vergeten’.\n`,
  }),
  reset: (name: string, link: string) => ({
    subject: 'Kies een nieuw wachtwoord voor Biebwerk',
    text: `Beste ${name},\n\nJe vroeg om een nieuw wachtwoord. Kies het hier:\n\n${link}\n\nDe link werkt twee uur en één keer. Vroeg je dit niet zelf? Dan hoef je niets te doen: je wachtwoord blijft zoals het was.\n`,
  }),
};

type PasswordMail = {
  account: { id: string; email: string; name: string };
  purpose: 'invitation' | 'reset';
  baseUrl: string;
};

/** Mails a link to choose a password. An earlier link of this account stops working. */
export async function sendPasswordLink(ctx: Ctx, { account, purpose, baseUrl }: PasswordMail): Promise<void> {
  const token = newToken();
  await deletePasswordLinksOf(ctx.tx, account.id);
  const expiresAt = new Date(ctx.now.getTime() + HOURS[purpose] * 3_600_000);
  await insertPasswordLink(ctx.tx, { tokenHash: hashOfToken(token), accountId: account.id, purpose, expiresAt });
  const mail = mails[purpose](account.name, `${baseUrl}/wachtwoord/${token}`);
  await sendMail(ctx, { to: account.email, ...mail });
}
