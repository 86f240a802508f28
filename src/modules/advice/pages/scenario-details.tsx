import { dayOf, formatDay } from '#kernel/days.ts';
import { formatQuantity } from '#kernel/money.ts';
import { Alert } from '#ui/alert.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Money } from '#ui/money.tsx';
import { PriceComparisonTable } from '../../price-comparisons/index.ts';
import { CoverageTable, PriceTable, TotalFigures, TotalTables, Warnings } from '../../priced-offers/index.ts';
import { Checks } from '../../rule-sets/index.ts';
import type { Advice } from '../queries.ts';
import type { MissingBasis, Overruled, ScenarioReport } from '../scenario-report.ts';
import { GoalTable } from './goals.tsx';

/** Everything that one scenario says: what changed under it, its prices, and what it leaves open. */
export const ScenarioDetails = ({ advice, report }: { advice: Advice; report: ScenarioReport }) => {
  const { scenario, calculation } = report;
  const edition = advice.edition.document;
  return (
    <>
      <h2>{scenario.name}</h2>
      <ChangedFacts report={report} />
      <TotalFigures calculation={calculation} inhabitants={advice.facts.values.inhabitants} />
      <Warnings calculation={calculation} edition={edition} />
      <PriceTable calculation={calculation} edition={edition} caption={`${scenario.name}, regel voor regel`} />
      <OverruledTable overruled={report.overruled} />
      <TotalTables calculation={calculation} edition={edition} />
      <GoalTable goals={report.goals} />
      {report.comparison && <PriceComparisonTable comparison={report.comparison} />}
      <CoverageTable calculation={calculation} edition={edition} />
      <MissingBasisTable services={report.missingBasis} />
      <Checks checks={report.checks} />
    </>
  );
};

const number = (value: number | undefined): string => (value === undefined ? 'onbekend' : formatQuantity(value));

const ChangedFacts = ({ report: { scenario, factChanges } }: { report: ScenarioReport }) => {
  if (factChanges.length === 0) return null;
  return (
    <Alert kind="warning" title="De gegevens van de gemeente zijn veranderd">
      <p>
        Sinds dit scenario is bewaard, op {formatDay(dayOf(scenario.savedAt))}. De prijzen hieronder volgen de nieuwe
        gegevens.
      </p>
      <ul>
        {factChanges.map(({ label, was, now }) => (
          <li>
            {label}: was {number(was)}, nu {number(now)}
          </li>
        ))}
      </ul>
    </Alert>
  );
};

const OverruledTable = ({ overruled }: { overruled: readonly Overruled[] }) => {
  if (overruled.length === 0) return null;
  return (
    <DataTable
      caption="Aantallen die afwijken van de gegevens van de gemeente"
      rows={overruled}
      columns={[
        { key: 'service', header: 'Dienst', rowHeader: true, cell: ({ service }) => service },
        { key: 'what', header: 'Aantal', cell: ({ label }) => label },
        { key: 'fact', header: 'Volgens de gegevens', align: 'end', cell: ({ fact }) => formatQuantity(fact) },
        { key: 'stated', header: 'In dit advies', align: 'end', cell: ({ stated }) => formatQuantity(stated) },
        { key: 'reason', header: 'Reden', cell: ({ reason }) => reason },
      ]}
    />
  );
};

const MissingBasisTable = ({ services }: { services: readonly MissingBasis[] }) => {
  if (services.length === 0) return null;
  return (
    <DataTable
      caption="Wat de ontbrekende Basisdiensten kosten"
      rows={services}
      columns={[
        { key: 'service', header: 'Dienst', rowHeader: true, cell: ({ title }) => title },
        { key: 'reason', header: 'Waarom dit telt', cell: ({ reason }) => reason },
        {
          key: 'amount',
          header: 'Prijs per jaar',
          align: 'end',
          nowrap: true,
          cell: ({ annualCents }) => <Money cents={annualCents} missing="volgt uit een keuze" />,
        },
      ]}
    />
  );
};
