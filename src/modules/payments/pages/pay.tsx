import { formatInstant } from '#kernel/days.ts';
import type { Request } from '#kernel/http.ts';
import { formatCents } from '#kernel/money.ts';
import { contentPolicy } from '#kernel/security-headers.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { decideStart, type StartRefusal } from '../decide-start.ts';
import { isPaid, type Payment, receiptName } from '../payment.ts';
import { type Behind, behindToken, whenText } from './household.ts';
import type { payTexts } from './pay-texts.ts';

export type Spoken = Words<typeof payTexts>;

export const payPathOf = (token: string): string => `/aanmelding/${token}/betaling`;

/** What a household has to pay, how far that is, and what it can do about it. */
export const payPage = async (c: Request, words: Spoken) =>
  showPay(c, words, { behind: await behindToken(c), isDown: false });

/** Browsers hold the redirect after a form against the policy, and a provider passes people on to their bank. */
const AWAY_TO_PAY = contentPolicy({ 'form-action': "'self' https:" });

type Shown = {
  readonly behind: Behind;
  /** The provider does not answer. */
  readonly isDown: boolean;
};

/** The same page, for who comes back from the provider or cannot go there. */
export function showPay(c: Request, words: Spoken, { behind, isDown }: Shown) {
  const { t, language, to } = words;
  const { subject } = behind.standing;
  const { payment } = c.var.config;
  if (payment && payment.mode !== 'practice') c.header('content-security-policy', AWAY_TO_PAY);
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead
        language={language}
        title={t.title}
        kicker={<span {...writtenInDutch(language)}>{subject.title}</span>}
        lead={whenText(subject.beginsAt, language)}
      />
      {payment && payment.mode !== 'live' && (
        <Alert kind="warning" title={t.practice} language={language}>
          <p>{t.noMoney}</p>
        </Alert>
      )}
      {isDown && (
        <Alert kind="error" language={language}>
          <p>{t.down}</p>
        </Alert>
      )}
      <LastTry payments={behind.standing.payments} t={t} language={language} />
      <Due behind={behind} words={words} isOnline={payment !== undefined} />
      <Receipts behind={behind} words={words} />
      <p>
        <Link {...to(`/aanmelding/${behind.token}`)}>{t.registration}</Link>
      </p>
    </>,
  );
}

const ENDED = ['failed', 'cancelled', 'expired', 'mismatched'] as const;

/** How the last try to pay ended, when it brought nothing. */
const LastTry = ({ payments, t, language }: { payments: readonly Payment[] } & Pick<Spoken, 't' | 'language'>) => {
  const ended = ENDED.find((state) => payments.at(-1)?.state === state);
  return ended ? (
    <Alert kind="warning" language={language}>
      <p>{t[ended]}</p>
    </Alert>
  ) : null;
};

type Part = { readonly behind: Behind; readonly words: Spoken };

const Due = ({ behind: { standing, lines }, words, isOnline }: Part & { isOnline: boolean }) => {
  const { t, language } = words;
  const { registration, openCents, paidCents } = standing;
  const refusal = decideStart(standing);
  if (refusal && refusal.code !== 'not-online') return <NothingToPay refusal={refusal} paidCents={paidCents} t={t} />;
  return (
    <Card title={`${t.toPay}: ${formatCents(openCents, language)}`}>
      <ul>
        {lines.map(({ persons, cents }) => (
          <li>
            {persons} × {cents === 0 ? t.free : <bdi>{formatCents(cents, language)}</bdi>}
          </li>
        ))}
      </ul>
      {paidCents > 0 && (
        <p>
          {t.paidBefore}: <bdi>{formatCents(paidCents, language)}</bdi>
        </p>
      )}
      {registration.heldUntil && <p>{t.heldUntil(formatInstant(registration.heldUntil, language))}</p>}
      {refusal || !isOnline ? <p>{t.payThere}</p> : <Choices standing={standing} t={t} />}
    </Card>
  );
};

const NothingToPay = ({ refusal, paidCents, t }: { refusal: StartRefusal; paidCents: number; t: Spoken['t'] }) => {
  if (refusal.code === 'no-place-yet') return <p class="lead">{t.noPlaceYet}</p>;
  if (refusal.code === 'ended') return <p class="lead">{t.ended}</p>;
  return paidCents > 0 ? <Alert kind="success" title={t.paidTitle} /> : <p class="lead">{t.nothingDue}</p>;
};

/** One form with a button for each way on, so that it works without JavaScript. */
const Choices = ({ standing, t }: { standing: Behind['standing']; t: Spoken['t'] }) => {
  const { payments, subject, registration } = standing;
  const isOpen = payments.at(-1)?.state === 'open' && payments.at(-1)?.checkoutUrl !== null;
  const mayWait = subject.payment === 'either' && registration.state === 'reserved';
  return (
    <Form>
      {isOpen ? (
        <>
          <h3>{t.waitingTitle}</h3>
          <p>{t.waiting}</p>
        </>
      ) : (
        <p>{t.safe}</p>
      )}
      <Actions>
        {isOpen && (
          <Button name="step" value="look">
            {t.look}
          </Button>
        )}
        <Button name="step" value="pay" kind={isOpen ? 'secondary' : 'primary'}>
          {isOpen ? t.goOn : t.pay}
        </Button>
        {mayWait && (
          <Button name="step" value="door" kind="secondary">
            {t.atDoor}
          </Button>
        )}
      </Actions>
    </Form>
  );
};

const Receipts = ({ behind: { standing, token }, words: { t, language, to } }: Part) => {
  const paid = standing.payments.filter(isPaid);
  if (paid.length === 0) return null;
  return (
    <Card title={t.receipts}>
      <ul class="link-list">
        {paid.map((payment) => (
          <li>
            <Link {...to(`/aanmelding/${token}/bewijzen/${payment.id}`)}>
              {t.receipt} <bdi>{receiptName(payment)}</bdi>: {formatCents(payment.cents, language)}
            </Link>
            {payment.refundedCents > 0 && <p>{t.moneyBack(formatCents(payment.refundedCents, language))}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
};
