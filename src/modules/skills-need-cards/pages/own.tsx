import { type FormState, withError } from '#kernel/forms.ts';
import { change, type Request, read, submit } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { withinLimit } from '#kernel/rate-limit.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { answerOffer } from '../commands/answer-offer.ts';
import { changeCard } from '../commands/change-card.ts';
import { withdrawContact } from '../commands/withdraw-contact.ts';
import { cardBehind } from '../links.ts';
import { findCard, type OwnCard } from '../sql/cards.ts';
import { listFields } from '../sql/fields.ts';
import { type CardOffer, listOffersTo } from '../sql/offers.ts';
import { villageOf, villagesIn, villageValue } from '../villages.ts';
import { ContactFields, changeForms, TickFields } from './card-form.tsx';
import { fillInTexts } from './fill-in-texts.ts';
import type { ownTexts } from './own-texts.ts';

type Spoken = Words<typeof ownTexts>;

/** Enough for who looks often, and none for guessing. */
const LIMIT = { tries: 60, minutes: 10 };

type Own = Awaited<ReturnType<typeof load>>;

const load = (c: Request, id: string) =>
  read(c, async ({ tx }) => {
    const card = await findCard(tx, id);
    return (
      card && {
        card,
        offers: card.hasContact ? await listOffersTo(tx, id) : [],
        fields: await listFields(tx),
        places: await villagesIn(tx),
      }
    );
  });

/** What the link leads to; undefined for one that we did not make. */
async function behind(c: Request): Promise<Own> {
  c.header('x-robots-tag', 'noindex, nofollow');
  const bucket = `skills-need-card-link:${c.var.clientAddress}`;
  const counted = await change(c, async (ctx) => ok(await withinLimit(ctx, bucket, LIMIT)));
  const id = cardBehind(c.var.box, c.req.param('token') ?? '');
  return counted.ok && counted.value && id !== undefined ? load(c, id) : undefined;
}

/** One's own card: the groups that were offered, and what one can change. */
export async function ownPage(c: Request, words: Spoken) {
  const own = await behind(c);
  return own ? show(c, words, { own, state: filled(own.card, words) }) : gone(c, words);
}

const filled = ({ fieldNumbers, moments, email, phone, ...card }: OwnCard, { language }: Spoken): FormState =>
  changeForms[language].filled({
    ...{ fields: fieldNumbers.join(','), moments: moments.join(','), village: villageValue(card) },
    ...{ email: email ?? '', phone: phone ?? '' },
  });

/** Answers an offer, changes the card, or wipes how one is reached. */
export async function ownAction(c: Request, words: Spoken) {
  const own = await behind(c);
  if (!own) return gone(c, words);
  const data = await c.req.formData();
  const typed = (name: string): string => (data.get(name) ?? '').toString();
  if (typed('doen') === 'wijzig') return changeAction(c, words, { own, data });
  const { id: cardId } = own.card;
  const step = typed('doen');
  const offerId = typed('aanbod');
  const state = step === 'meedoen' ? 'joined' : 'declined';
  const isWithdrawn = step === 'wis';
  if (!isWithdrawn && !isId(offerId)) return gone(c, words);
  const outcome = await change(
    c,
    (ctx): Promise<Result<unknown>> =>
      isWithdrawn ? withdrawContact(ctx, cardId) : answerOffer(ctx, { offerId, cardId, state, by: 'resident' }),
  );
  if (!outcome.ok) return gone(c, words);
  return c.redirect(isWithdrawn ? c.req.path : savedAt(c.req.path), 303);
}

type Changed = { own: NonNullable<Own>; data: FormData };

async function changeAction(c: Request, words: Spoken, { own, data }: Changed) {
  const t = fillInTexts[words.language];
  const form = changeForms[words.language].parse(data);
  if (!form.ok) return show(c, words, { own, state: form.state, status: 422 });
  const { village, fields: fieldNumbers, moments, email, phone } = form.values;
  const home = villageOf(own.places, village);
  const faulty = (name: 'village' | 'fields', text: string) =>
    show(c, words, { own, state: withError(form.state, name, text), status: 422 });
  if (!home) return faulty('village', t.villageMissing);
  const card = { id: own.card.id, ...home, fieldNumbers, moments, contact: { email, phone } };
  const outcome = await submit(
    c,
    form.values,
    (ctx) => changeCard(ctx, card),
    () => savedAt(c.req.path),
  );
  return outcome.ok ? outcome.response : faulty('fields', t.fieldsMissing);
}

const gone = (c: Request, { t, language }: Spoken) =>
  respond(c, 'public', t.gone, <PageHead title={t.gone} lead={t.goneText} language={language} />, 404);

type Shown = { own: NonNullable<Own>; state: FormState; status?: 422 };

function show(c: Request, words: Spoken, { own, state, status }: Shown) {
  const { t, language } = words;
  const { card, offers } = own;
  if (!card.hasContact)
    return respond(c, 'public', t.title, <PageHead title={t.title} lead={t.withdrawn} language={language} />);
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead title={t.title} language={language} />
      <SavedNotice c={c} language={language}>
        {t.saved}
      </SavedNotice>
      {offers
        .filter(({ isOpen }) => isOpen)
        .map((offer) => (
          <OfferCard offer={offer} words={words} />
        ))}
      <ChangeForm own={own} words={words} state={state} />
      <Card title={t.withdraw}>
        <p>{t.withdrawHint}</p>
        <Press to="wis" kind="secondary">
          {t.withdraw}
        </Press>
      </Card>
    </>,
    status,
  );
}

const OfferCard = ({ offer, words: { t, language, to } }: { offer: CardOffer; words: Spoken }) => (
  <Card title={<span {...writtenInDutch(language)}>{offer.title}</span>} meta={t.offer}>
    {offer.state === 'joined' && (
      <Alert kind="success" language={language}>
        <p>{t.joined}</p>
      </Alert>
    )}
    {offer.state === 'declined' && <p>{t.declined}</p>}
    {offer.state !== 'joined' && (
      <Press to="meedoen" offerId={offer.id}>
        {t.join}
      </Press>
    )}
    {offer.state === 'joined' && offer.slug && (
      <p>
        <ButtonLink href={to(`/agenda/${offer.slug}`).href}>{t.signUp}</ButtonLink>
      </p>
    )}
    {offer.state !== 'declined' && (
      <Press to="niet" offerId={offer.id} kind="secondary">
        {t.decline}
      </Press>
    )}
  </Card>
);

type PressProps = { to: string; offerId?: string; kind?: 'primary' | 'secondary'; children: string };

const Press = ({ to, offerId, kind = 'primary', children }: PressProps) => (
  <Form>
    <input type="hidden" name="doen" value={to} />
    {offerId && <input type="hidden" name="aanbod" value={offerId} />}
    <Actions>
      <Button kind={kind}>{children}</Button>
    </Actions>
  </Form>
);

type ChangeProps = { own: NonNullable<Own>; words: Spoken; state: FormState };

const ChangeForm = ({ own: { card, fields, places }, words: { t, language }, state }: ChangeProps) => (
  <Card title={t.change}>
    <Form>
      <ErrorSummary state={state} />
      <input type="hidden" name="doen" value="wijzig" />
      <TickFields
        {...{ state, t: fillInTexts[language], language, places }}
        fields={fields.filter(({ number, isRetired }) => !isRetired || card.fieldNumbers.includes(number))}
      />
      <ContactFields state={state} t={fillInTexts[language]} />
      <Actions>
        <Button>{t.save}</Button>
      </Actions>
    </Form>
  </Card>
);
