import { z } from 'zod';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DateField, TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { type MaterialRefusal, saveMaterial } from '../commands/save-material.ts';
import { campaignTexts } from '../messages.ts';
import type { Material } from '../sql/materials.ts';
import { changeableIn, materialIn, type SeenCampaign, wayTo } from './load.ts';

const form = defineForm(
  z.object({
    name: field.text('Vul in wat het is, zoals 3PAK of Affiches', 100),
    orderedOn: field.optionalDay(),
    arrivedOn: field.optionalDay(),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const labels: Partial<Record<keyof State['raw'], string>> = {
  name: 'Wat',
  orderedOn: 'Besteld op',
  arrivedOn: 'Binnen op',
};

type Loaded = { campaign: SeenCampaign; material?: Material };

const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    const campaign = await changeableIn(c, ctx);
    return c.req.param('materialId') ? { campaign, material: await materialIn(c, ctx, campaign) } : { campaign };
  });

/** Material of a campaign, new or known. */
export async function materialPage(c: Request) {
  const loaded = await load(c);
  return respondForm(c, { ...loaded, state: filledFrom(loaded.material) });
}

/** Saves what the material is; how many each branch got comes next. */
export async function saveMaterialAction(c: Request) {
  const loaded = await load(c);
  const { campaign, material } = loaded;
  const data = form.parse(await c.req.formData());
  if (!data.ok) return respondForm(c, { ...loaded, state: data.state }, 422);
  const { name, orderedOn, arrivedOn, version } = data.values;
  const existing = material && { existing: { id: material.id, version } };
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveMaterial(ctx, { campaignId: campaign.id, details: { name, orderedOn, arrivedOn }, ...existing }),
    ({ id }) => (material ? `/werk/campagnes/${campaign.id}` : `/werk/campagnes/${campaign.id}/materiaal/${id}`),
  );
  if (outcome.ok) return outcome.response;
  if (outcome.refusal.code !== 'stale')
    return respondForm(c, { ...loaded, state: refusedWith(data.state, outcome.refusal) }, 422);
  const now = await load(c);
  const state = withVersion(data.state, now.material?.version ?? 0);
  return respondForm(c, { ...now, state, saved: filledFrom(now.material).raw }, 409);
}

const refusedWith = (state: State, refusal: MaterialRefusal): State =>
  withError(state, refusal.code === 'name-taken' ? 'name' : 'arrivedOn', textOf(campaignTexts, refusal));

const filledFrom = (material: Material | undefined): State =>
  form.filled({
    name: material?.name ?? '',
    orderedOn: material?.orderedOn ?? '',
    arrivedOn: material?.arrivedOn ?? '',
    version: String(material?.version ?? 0),
  });

type Shown = Loaded & { state: State; saved?: State['raw'] };

const respondForm = (c: Request, { campaign, material, state, saved }: Shown, status: 200 | 409 | 422 = 200) => {
  const title = material ? `${material.name} bewerken` : 'Nieuw materiaal';
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead title={title} breadcrumbs={wayTo(campaign)} />
      <StaleNotice labels={labels} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <TextField state={state} name="name" label={labels.name} required />
          <FieldRow>
            <DateField state={state} name="orderedOn" label={labels.orderedOn} />
            <DateField state={state} name="arrivedOn" label={labels.arrivedOn} />
          </FieldRow>
          <Actions>
            <Button>Bewaar</Button>
            <a href={`/werk/campagnes/${campaign.id}`}>Annuleer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
};
