import type { Ctx } from '#kernel/ctx.ts';
import { formatInstant } from '#kernel/days.ts';
import { change, type Request } from '#kernel/http.ts';
import { pathIn } from '#kernel/languages.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { Form } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { kindTexts, messageTexts } from '../../registration-messages/index.ts';
import { answerOffer, changeLanguage } from '../../registrations/index.ts';
import { isToCome, loadOwn, type Own, ownId, type Standing, standingOf } from '../own.ts';
import { keepPrivate } from './keep-private.ts';
import { factsShown } from './own-facts.tsx';
import { messagesIn, SpeakThis } from './own-language.tsx';
import type { ownRegistrationTexts } from './own-registration-texts.ts';
import { Waiting } from './own-waiting.tsx';
import { standingTexts } from './standing-texts.ts';
import { type Ticket, TicketCode, ticketOf } from './ticket.tsx';
import { ticketTexts } from './ticket-texts.ts';

export type Spoken = Words<typeof ownRegistrationTexts>;
type Shown = { c: Request; own: Own; words: Spoken; ticket: Ticket | undefined };

/** How a registration stands, for who has its link. */
export async function ownRegistrationPage(c: Request, words: Spoken) {
  return answerOwn(c, words, { own: await loadOwn(c) });
}

/** Accepts or declines places from the waiting list, or says in which language messages come. Anything else changes nothing. */
export async function ownRegistrationAction(c: Request, words: Spoken) {
  const asked = { id: ownId(c), by: 'holder', language: words.language } as const;
  const answer = String((await c.req.formData()).get('answer'));
  const command = Object.hasOwn(ANSWERS, answer) ? ANSWERS[answer as keyof typeof ANSWERS] : undefined;
  if (!command) return c.redirect(c.req.path, 303);
  const result = await change<{ id: string }, Refusal>(c, (ctx) => command(ctx, asked));
  if (result.ok) return c.redirect(answer === 'language' ? savedAt(c.req.path) : c.req.path, 303);
  const own = await loadOwn(c);
  const isDone = answer === 'accept' && ['placed', 'reserved'].includes(own.registration.state);
  const refusal = answer === 'language' ? words.t.ended : words.t.noOffer;
  return isDone ? c.redirect(c.req.path, 303) : answerOwn(c, words, { own, refusal });
}

type Asked = Parameters<typeof changeLanguage>[1];

const ANSWERS = {
  accept: (ctx: Ctx, asked: Asked) => answerOffer(ctx, { ...asked, accepts: true }),
  decline: (ctx: Ctx, asked: Asked) => answerOffer(ctx, { ...asked, accepts: false }),
  language: changeLanguage,
};

/** Answers with the page of a registration; with a refusal it says why what was asked did not happen. */
export async function answerOwn(c: Request, words: Spoken, { own, refusal }: { own: Own; refusal?: string }) {
  const { t, language } = words;
  const { registration, title } = own;
  const standing = standingOf(own);
  const ticket = await ticketOf(c, own);
  const shown = { c, own, words, ticket };
  keepPrivate(c);
  return respond(
    c,
    'public',
    t[standing],
    <>
      <PageHead
        language={language}
        kicker={<span {...writtenInDutch(language)}>{title}</span>}
        title={t[standing]}
        lead={leadOf(own, words)}
      />
      {refusal && (
        <Alert kind="error" language={language}>
          {refusal}
        </Alert>
      )}
      <SavedNotice c={c} language={language}>
        {t.saved}
      </SavedNotice>
      {registration.wipedAt && (
        <Alert kind="success" language={language}>
          {t.wiped}
        </Alert>
      )}
      {standing === 'offered' && <OfferForm {...shown} />}
      {standing === 'reserved' && <PayLink {...shown} />}
      <Card>
        {ticket && <TicketCode ticket={ticket} t={ticketTexts[language]} />}
        <DescriptionList items={[...factsShown(own, words), ...messagesIn(shown)]} />
        {isToCome(own) && <p>{t.keep}</p>}
        {isToCome(own) && registration.email && <p>{t.sent(registration.email)}</p>}
        <Ways {...shown} />
        <SpeakThis {...shown} />
      </Card>
      <Waiting {...shown} />
      {(registration.name || registration.email || registration.phone) && <OwnData {...shown} />}
    </>,
    refusal ? 409 : 200,
  );
}

const KIND = {
  placed: 'placed',
  reserved: 'reserved',
  offered: 'offered',
  waiting: 'queued',
  left: 'left',
  cancelled: 'cancelled',
  expired: 'expired',
} as const satisfies Record<Exclude<Standing, 'over'>, string>;

/** What it means, and until when places are kept. */
function leadOf(own: Own, { t, language }: Spoken): string {
  const { registration, left } = own;
  const said = messageTexts[language];
  const { heldUntil, persons } = registration;
  const standing = standingOf(own);
  if (standing === 'over') return standingTexts[language].over;
  const isTooLarge = standing === 'waiting' && left !== null && left > 0 && left < persons;
  if (isTooLarge) return t.tooFew(left);
  const { lead } = kindTexts[language][KIND[standing]];
  return heldUntil && standing !== 'expired' ? `${lead} ${said.keptUntil(formatInstant(heldUntil, language))}` : lead;
}

const OfferForm = ({ words: { t } }: Shown) => (
  <Form>
    <Actions>
      <Button name="answer" value="accept">
        {t.accept}
      </Button>
      <Button name="answer" value="decline" kind="secondary">
        {t.decline}
      </Button>
    </Actions>
  </Form>
);

const PayLink = ({ c, words: { t, to } }: Shown) => {
  const path = `/aanmelding/${c.req.param('token')}/betaling`;
  return c.var.hasPage(path) ? (
    <Actions>
      <ButtonLink href={to(path).href}>{t.pay}</ButtonLink>
    </Actions>
  ) : null;
};

/** What is kept is theirs, to take away or to have wiped. */
const OwnData = ({ c, words: { t, language } }: Shown) => {
  const path = `/aanmelding/${c.req.param('token')}`;
  return (
    <p>
      <a href={`${path}/gegevens.json`} hreflang="nl" download>
        {t.myData}
      </a>
      {' · '}
      <a href={pathIn(language, `${path}/wissen`)}>{t.wipe}</a>
    </p>
  );
};

/** What one can still do with it. */
const Ways = ({ c, own, ticket, words: { t, language, to } }: Shown) => {
  const { registration, hasBegun, slug } = own;
  const path = `/aanmelding/${c.req.param('token')}`;
  if (!isToCome(own))
    return slug ? (
      <p>
        <Link {...to(`/agenda/${slug}`)}>{t.again}</Link>
      </p>
    ) : null;
  return (
    <Actions>
      {ticket && (
        <ButtonLink kind="secondary" href={pathIn(language, `${path}/bewijs`)}>
          {ticketTexts[language].link}
        </ButtonLink>
      )}
      {registration.state === 'placed' && own.sessions.length > 0 && (
        <a class="button secondary" href={`${path}/afspraak.ics`} hreflang="nl" download>
          {messageTexts[language].calendar}
        </a>
      )}
      {!hasBegun && slug && (
        <ButtonLink kind="secondary" href={pathIn(language, `${path}/wijziging`)}>
          {t.change}
        </ButtonLink>
      )}
      {!hasBegun && registration.state !== 'offered' && (
        <ButtonLink kind="secondary" href={pathIn(language, `${path}/afmelding`)}>
          {t.cancel}
        </ButtonLink>
      )}
    </Actions>
  );
};
