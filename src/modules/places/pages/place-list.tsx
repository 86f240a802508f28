import { can } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { formatQuantity } from '#kernel/money.ts';
import { Badge } from '#ui/badge.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { listMunicipalities, type Municipality, MunicipalityFilter } from '../../organisation/index.ts';
import { isSchool, PLACE_KINDS, REGISTERS, type Register } from '../domain.ts';
import { listPlaces, listPupils, type Place, type PupilCount } from '../sql.ts';
import { registerOf } from './place-form.tsx';

type Filter = { zoek: string; gemeente: string };
type Listed = Place & { municipality: string; pupils: PupilCount | undefined };

/** The places of one register, archived ones last. */
export async function placeListPage(c: Request) {
  const register = registerOf(c);
  const filter = { zoek: c.req.query('zoek')?.trim() ?? '', gemeente: c.req.query('gemeente') ?? '' };
  const { municipalities, places } = await load(c, register, filter);
  const mayEdit = can(c.var.actor, 'places:edit');
  return respond(
    c,
    'work',
    register.label,
    <>
      <PageHead
        title={register.label}
        lead={register.about}
        actions={
          mayEdit && <ButtonLink href={`/werk/plekken/${register.slug}/nieuw`}>Nieuwe {register.one}</ButtonLink>
        }
      />
      <Tabs
        label="Registers"
        path={`/werk/plekken/${register.slug}`}
        items={REGISTERS.map(({ slug, label }) => ({ href: `/werk/plekken/${slug}`, label }))}
      />
      <Filters register={register} filter={filter} municipalities={municipalities} />
      <Results status={places.length === 1 ? '1 gevonden' : `${places.length} gevonden`}>
        <DataTable
          caption={register.label}
          captionHidden
          rows={places}
          columns={columnsOf(register, mayEdit)}
          empty={filter.zoek || filter.gemeente ? NOTHING_FOUND : nothingYet(register)}
        />
      </Results>
    </>,
  );
}

const NOTHING_FOUND = { title: 'Niets gevonden', text: 'Kijk of de naam klopt, of wis het filter.' };

const nothingYet = ({ label }: Register) => ({
  title: `Nog geen ${label.toLowerCase()}`,
  text: 'Wie de gegevens van de organisatie beheert, voegt ze hier toe.',
});

const load = (c: Request, register: Register, { zoek, gemeente }: Filter) =>
  read(c, async ({ tx }) => {
    const municipalities = await listMunicipalities(tx);
    const code = municipalities.find(({ slug }) => slug === gemeente)?.code;
    const places = await listPlaces(tx, { kinds: register.kinds, municipalityCode: code, archivedToo: true });
    const pupils = await listPupils(
      tx,
      places.map(({ id }) => id),
    );
    const listed = places.map((place) => ({
      ...place,
      municipality: municipalities.find((each) => each.code === place.municipalityCode)?.name ?? '',
      pupils: pupils.find(({ placeId }) => placeId === place.id),
    }));
    const wanted = listed.filter(({ name, town, brin }) =>
      `${name} ${town} ${brin ?? ''}`.toLowerCase().includes(zoek.toLowerCase()),
    );
    return { municipalities, places: wanted };
  });

const Filters = (props: { register: Register; filter: Filter; municipalities: readonly Municipality[] }) => {
  const state = { raw: props.filter, errors: {} };
  const address = `/werk/plekken/${props.register.slug}`;
  return (
    <FilterBar action={address} clearHref={address}>
      <TextField state={state} name="zoek" label="Naam of plaats" required />
      <MunicipalityFilter state={state} municipalities={props.municipalities} />
    </FilterBar>
  );
};

function columnsOf(register: Register, mayEdit: boolean): Column<Listed>[] {
  const address = (row: Listed) => `/werk/plekken/${register.slug}/${row.id}`;
  return [
    {
      key: 'name',
      header: 'Naam',
      rowHeader: true,
      cell: (row) => (mayEdit ? <a href={address(row)}>{row.name}</a> : row.name),
    },
    ...(register.kinds.length > 1
      ? [{ key: 'kind', header: 'Soort', cell: (row: Listed) => PLACE_KINDS[row.kind] }]
      : []),
    { key: 'town', header: 'Plaats', cell: (row) => row.town },
    { key: 'municipality', header: 'Gemeente', cell: (row) => row.municipality },
    ...(register.takesPart
      ? [{ key: 'part', header: register.takesPart, cell: (row: Listed) => (row.takesPart ? 'ja' : 'nee') }]
      : []),
    ...(register.kinds.some(isSchool)
      ? [{ key: 'pupils', header: 'Leerlingen', align: 'end' as const, cell: pupilsOf }]
      : []),
    {
      key: 'state',
      header: 'Stand',
      cell: (row) => (row.archivedOn ? <Badge>in archief</Badge> : <Badge tone="green">actief</Badge>),
    },
    ...(mayEdit
      ? [
          {
            key: 'archive',
            header: 'Actie',
            nowrap: true,
            cell: (row: Listed) => <Archiving place={row} action={`${address(row)}/archief`} />,
          },
        ]
      : []),
  ];
}

const pupilsOf = ({ pupils }: Listed): string =>
  pupils ? `${formatQuantity(pupils.pupils)} (${pupils.schoolYear}/${pupils.schoolYear + 1})` : 'onbekend';

const Archiving = ({ place, action }: { place: Listed; action: string }) => (
  <form method="post" action={action}>
    <Button kind="quiet" small name="archived" value={place.archivedOn ? '0' : '1'}>
      {place.archivedOn ? 'Zet terug' : 'Archiveer'}
      <span class="visually-hidden"> {place.name}</span>
    </Button>
  </form>
);
