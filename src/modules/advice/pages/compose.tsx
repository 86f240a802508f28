import type { Child } from 'hono/jsx';
import { can, requirePermission } from '#kernel/access.ts';
import type { FormState } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { formatCents } from '#kernel/money.ts';
import { NotFound, textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { RadioGroup } from '#ui/choice-field.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField, Live } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { titlesOf } from '../../calculations/index.ts';
import {
  CoverageSummary,
  contributionText,
  perInhabitantCents,
  TotalFigures,
  Warnings,
} from '../../priced-offers/index.ts';
import { type SaveRefusal, saveScenario } from '../commands/save-scenario.ts';
import {
  type Composed,
  fieldOf,
  filledScenario,
  hasUnreadQuantity,
  readScenario,
  withFaults,
} from '../compose-form.ts';
import { priceScenario, type Scenario } from '../domain.ts';
import { nl } from '../messages.ts';
import { type Advice, adviceById } from '../queries.ts';
import { schoolContributionLabels } from '../scenario-changes.ts';
import { findScenario } from '../sql.ts';
import { ServiceChoices } from './service-choices.tsx';
import { StaleScenario } from './stale-scenario.tsx';

type Place = { advice: Advice; scenario: Scenario };

async function load(c: Request): Promise<Place> {
  const id = idParam(c);
  return read(c, async ({ tx, actor }) => {
    const row = found(await findScenario(tx, id), 'scenario');
    const advice = found(await adviceById(tx, row.adviceId), 'advice');
    const place = { municipality: advice.municipality.code };
    if (!can(actor, 'advice:read', place)) throw new NotFound('advice');
    requirePermission(actor, 'advice:edit', place);
    return {
      advice,
      scenario: found(
        advice.scenarios.find((scenario) => scenario.id === id),
        'scenario',
      ),
    };
  });
}

/** The page on which services and quantities of one scenario are chosen, with the total beside them. */
export async function composePage(c: Request) {
  const place = await load(c);
  return respond(
    c,
    'work',
    titleOf(place),
    <Compose {...place} state={filledScenario(place.advice, place.scenario)} chosen={place.scenario} />,
  );
}

const titleOf = ({ advice, scenario }: Place): string =>
  `${scenario.name} · ${advice.municipality.name} ${advice.year}`;

/** Saves the scenario, or only shows what it would cost when the button said so. */
export async function composeAction(c: Request) {
  const place = await load(c);
  const data = await c.req.formData();
  const composed = readScenario(place.advice, data);
  const again = (state: FormState, status: 200 | 422, rest: Pick<ComposeProps, 'refusal' | 'stale'> = {}) =>
    respond(c, 'work', titleOf(place), <Compose {...place} state={state} chosen={composed} {...rest} />, status);
  if (Object.keys(composed.state.errors).length > 0) return again(composed.state, 422);
  if (data.get('only') === 'calculate') return again(calculated(composed, place.advice), 200);

  const { name, schoolContribution, version, lines } = composed;
  const outcome = await submit(
    c,
    { _key: String(data.get('_key') ?? '') },
    (ctx) => saveScenario(ctx, { scenarioId: place.scenario.id, name, schoolContribution, version, lines }),
    ({ adviceId }) => `/werk/adviezen/${adviceId}`,
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  return again(stateAfter(refusal, composed, place.advice), 422, {
    refusal: textOf(nl, refusal),
    stale: refusal.code === 'changed-meanwhile' && (
      <StaleScenario {...place} current={refusal.current} typed={composed} />
    ),
  });
}

/** What was typed, with whatever stands in the way of a total beside its field. */
function calculated(composed: Composed, advice: Advice): FormState {
  const { edition, facts, year } = advice;
  const priced = priceScenario({ edition: edition.document, facts: facts.values, year }, composed);
  return 'faults' in priced ? withFaults(composed, priced.faults, advice) : composed.state;
}

function stateAfter(refusal: SaveRefusal, composed: Composed, advice: Advice): FormState {
  const { raw, errors } = composed.state;
  if (refusal.code === 'invalid-choice') return withFaults(composed, refusal.faults, advice);
  if (refusal.code === 'changed-meanwhile')
    return { raw: { ...raw, version: String(refusal.current.version) }, errors };
  if (refusal.code === 'name-taken') return { raw, errors: { ...errors, name: textOf(nl, refusal) } };
  if (refusal.code !== 'reason-missing') return composed.state;
  const titles = titlesOf(advice.edition.document);
  const missing = refusal.services.map((service) => [
    fieldOf.reason(service),
    `${titles.get(service)}: schrijf waarom een aantal afwijkt`,
  ]);
  return { raw, errors: { ...errors, ...Object.fromEntries(missing) } };
}

/** The part of the page that shows what the choice costs, for the script that renews it while typing. */
export async function liveTotal(c: Request) {
  const place = await load(c);
  const composed = readScenario(place.advice, await c.req.formData());
  return c.html(<Total advice={place.advice} state={composed.state} chosen={composed} />);
}

type ComposeProps = Place & {
  state: FormState;
  chosen: Pick<Scenario, 'lines' | 'schoolContribution'>;
  refusal?: string;
  stale?: Child;
};

const Compose = ({ advice, scenario, state, chosen, refusal, stale }: ComposeProps) => (
  <>
    <PageHead
      title={titleOf({ advice, scenario })}
      lead={`Prijzen uit de catalogus van ${advice.edition.year}. Wat je leeg laat, volgt de gegevens van de gemeente.`}
      breadcrumbs={[
        { href: '/werk/adviezen', label: 'Adviezen' },
        { href: `/werk/adviezen/${advice.id}`, label: `${advice.municipality.name} ${advice.year}` },
      ]}
    />
    <Form liveUrl={`/werk/scenarios/${scenario.id}/totaal`}>
      <ErrorSummary state={state} refusal={refusal} />
      {stale}
      <HiddenField state={state} name="version" value={scenario.version} />
      <Columns aside={<Total advice={advice} state={state} chosen={chosen} />}>
        <TextField state={state} name="name" label="Naam van het scenario" required maxlength={60} />
        <ServiceChoices advice={advice} state={state} />
        <RadioGroup
          state={state}
          name="schoolContribution"
          label="Bijdrage van de school aan de Bibliotheek op school"
          hint={contributionText(advice.edition.document)}
          required
          choices={[
            { value: 'on-top', label: schoolContributionLabels['on-top'] },
            { value: 'within', label: schoolContributionLabels.within },
          ]}
        />
        <Actions>
          <Button>Bewaar scenario</Button>
          <Button kind="secondary" name="only" value="calculate">
            Reken uit
          </Button>
        </Actions>
      </Columns>
    </Form>
  </>
);

const Total = ({ advice, state, chosen }: Pick<ComposeProps, 'advice' | 'state' | 'chosen'>) => {
  const edition = advice.edition.document;
  const inhabitants = advice.facts.values.inhabitants;
  const priced = priceScenario({ edition, facts: advice.facts.values, year: advice.year }, chosen);
  if ('faults' in priced || hasUnreadQuantity(state)) {
    return (
      <Live status="Nog geen totaal: er ontbreekt iets">
        <Card title="Totaal">
          <Alert kind="warning" title="Nog geen totaal">
            Bij een gekozen dienst ontbreekt een aantal of een keuze, of klopt een getal niet. Kies ‘Reken uit’ om te
            zien welke.
          </Alert>
        </Card>
      </Live>
    );
  }
  const { annualCents } = priced.calculation.totals.municipality;
  const each = perInhabitantCents(annualCents, inhabitants);
  return (
    <Live
      status={`Totaal ${formatCents(annualCents)} per jaar${each === undefined ? '' : `, ${formatCents(each)} per inwoner`}`}
    >
      <Card title="Totaal">
        <TotalFigures calculation={priced.calculation} inhabitants={inhabitants} />
      </Card>
      <Warnings calculation={priced.calculation} edition={edition} />
      <CoverageSummary calculation={priced.calculation} edition={edition} />
    </Live>
  );
};
