import { dayOf, formatWeekday } from '#kernel/days.ts';
import { formatList, type Language } from '#kernel/languages.ts';
import { formatCents } from '#kernel/money.ts';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { messageTexts, timesText } from '../../registration-messages/index.ts';
import { isToCome, type Own } from '../own.ts';
import type { ownRegistrationTexts } from './own-registration-texts.ts';
import { ticketTexts } from './ticket-texts.ts';

/** When, where, who and for how much, as far as there is something to say. */
export function factsShown(own: Own, { t, language }: { t: (typeof ownRegistrationTexts)['nl']; language: Language }) {
  const { registration, sessions, where, reason, money } = own;
  const { adults, children, centsDue, payment, name, email, phone, attendance } = registration;
  const said = messageTexts[language];
  const dutch = writtenInDutch(language);
  const who = [adults > 0 && t.adults(adults), children > 0 && t.children(children)].filter(Boolean).join(', ');
  const amount = formatCents(centsDue, language);
  const isPaid = money.paidCents >= centsDue;
  // What was given up, or is over, costs nothing any more.
  const hasCost = centsDue > 0 && (isPaid || isToCome(own));
  const cost = isPaid ? ticketTexts[language].paid(amount) : payment === 'at-door' ? t.atDoor(amount) : amount;
  const contact = [name, email, phone].filter(Boolean);
  const items = [
    sessions.length > 0 && { term: said.when, details: <Moments own={own} language={language} /> },
    (where || attendance === 'online') && {
      term: said.where,
      details: where ? <span {...dutch}>{where}</span> : said.online,
    },
    reason && { term: said.why, details: <span {...dutch}>{reason}</span> },
    { term: t.who, details: <Who numbers={who} names={formatList(own.firstNames, language)} /> },
    hasCost && { term: t.cost, details: cost },
    contact.length > 0 && {
      term: t.contact,
      details: contact.map((part, index) => (
        <>
          {index > 0 && ', '}
          <bdi>{part}</bdi>
        </>
      )),
    },
  ];
  return items.filter((item): item is Exclude<typeof item, false | ''> => Boolean(item));
}

const Who = ({ numbers, names }: { numbers: string; names: string }) => (
  <>
    {numbers}
    {names && (
      <>
        <br />
        <bdi>{names}</bdi>
      </>
    )}
  </>
);

const Moments = ({ own: { sessions }, language }: { own: Own; language: Language }) => (
  <>
    {sessions.map((session, index) => (
      <>
        {index > 0 && <br />}
        <time datetime={session.beginsAt.toISOString()}>
          {formatWeekday(dayOf(session.beginsAt), language)}, {timesText(session, language)}
        </time>
      </>
    ))}
  </>
);
