import type { Ctx } from '#kernel/ctx.ts';
import { formatDay } from '#kernel/days.ts';
import { sendMail } from '#kernel/outbox.ts';
import { hashOfToken, newToken } from '#kernel/token.ts';
import { listAccountsWith } from '../people/index.ts';
import type { Draft } from './queries.ts';
import { type Link, replaceLink } from './sql/drafts.ts';

type Receiver = { name: string; email: string };
type NewLink = Pick<Link, 'purpose' | 'validUntil'> & { receiver: Receiver; organisation: string; baseUrl: string };

const texts = {
  answer: ({ organisation, validUntil }: NewLink, partyName: string) => ({
    subject: `Overeenkomst met ${organisation}: wilt u akkoord geven?`,
    text: `${organisation} heeft een overeenkomst klaargezet met ${partyName}. U leest hem met deze persoonlijke link. Daar kunt u ook akkoord geven of afwijzen, tot en met ${formatDay(validUntil)}.`,
    warning: 'Geef de link niet door: wie hem heeft, kan namens u antwoorden.',
  }),
  read: ({ organisation, validUntil }: NewLink, partyName: string) => ({
    subject: `Uw overeenkomst met ${organisation}`,
    text: `Dank u wel voor uw akkoord. De overeenkomst tussen ${organisation} en ${partyName} is gesloten. Met deze persoonlijke link kunt u hem lezen en bewaren, tot en met ${formatDay(validUntil)}.`,
    warning: 'Wie deze link heeft, kan de overeenkomst lezen.',
  }),
};

/** Mails a personal link; an earlier one of this draft stops working. Only its hash is kept. */
export async function mailLink(ctx: Ctx, { id: draftId, partyName }: Draft, link: NewLink): Promise<void> {
  const token = newToken();
  const { purpose, validUntil, receiver } = link;
  await replaceLink(ctx.tx, { draftId, tokenHash: hashOfToken(token), purpose, validUntil });
  const { subject, text, warning } = texts[purpose](link, partyName);
  const body = `Geachte ${receiver.name},\n\n${text}\n\n${link.baseUrl}/overeenkomst/${token}\n\n${warning}\n`;
  await sendMail(ctx, { to: receiver.email, subject, text: body });
}

/** Mails everybody who makes agreements for the municipality what the partner answered. */
export async function tellLibrary(ctx: Ctx, draft: Draft, news: { answer: string; link: string }): Promise<void> {
  for (const { email, name } of await listAccountsWith(ctx.tx, 'agreements:edit', draft.municipalityCode)) {
    const text = `Beste ${name},\n\n${draft.partyName} ${news.answer}\n\n${news.link}\n`;
    await sendMail(ctx, { to: email, subject: `Antwoord op een conceptovereenkomst`, text });
  }
}
