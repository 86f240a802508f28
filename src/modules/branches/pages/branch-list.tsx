import { can } from '#kernel/access.ts';
import { today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { listMunicipalities, type Municipality, MunicipalityFilter } from '../../organisation/index.ts';
import { derivedTypes, knownMinutes, type OpenBranch, withHours } from '../branches.ts';
import { formatHours } from '../hours.ts';
import { type SizeClass, sizeClassLabels } from '../size-classes.ts';
import { listAllBranches } from '../sql/branches.ts';

type Filter = { zoek: string; gemeente: string };

/** Every branch and service point, closed ones included, for staff. */
export async function branchListPage(c: Request) {
  const now = today(c.var.now());
  const filter = { zoek: c.req.query('zoek')?.trim() ?? '', gemeente: c.req.query('gemeente') ?? '' };
  const { municipalities, branches } = await read(c, async ({ tx }) => ({
    municipalities: await listMunicipalities(tx),
    branches: await withHours(tx, await listAllBranches(tx), now),
  }));
  const shown = branches.filter((branch) => matches(branch, filter, municipalities));
  return respond(
    c,
    'work',
    'Vestigingen',
    <>
      <PageHead
        title="Vestigingen"
        lead="Bibliotheken en servicepunten: waar ze staan, wanneer ze open zijn en wat ze volgens de landelijke regels zijn."
        actions={
          can(c.var.actor, 'branches:edit') && <ButtonLink href="/werk/vestigingen/nieuw">Nieuwe vestiging</ButtonLink>
        }
      />
      <Filters filter={filter} municipalities={municipalities} />
      <Results status={`${shown.length} vestigingen`}>
        <BranchTable branches={shown} municipalities={municipalities} today={now} />
      </Results>
    </>,
  );
}

const matches = (branch: OpenBranch, { zoek, gemeente }: Filter, municipalities: readonly Municipality[]): boolean =>
  (gemeente === '' || municipalities.find(({ slug }) => slug === gemeente)?.code === branch.municipalityCode) &&
  `${branch.name} ${branch.town} ${branch.street}`.toLowerCase().includes(zoek.toLowerCase());

const Filters = ({ filter, municipalities }: { filter: Filter; municipalities: readonly Municipality[] }) => {
  const state = { raw: filter, errors: {} };
  return (
    <FilterBar action="/werk/vestigingen" clearHref="/werk/vestigingen">
      <TextField state={state} name="zoek" label="Naam of plaats" required />
      <MunicipalityFilter state={state} municipalities={municipalities} />
    </FilterBar>
  );
};

const BranchTable = (props: {
  branches: readonly OpenBranch[];
  municipalities: readonly Municipality[];
  today: string;
}) => (
  <DataTable
    caption="Vestigingen en servicepunten"
    captionHidden
    rows={props.branches}
    columns={[
      {
        key: 'name',
        header: 'Naam',
        rowHeader: true,
        cell: (row) => <a href={`/werk/vestigingen/${row.slug}`}>{row.name}</a>,
      },
      {
        key: 'municipality',
        header: 'Gemeente',
        cell: (row) => props.municipalities.find(({ code }) => code === row.municipalityCode)?.name ?? '',
      },
      { key: 'size', header: 'Klasse voor het tarief', cell: (row) => sizeClassLabels[row.sizeClass as SizeClass] },
      { key: 'type', header: 'Soort (SPUK 2023)', cell: (row) => derivedTypes(row)[0]?.type ?? '' },
      {
        key: 'staffed',
        header: 'Met personeel',
        align: 'end',
        nowrap: true,
        cell: (row) => hours(knownMinutes(row)?.staffed),
      },
      { key: 'total', header: 'Open', align: 'end', nowrap: true, cell: (row) => hours(knownMinutes(row)?.total) },
      { key: 'state', header: 'Stand', cell: (row) => stateOf(row, props.today) },
    ]}
    empty={{ title: 'Niets gevonden', text: 'Er is geen vestiging die hieraan voldoet.' }}
  />
);

const hours = (minutes: number | undefined): string =>
  minutes === undefined ? 'onbekend' : `${formatHours(minutes)} uur`;

function stateOf({ openedOn, closedOn }: OpenBranch, today: string) {
  if (closedOn !== null && closedOn <= today) return <Badge tone="neutral">gesloten</Badge>;
  if (openedOn !== null && openedOn > today) return <Badge tone="ochre">nog niet open</Badge>;
  return <Badge tone="green">open</Badge>;
}
