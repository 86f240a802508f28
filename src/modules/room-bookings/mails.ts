import { dayOf, formatInstant, formatWeekday } from '#kernel/days.ts';
import type { MailMessage, Services } from '#kernel/module.ts';
import { branchOf } from '../branches/index.ts';
import { findRoom } from '../rooms/index.ts';
import { spanOfUse } from './booking.ts';
import { totalOf } from './domain.ts';
import type { BookingState } from './kinds.ts';
import { bookingPath } from './links.ts';
import { mailTexts } from './mail-texts.ts';
import { type Booking, findBooking, listUses, type Use } from './sql/bookings.ts';
import type { MailKind } from './tell.ts';
import { leftOutText, priceText, whenOf, wordsIn } from './words.ts';

export type AboutBooking = { readonly bookingId: string; readonly kind: MailKind } & {
  readonly useIds?: readonly string[] | undefined;
};

/** For which states a mail is true: one that waited for the mail server while it became otherwise is not sent. */
const TRUE_OF: Readonly<Record<MailKind, readonly BookingState[]>> = {
  confirm: ['held'],
  asked: ['asked'],
  confirmed: ['confirmed'],
  refused: ['refused'],
  cancelled: ['cancelled'],
  'use-cancelled': ['held', 'asked', 'confirmed', 'waiting'],
  'uses-cancelled': ['held', 'asked', 'confirmed', 'waiting'],
  moved: ['held', 'asked', 'confirmed'],
  waiting: ['waiting'],
  offered: ['held', 'asked'],
  expired: ['expired'],
  'still-coming': ['confirmed'],
  released: ['released'],
};

type Facts = { booking: Booking; uses: readonly Use[]; place: string };

/** Writes one mail in the language of who booked. Whoever was wiped in the meantime gets none. */
export async function mailAboutBooking(services: Services, about: AboutBooking): Promise<void> {
  const facts = await services.inContext('room-bookings', async ({ tx }): Promise<Facts | undefined> => {
    const booking = await findBooking(tx, about.bookingId);
    if (!booking || !TRUE_OF[about.kind].includes(booking.state)) return undefined;
    const branch = await branchOf(tx, booking);
    const room = await findRoom(tx, booking.roomId);
    const place = `${room?.name}, ${branch.name}, ${branch.street}, ${branch.town}`;
    return { booking, uses: await listUses(tx, booking.id), place };
  });
  if (!facts || facts.booking.contactEmail === null) return;
  const link = services.baseUrl + bookingPath(services.box, facts.booking, 'own');
  await services.mail(writeMail(facts, about, { to: facts.booking.contactEmail, link }));
}

function writeMail(
  { booking, uses, place }: Facts,
  { kind, useIds }: AboutBooking,
  { to, link }: { to: string; link: string },
): MailMessage {
  const { language, heldUntil, reason, contactName } = booking;
  const [t, w] = [mailTexts[language], wordsIn(language)];
  const about = uses.filter(({ id }) => useIds?.includes(id) ?? true);
  const planned = uses.filter(({ state }) => state === 'planned');
  const lines = [
    t.hello(contactName ?? ''),
    `${t.subjects[kind]}. ${kind === 'still-coming' ? w.stillComing : ''}`.replace('?.', '?').trim(),
    [`${w.room}: ${place}`, `${w.when}:`, ...about.map((use) => `- ${lineOf(use, booking)}`)].join('\n'),
    `${w.price}: ${priceText(totalOf(planned.map(({ priceCents }) => priceCents)), language)}`,
    heldUntil === null ? '' : w.until(formatInstant(heldUntil, language)),
    reason === '' ? '' : w.reason(reason),
    `${t.link}\n${link}`,
  ];
  return { to, subject: t.subjects[kind], text: `${lines.filter((line) => line !== '').join('\n\n')}\n` };
}

function lineOf(use: Use, { language }: Booking): string {
  const when = whenOf(spanOfUse(use), language);
  return use.leftOut === null
    ? when
    : `${formatWeekday(dayOf(use.beginsAt), language)}: ${leftOutText(use.leftOut, language)}`;
}
