import { formatDay } from '#kernel/days.ts';
import { change, found, idParam, type Request, read } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { NotFound } from '#kernel/result.ts';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { answerOffer } from '../commands/answer-offer.ts';
import type { OfferState } from '../kinds.ts';
import { requireReach } from '../reach.ts';
import { findOffer, listOffered, type OfferedCard } from '../sql/offers.ts';
import { contactText, momentsText, OFFER_STATES } from './card-words.ts';

const addressOf = (id: string): string => `/werk/digiwijs/aanbod/${id}`;

/** Whom a group was offered to, what they answered, and whom to call. */
export async function offeredPage(c: Request) {
  const { offer, cards } = await read(c, async (ctx) => {
    const known = found(await findOffer(ctx.tx, idParam(c)), 'offer');
    await requireReach(ctx, 'skills-need-cards:contact', known.municipalityCode);
    return { offer: known, cards: await listOffered(ctx.tx, known.id) };
  });
  const joined = cards.filter(({ state }) => state === 'joined').length;
  return respond(
    c,
    'work',
    `Aangeboden: ${offer.title}`,
    <>
      <PageHead
        title={offer.title}
        kicker={`Aangeboden op ${formatDay(offer.offeredOn)}`}
        lead={`${joined} van ${cards.length} ${joined === 1 ? 'doet' : 'doen'} mee. Wie geen e-mailadres gaf, moet je bellen.`}
        breadcrumbs={[
          { href: '/werk/digiwijs', label: 'Digiwijs-kaarten' },
          { href: '/werk/digiwijs/aanbod', label: 'Bied een groep aan' },
        ]}
      />
      <SavedNotice c={c} />
      <DataTable
        caption="Aangeboden aan"
        captionHidden
        rows={cards}
        columns={[
          { key: 'who', header: 'Wie', rowHeader: true, cell: contactText },
          { key: 'town', header: 'Dorp', cell: ({ town }) => town || 'Ergens anders' },
          { key: 'when', header: 'Kan', cell: ({ moments }) => momentsText(moments) },
          { key: 'state', header: 'Antwoord', cell: (card) => <StateBadge card={card} /> },
          { key: 'answer', header: 'Zet op', cell: (card) => <Answers offerId={offer.id} card={card} /> },
        ]}
      />
    </>,
  );
}

const StateBadge = ({ card: { state, email } }: { card: OfferedCard }) => (
  <>
    <Badge tone={state === 'joined' ? 'green' : 'neutral'}>{OFFER_STATES[state]}</Badge>{' '}
    {state === 'offered' && email === null && <Badge tone="ochre">Bellen</Badge>}
  </>
);

const WORDS: Readonly<Record<string, OfferState>> = { mee: 'joined', niet: 'declined', open: 'offered' };

const Answers = ({ offerId, card }: { offerId: string; card: OfferedCard }) => (
  <Form action={`${addressOf(offerId)}/antwoord`}>
    <input type="hidden" name="kaart" value={card.id} />
    <Actions>
      {Object.entries(WORDS)
        .filter(([, state]) => state !== card.state)
        .map(([word, state]) => (
          <Button kind="secondary" small name="antwoord" value={word}>
            {OFFER_STATES[state]}
          </Button>
        ))}
    </Actions>
  </Form>
);

/** Keeps what somebody said on the phone or at the desk. */
export async function answerAction(c: Request) {
  const offerId = idParam(c);
  const data = await c.req.formData();
  const [cardId, word] = [String(data.get('kaart')), String(data.get('antwoord'))];
  const state = WORDS[word];
  if (!state || !isId(cardId)) throw new NotFound(`card ${cardId}`);
  await change(c, (ctx) => answerOffer(ctx, { offerId, cardId, state, by: 'staff' }));
  return c.redirect(savedAt(addressOf(offerId)), 303);
}
