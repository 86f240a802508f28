import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { type Request, read, yearAsked } from '#kernel/http.ts';
import { yearChart } from '#kernel/year-chart.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { NumberField } from '#ui/field.tsx';
import { Figure } from '#ui/figure.tsx';
import { ExportLinks, FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { listAllBranches } from '../../branches/index.ts';
import { listMunicipalities, MunicipalityFilter } from '../../organisation/index.ts';
import { KINDS, monthOf, STATES, type State, stateOf, takesPart } from '../domain.ts';
import { nationalCalendarOf } from '../national-calendar.ts';
import { type Campaign, listCampaigns } from '../sql/campaigns.ts';
import { monthName, stateTones, whenText } from '../words.ts';
import { NationalCalendar } from './national-calendar.tsx';

export type Listed = Campaign & { readonly state: State; readonly branchCount: number };

/** The campaigns that the address asks for: of a year, a kind, and with branches of a municipality. */
export async function campaignsAsked(c: Request, { tx, now }: Ctx) {
  const year = yearAsked(c) ?? Number(today(now).slice(0, 4));
  const municipalities = await listMunicipalities(tx);
  const code = municipalities.find(({ slug }) => slug === c.req.query('gemeente'))?.code;
  const branches = (await listAllBranches(tx)).filter(
    ({ municipalityCode }) => code === undefined || municipalityCode === code,
  );
  const all = await listCampaigns(tx, year);
  const listed = all.map((campaign) => ({
    ...campaign,
    state: stateOf(campaign, today(now)),
    branchCount: branches.filter((branch) => takesPart(campaign, branch)).length,
  }));
  const kind = c.req.query('soort') ?? '';
  const campaigns: Listed[] = listed.filter(
    (campaign) => (kind === '' || campaign.kind === kind) && (code === undefined || campaign.branchCount > 0),
  );
  return { year, municipalities, campaigns, taken: new Set(all.map(({ calendarId }) => calendarId)) };
}

/** The calendar of a year: our campaigns as a band and by month, and those of the country that we may take over. */
export async function calendarPage(c: Request) {
  const { year, municipalities, campaigns, taken } = await read(c, (ctx) => campaignsAsked(c, ctx));
  const { search } = new URL(c.req.url);
  const found = campaigns.length === 1 ? '1 campagne' : `${campaigns.length} campagnes`;
  const { actor } = c.var;
  return respond(
    c,
    'work',
    `Campagnes in ${year}`,
    <>
      <PageHead
        title={`Campagnes in ${year}`}
        lead="Wat er landelijk, in de provincie en van onszelf op de kalender staat."
        actions={can(actor, 'campaigns:edit') && <ButtonLink href="/werk/campagnes/nieuw">Nieuwe campagne</ButtonLink>}
      />
      <YearChoice year={year} />
      <Filters c={c} year={year} municipalities={municipalities} />
      <Results status={found}>
        {campaigns.length > 0 && <Band year={year} campaigns={campaigns} />}
        <CampaignTable year={year} campaigns={campaigns} />
        {campaigns.length > 0 && (
          <ExportLinks csv={`/werk/campagnes/lijst.csv${search}`} xlsx={`/werk/campagnes/lijst.xlsx${search}`} />
        )}
      </Results>
      <NationalCalendar
        year={year}
        entries={nationalCalendarOf(year).filter(({ calendarId }) => !taken.has(calendarId))}
        mayTake={can(actor, 'campaigns:edit', {})}
      />
    </>,
  );
}

const YearChoice = ({ year }: { year: number }) => (
  <div class="actions">
    <ButtonLink href={`/werk/campagnes?jaar=${year - 1}`} kind="secondary" small>
      {year - 1}
    </ButtonLink>
    <ButtonLink href={`/werk/campagnes?jaar=${year + 1}`} kind="secondary" small>
      {year + 1}
    </ButtonLink>
  </div>
);

type FilterProps = { c: Request; year: number; municipalities: readonly { slug: string; name: string }[] };

const Filters = ({ c, year, municipalities }: FilterProps) => {
  const asked = (name: string) => c.req.query(name) ?? '';
  const state = { raw: { jaar: String(year), soort: asked('soort'), gemeente: asked('gemeente') }, errors: {} };
  return (
    <FilterBar action="/werk/campagnes" clearHref="/werk/campagnes">
      <NumberField state={state} name="jaar" label="Jaar" required />
      <Select
        state={state}
        name="soort"
        label="Soort"
        prompt="Alle soorten"
        choices={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
        required
      />
      <MunicipalityFilter state={state} municipalities={municipalities} />
    </FilterBar>
  );
};

const Band = ({ year, campaigns }: { year: number; campaigns: readonly Listed[] }) => (
  <Figure
    {...yearChart({
      id: 'jaarband',
      title: `Campagnes in ${year}`,
      description:
        'Een balk voor elke campagne onder de maanden van het jaar. Een open kader: de datum is nog niet bekend.',
      year,
      kinds: Object.values(KINDS),
      header: ['Campagne', 'Soort', 'Wanneer'],
      bars: campaigns.filter(({ state }) => state !== 'withdrawn').map(barOf),
    })}
    caption={`Het jaar ${year}; een open kader betekent dat de datum nog niet bekend is`}
  />
);

const barOf = (campaign: Listed) => {
  const { name, startsOn, endsBefore } = campaign;
  const known = { name, kind: Object.keys(KINDS).indexOf(campaign.kind), when: whenText(campaign) };
  return startsOn && endsBefore
    ? { ...known, span: { startsOn, endsBefore } }
    : { ...known, span: undefined, month: monthOf(campaign) };
};

const CampaignTable = ({ year, campaigns }: { year: number; campaigns: readonly Listed[] }) => (
  <DataTable
    caption={`Onze campagnes in ${year}`}
    rows={campaigns}
    groupOf={(campaign) => `${monthName(monthOf(campaign))} ${year}`}
    columns={[
      {
        key: 'name',
        header: 'Campagne',
        rowHeader: true,
        cell: ({ id, name, theme }) => (
          <>
            <a href={`/werk/campagnes/${id}`}>{name}</a>
            {theme && <span class="block hint">{theme}</span>}
          </>
        ),
      },
      { key: 'when', header: 'Wanneer', cell: whenText },
      { key: 'kind', header: 'Soort', cell: ({ kind }) => KINDS[kind] },
      { key: 'branches', header: 'Vestigingen', align: 'end', cell: ({ branchCount }) => branchCount },
      {
        key: 'state',
        header: 'Stand',
        cell: ({ state }) => <Badge tone={stateTones[state]}>{STATES[state]}</Badge>,
      },
    ]}
    empty={{
      title: `Geen campagnes in ${year}`,
      text: 'Neem hieronder een landelijke campagne over, maak er zelf een, of wis het filter.',
    }}
  />
);
