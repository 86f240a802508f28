import type { FormState } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { Forbidden } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { type GridRow, gridForm, gridLabels, NumberGrid } from '#ui/number-grid.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { countMaterial } from '../commands/count-material.ts';
import { listMaterialCounts, type Material } from '../sql/materials.ts';
import { campaignIn, materialIn, type SeenCampaign, wayTo } from './load.ts';

const COLUMNS = { quantity: 'Aantal', handedOut: 'Uitgedeeld' };

type Loaded = { campaign: SeenCampaign; material: Material; rows: GridRow[] };

const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    const campaign = await campaignIn(c, ctx);
    if (campaign.reached.length === 0) throw new Forbidden('campaigns:edit');
    const material = await materialIn(c, ctx, campaign);
    const counts = await listMaterialCounts(ctx.tx, [material.id]);
    const rows = campaign.participants.map(({ id, name }) => {
      const { quantity, handedOut } = counts.find(({ branchId }) => branchId === id) ?? {};
      const editable = campaign.reached.some((branch) => branch.id === id);
      return { id, name, editable, values: { quantity, handedOut } };
    });
    return { campaign, material, rows };
  });

/** How many of the material each branch got and gave out, to fill in. */
export async function materialCountsPage(c: Request) {
  const loaded = await load(c);
  return respondCounts(c, { ...loaded, state: gridForm(COLUMNS, loaded.rows).filled(loaded.material.version) });
}

/** Saves the counts of the branches that may be filled in. */
export async function countMaterialAction(c: Request) {
  const loaded = await load(c);
  const { campaign, material, rows } = loaded;
  const data = gridForm(COLUMNS, rows).parse(await c.req.formData());
  if (!data.ok) return respondCounts(c, { ...loaded, state: data.state }, 422);
  const counts = rows
    .filter(({ editable }) => editable)
    .map(({ id }) => ({
      branchId: id,
      quantity: data.numberIn('quantity', id) ?? null,
      handedOut: data.numberIn('handedOut', id) ?? null,
    }));
  const outcome = await submit(
    c,
    data,
    (ctx) => countMaterial(ctx, { id: material.id, version: data.version, counts }),
    () => `/werk/campagnes/${campaign.id}`,
  );
  if (outcome.ok) return outcome.response;
  const now = await load(c);
  const saved = gridForm(COLUMNS, now.rows).filled(now.material.version).raw;
  return respondCounts(c, { ...now, state: withVersion(data.state, now.material.version), saved }, 409);
}

type Shown = Loaded & { state: FormState; saved?: FormState['raw'] };

const respondCounts = (c: Request, { campaign, material, rows, state, saved }: Shown, status: 200 | 409 | 422 = 200) =>
  respond(
    c,
    'work',
    `${material.name} per vestiging`,
    <>
      <PageHead
        title={`${material.name} per vestiging`}
        lead="Ga met Tab van vak naar vak en bewaar met Enter. Leeg is onbekend."
        breadcrumbs={wayTo(campaign)}
      />
      <StaleNotice labels={gridLabels(COLUMNS, rows)} saved={saved} typed={state.raw} />
      <Form>
        <ErrorSummary state={state} />
        <HiddenField state={state} name="version" />
        <NumberGrid caption={material.name} rowTitle="Vestiging" columns={COLUMNS} rows={rows} state={state} />
        <Actions>
          <Button>Bewaar</Button>
          <a href={`/werk/campagnes/${campaign.id}`}>Annuleer</a>
        </Actions>
      </Form>
    </>,
    status,
  );
