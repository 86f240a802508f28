import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { Select } from '#ui/choice-field.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { NumberField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { KeyFigures } from '#ui/key-figures.tsx';
import { Money } from '#ui/money.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { type BudgetLine, budgetLines, costCents, stateOf } from '../domain.ts';
import { listBudgets, listYearEngagements, sumBudgets, type YearEngagement } from '../sql.ts';
import { NO_SERVICE, STATE_TONES, STATES } from '../words.ts';
import { type AskedYear, servicesOf, yearOf } from '../year-of.ts';
import { addressOf } from './engagements.tsx';

const load = (c: Request) =>
  read(c, async (ctx) => {
    const asked = await yearOf(c, ctx, 'speakers:read');
    const { municipality, year } = asked;
    if (!municipality) return { ...asked, ...(await loadAll(ctx, asked)), mayBudget: false };
    const of = { municipalityCode: municipality.code, year };
    const engagements = await listYearEngagements(ctx.tx, { municipalityCodes: [municipality.code], year });
    const services = await servicesOf(ctx, municipality.code, year);
    return {
      ...asked,
      engagements,
      lines: budgetLines(services, await listBudgets(ctx.tx, of), engagements),
      mayBudget: can(ctx.actor, 'speakers:set-budgets', { municipality: municipality.code }),
    };
  });

/** A line for each municipality that has a budget or a speaker; its id is the word for it in the address. */
async function loadAll({ tx }: Ctx, { municipalities, year }: AskedYear) {
  const of = { municipalityCodes: municipalities.map(({ code }) => code), year };
  const engagements = await listYearEngagements(tx, of);
  const budgets = await sumBudgets(tx, of);
  const lines = municipalities.flatMap(({ code, slug, name }): BudgetLine[] => {
    const own = engagements.filter(({ municipalityCode }) => municipalityCode === code);
    if (own.length === 0 && !budgets.has(code)) return [];
    const promisedCents = own.reduce((sum, engagement) => sum + costCents(engagement), 0);
    return [{ serviceId: slug, title: name, budgetCents: budgets.get(code), promisedCents }];
  });
  return { engagements, lines };
}

/** What speakers may cost a municipality in a year, what was promised to them, and what is left. */
export async function yearPage(c: Request) {
  const { lines, engagements, mayBudget, ...asked } = await load(c);
  const { municipality, year } = asked;
  const title = `Sprekers in ${municipality?.name ?? 'alle gemeenten'}, ${year}`;
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        lead="Wat sprekers mogen kosten, wat er met hen is afgesproken en wat er over is. Bedragen met btw."
        breadcrumbs={[{ href: '/werk/programma', label: 'Programma' }]}
      />
      <Filters asked={asked} />
      <Results status={engagements.length === 1 ? '1 spreker' : `${engagements.length} sprekers`}>
        <Totals lines={lines} />
        {municipality ? (
          <BudgetTable lines={lines} budgetHref={mayBudget ? budgetHref(municipality.slug, year) : undefined} />
        ) : (
          <MunicipalityTable lines={lines} year={year} />
        )}
        <EngagementTable engagements={engagements} />
      </Results>
    </>,
  );
}

const budgetHref = (slug: string, year: number) => (serviceId: string) =>
  `/werk/sprekers/budget?gemeente=${slug}&jaar=${year}&dienst=${encodeURIComponent(serviceId)}`;

const Filters = ({ asked: { municipalities, municipality, year } }: { asked: AskedYear }) => {
  const state = { raw: { gemeente: municipality?.slug ?? '', jaar: String(year) }, errors: {} };
  return (
    <FilterBar action="/werk/sprekers" clearHref="/werk/sprekers">
      <Select
        state={state}
        name="gemeente"
        label="Gemeente"
        prompt="Alle gemeenten"
        choices={municipalities.map(({ slug, name }) => ({ value: slug, label: name }))}
        required
      />
      <NumberField state={state} name="jaar" label="Jaar" required />
    </FilterBar>
  );
};

const Totals = ({ lines }: { lines: readonly BudgetLine[] }) => {
  const budget = lines.reduce((sum, { budgetCents = 0 }) => sum + budgetCents, 0);
  const promised = lines.reduce((sum, { promisedCents }) => sum + promisedCents, 0);
  return (
    <KeyFigures
      items={[
        { label: 'Begroot', value: <Money cents={budget} /> },
        { label: 'Afgesproken', value: <Money cents={promised} /> },
        { label: budget < promised ? 'Te veel' : 'Over', value: <Money cents={Math.abs(budget - promised)} /> },
      ]}
    />
  );
};

type BudgetProps = { lines: readonly BudgetLine[]; budgetHref: ((serviceId: string) => string) | undefined };

const AMOUNTS: readonly Column<BudgetLine>[] = [
  {
    key: 'budget',
    header: 'Begroot',
    align: 'end',
    cell: ({ budgetCents }) => <Money cents={budgetCents} missing="niet begroot" />,
  },
  { key: 'promised', header: 'Afgesproken', align: 'end', cell: (line) => <Money cents={line.promisedCents} /> },
  {
    key: 'left',
    header: 'Over',
    align: 'end',
    cell: ({ budgetCents, promisedCents }) =>
      budgetCents === undefined ? '' : <Money cents={budgetCents - promisedCents} />,
  },
];

const MunicipalityTable = ({ lines, year }: { lines: readonly BudgetLine[]; year: number }) => (
  <DataTable
    caption="Per gemeente"
    rows={lines}
    columns={[
      {
        key: 'municipality',
        header: 'Gemeente',
        rowHeader: true,
        cell: ({ serviceId: slug, title }) => <a href={`/werk/sprekers?gemeente=${slug}&jaar=${year}`}>{title}</a>,
      },
      ...AMOUNTS,
    ]}
    empty={{ title: 'Nog niets begroot', text: 'Kies een gemeente om te zien waarvoor sprekers kunnen komen.' }}
  />
);

const BudgetTable = ({ lines, budgetHref: hrefOf }: BudgetProps) => (
  <DataTable
    caption="Per dienst"
    rows={lines}
    columns={[
      {
        key: 'service',
        header: 'Dienst',
        rowHeader: true,
        cell: ({ serviceId, title }) => (serviceId === '' ? NO_SERVICE : title),
      },
      ...AMOUNTS,
      ...(hrefOf
        ? [
            {
              key: 'set',
              header: 'Budget',
              cell: ({ serviceId, title }: BudgetLine) => (
                <a href={hrefOf(serviceId)}>
                  Wijzig<span class="visually-hidden"> het budget van {title || NO_SERVICE}</span>
                </a>
              ),
            },
          ]
        : []),
    ]}
    empty={{ title: 'Niets toegezegd', text: 'Voor dit jaar zijn geen activiteiten toegezegd.' }}
  />
);

const EngagementTable = ({ engagements }: { engagements: readonly YearEngagement[] }) => (
  <DataTable
    caption="Sprekers"
    rows={engagements}
    columns={[
      { key: 'name', header: 'Spreker', rowHeader: true, cell: ({ name }) => name },
      {
        key: 'activity',
        header: 'Activiteit',
        cell: ({ activityId, activityTitle }) => <a href={addressOf(activityId)}>{activityTitle}</a>,
      },
      { key: 'cost', header: 'Kosten', align: 'end', cell: (engagement) => <Money cents={costCents(engagement)} /> },
      {
        key: 'state',
        header: 'Stand',
        cell: (engagement) => <Badge tone={STATE_TONES[stateOf(engagement)]}>{STATES[stateOf(engagement)]}</Badge>,
      },
    ]}
    empty={{ title: 'Nog geen sprekers', text: 'Leg een spreker vast bij een activiteit.' }}
  />
);
