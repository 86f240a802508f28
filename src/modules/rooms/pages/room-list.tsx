import { can } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge, Badges } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Checkbox } from '#ui/choice-field.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { branchesFor } from '../../branches/index.ts';
import { listMunicipalities, type Municipality, MunicipalityFilter } from '../../organisation/index.ts';
import { ROOM_KINDS, type RoomKind } from '../kinds.ts';
import type { Room } from '../sql/rooms.ts';
import { listRooms } from '../sql/rooms.ts';
import type { Placed } from './load.ts';

type Filter = { zoek: string; gemeente: string; archief: string };

/** The rooms and workplaces of every branch, for staff. */
export async function roomListPage(c: Request) {
  const asked = (name: string) => c.req.query(name)?.trim() ?? '';
  const filter = { zoek: asked('zoek'), gemeente: asked('gemeente'), archief: asked('archief') };
  const { municipalities, rooms } = await load(c, filter);
  return respond(
    c,
    'work',
    'Ruimtes',
    <>
      <PageHead
        title="Ruimtes"
        lead="Ruimtes en werkplekken in de vestigingen. De week van een vestiging laat zien wat waar gebeurt."
        actions={
          <>
            <ButtonLink href="/werk/ruimtes/vrij" kind="secondary" icon="search">
              Zoek een vrije ruimte
            </ButtonLink>
            {can(c.var.actor, 'rooms:edit') && <ButtonLink href="/werk/ruimtes/nieuw">Nieuwe ruimte</ButtonLink>}
          </>
        }
      />
      <Filters filter={filter} municipalities={municipalities} />
      <Results status={rooms.length === 1 ? '1 ruimte' : `${rooms.length} ruimtes`}>
        <RoomTable rooms={rooms} />
      </Results>
    </>,
  );
}

const load = (c: Request, { zoek, gemeente, archief }: Filter) =>
  read(c, async (ctx) => {
    const { tx } = ctx;
    const municipalities = await listMunicipalities(tx);
    const code = municipalities.find(({ slug }) => slug === gemeente)?.code;
    const open = await branchesFor(ctx);
    const branches = open.filter((branch) => code === undefined || branch.municipalityCode === code);
    const rooms = await listRooms(
      tx,
      branches.map(({ id }) => id),
      archief === 'on',
    );
    const placed = branches.flatMap((branch) =>
      rooms.filter(({ branchId }) => branchId === branch.id).map((room) => ({ ...room, branch })),
    );
    const matches = ({ name, branch }: Placed<Room>) =>
      `${name} ${branch.name}`.toLowerCase().includes(zoek.toLowerCase());
    return { municipalities, rooms: placed.filter(matches) };
  });

const Filters = ({ filter, municipalities }: { filter: Filter; municipalities: readonly Municipality[] }) => {
  const state = { raw: filter, errors: {} };
  return (
    <FilterBar action="/werk/ruimtes" clearHref="/werk/ruimtes">
      <TextField state={state} name="zoek" label="Naam of vestiging" required />
      <MunicipalityFilter state={state} municipalities={municipalities} />
      <Checkbox state={state} name="archief" label="Toon het archief" required />
    </FilterBar>
  );
};

const RoomTable = ({ rooms }: { rooms: readonly Placed<Room>[] }) => (
  <>
    {[...Map.groupBy(rooms, ({ branch }) => branch.id).values()].map((ofBranch) => {
      const branch = ofBranch[0]?.branch;
      return (
        <>
          <div class="bar">
            <h2>{branch?.name}</h2>
            <a href={`/werk/vestigingen/${branch?.slug}/bezetting`}>
              Bekijk de week<span class="visually-hidden"> van {branch?.name}</span>
            </a>
          </div>
          <Rooms caption={`Ruimtes in ${branch?.name}`} rooms={ofBranch} />
        </>
      );
    })}
    {rooms.length === 0 && <Rooms caption="Ruimtes" rooms={rooms} />}
  </>
);

const Rooms = ({ caption, rooms }: { caption: string; rooms: readonly Placed<Room>[] }) => (
  <DataTable
    caption={caption}
    captionHidden
    rows={rooms}
    columns={[
      {
        key: 'name',
        header: 'Naam',
        rowHeader: true,
        cell: ({ id, name, partOf }) => (
          <>
            <a href={`/werk/ruimtes/${id}`}>{name}</a>
            {partOf && <span class="hint"> (deel)</span>}
          </>
        ),
      },
      { key: 'kind', header: 'Soort', cell: ({ kind }) => ROOM_KINDS[kind as RoomKind] },
      { key: 'tables', header: 'Aan tafels', align: 'end', cell: ({ seatsTables }) => seatsTables ?? '–' },
      { key: 'theatre', header: 'Theater', align: 'end', cell: ({ seatsTheatre }) => seatsTheatre ?? '–' },
      { key: 'access', header: 'Toegankelijk', cell: (room) => <Access room={room} /> },
    ]}
    empty={{ title: 'Geen ruimtes', text: 'Er is geen ruimte die hieraan voldoet.' }}
  />
);

const Access = ({ room: { wheelchair, hearingLoop, unstaffedUse } }: { room: Room }) => (
  <Badges>
    {wheelchair && <Badge tone="green">rolstoel</Badge>}
    {hearingLoop && <Badge tone="green">ringleiding</Badge>}
    {unstaffedUse && <Badge>ook onbemand</Badge>}
  </Badges>
);
