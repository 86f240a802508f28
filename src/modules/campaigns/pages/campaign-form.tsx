import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { lastDayOf } from '#kernel/day-span.ts';
import { today } from '#kernel/days.ts';
import { withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { branchesFor } from '../../branches/index.ts';
import { type SaveCampaign, saveCampaign } from '../commands/save-campaign.ts';
import type { PeriodRefusal } from '../domain.ts';
import { campaignTexts } from '../messages.ts';
import type { Campaign } from '../sql/campaigns.ts';
import { type Branch, CampaignFields, type CampaignForm, type FormState, formFor, labels } from './campaign-fields.tsx';
import { changeableIn, type SeenCampaign, wayTo } from './load.ts';

/** `mustChoose`: who does not reach the whole organisation names the branches. */
type Loaded = { campaign?: SeenCampaign; branches: readonly Branch[]; mustChoose: boolean };

/** The branches that can be chosen: those in reach, and those of a campaign from before that have closed since. */
async function choicesIn(ctx: Ctx, campaign?: SeenCampaign): Promise<Omit<Loaded, 'campaign'>> {
  const open = await branchesFor(ctx, 'campaigns:edit');
  const before = campaign?.participants.filter(({ id }) => campaign.branchIds.includes(id)) ?? [];
  const closed = before.filter(({ id }) => open.every((branch) => branch.id !== id));
  return { branches: [...open, ...closed], mustChoose: !can(ctx.actor, 'campaigns:edit', {}) };
}

const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    if (!c.req.param('id')) return choicesIn(ctx);
    const campaign = await changeableIn(c, ctx);
    return { campaign, ...(await choicesIn(ctx, campaign)) };
  });

/** A campaign to fill in, new or known. */
export async function campaignFormPage(c: Request) {
  const loaded = await load(c);
  const year = Number(today(c.var.now()).slice(0, 4));
  return respondForm(c, { ...loaded, state: filledFrom(loaded, year) });
}

/** Adds the campaign or saves what changed. */
export async function saveCampaignAction(c: Request) {
  const loaded = await load(c);
  const { campaign, branches, mustChoose } = loaded;
  const data = formFor(branches).parse(await c.req.formData());
  if (!data.ok) return respondForm(c, { ...loaded, state: data.state }, 422);
  if (mustChoose && data.values.branches.length === 0)
    return respondForm(
      c,
      { ...loaded, state: withError(data.state, 'branches', 'Kies de vestigingen die meedoen') },
      422,
    );
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveCampaign(ctx, entryOf(data.values, campaign)),
    ({ id }) => `/werk/campagnes/${id}`,
  );
  if (outcome.ok) return outcome.response;
  if (outcome.refusal.code !== 'stale')
    return respondForm(c, { ...loaded, state: refusedWith(data.state, outcome.refusal) }, 422);
  const now = await load(c);
  const state = withVersion(data.state, now.campaign?.version ?? 0);
  return respondForm(c, { ...now, state, saved: filledFrom(now, 0).raw }, 409);
}

type Values = Extract<ReturnType<CampaignForm['parse']>, { ok: true }>['values'];

function entryOf(values: Values, campaign: Campaign | undefined): SaveCampaign {
  const { name, theme, kind, initiator, audience, website, about, note } = values;
  const { startsOn, lastDay, year, usualMonth = null, branches, version } = values;
  const text = { theme, initiator, audience, website, about, note };
  return {
    details: {
      name,
      kind,
      ...(Object.fromEntries(Object.entries(text).map(([key, value]) => [key, value ?? ''])) as Record<
        keyof typeof text,
        string
      >),
    },
    period: { startsOn, lastDay, year, usualMonth },
    branchIds: branches,
    ...(campaign && { existing: { id: campaign.id, version } }),
  };
}

const FIELD_OF: Readonly<Record<PeriodRefusal['code'], 'startsOn' | 'lastDay' | 'year'>> = {
  'half-a-period': 'lastDay',
  'ends-before-start': 'lastDay',
  'no-period': 'startsOn',
  'year-out-of-range': 'startsOn',
};

const refusedWith = (state: FormState, refusal: PeriodRefusal): FormState =>
  withError(state, FIELD_OF[refusal.code], textOf(campaignTexts, refusal));

function filledFrom({ campaign, branches }: Loaded, year: number): FormState {
  const form = formFor(branches);
  if (!campaign) return form.filled({ kind: 'own', year: String(year), version: '0' });
  const { name, theme, kind, initiator, audience, website, about, note, endsBefore } = campaign;
  return form.filled({
    ...{ name, theme, kind, initiator, audience, website, about, note },
    startsOn: campaign.startsOn ?? '',
    lastDay: endsBefore ? lastDayOf({ endsBefore }) : '',
    year: String(campaign.year),
    usualMonth: campaign.usualMonth?.toString() ?? '',
    branches: campaign.branchIds.join(','),
    version: String(campaign.version),
  });
}

type Shown = Loaded & { state: FormState; saved?: FormState['raw'] };

function respondForm(
  c: Request,
  { campaign, branches, mustChoose, state, saved }: Shown,
  status: 200 | 409 | 422 = 200,
) {
  const title = campaign ? `${campaign.name} bewerken` : 'Nieuwe campagne';
  const back = campaign ? `/werk/campagnes/${campaign.id}` : '/werk/campagnes';
  const way = campaign ? wayTo(campaign) : [{ href: '/werk/campagnes', label: 'Campagnes' }];
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead title={title} breadcrumbs={way} />
      <StaleNotice labels={labels} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <CampaignFields state={state} branches={branches} mustChoose={mustChoose} />
          <Actions>
            <Button>Bewaar</Button>
            <a href={back}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
}
