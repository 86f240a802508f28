import { formatInstant } from '#kernel/days.ts';
import type { MailMessage, Services } from '#kernel/module.ts';
import { listSessions } from '../programme/index.ts';
import { ownPath } from './links.ts';
import { mailTexts } from './mail-texts.ts';
import { findCard, type OwnCard } from './sql/cards.ts';
import { listOffersTo } from './sql/offers.ts';
import type { News } from './tell.ts';

type Group = { readonly title: string; readonly firstAt: Date | undefined };

/** Writes one mail in the language of the card. Whose contact was wiped in the meantime, or who answered already, gets none. */
export async function mailAboutCard(services: Services, { cardId, ...news }: News & { cardId: string }): Promise<void> {
  const facts = await services.inContext('skills-need-cards', async ({ tx, now }) => {
    const card = await findCard(tx, cardId);
    if (news.kind === 'kept' || !card) return card && { card };
    const offer = (await listOffersTo(tx, cardId)).find(({ id }) => id === news.offerId);
    if (offer?.state !== 'offered' || !offer.isOpen) return undefined;
    const sessions = await listSessions(tx, offer.activityId);
    const next = sessions.find(({ beginsAt, state }) => state === 'planned' && beginsAt > now);
    return { card, group: { title: offer.title, firstAt: next?.beginsAt } };
  });
  if (!facts?.card.email) return;
  const { card } = facts;
  const link = services.baseUrl + ownPath(services.box, card);
  await services.mail({ to: card.email ?? '', ...writeMail(card, link, 'group' in facts ? facts.group : undefined) });
}

function writeMail({ language }: OwnCard, link: string, group: Group | undefined): Omit<MailMessage, 'to'> {
  const t = mailTexts[language];
  if (!group) return { subject: t.keptSubject, text: `${t.kept}\n\n${link}\n` };
  const when = group.firstAt ? formatInstant(group.firstAt, language) : '';
  return { subject: t.offeredSubject, text: `${t.offered(group.title, when)}\n\n${t.answer}\n${link}\n` };
}
