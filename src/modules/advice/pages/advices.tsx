import { z } from 'zod';
import { can, municipalitiesFor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { NumberField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form } from '#ui/form.tsx';
import { Money } from '#ui/money.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { listMunicipalities, type Municipality } from '../../organisation/index.ts';
import { startAdvice } from '../commands/start-advice.ts';
import { priceScenario } from '../domain.ts';
import { nl } from '../messages.ts';
import { type Advice, advicesOf } from '../queries.ts';
import { listAdvices } from '../sql.ts';

const form = defineForm(
  z.object({
    municipality: field.text('Kies een gemeente'),
    year: field.wholeNumber('Vul het jaar in', { min: 2020, max: 2100 }),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

/** The advices of the municipalities that the user may see, and a form to start one. */
export const advicesPage = async (c: Request) =>
  list(c, form.filled({ year: String(c.var.now().getFullYear() + 1) }), 200);

/** Starts an advice and opens it; when there is one already, leads to it. */
export async function startAdviceAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return list(c, data.state, 422);
  const { municipality, year, _key } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => startAdvice(ctx, { municipalityCode: municipality, year }),
    ({ id }) => `/werk/adviezen/${id}`,
  );
  if (outcome.ok) return outcome.response;
  if (outcome.refusal.code === 'already-advised') return c.redirect(`/werk/adviezen/${outcome.refusal.adviceId}`, 303);
  return list(c, withError(data.state, 'year', textOf(nl, outcome.refusal)), 422);
}

const load = async ({ tx, actor }: Ctx) => ({
  advices: await advicesOf(tx, await listAdvices(tx, municipalitiesFor(actor, 'advice:read'))),
  municipalities: await listMunicipalities(tx, municipalitiesFor(actor, 'advice:edit')),
});

async function list(c: Request, state: State, status: 200 | 422) {
  const { advices, municipalities } = await read(c, load);
  return respond(
    c,
    'work',
    'Adviezen',
    <>
      <PageHead title="Adviezen" lead="Wat we een gemeente voor een jaar adviseren, met de prijs." />
      <AdviceTable advices={advices} />
      {can(c.var.actor, 'advice:edit') && <StartForm state={state} municipalities={municipalities} />}
    </>,
    status,
  );
}

/** What the first scenario asks of the municipality a year; undefined while it cannot be priced. */
function annualCents({ edition, facts, year, scenarios }: Advice): number | undefined {
  const [first] = scenarios;
  const priced = first && priceScenario({ edition: edition.document, facts: facts.values, year }, first);
  return priced && 'calculation' in priced ? priced.calculation.totals.municipality.annualCents : undefined;
}

const AdviceTable = ({ advices }: { advices: Advice[] }) => (
  <DataTable
    caption="Adviezen"
    captionHidden
    rows={advices}
    columns={[
      {
        key: 'municipality',
        header: 'Gemeente',
        rowHeader: true,
        cell: (advice) => <a href={`/werk/adviezen/${advice.id}`}>{advice.municipality.name}</a>,
      },
      { key: 'year', header: 'Jaar', cell: ({ year }) => year },
      { key: 'edition', header: 'Prijzen van', cell: ({ edition }) => edition.year },
      { key: 'scenarios', header: 'Scenario’s', align: 'end', cell: ({ scenarios }) => scenarios.length },
      {
        key: 'amount',
        header: 'Eerste scenario, per jaar',
        align: 'end',
        nowrap: true,
        cell: (advice) => <Money cents={annualCents(advice)} missing="nog niet compleet" />,
      },
    ]}
    empty={{
      title: 'Nog geen adviezen',
      text: 'Kies hieronder een gemeente en een jaar. Het advies begint met de Basisdiensten.',
    }}
  />
);

const StartForm = ({
  state,
  municipalities,
}: {
  state: FormState<'municipality' | 'year' | '_key'>;
  municipalities: Municipality[];
}) => (
  <Card title="Nieuw advies">
    <Form>
      <ErrorSummary state={state} />
      <FieldRow>
        <Select
          state={state}
          name="municipality"
          label="Gemeente"
          prompt="Kies een gemeente"
          choices={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          required
        />
        <NumberField state={state} name="year" label="Jaar" required />
      </FieldRow>
      <Actions>
        <Button>Maak advies</Button>
      </Actions>
    </Form>
  </Card>
);
