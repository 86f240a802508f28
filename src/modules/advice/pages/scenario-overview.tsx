import type { FormState } from '#kernel/forms.ts';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card, Cards } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, FieldRow, Form } from '#ui/form.tsx';
import { Money } from '#ui/money.tsx';
import { titlesOf } from '../../calculations/index.ts';
import { compareCalculations, type Difference, yearlyPriceText } from '../../price-comparisons/index.ts';
import { perInhabitantCents } from '../../priced-offers/index.ts';
import type { Scenario } from '../domain.ts';
import type { Advice } from '../queries.ts';
import type { ScenarioReport } from '../scenario-report.ts';

/** A scenario with its report, as far as it can be priced. */
export type Reported = { scenario: Scenario; report: ScenarioReport | undefined };
type OverviewProps = { advice: Advice; reported: readonly Reported[] };

const annualCents = ({ report }: Reported): number | undefined => report?.calculation.totals.municipality.annualCents;

/** Each scenario with what it costs. */
export const ScenarioCards = ({ advice, reported, mayEdit }: OverviewProps & { mayEdit: boolean }) => (
  <Cards>
    {reported.map((each) => {
      const { scenario } = each;
      const cents = annualCents(each);
      const perInhabitant =
        cents === undefined ? undefined : perInhabitantCents(cents, advice.facts.values.inhabitants);
      return (
        <Card
          title={scenario.name}
          footer={mayEdit && <ScenarioActions scenario={scenario} last={reported.length === 1} />}
        >
          <p class="amount">
            <Money cents={cents} missing="nog niet compleet" />
          </p>
          <p>
            per jaar
            {perInhabitant !== undefined && (
              <>
                , <Money cents={perInhabitant} /> per inwoner
              </>
            )}
          </p>
          <p>
            {scenario.lines.length} {scenario.lines.length === 1 ? 'dienst' : 'diensten'} ·{' '}
            <a href={`/werk/adviezen/${advice.id}?scenario=${scenario.id}`}>
              Bekijk ‘{scenario.name}’ regel voor regel
            </a>
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
      <Form action={`/werk/scenarios/${scenario.id}/verwijdering`} confirm={`Scenario ‘${scenario.name}’ verwijderen?`}>
        <Button kind="quiet" small>
          Verwijder
        </Button>
      </Form>
    )}
  </>
);

/** The scenarios side by side, a row for each service that one of them holds. */
export const Comparison = ({ advice, reported }: OverviewProps) => {
  const edition = advice.edition.document;
  const titles = titlesOf(edition);
  const rows = compareCalculations(
    edition,
    reported.map(({ report }) => report?.calculation),
  );
  return (
    <DataTable
      caption="Scenario’s naast elkaar, per jaar voor de gemeente"
      comparison
      rows={rows}
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
        ...reported.map((each, index) => ({
          key: each.scenario.id,
          header: each.scenario.name,
          align: 'end' as const,
          nowrap: true,
          total: <Money cents={annualCents(each)} missing="nog niet compleet" />,
          cell: ({ prices }: Difference) =>
            each.report ? yearlyPriceText(prices[index]) : <span class="missing">onbekend</span>,
        })),
      ]}
    />
  );
};

/** The form that adds a scenario. */
export const AddScenario = ({
  advice,
  state,
}: {
  advice: Advice;
  state: FormState<'scenarioName' | 'copyOf' | '_key'>;
}) => (
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
