import { z } from 'zod';
import { requirePermission } from '#kernel/access.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { RadioGroup, Select } from '#ui/choice-field.tsx';
import { NumberField, TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { type BranchInReach, branchesFor, branchOf } from '../../branches/index.ts';
import { archiveEquipment } from '../commands/archive-equipment.ts';
import { saveEquipment } from '../commands/save-equipment.ts';
import { EQUIPMENT_KINDS, KINDS } from '../kinds.ts';
import { type EquipmentRefusal, equipmentTexts } from '../messages.ts';
import { type Equipment, findEquipment } from '../sql.ts';

const form = defineForm(
  z.object({
    branch: field.optionalText(),
    name: field.text('Vul een naam in, zoals Laptop of Leskist robots', 100),
    kind: field.oneOf(KINDS, 'Kies een soort'),
    pieces: field.wholeNumber('Vul in hoeveel er zijn', { min: 1, max: 500 }),
    contents: field.optionalText(1000),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const labels: Partial<Record<keyof State['raw'], string>> = {
  name: 'Naam',
  kind: 'Soort',
  pieces: 'Aantal',
  contents: 'Wat erin zit of erbij hoort',
};

/** An empty form. */
export async function newEquipmentPage(c: Request) {
  const branches = await read(c, (ctx) => branchesFor(ctx, 'equipment:edit'));
  return respondForm(c, { branches, state: form.filled({ kind: 'equipment', pieces: '1' }) });
}

/** Adds the equipment. */
export async function addEquipmentAction(c: Request) {
  const branches = await read(c, (ctx) => branchesFor(ctx, 'equipment:edit'));
  const data = form.parse(await c.req.formData());
  if (!data.ok) return respondForm(c, { branches, state: data.state }, 422);
  const branchId = branches.find(({ slug }) => slug === data.values.branch)?.id;
  if (!branchId) return respondForm(c, { branches, state: withError(data.state, 'branch', 'Kies een vestiging') }, 422);
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveEquipment(ctx, { branchId, ...detailsOf(data.values) }),
    () => '/werk/apparatuur',
  );
  if (outcome.ok) return outcome.response;
  return respondForm(c, { branches, state: refusedWith(data.state, outcome.refusal) }, 422);
}

/** The form with what is known. */
export async function editEquipmentPage(c: Request) {
  const equipment = await load(c);
  return respondForm(c, { equipment, state: filledFrom(equipment) });
}

/** Saves the equipment. */
export async function editEquipmentAction(c: Request) {
  const equipment = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return respondForm(c, { equipment, state: data.state }, 422);
  const { id, branchId } = equipment;
  const { version } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveEquipment(ctx, { id, version, branchId, ...detailsOf(data.values) }),
    () => '/werk/apparatuur',
  );
  if (outcome.ok) return outcome.response;
  if (outcome.refusal.code !== 'stale')
    return respondForm(c, { equipment, state: refusedWith(data.state, outcome.refusal) }, 422);
  const current = await load(c);
  const state = withVersion(data.state, current.version);
  return respondForm(c, { equipment: current, state, saved: filledFrom(current).raw }, 409);
}

/** Puts the equipment in the archive or takes it out. */
export async function archiveEquipmentAction(c: Request) {
  const equipment = await load(c);
  const archived = (await c.req.formData()).get('archived') === '1';
  const outcome = await submit(
    c,
    {},
    (ctx) => archiveEquipment(ctx, { id: equipment.id, archived }),
    () => '/werk/apparatuur',
  );
  if (outcome.ok) return outcome.response;
  return respondForm(c, { equipment, state: refusedWith(filledFrom(equipment), outcome.refusal) }, 422);
}

type Placed = Equipment & { readonly branch: BranchInReach };

/** The equipment in the address, for who may edit it. */
const load = (c: Request): Promise<Placed> =>
  read(c, async ({ tx, actor }) => {
    const equipment = found(await findEquipment(tx, idParam(c)), 'equipment');
    const branch = await branchOf(tx, equipment);
    requirePermission(actor, 'equipment:edit', branch.scope);
    return { ...equipment, branch };
  });

type Values = Extract<ReturnType<typeof form.parse>, { ok: true }>['values'];

const detailsOf = ({ name, kind, pieces, contents = '' }: Values) => ({ pieces, details: { name, kind, contents } });

const refusedWith = (state: State, refusal: EquipmentRefusal): State =>
  withError(state, refusal.code === 'name-taken' ? 'name' : 'pieces', textOf(equipmentTexts, refusal));

const filledFrom = ({ name, kind, pieceIds, contents, version }: Equipment): State =>
  form.filled({ name, kind, pieces: String(pieceIds.length), contents, version: String(version) });

type Shown = { state: State; branches?: readonly BranchInReach[]; equipment?: Placed; saved?: State['raw'] };

const respondForm = (c: Request, { state, branches, equipment, saved }: Shown, status: 200 | 409 | 422 = 200) =>
  respond(
    c,
    'work',
    equipment ? `${equipment.name} bewerken` : 'Nieuwe apparatuur',
    <>
      <PageHead
        title={equipment ? `${equipment.name} bewerken` : 'Nieuwe apparatuur'}
        kicker={equipment?.branch.name}
        breadcrumbs={[{ href: '/werk/apparatuur', label: 'Apparatuur en kisten' }]}
      />
      <StaleNotice labels={labels} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          {branches && <BranchField state={state} branches={branches} />}
          <TextField state={state} name="name" label={labels.name} required />
          <RadioGroup
            state={state}
            name="kind"
            label={labels.kind}
            choices={KINDS.map((value) => ({ value, label: EQUIPMENT_KINDS[value] }))}
            inline
            required
          />
          <NumberField state={state} name="pieces" label={labels.pieces} unit="stuks" required />
          <TextArea state={state} name="contents" label={labels.contents} />
          <Actions>
            <Button>Bewaar</Button>
            <a href="/werk/apparatuur">Annuleer</a>
          </Actions>
        </Form>
      </Card>
      {equipment && <Archiving equipment={equipment} />}
    </>,
    status,
  );

const BranchField = ({ state, branches }: { state: State; branches: readonly BranchInReach[] }) => (
  <Select
    state={state}
    name="branch"
    label="Vestiging"
    choices={branches.map(({ slug, name }) => ({ value: slug, label: name }))}
    required
  />
);

const Archiving = ({ equipment: { id, archivedOn } }: { equipment: Equipment }) => (
  <form method="post" action={`/werk/apparatuur/${id}/archief`}>
    <Button kind="secondary" name="archived" value={archivedOn ? '0' : '1'}>
      {archivedOn ? 'Haal uit het archief' : 'Zet in het archief'}
    </Button>
  </form>
);
