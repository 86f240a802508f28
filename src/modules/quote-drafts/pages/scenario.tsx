import type { FormState } from '#kernel/forms.ts';
import { found, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type Advice, adviceById, type Scenario } from '../../advice/index.ts';
import type { QuoteVersion } from '../../quotes/index.ts';
import { takeOverScenario } from '../commands/take-over-scenario.ts';
import { customPriceText, type Differences, differencesWith } from '../differences.ts';
import { nl } from '../messages.ts';
import { contentFrom, fingerprintOf } from '../scenario-content.ts';
import { newTotalText, PriceShift, type Refused, RefusedNotice, SeenFields, showNoDraft } from './draft-parts.tsx';
import { breadcrumbsOf, loadDraft } from './load.ts';

type Place = { readonly version: QuoteVersion; readonly advice: Advice };

const TITLE = 'Scenario overnemen';

async function load(c: Request): Promise<Place> {
  const version = await loadDraft(c);
  const advice = await read(c, async ({ tx }) =>
    version.adviceId === null ? undefined : adviceById(tx, version.adviceId),
  );
  return { version, advice: found(advice, 'advice') };
}

/** The scenario that was asked for, else the one that the version was made from, else the first. */
function scenarioIn({ version, advice: { scenarios } }: Place, id: string | undefined): Scenario {
  const chosen =
    scenarios.find((scenario) => scenario.id === id) ??
    scenarios.find(({ name }) => name === version.scenarioName) ??
    scenarios[0];
  return found(chosen, 'scenario');
}

/** What taking over a scenario of the same advice would change in the draft. */
export async function scenarioPage(c: Request) {
  const place = await load(c);
  if (place.version.state !== 'draft') return showNoDraft(c, place.version, TITLE);
  return show(c, place, { scenario: scenarioIn(place, c.req.query('scenario')) });
}

/** Takes the scenario over as it was shown. */
export async function takeOverScenarioAction(c: Request) {
  const place = await load(c);
  const data = await c.req.formData();
  const typed = (name: string) => String(data.get(name) ?? '');
  const input = {
    ...{ versionId: place.version.id, version: Number(typed('version')) || 0 },
    ...{ scenarioId: typed('scenario'), fingerprint: typed('fingerprint') },
  };
  const outcome = await submit(
    c,
    { _key: typed('_key') },
    (ctx) => takeOverScenario(ctx, input),
    () => `/werk/offertes/${place.version.id}`,
  );
  if (outcome.ok) return outcome.response;
  const current = await load(c);
  const scenario = scenarioIn(current, input.scenarioId);
  return show(c, current, { scenario, refused: { sentence: textOf(nl, outcome.refusal), seen: typed('seen') } });
}

type Shown = { scenario: Scenario; refused?: Refused };

function show(c: Request, place: Place, { scenario, refused }: Shown) {
  const { version, advice } = place;
  const content = contentFrom(advice, scenario);
  const differences = version.state === 'draft' ? differencesWith(version, content) : undefined;
  return respond(
    c,
    'work',
    TITLE,
    <>
      <PageHead
        title={TITLE}
        lead="Is het advies veranderd? Neem een scenario dan in één keer over. Eerst zie je wat er verandert."
        breadcrumbs={breadcrumbsOf(version)}
      />
      <RefusedNotice version={version} refused={refused} />
      {advice.scenarios.length > 1 && <ScenarioChoice place={place} scenario={scenario} />}
      <Results status={newTotalText(differences?.after)}>
        <h2>Scenario ‘{scenario.name}’</h2>
        {differences ? (
          <Comparison place={place} scenario={scenario} differences={differences} />
        ) : (
          <Unpriced place={place} scenario={scenario} />
        )}
      </Results>
    </>,
    refused ? 422 : 200,
  );
}

const ScenarioChoice = ({ place: { version, advice }, scenario }: { place: Place; scenario: Scenario }) => {
  const state: FormState<'scenario'> = { raw: { scenario: scenario.id }, errors: {} };
  return (
    <FilterBar action={`/werk/offertes/${version.id}/scenario`}>
      <Select
        state={state}
        name="scenario"
        label="Welk scenario?"
        prompt=""
        choices={advice.scenarios.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
    </FilterBar>
  );
};

const Unpriced = ({ place: { version, advice }, scenario }: { place: Place; scenario: Scenario }) => {
  const toAdvice = <a href={`/werk/adviezen/${advice.id}`}>Naar het advies</a>;
  if (version.state !== 'draft') return <p>{toAdvice}</p>;
  return scenario.lines.length === 0 ? (
    <EmptyState title="In dit scenario is nog geen dienst gekozen" action={toAdvice} />
  ) : (
    <EmptyState title="Dit scenario is nog niet compleet" action={toAdvice}>
      Er ontbreekt een aantal of een keuze. Vul het aan in het advies, dan kun je het overnemen.
    </EmptyState>
  );
};

type ComparisonProps = { place: Place; scenario: Scenario; differences: Differences };

const Comparison = ({ place: { version, advice }, scenario, differences }: ComparisonProps) => {
  const { rows, after, dropped } = differences;
  if (rows.length === 0)
    return (
      <EmptyState
        title="De offerte is al gelijk aan dit scenario"
        action={<a href={`/werk/offertes/${version.id}`}>Terug naar de offerte</a>}
      />
    );
  return (
    <>
      <Card title="Wat het kost" level={3}>
        <PriceShift now={version} after={after} />
      </Card>
      <DataTable
        caption="Wat er verandert"
        rows={rows}
        groupOf={({ group }) => group}
        columns={[
          { key: 'what', header: 'Onderdeel', rowHeader: true, cell: ({ what }) => what },
          { key: 'was', header: 'Nu', cell: ({ was }) => was },
          { key: 'becomes', header: 'Wordt', cell: ({ becomes }) => becomes },
        ]}
      />
      <Kept version={version} differences={differences} />
      <Form action={`/werk/offertes/${version.id}/scenario`}>
        <SeenFields version={version} />
        <HiddenField name="scenario" value={scenario.id} />
        <HiddenField name="fingerprint" value={fingerprintOf(contentFrom(advice, scenario))} />
        <Actions>
          <Button>{dropped.length > 0 ? 'Neem over en laat vervallen' : 'Neem alles over'}</Button>
          <ButtonLink href={`/werk/offertes/${version.id}`} kind="secondary">
            Terug
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
};

/** What stays as people made it, and what goes. */
const Kept = ({ version, differences: { after, dropped } }: { version: QuoteVersion; differences: Differences }) => (
  <>
    {dropped.length > 0 && (
      <Alert kind="warning" title="Dit vervalt">
        <ul>
          {dropped.map((price) => (
            <li>Eigen prijs. {customPriceText(version, price)}</li>
          ))}
        </ul>
      </Alert>
    )}
    <Card title="Dit blijft" level={3}>
      <ul>
        <li>De brief, de voorwaarden en de laatste dag</li>
        {after.customPrices.map((price) => (
          <li>Eigen prijs. {customPriceText(version, price)}</li>
        ))}
      </ul>
    </Card>
  </>
);
