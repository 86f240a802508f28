import type { FormState } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { Forbidden } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { type GridRow, gridForm, gridLabels, NumberGrid } from '#ui/number-grid.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { setTargets } from '../commands/set-targets.ts';
import { type Quantities, UNITS, unitsOf } from '../domain.ts';
import { listTargets, type Target } from '../sql/targets.ts';
import { campaignIn, type SeenCampaign, wayTo } from './load.ts';

const WHOLE = 'geheel';

type Loaded = { campaign: SeenCampaign; rows: GridRow[] };

/** The targets of a campaign as a whole and of each branch, for who may set some of them. */
const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    const campaign = await campaignIn(c, ctx);
    if (!campaign.mayEdit && campaign.reached.length === 0) throw new Forbidden('campaigns:edit');
    return { campaign, rows: rowsOf(campaign, await listTargets(ctx.tx, [campaign.id])) };
  });

function rowsOf({ mayEdit, participants, reached }: SeenCampaign, targets: readonly Target[]): GridRow[] {
  const valuesOf = (branchId: string | null) =>
    Object.fromEntries(
      targets.filter((target) => target.branchId === branchId).map(({ unit, quantity }) => [unit, quantity]),
    );
  const whole = { id: WHOLE, name: 'Hele campagne', editable: mayEdit, values: valuesOf(null) };
  return [
    whole,
    ...participants.map(({ id, name }) => ({
      ...{ id, name, values: valuesOf(id) },
      editable: reached.some((branch) => branch.id === id),
    })),
  ];
}

/** The targets, to fill in. */
export async function targetsPage(c: Request) {
  const { campaign, rows } = await load(c);
  return respondTargets(c, { campaign, rows, state: gridForm(UNITS, rows).filled(campaign.version) });
}

/** Saves the targets that were filled in. */
export async function setTargetsAction(c: Request) {
  const { campaign, rows } = await load(c);
  const data = gridForm(UNITS, rows).parse(await c.req.formData());
  if (!data.ok) return respondTargets(c, { campaign, rows, state: data.state }, 422);
  const quantitiesOf = (rowId: string): Quantities =>
    Object.fromEntries(
      unitsOf.map((unit) => [unit, data.numberIn(unit, rowId)]).filter(([, quantity]) => quantity !== undefined),
    );
  const asked = rows
    .filter(({ editable }) => editable)
    .map(({ id }) => ({ branchId: id === WHOLE ? null : id, quantities: quantitiesOf(id) }));
  const outcome = await submit(
    c,
    data,
    (ctx) => setTargets(ctx, { id: campaign.id, version: data.version, rows: asked }),
    ({ id }) => `/werk/campagnes/${id}`,
  );
  if (outcome.ok) return outcome.response;
  const now = await load(c);
  const saved = gridForm(UNITS, now.rows).filled(now.campaign.version).raw;
  return respondTargets(c, { ...now, state: withVersion(data.state, now.campaign.version), saved }, 409);
}

type Shown = Loaded & { state: FormState; saved?: FormState['raw'] };

const respondTargets = (c: Request, { campaign, rows, state, saved }: Shown, status: 200 | 409 | 422 = 200) =>
  respond(
    c,
    'work',
    `Doelen van ${campaign.name}`,
    <>
      <PageHead
        title={`Doelen van ${campaign.name}`}
        lead="Leeg is geen doel. Stel een doel voor de hele campagne, voor vestigingen, of voor allebei."
        breadcrumbs={wayTo(campaign)}
      />
      <StaleNotice labels={gridLabels(UNITS, rows)} saved={saved} typed={state.raw} />
      <Form>
        <ErrorSummary state={state} />
        <HiddenField state={state} name="version" />
        <NumberGrid caption="Doelen" rowTitle="Voor" columns={UNITS} rows={rows} state={state} />
        <Actions>
          <Button>Bewaar</Button>
          <a href={`/werk/campagnes/${campaign.id}`}>Annuleer</a>
        </Actions>
      </Form>
    </>,
    status,
  );
