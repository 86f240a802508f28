import { timeOf } from '#kernel/clock-times.ts';
import { dayOf, formatInstant, formatTime, formatWeekday } from '#kernel/days.ts';
import { isDutch, type Language } from '#kernel/languages.ts';
import { formatCents } from '#kernel/money.ts';
import type { Facts } from './facts.ts';
import { type MessageTexts, messageTexts } from './message-texts.ts';

export type MessageKind = keyof MessageTexts['kinds'];

export type Links = { readonly page: string; readonly calendar: string };

/** Of these one can put the time in a calendar. */
const TO_NOTE: readonly MessageKind[] = ['placed', 'changed', 'moved', 'reminder'];
const HELD: readonly MessageKind[] = ['reserved', 'offered'];
const WITHOUT_PRICE: readonly MessageKind[] = ['left', 'expired', 'cancelled', 'queued'];

/** A message in the language of the household: a mail, and the same in short for a telephone. */
export function messageOf(
  kind: MessageKind,
  facts: Facts,
  links: Links,
): { subject: string; text: string; short: string } {
  const { registration, title, where, reason, organisation } = facts;
  const { language } = registration;
  const t: MessageTexts = messageTexts[language];
  const { subject, lead } = t.kinds[kind];
  const { heldUntil, centsDue } = registration;
  const isPaid = registration.payment === 'online' && registration.state === 'placed';
  const kept = HELD.includes(kind) && heldUntil ? t.keptUntil(formatInstant(heldUntil, language)) : '';
  const when = whenText(facts, t);
  const paragraphs = [
    t.greeting(registration.name),
    [lead, kept].filter(Boolean).join(' '),
    [
      title,
      when && `${t.when}: ${when}`,
      where ? `${t.where}: ${where}` : registration.attendance === 'online' && t.online,
      t.persons(registration.persons),
      centsDue > 0 && !isPaid && !WITHOUT_PRICE.includes(kind) && t.toPay(formatCents(centsDue, language)),
      kind === 'cancelled' && reason && `${t.why}: ${reason}`,
    ],
    [`${t.link}:`, links.page],
    TO_NOTE.includes(kind) && registration.state === 'placed' && [`${t.calendar}:`, links.calendar],
    t.from(organisation),
  ];
  const text = paragraphs
    .filter(Boolean)
    .map((paragraph) => linesOf(paragraph))
    .join('\n\n');
  const short = [subject(title), kind === 'cancelled' || when, kept, links.page]
    .filter((part) => typeof part === 'string' && part !== '')
    .join('. ');
  return { subject: subject(title), text, short };
}

const linesOf = (paragraph: string | false | readonly (string | false)[]): string =>
  Array.isArray(paragraph) ? paragraph.filter(Boolean).join('\n') : String(paragraph);

function whenText({ sessions, registration: { language } }: Facts, t: MessageTexts): string {
  const [first, ...later] = sessions;
  if (!first) return '';
  const text = `${formatWeekday(dayOf(first.beginsAt), language)}, ${timesText(first, language)}`;
  return later.length > 0 ? `${text} ${t.more(later.length)}` : text;
}

/** `19.00 – 20.30 uur`, on the library's clock. */
export const timesText = ({ beginsAt, endsAt }: { beginsAt: Date; endsAt: Date }, language: Language): string =>
  `${formatTime(timeOf(beginsAt), language)} – ${formatTime(timeOf(endsAt), language)}${isDutch(language) ? ' uur' : ''}`;
