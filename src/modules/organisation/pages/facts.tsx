import { z } from 'zod';
import { can, requirePermission } from '#kernel/access.ts';
import { type Day, formatDay, today } from '#kernel/days.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { found, type Request, read, submit } from '#kernel/http.ts';
import type { MunicipalListRow } from '#kernel/module.ts';
import { formatQuantity } from '#kernel/money.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DateField, NumberField, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { enterShownFacts } from '../commands/enter-shown-facts.ts';
import { factProposalsOf } from '../fact-proposals.ts';
import { FACTS, type FactId } from '../facts.ts';
import { type FilledList, municipalListsOf } from '../municipal-lists.ts';
import { type YearlyFacts, yearlyFactsOf } from '../queries.ts';
import { countFactRows, listFacts } from '../sql/facts.ts';
import { findMunicipality, type Municipality } from '../sql/municipalities.ts';
import { FactsOverYears } from './facts-over-years.tsx';

const form = defineForm(
  z.object({
    ...(Object.fromEntries(FACTS.map(({ id }) => [id, field.optionalWholeNumber()])) as Record<
      FactId,
      ReturnType<typeof field.optionalWholeNumber>
    >),
    source: field.text('Vul in waar de cijfers vandaan komen'),
    asOf: field.day(),
    version: field.version(),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const yearOf = (c: Request): number => {
  const year = Number(c.req.param('year'));
  return found(
    Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined,
    `year ${c.req.param('year')}`,
  );
};

async function load(c: Request) {
  const year = yearOf(c);
  return read(c, async ({ tx }) => {
    const municipality = found(await findMunicipality(tx, c.req.param('slug') ?? ''), 'municipality');
    return {
      municipality,
      year,
      facts: await yearlyFactsOf(tx, municipality.code, year),
      lists: await municipalListsOf(tx, c.var.modules, { municipalityCodes: [municipality.code], year }),
      proposals: await factProposalsOf(tx, c.var.modules, { municipalityCode: municipality.code, year }),
      rows: await countFactRows(tx, municipality.code, year),
      everyYear: await listFacts(tx, [municipality.code]),
    };
  });
}
type Loaded = Awaited<ReturnType<typeof load>>;

/** One municipality in one year: what is known, from where, and a form to complete it. */
export async function factsPage(c: Request) {
  const loaded = await load(c);
  return respondFacts(c, { ...loaded, state: filledFrom(loaded, c) });
}

/** Saves the figures; what is left empty stays unknown. After a change by somebody else the form comes back with the differences. */
export async function enterFactsAction(c: Request) {
  const loaded = await load(c);
  requirePermission(c.var.actor, 'organisation:edit-facts', { municipality: loaded.municipality.code });
  const data = form.parse(await c.req.formData());
  if (!data.ok) return respondFacts(c, { ...loaded, state: data.state }, 422);
  const { source, asOf, _key, version, ...values } = data.values;
  const { municipality, year } = loaded;
  const changed = Object.fromEntries(
    FACTS.map(({ id }) => [id, values[id] ?? null]).filter(([id, value]) => value !== valueIn(loaded, id as FactId)),
  );
  const entry = { municipalityCode: municipality.code, year, source, asOf, values: changed, shownRows: version };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => enterShownFacts(ctx, entry),
    () => `/werk/gemeenten/${municipality.slug}/${year}`,
  );
  if (outcome.ok) return outcome.response;
  const current = await load(c);
  const saved = filledFrom(current, c).raw;
  return respondFacts(c, { ...current, state: withVersion(data.state, current.rows), saved }, 409);
}

type Shown = Loaded & { state: State; saved?: State['raw'] };

const respondFacts = (c: Request, shown: Shown, status: 200 | 409 | 422 = 200) =>
  respond(
    c,
    'work',
    titleOf(shown),
    <Facts
      {...shown}
      mayEdit={mayEdit(c, shown.municipality)}
      mayRename={can(c.var.actor, 'organisation:edit-organisation', {})}
    />,
    status,
  );

const titleOf = ({ municipality, year }: Loaded): string => `${municipality.name} in ${year}`;
const mayEdit = (c: Request, { code }: Municipality): boolean =>
  can(c.var.actor, 'organisation:edit-facts', { municipality: code });

/** What the year itself says; a figure of an earlier year is shown beside the field, never silently copied into it. */
const valueIn = ({ facts, year }: { facts: YearlyFacts; year: number }, id: FactId): number | null =>
  facts.origins[id]?.year === year ? (facts.values[id] ?? null) : null;

const filledFrom = ({ facts, year, rows }: Loaded, c: Request): State =>
  form.filled({
    ...Object.fromEntries(FACTS.map(({ id }) => [id, valueIn({ facts, year }, id)?.toString() ?? ''])),
    asOf: today(c.var.now()),
    version: String(rows),
  });

const labels = Object.fromEntries(FACTS.map(({ id, label }) => [id, label])) as Record<FactId, string>;

const Facts = ({
  municipality,
  year,
  facts,
  lists,
  proposals,
  everyYear,
  state,
  mayEdit,
  mayRename,
  saved,
}: Shown & { mayEdit: boolean; mayRename: boolean }) => (
  <>
    <PageHead
      title={`${municipality.name} in ${year}`}
      lead="Op deze gegevens rekent het advies. Wat hier niet staat, is onbekend; dat is iets anders dan nul."
      breadcrumbs={[{ href: '/werk/gemeenten', label: 'Gemeenten' }]}
      actions={
        <>
          <a href={`/werk/gemeenten/${municipality.slug}/${year - 1}`}>{year - 1}</a>
          <a href={`/werk/gemeenten/${municipality.slug}/${year + 1}`}>{year + 1}</a>
          {mayRename && (
            <ButtonLink href={`/werk/gemeenten/${municipality.slug}/bewerken`} kind="secondary" icon="edit">
              Bewerk
            </ButtonLink>
          )}
        </>
      }
    />
    <StaleNotice labels={labels} saved={saved} typed={state.raw} />
    <KnownFacts facts={facts} />
    <FactsOverYears facts={everyYear} />
    {lists.map((list) => (
      <MunicipalListTable list={list} />
    ))}
    {mayEdit && <FactsForm state={state} facts={facts} proposals={proposals} year={year} />}
  </>
);

const KnownFacts = ({ facts }: { facts: YearlyFacts }) => (
  <DataTable
    caption="Wat we weten"
    rows={FACTS.map((fact) => ({ ...fact, value: facts.values[fact.id], origin: facts.origins[fact.id] }))}
    columns={[
      { key: 'label', header: 'Gegeven', rowHeader: true, cell: (row) => row.label },
      {
        key: 'value',
        header: 'Aantal',
        align: 'end',
        cell: (row) => (row.value === undefined ? 'onbekend' : formatQuantity(row.value)),
      },
      {
        key: 'asOf',
        header: 'Per',
        nowrap: true,
        cell: (row) => (row.origin ? formatDay(row.origin.asOf as Day) : ''),
      },
      { key: 'source', header: 'Bron', cell: (row) => row.origin?.source ?? '' },
    ]}
  />
);

const MunicipalListTable = ({ list: { caption, headers, rows, whenEmpty } }: { list: FilledList }) => (
  <DataTable
    caption={caption}
    rows={rows}
    columns={headers.map((header, index) => ({
      key: String(index),
      header,
      rowHeader: index === 0,
      cell: ({ cells }: MunicipalListRow) => cells[index] ?? '',
    }))}
    empty={whenEmpty}
  />
);

type FormProps = Pick<Shown, 'state' | 'facts' | 'proposals' | 'year'>;

const FactsForm = ({ state, facts, proposals, year }: FormProps) => (
  <Card title={`Gegevens van ${year} invoeren`}>
    <Form>
      <ErrorSummary state={state} />
      <HiddenField state={state} name="version" />
      {FACTS.map(({ id, label, asOf }) => (
        <NumberField
          state={state}
          name={id}
          label={label}
          hint={[`Stand op ${asOf}`, earlierText(facts, id, year), proposals[id]].filter(Boolean).join('. ')}
        />
      ))}
      <TextField state={state} name="source" label="Bron" hint="Bijvoorbeeld: CBS, bevolking per gemeente" required />
      <DateField state={state} name="asOf" label="Peildatum" required />
      <Actions>
        <Button>Bewaar gegevens</Button>
      </Actions>
    </Form>
  </Card>
);

function earlierText(facts: YearlyFacts, id: FactId, year: number): string | undefined {
  const origin = facts.origins[id];
  return origin && origin.year < year ? `In ${origin.year}: ${formatQuantity(facts.values[id] ?? 0)}` : undefined;
}
