import { z } from 'zod';
import { can } from '#kernel/access.ts';
import { type Day, formatDay, parseDay, today } from '#kernel/days.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { found, type Request, read, submit } from '#kernel/http.ts';
import { formatQuantity } from '#kernel/money.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DateField, NumberField, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { enterFacts } from '../commands/enter-facts.ts';
import { FACTS, type FactId, sizeClassLabels, type SizeClass } from '../facts.ts';
import { factsOf, type MunicipalFacts } from '../queries.ts';
import { findMunicipality, type Municipality } from '../sql.ts';

const form = defineForm(
  z.object({
    ...(Object.fromEntries(FACTS.map(({ id }) => [id, field.optionalWholeNumber()])) as Record<FactId, ReturnType<typeof field.optionalWholeNumber>>),
    source: field.text('Vul in waar de cijfers vandaan komen'),
    asOf: z
      .string()
      .default('')
      .transform((text, context): Day => {
        const day = parseDay(text);
        if (!day) context.addIssue({ code: 'custom', message: 'Vul een datum in, zoals 1-1-2026' });
        return day ?? ('' as Day);
      }),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const yearOf = (c: Request): number => {
  const year = Number(c.req.param('year'));
  return found(Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined, `year ${c.req.param('year')}`);
};

async function load(c: Request) {
  const year = yearOf(c);
  return read(c, async ({ tx }) => {
    const municipality = found(await findMunicipality(tx, c.req.param('slug') ?? ''), 'municipality');
    return { municipality, year, facts: await factsOf(tx, municipality.code, year) };
  });
}
type Loaded = Awaited<ReturnType<typeof load>>;

/** One municipality in one year: what is known, from where, and a form to complete it. */
export async function factsPage(c: Request) {
  const loaded = await load(c);
  return respond(c, 'work', titleOf(loaded), <Facts {...loaded} state={filledFrom(loaded.facts, loaded.year, c)} mayEdit={mayEdit(c, loaded.municipality)} />);
}

/** Saves the figures; what is left empty stays unknown. */
export async function enterFactsAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return respond(c, 'work', titleOf(loaded), <Facts {...loaded} state={data.state} mayEdit />, 422);
  const { source, asOf, _key, ...values } = data.values;
  const { municipality, year } = loaded;
  const changed = Object.fromEntries(FACTS.map(({ id }) => [id, values[id] ?? null]).filter(([id, value]) => value !== valueOf(loaded, id as FactId)));
  const outcome = await submit(
    c,
    { _key },
    (ctx) => enterFacts(ctx, { municipalityCode: municipality.code, year, source, asOf, values: changed }),
    () => `/werk/gemeenten/${municipality.slug}/${year}`,
  );
  if (!outcome.ok) throw new Error('enterFacts never refuses');
  return outcome.response;
}

const titleOf = ({ municipality, year }: Loaded): string => `${municipality.name} in ${year}`;
const mayEdit = (c: Request, { code }: Municipality): boolean => can(c.var.actor, 'organisation:edit-facts', { municipality: code });

/** What the year itself says; a figure of an earlier year is shown beside the field, never silently copied into it. */
const valueOf = ({ facts, year }: { facts: MunicipalFacts; year: number }, id: FactId): number | null =>
  facts.origins[id]?.year === year ? (facts.values[id] ?? null) : null;

const filledFrom = (facts: MunicipalFacts, year: number, c: Request): State =>
  form.filled({
    ...Object.fromEntries(FACTS.map(({ id }) => [id, valueOf({ facts, year }, id)?.toString() ?? ''])),
    asOf: today(c.var.now()),
  });

const Facts = ({ municipality, year, facts, state, mayEdit }: Loaded & { state: State; mayEdit: boolean }) => (
  <>
    <PageHead
      title={`${municipality.name} in ${year}`}
      lead="Op deze gegevens rekent het advies. Wat hier niet staat, is onbekend; dat is iets anders dan nul."
      breadcrumbs={[{ href: '/werk/gemeenten', label: 'Gemeenten' }]}
      actions={
        <>
          <a href={`/werk/gemeenten/${municipality.slug}/${year - 1}`}>{year - 1}</a>
          <a href={`/werk/gemeenten/${municipality.slug}/${year + 1}`}>{year + 1}</a>
        </>
      }
    />
    <KnownFacts facts={facts} />
    <BranchTable facts={facts} />
    {mayEdit && <FactsForm state={state} facts={facts} year={year} />}
  </>
);

const KnownFacts = ({ facts }: { facts: MunicipalFacts }) => (
  <DataTable
    caption="Wat we weten"
    rows={FACTS.map((fact) => ({ ...fact, value: facts.values[fact.id], origin: facts.origins[fact.id] }))}
    columns={[
      { key: 'label', header: 'Gegeven', rowHeader: true, cell: (row) => row.label },
      { key: 'value', header: 'Aantal', align: 'end', cell: (row) => (row.value === undefined ? 'onbekend' : formatQuantity(row.value)) },
      { key: 'asOf', header: 'Per', nowrap: true, cell: (row) => (row.origin ? formatDay(row.origin.asOf as Day) : '') },
      { key: 'source', header: 'Bron', cell: (row) => row.origin?.source ?? '' },
    ]}
  />
);

const BranchTable = ({ facts }: { facts: MunicipalFacts }) => (
  <DataTable
    caption="Vestigingen en servicepunten"
    rows={facts.branches}
    columns={[
      { key: 'name', header: 'Naam', rowHeader: true, cell: (row) => row.name },
      { key: 'sizeClass', header: 'Klasse voor het tarief', cell: (row) => sizeClassLabels[row.sizeClass as SizeClass] },
      { key: 'note', header: 'Toelichting', cell: (row) => row.sizeClassNote ?? '' },
    ]}
    empty={{ title: 'Geen vestigingen', text: 'In dit jaar is hier geen vestiging of servicepunt open.' }}
  />
);

const FactsForm = ({ state, facts, year }: { state: State; facts: MunicipalFacts; year: number }) => (
  <Card title={`Gegevens van ${year} invoeren`}>
    <Form>
      <ErrorSummary state={state} />
      {FACTS.map(({ id, label, asOf }) => (
        <NumberField state={state} name={id} label={label} hint={hintOf(facts, id, year, asOf)} />
      ))}
      <TextField state={state} name="source" label="Bron" hint="Bijvoorbeeld: CBS, bevolking per gemeente" required />
      <DateField state={state} name="asOf" label="Peildatum" required />
      <Actions>
        <Button>Bewaar gegevens</Button>
      </Actions>
    </Form>
  </Card>
);

function hintOf(facts: MunicipalFacts, id: FactId, year: number, asOf: string): string {
  const origin = facts.origins[id];
  const earlier = origin && origin.year < year ? `. In ${origin.year}: ${formatQuantity(facts.values[id] ?? 0)}` : '';
  return `Stand op ${asOf}${earlier}`;
}
