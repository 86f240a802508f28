import { z } from 'zod';
import { can, municipalitiesFor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type BranchInReach, branchesFor } from '../../branches/index.ts';
import { type Commitment, listCommitments } from '../../commitments/index.ts';
import { listMunicipalities, type Municipality } from '../../organisation/index.ts';
import type { Activity } from '../activity.ts';
import { copyActivity } from '../commands/copy-activity.ts';
import { startActivity } from '../commands/start-activity.ts';
import { listTemplates } from '../sql.ts';

const form = defineForm(
  z
    .object({
      template: field.optionalText(),
      title: field.optionalText(120),
      owner: field.text('Kies voor wie de activiteit is'),
      _key: field.key(),
    })
    .refine(({ template, title }) => template !== undefined || title !== undefined, {
      path: ['title'],
      error: 'Geef de activiteit een titel',
    }),
);
type State = typeof form.empty;

/** From blank or from a template; a copy starts on the page of the original. */
export async function newActivityPage(c: Request) {
  const around = await load(c);
  const [only, ...others] = ownersIn(around);
  const { commitment } = around;
  const wanted = commitment && (commitment.branchId ?? commitment.municipalityCode);
  return show(c, around, form.filled({ owner: wanted ?? (others.length === 0 ? (only?.value ?? '') : '') }));
}

/** Starts the draft and leads to its first part. */
export async function startActivityAction(c: Request) {
  const around = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, around, data.state);
  const { title = '', owner: wanted, template: templateId } = data.values;
  const owner = ownersIn(around).find(({ value }) => value === wanted)?.owner;
  if (!owner) return show(c, around, withError(data.state, 'owner', 'Kies voor wie de activiteit is'));
  const template = around.templates.find(({ id }) => id === templateId);
  const serves = around.commitment && { commitmentId: around.commitment.id };
  const outcome = await submit(
    c,
    data.values,
    (ctx) =>
      template
        ? copyActivity(ctx, { id: template.id, as: 'draft', for: owner, ...serves })
        : startActivity(ctx, { title, ...owner, ...serves }),
    ({ id }) => `/werk/activiteiten/${id}/onderdelen/inhoud`,
  );
  if (!outcome.ok) throw new Error('starting never refuses');
  return outcome.response;
}

type Around = {
  municipalities: readonly Municipality[];
  branches: readonly BranchInReach[];
  templates: readonly Activity[];
  /** Whether the actor may make something for the whole organisation. */
  forAll: boolean;
  /** What the address asks it to add to; then it is for that municipality. */
  commitment: Commitment | undefined;
};

const load = (c: Request): Promise<Around> =>
  read(c, async (ctx) => {
    const { tx, actor } = ctx;
    const known = await listMunicipalities(tx, municipalitiesFor(actor, 'activities:edit'));
    const commitment = await commitmentAsked(c, ctx);
    const isMeant = (code: string) => commitment === undefined || commitment.municipalityCode === code;
    return {
      commitment,
      municipalities: known.filter(
        ({ code }) => isMeant(code) && can(actor, 'activities:edit', { municipality: code }),
      ),
      branches: (await branchesFor(ctx, 'activities:edit')).filter((branch) => isMeant(branch.municipalityCode)),
      templates: await listTemplates(tx, municipalitiesFor(actor, 'activities:read')),
      forAll: commitment === undefined && can(actor, 'activities:edit', {}),
    };
  });

/** Undefined also when this actor may not know of it. */
async function commitmentAsked(c: Request, { tx, actor }: Ctx): Promise<Commitment | undefined> {
  const id = c.req.query('toezegging');
  const allowed = municipalitiesFor(actor, 'commitments:read');
  if (id === undefined || !isId(id)) return undefined;
  const [commitment] = await listCommitments(tx, { ids: [id] });
  return commitment && (allowed === 'all' || allowed.includes(commitment.municipalityCode)) ? commitment : undefined;
}

type Owner = Pick<Activity, 'municipalityCode' | 'branchId'>;

const ownersIn = ({ municipalities, branches, forAll }: Around): { value: string; label: string; owner: Owner }[] => [
  ...municipalities.map(({ code, name }) => ({
    value: code,
    label: `Gemeente ${name}`,
    owner: { municipalityCode: code, branchId: null },
  })),
  ...branches.map(({ id, name, municipalityCode }) => ({
    value: id,
    label: name,
    owner: { municipalityCode, branchId: id },
  })),
  ...(forAll
    ? [{ value: 'all', label: 'De hele organisatie', owner: { municipalityCode: null, branchId: null } }]
    : []),
];

const show = (c: Request, around: Around, state: State) =>
  respond(
    c,
    'work',
    'Nieuwe activiteit',
    <>
      <PageHead
        title="Nieuwe activiteit"
        lead="Begin met een lege activiteit of met een sjabloon. Een eerdere activiteit kopieer je op de pagina van die activiteit."
        breadcrumbs={[{ href: '/werk/programma', label: 'Programma' }]}
      />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          {around.commitment && (
            <p>
              Telt mee voor <strong>{around.commitment.label}</strong> ({around.commitment.serviceTitle},{' '}
              {around.commitment.startsOn.slice(0, 4)}).
            </p>
          )}
          <Select state={state} name="owner" label="Voor wie" choices={ownersIn(around)} required />
          {around.templates.length > 0 && (
            <Select
              state={state}
              name="template"
              label="Sjabloon"
              prompt="Geen, ik begin leeg"
              choices={around.templates.map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
          <TextField
            state={state}
            name="title"
            label="Titel"
            hint={around.templates.length > 0 ? 'Bij een sjabloon hoeft dit niet: de titel staat er al in' : undefined}
            required={around.templates.length === 0}
          />
          <Actions>
            <Button>Begin</Button>
            <a href="/werk/programma">Annuleer</a>
          </Actions>
        </Form>
      </Card>
    </>,
    Object.keys(state.errors).length > 0 ? 422 : 200,
  );
