import { timeOf } from '#kernel/clock-times.ts';
import { dayOf, formatInstant, formatTime, formatWeekday } from '#kernel/days.ts';
import { isDutch, type Language } from '#kernel/languages.ts';
import { formatCents } from '#kernel/money.ts';
import { spacedCode } from '#kernel/short-code.ts';
import type { Change } from './changes.ts';
import type { Facts } from './facts.ts';
import { kindTexts, type MessageKind } from './kind-texts.ts';
import { type MessageTexts, messageTexts } from './message-texts.ts';

export type Message = { readonly subject: string; readonly text: string; readonly short: string };
/** What a household goes further with: its own page, a file for its calendar, what else there is to do, where
 * one signs up for what it tells of, its code for at the door. */
export type Links = Readonly<Record<'page' | 'calendar' | 'agenda' | 'signUp' | 'code', string>>;
/** A question to who came, and where it is answered. */
export type Asked = { readonly text: string; readonly address: string };
/** What there is to tell; of a registration that moved also what is not as they knew it, and what is asked afterwards. */
export type ToTell = Facts & { readonly changes?: readonly Change[]; readonly asked?: readonly Asked[] };

/** Of these one can put the time in a calendar. */
const TO_NOTE: readonly MessageKind[] = ['placed', 'changed', 'moved', 'reminder'];
const HELD: readonly MessageKind[] = ['reserved', 'offered'];
const WITHOUT_PRICE: readonly MessageKind[] = ['left', 'expired', 'cancelled', 'queued', 'extra-date', 'new-group'];
/** Who waits is called to sign up for something else. */
const CALLS: readonly MessageKind[] = ['extra-date', 'new-group'];

/** A message in the language of the household: a mail, and the same in short for a telephone. */
export function messageOf(kind: MessageKind, toTell: ToTell, links: Links): Message {
  const { registration, organisation, title, asked = [] } = toTell;
  const { language, heldUntil } = registration;
  const t: MessageTexts = messageTexts[language];
  const { subject: subjectOf, lead } = kindTexts[language][kind];
  const subject = subjectOf(title);
  const kept = HELD.includes(kind) && heldUntil ? t.keptUntil(formatInstant(heldUntil, language)) : '';
  const isOver = kind === 'thanks';
  const isCall = CALLS.includes(kind);
  const [link, address] = isOver ? [t.seeMore, links.agenda] : isCall ? [t.signUp, links.signUp] : [t.link, links.page];
  const hasCode = kind === 'placed' && registration.attendance === 'on-site';
  const paragraphs = [
    [t.greeting(registration.name)],
    [[lead, kept].filter(Boolean).join(' ')],
    isOver ? [] : factLines(kind, toTell, t),
    hasCode ? [t.code(spacedCode(links.code))] : [],
    ...asked.map(({ text: question, address: where }) => [`${question}:`, where]),
    [`${link}:`, address],
    isCall ? [`${t.link}:`, links.page] : [],
    TO_NOTE.includes(kind) && registration.state === 'placed' ? [`${t.calendar}:`, links.calendar] : [],
    [t.from(organisation)],
  ];
  const text = paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
  const when = kind === 'cancelled' || isOver ? [] : momentLines(toTell, t);
  const short = [subject, ...when, kept, asked[0]?.address ?? address].filter((part) => part !== '').join('. ');
  return { subject, text, short };
}

function factLines(kind: MessageKind, toTell: ToTell, t: MessageTexts): string[] {
  const { registration, title, where, reason, changes = [] } = toTell;
  const { persons, centsDue, language, payment, state } = registration;
  const isPaid = payment === 'online' && state === 'placed';
  const [when] = momentLines(toTell, t);
  const lines = [
    title,
    ...(changes.length > 0 ? momentLines(toTell, t) : [when && `${t.when}: ${when}`, where && `${t.where}: ${where}`]),
    !where && t.online,
    t.persons(persons),
    centsDue > 0 && !isPaid && !WITHOUT_PRICE.includes(kind) && t.toPay(formatCents(centsDue, language)),
    kind === 'cancelled' && reason && `${t.why}: ${reason}`,
  ];
  return lines.filter((line): line is string => Boolean(line));
}

/** When it is; of what moved how it was and how it is now. */
export function momentLines({ changes = [], sessions, registration: { language } }: ToTell, t: MessageTexts): string[] {
  if (changes.length > 0) return changes.flatMap((change) => changeLines(change, language, t));
  const [first, ...later] = sessions;
  if (!first) return [];
  const text = momentText(first, language);
  return [later.length > 0 ? `${text} ${t.more(later.length)}` : text];
}

function changeLines({ was, now }: Change, language: Language, t: MessageTexts): string[] {
  const before = was && { beginsAt: new Date(was.from), endsAt: new Date(was.until) };
  const after = now.state === 'cancelled' ? t.notHeld(now.cancelReason) : placedText(now, now.where, language);
  return [...(before ? [`${t.was}: ${placedText(before, was.where, language)}`] : []), `${t.becomes}: ${after}`];
}

type Span = { readonly beginsAt: Date; readonly endsAt: Date };

const placedText = (span: Span, where: string, language: Language): string =>
  [momentText(span, language), where].filter(Boolean).join(', ');

const momentText = (span: Span, language: Language): string =>
  `${formatWeekday(dayOf(span.beginsAt), language)}, ${timesText(span, language)}`;

/** `19.00 – 20.30 uur`, on the library's clock. */
export const timesText = ({ beginsAt, endsAt }: Span, language: Language): string =>
  `${formatTime(timeOf(beginsAt), language)} – ${formatTime(timeOf(endsAt), language)}${isDutch(language) ? ' uur' : ''}`;
