import { z } from 'zod';
import { today } from '#kernel/days.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { Forbidden, textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { NumberField, TextArea } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { countedFor } from '../campaign-lists.ts';
import { closeCampaign } from '../commands/close-campaign.ts';
import { type Quantities, stateOf, UNITS, unitsOf } from '../domain.ts';
import { campaignTexts } from '../messages.ts';
import { resultsOf } from '../sql/targets.ts';
import { campaignIn, type SeenCampaign, wayTo } from './load.ts';

const MOST = { max: 1_000_000 };
const form = defineForm(
  z.object({
    activities: field.optionalWholeNumber(MOST),
    visitors: field.optionalWholeNumber(MOST),
    'gift-books': field.optionalWholeNumber(MOST),
    result: field.text('Schrijf in een paar zinnen wat de campagne opleverde', 2000),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const labels: Partial<Record<keyof State['raw'], string>> = { result: 'Resultaat', ...UNITS };

type Loaded = { campaign: SeenCampaign; known: Quantities };

/** The campaign with what is known of its result: as it was closed, or else what other modules count. */
const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    const campaign = await campaignIn(c, ctx);
    if (!campaign.mayClose) throw new Forbidden('campaigns:close');
    const counted = await countedFor(ctx.tx, c.var.modules, campaign.id);
    return { campaign, known: (await resultsOf(ctx.tx, [campaign.id])).get(campaign.id) ?? counted };
  });

/** Closes a campaign, or corrects what was said. */
export async function closingPage(c: Request) {
  const loaded = await load(c);
  return respondClosing(c, { ...loaded, state: filledFrom(loaded) });
}

export async function closeCampaignAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return respondClosing(c, { ...loaded, state: data.state }, 422);
  const { result, version, _key, ...numbers } = data.values;
  const quantities: Quantities = Object.fromEntries(
    Object.entries(numbers).filter(([, quantity]) => quantity !== undefined),
  );
  const outcome = await submit(
    c,
    { _key },
    (ctx) => closeCampaign(ctx, { id: loaded.campaign.id, version, result, quantities }),
    ({ id }) => `/werk/campagnes/${id}`,
  );
  if (outcome.ok) return outcome.response;
  if (outcome.refusal.code === 'not-over') return respondClosing(c, { ...loaded, state: data.state }, 422);
  const now = await load(c);
  const state = withVersion(data.state, now.campaign.version);
  return respondClosing(c, { ...now, state, saved: filledFrom(now).raw }, 409);
}

const filledFrom = ({ campaign, known }: Loaded): State =>
  form.filled({
    result: campaign.result ?? '',
    ...Object.fromEntries(unitsOf.map((unit) => [unit, known[unit]?.toString() ?? ''])),
    version: String(campaign.version),
  });

type Shown = Loaded & { state: State; saved?: State['raw'] };

function respondClosing(c: Request, { campaign, state, saved }: Shown, status: 200 | 409 | 422 = 200) {
  const title = campaign.closedAt ? `Resultaat van ${campaign.name}` : `${campaign.name} afsluiten`;
  const isOver = ['ended', 'closed'].includes(stateOf(campaign, today(c.var.now())));
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        lead="Wat hier staat, komt in het jaarbericht. Leeg is onbekend: dat is iets anders dan nul."
        breadcrumbs={wayTo(campaign)}
      />
      <StaleNotice labels={labels} saved={saved} typed={state.raw} />
      {isOver ? (
        <ClosingForm campaign={campaign} state={state} />
      ) : (
        <Alert kind="warning" title={textOf(campaignTexts, { code: 'not-over' })} />
      )}
    </>,
    status,
  );
}

const ClosingForm = ({ campaign, state }: { campaign: SeenCampaign; state: State }) => (
  <Card>
    <Form>
      <ErrorSummary state={state} />
      <HiddenField state={state} name="version" />
      <FieldRow>
        {unitsOf.map((unit) => (
          <NumberField state={state} name={unit} label={UNITS[unit]} />
        ))}
      </FieldRow>
      <TextArea state={state} name="result" label={labels.result} rows={6} required />
      <Actions>
        <Button>{campaign.closedAt ? 'Bewaar' : 'Sluit af'}</Button>
        <a href={`/werk/campagnes/${campaign.id}`}>Annuleer</a>
      </Actions>
    </Form>
  </Card>
);
