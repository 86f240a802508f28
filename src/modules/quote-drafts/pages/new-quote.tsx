import { z } from 'zod';
import { can, municipalitiesFor } from '#kernel/access.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { found, type Request, read, submit } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { formatCents } from '#kernel/money.ts';
import { NotFound, textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card, Cards } from '#ui/card.tsx';
import { RadioGroup } from '#ui/choice-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type Advice, adviceById, listAdvices, priceScenario, type Scenario } from '../../advice/index.ts';
import { listMunicipalities } from '../../organisation/index.ts';
import { makeQuote } from '../commands/make-quote.ts';
import { nl } from '../messages.ts';

const form = defineForm(z.object({ scenario: field.text('Kies een scenario'), _key: field.key() }));
type Shown = { state: typeof form.empty; status: 200 | 422; refusal?: string };

const breadcrumbs = [{ href: '/werk/offertes', label: 'Offertes' }];

async function adviceIn(c: Request): Promise<Advice | undefined> {
  const id = c.req.query('advies');
  if (id === undefined) return undefined;
  return read(c, async ({ tx, actor }) => {
    const advice = found(isId(id) ? await adviceById(tx, id) : undefined, 'advice');
    if (!can(actor, 'quotes:edit', { municipality: advice.municipality.code })) throw new NotFound('advice');
    return advice;
  });
}

/** First the advice, then one of its scenarios, to make a quote of. A link from an advice skips the first. */
export async function newQuotePage(c: Request) {
  const advice = await adviceIn(c);
  return advice ? chooseScenario(c, advice, { state: form.empty, status: 200 }) : chooseAdvice(c);
}

/** Makes the quote and opens it. */
export async function makeQuoteAction(c: Request) {
  const advice = found(await adviceIn(c), 'advice');
  const data = form.parse(await c.req.formData());
  if (!data.ok) return chooseScenario(c, advice, { state: data.state, status: 422 });
  const { scenario: scenarioId, _key } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => makeQuote(ctx, { adviceId: advice.id, scenarioId }),
    ({ versionId }) => `/werk/offertes/${versionId}`,
  );
  return outcome.ok
    ? outcome.response
    : chooseScenario(c, advice, { state: data.state, status: 422, refusal: textOf(nl, outcome.refusal) });
}

async function chooseAdvice(c: Request) {
  const { advices, names } = await read(c, async ({ tx, actor }) => {
    const codes = municipalitiesFor(actor, 'quotes:edit');
    const known = await listMunicipalities(tx, codes);
    return { advices: await listAdvices(tx, codes), names: new Map(known.map(({ code, name }) => [code, name])) };
  });
  return respond(
    c,
    'work',
    'Nieuwe offerte',
    <>
      <PageHead title="Nieuwe offerte" lead="Een offerte begint bij een advies. Kies welk." breadcrumbs={breadcrumbs} />
      {advices.length === 0 && (
        <EmptyState title="Nog geen adviezen" action={<a href="/werk/adviezen">Naar de adviezen</a>}>
          Maak eerst een advies voor de gemeente.
        </EmptyState>
      )}
      <Cards>
        {advices.map(({ id, municipalityCode, year }) => (
          <Card
            title={`${names.get(municipalityCode) ?? municipalityCode} ${year}`}
            href={`/werk/offertes/nieuw?advies=${id}`}
          />
        ))}
      </Cards>
    </>,
  );
}

function chooseScenario(c: Request, advice: Advice, { state, status, refusal }: Shown) {
  return respond(
    c,
    'work',
    'Nieuwe offerte',
    <>
      <PageHead
        title={`Nieuwe offerte voor ${advice.municipality.name}, ${advice.year}`}
        lead="De offerte neemt de diensten en aantallen van het scenario over, met de gegevens van de gemeente zoals ze nu zijn."
        breadcrumbs={breadcrumbs}
      />
      <Form>
        <ErrorSummary state={state} refusal={refusal} />
        <RadioGroup
          state={state}
          name="scenario"
          label="Van welk scenario?"
          value={advice.scenarios.length === 1 ? advice.scenarios[0]?.id : undefined}
          choices={advice.scenarios.map((scenario) => ({
            value: scenario.id,
            label: scenario.name,
            hint: priceText(advice, scenario),
          }))}
          required
        />
        <Actions>
          <Button>Maak offerte</Button>
        </Actions>
      </Form>
    </>,
    status,
  );
}

function priceText({ edition, facts, year }: Advice, scenario: Scenario): string {
  const priced = priceScenario({ edition: edition.document, facts: facts.values, year }, scenario);
  if ('faults' in priced) return `${scenario.lines.length} diensten, nog niet compleet`;
  const { annualCents } = priced.calculation.totals.municipality;
  return `${scenario.lines.length} diensten, ${formatCents(annualCents)} per jaar`;
}
