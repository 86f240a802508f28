import { scopeCode } from '#kernel/figures.ts';
import type { Request } from '#kernel/http.ts';
import { Select } from '#ui/choice-field.tsx';
import { NumberField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { withParameters } from '#ui/page-url.ts';
import { respond } from '#ui/respond.tsx';
import { DASHBOARD } from '../asked.ts';
import { type Dashboard, loadDashboard } from '../load-dashboard.ts';
import { ComparisonSection } from './comparison-section.tsx';
import { HeadlineSection } from './headline-section.tsx';
import { PromiseSection } from './promise-section.tsx';
import { QuarterSection } from './quarter-section.tsx';
import { TrendSection } from './trend-section.tsx';

/** How the organisation, a municipality or a branch does in a year: figures, promises, the years before, the others. */
export async function dashboardPage(c: Request) {
  const dashboard = await loadDashboard(c);
  const { side, chosen, year } = dashboard;
  const title = `${chosen.name}, ${year}`;
  return respond(
    c,
    side,
    `Dashboard: ${title}`,
    <>
      <PageHead
        title="Dashboard"
        lead={
          side === 'partner'
            ? 'Hoe het gaat met de bibliotheek in uw gemeente: cijfers, en wat we hebben afgesproken.'
            : 'Hoe het gaat: cijfers, toegezegd en geleverd, door de jaren en per gemeente.'
        }
      />
      <Filter dashboard={dashboard} />
      <Results status={title}>
        <h2>{title}</h2>
        <HeadlineSection dashboard={dashboard} />
        <PromiseSection c={c} dashboard={dashboard} />
        <QuarterSection c={c} dashboard={dashboard} />
        <TrendSection c={c} dashboard={dashboard} />
        <ComparisonSection c={c} dashboard={dashboard} />
      </Results>
    </>,
  );
}

const Filter = ({ dashboard }: { dashboard: Dashboard }) => {
  const { side, scopes, state, figures, places } = dashboard;
  const choices = scopes.map(({ scope, name }) => ({ value: scopeCode(scope), label: name }));
  const labels = (of: Dashboard['figures']['drawable']) =>
    of.map(({ id, label }) => ({ value: id, label })).toSorted((a, b) => a.label.localeCompare(b.label, 'nl'));
  return (
    <FilterBar action={DASHBOARD[side]} clearHref={withParameters(DASHBOARD[side], {})}>
      {choices.length > 1 && <Select state={state} name="gebied" label="Gebied" choices={choices} required />}
      <NumberField state={state} name="jaar" label="Jaar" required />
      <Select
        state={state}
        name="verloop"
        label="Ook door de jaren"
        prompt="Alleen de vaste cijfers"
        choices={labels(figures.drawable)}
      />
      {places.length > 1 && (
        <Select
          state={state}
          name="vergelijk"
          label="Gemeenten vergelijken op"
          prompt="Het eerste bekende cijfer"
          choices={labels(figures.comparable)}
        />
      )}
    </FilterBar>
  );
};
