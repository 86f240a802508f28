import { z } from 'zod';
import { can, requirePermission } from '#kernel/access.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { change, found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { NotFound, type Refusal, type Result, textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card, Cards } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form } from '#ui/form.tsx';
import { Money } from '#ui/money.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import {
  type Calculation,
  CoverageTable,
  PriceTable,
  perInhabitantCents,
  TotalFigures,
  TotalTables,
  titlesOf,
  Warnings,
} from '../../activity-catalogue/index.ts';
import { addGoal } from '../commands/add-goal.ts';
import { addScenario } from '../commands/add-scenario.ts';
import { removeScenario } from '../commands/remove-scenario.ts';
import { compare, priceScenario, type Scenario } from '../domain.ts';
import { nl } from '../messages.ts';
import { type Advice, adviceById } from '../queries.ts';
import { findScenario } from '../sql.ts';
import { GoalList } from './goals.tsx';

const scenarioForm = defineForm(
  z.object({
    scenarioName: field.text('Geef het scenario een naam', 60),
    copyOf: field.text('Kies een scenario'),
    _key: field.key(),
  }),
);
const goalForm = defineForm(z.object({ goal: field.text('Vul een doel in', 120), _key: field.key() }));
type States = { scenario: typeof scenarioForm.empty; goal: typeof goalForm.empty };
const EMPTY: States = { scenario: scenarioForm.empty, goal: goalForm.empty };

/** The advice of one municipality for one year, loaded through the actor. */
export async function loadAdvice(c: Request): Promise<Advice> {
  const id = idParam(c);
  return read(c, async ({ tx, actor }) => {
    const advice = found(await adviceById(tx, id), 'advice');
    if (!can(actor, 'advice:read', { municipality: advice.municipality.code })) throw new NotFound('advice');
    return advice;
  });
}

export const advicePage = async (c: Request) => show(c, await loadAdvice(c), EMPTY, 200);

type Priced = { scenario: Scenario; calculation: Calculation | undefined };

const pricedScenarios = ({ edition, facts, year, scenarios }: Advice): Priced[] =>
  scenarios.map((scenario) => {
    const priced = priceScenario({ edition: edition.document, facts: facts.values, year }, scenario);
    return { scenario, calculation: 'calculation' in priced ? priced.calculation : undefined };
  });

function show(c: Request, advice: Advice, states: States, status: 200 | 422) {
  const mayEdit = can(c.var.actor, 'advice:edit', { municipality: advice.municipality.code });
  const priced = pricedScenarios(advice);
  const shown = priced.find(({ scenario }) => scenario.id === c.req.query('scenario')) ?? priced[0];
  return respond(
    c,
    'work',
    `${advice.municipality.name} ${advice.year}`,
    <>
      <PageHead
        title={`Advies voor ${advice.municipality.name}, ${advice.year}`}
        lead={`Prijzen uit de catalogus van ${advice.edition.year}.`}
        breadcrumbs={[{ href: '/werk/adviezen', label: 'Adviezen' }]}
        actions={<a href={`/werk/gemeenten/${advice.municipality.slug}/${advice.year}`}>Gegevens van de gemeente</a>}
      />
      <ScenarioCards advice={advice} priced={priced} mayEdit={mayEdit} />
      {priced.length > 1 && <Comparison advice={advice} priced={priced} />}
      {shown && <ScenarioDetails advice={advice} {...shown} />}
      {mayEdit && <GoalList advice={advice} state={states.goal} />}
      {mayEdit && <AddScenario advice={advice} state={states.scenario} />}
    </>,
    status,
  );
}

const ScenarioCards = ({ advice, priced, mayEdit }: { advice: Advice; priced: Priced[]; mayEdit: boolean }) => (
  <Cards>
    {priced.map(({ scenario, calculation }) => {
      const cents = calculation?.totals.municipality.annualCents;
      const each = cents === undefined ? undefined : perInhabitantCents(cents, advice.facts.values.inhabitants);
      return (
        <Card
          title={scenario.name}
          footer={mayEdit && <ScenarioActions scenario={scenario} last={priced.length === 1} />}
        >
          <p class="figure-value">
            <Money cents={cents} missing="nog niet compleet" />
          </p>
          <p>
            per jaar
            {each !== undefined && (
              <>
                , <Money cents={each} /> per inwoner
              </>
            )}
          </p>
          <p>
            {scenario.lines.length} diensten ·{' '}
            <a href={`/werk/adviezen/${advice.id}?scenario=${scenario.id}`}>Bekijk regel voor regel</a>
          </p>
        </Card>
      );
    })}
  </Cards>
);

const ScenarioActions = ({ scenario, last }: { scenario: Scenario; last: boolean }) => (
  <>
    <ButtonLink href={`/werk/scenarios/${scenario.id}`} small>
      Stel samen
    </ButtonLink>
    {!last && (
      <Form action={`/werk/scenarios/${scenario.id}/verwijderen`} confirm={`Scenario ‘${scenario.name}’ verwijderen?`}>
        <Button kind="quiet" small>
          Verwijder
        </Button>
      </Form>
    )}
  </>
);

const Comparison = ({ advice, priced }: { advice: Advice; priced: Priced[] }) => {
  const titles = titlesOf(advice.edition.document);
  const total = (index: number) => (
    <Money cents={priced[index]?.calculation?.totals.municipality.annualCents} missing="nog niet compleet" />
  );
  return (
    <DataTable
      caption="Scenario’s naast elkaar, per jaar voor de gemeente"
      rows={compare(
        advice.edition.document,
        priced.map(({ calculation }) => calculation),
      )}
      columns={[
        {
          key: 'service',
          header: 'Dienst',
          rowHeader: true,
          total: 'Totaal per jaar',
          cell: ({ serviceId, differs }) => (
            <>
              {titles.get(serviceId)} {differs && <Badge tone="ochre">verschilt</Badge>}
            </>
          ),
        },
        ...priced.map(({ scenario }, index) => ({
          key: scenario.id,
          header: scenario.name,
          align: 'end' as const,
          nowrap: true,
          total: total(index),
          cell: ({ annualCents }: { annualCents: readonly (number | undefined)[] }) => (
            <Money cents={annualCents[index]} missing="niet gekozen" />
          ),
        })),
      ]}
    />
  );
};

const ScenarioDetails = ({ advice, scenario, calculation }: Priced & { advice: Advice }) => {
  const edition = advice.edition.document;
  if (!calculation) {
    return (
      <Alert kind="warning" title={`‘${scenario.name}’ is nog niet compleet`}>
        Bij een gekozen dienst ontbreekt een aantal of een keuze. Kies ‘Stel samen’ om het aan te vullen.
      </Alert>
    );
  }
  return (
    <>
      <h2>{scenario.name}</h2>
      <TotalFigures calculation={calculation} inhabitants={advice.facts.values.inhabitants} />
      <Warnings calculation={calculation} edition={edition} />
      <PriceTable calculation={calculation} edition={edition} caption={`${scenario.name}, regel voor regel`} />
      <TotalTables calculation={calculation} edition={edition} />
      <CoverageTable calculation={calculation} edition={edition} />
    </>
  );
};

const AddScenario = ({ advice, state }: { advice: Advice; state: States['scenario'] }) => (
  <Card title="Nog een scenario">
    <Form action={`/werk/adviezen/${advice.id}/scenarios`}>
      <ErrorSummary state={state} />
      <FieldRow>
        <TextField
          state={state}
          name="scenarioName"
          label="Naam"
          hint="Bijvoorbeeld: zuinig, of met meer taal"
          required
          maxlength={60}
        />
        <Select
          state={state}
          name="copyOf"
          label="Begin met een kopie van"
          choices={advice.scenarios.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      </FieldRow>
      <Actions>
        <Button kind="secondary">Voeg toe</Button>
      </Actions>
    </Form>
  </Card>
);

/** Adds a scenario and opens it. */
export async function addScenarioAction(c: Request) {
  const advice = await loadAdvice(c);
  const data = scenarioForm.parse(await c.req.formData());
  if (!data.ok) return show(c, advice, { ...EMPTY, scenario: data.state }, 422);
  const { scenarioName: name, copyOf, _key } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => addScenario(ctx, { adviceId: advice.id, name, copyOf }),
    ({ id }) => `/werk/scenarios/${id}`,
  );
  if (outcome.ok) return outcome.response;
  return show(
    c,
    advice,
    { ...EMPTY, scenario: withError(data.state, 'scenarioName', textOf(nl, outcome.refusal)) },
    422,
  );
}

export async function addGoalAction(c: Request) {
  const advice = await loadAdvice(c);
  const data = goalForm.parse(await c.req.formData());
  if (!data.ok) return show(c, advice, { ...EMPTY, goal: data.state }, 422);
  const { goal: title, _key } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => addGoal(ctx, { adviceId: advice.id, title }),
    () => `/werk/adviezen/${advice.id}`,
  );
  if (outcome.ok) return outcome.response;
  return show(c, advice, { ...EMPTY, goal: withError(data.state, 'goal', textOf(nl, outcome.refusal)) }, 422);
}

export async function removeScenarioAction(c: Request) {
  const scenarioId = idParam(c);
  const adviceId = await read(c, async ({ tx, actor }) => {
    const scenario = found(await findScenario(tx, scenarioId), 'scenario');
    const advice = found(await adviceById(tx, scenario.adviceId), 'advice');
    requirePermission(actor, 'advice:edit', { municipality: advice.municipality.code });
    return advice.id;
  });
  const removed: Result<unknown, Refusal> = await change(c, (ctx) => removeScenario(ctx, { scenarioId }));
  // The last scenario has no button; who posts all the same comes back to it unharmed.
  return c.redirect(`/werk/adviezen/${adviceId}${removed.ok ? '' : `?scenario=${scenarioId}`}`, 303);
}
