import { can } from '#kernel/access.ts';
import { asDay, formatDay } from '#kernel/days.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import type { Occupation } from '../../occupancy/index.ts';
import { archiveRoom } from '../commands/archive-room.ts';
import { keysOf, ROOM_FACILITIES, ROOM_KINDS, type RoomKind } from '../kinds.ts';
import { durationText, roomTexts } from '../messages.ts';
import { closuresOf } from '../queries.ts';
import type { Rule } from '../rules.ts';
import { listRooms, type Room } from '../sql/rooms.ts';
import { listRules } from '../sql/rules.ts';
import { ClosureForm, type ClosureState, Closures, closureForm } from './closures.tsx';
import { type Placed, roomIn } from './load.ts';
import { RoomRules } from './rule-table.tsx';

/** One room for staff: what it is, its parts, when it is closed, and under which rules it is given out. */
export const roomPage = (c: Request) => respondRoom(c, {});

/** Puts the room in the archive or takes it out. */
export async function archiveRoomAction(c: Request) {
  const room = await read(c, (ctx) => roomIn(c, ctx));
  const archived = (await c.req.formData()).get('archived') === '1';
  const outcome = await submit(
    c,
    {},
    (ctx) => archiveRoom(ctx, { id: room.id, archived }),
    ({ id }) => `/werk/ruimtes/${id}`,
  );
  return outcome.ok ? outcome.response : respondRoom(c, { refusal: textOf(roomTexts, outcome.refusal) }, 422);
}

type Loaded = {
  room: Placed<Room>;
  parts: readonly Room[];
  whole: Room | undefined;
  closures: readonly Occupation[];
  rules: readonly Rule[];
};
type Shown = { state?: ClosureState; refusal?: string; closeRefusal?: string };

const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    const room = await roomIn(c, ctx);
    const rooms = await listRooms(ctx.tx, [room.branchId]);
    return {
      room,
      parts: rooms.filter(({ partOf }) => partOf === room.id),
      whole: rooms.find(({ id }) => id === room.partOf),
      closures: await closuresOf(ctx.tx, room.id, ctx.now),
      rules: await listRules(ctx.tx, [room.id]),
    };
  });

/** The page of the room; with the form to close it as it was typed, or with what stands in the way of a change. */
export async function respondRoom(
  c: Request,
  { state = closureForm.empty, refusal, closeRefusal }: Shown,
  status: 200 | 422 = 200,
) {
  const { room, parts, whole, closures, rules } = await load(c);
  const { actor } = c.var;
  const may = (permission: 'rooms:edit' | 'rooms:close' | 'rooms:set-rules') =>
    can(actor, permission, room.branch.scope);
  return respond(
    c,
    'work',
    room.name,
    <>
      <PageHead
        title={room.name}
        kicker={room.branch.name}
        breadcrumbs={[
          { href: '/werk/ruimtes', label: 'Ruimtes' },
          ...(whole ? [{ href: `/werk/ruimtes/${whole.id}`, label: whole.name }] : []),
        ]}
        actions={
          <>
            <a href={`/werk/vestigingen/${room.branch.slug}/bezetting`}>Bekijk de week</a>
            {may('rooms:edit') && (
              <ButtonLink href={`/werk/ruimtes/${room.id}/bewerken`} kind="secondary" icon="edit">
                Bewerk
              </ButtonLink>
            )}
          </>
        }
      />
      {refusal && <Alert kind="error" title={refusal} />}
      {room.archivedOn && (
        <Alert kind="warning">
          <p>
            Deze ruimte staat sinds {formatDay(asDay(room.archivedOn))} in het archief en wordt niet meer uitgegeven.
          </p>
        </Alert>
      )}
      <Columns aside={<Known room={room} mayEdit={may('rooms:edit')} />}>
        {(parts.length > 0 || may('rooms:edit')) && <Parts room={room} parts={parts} mayEdit={may('rooms:edit')} />}
        <Closures room={room} closures={closures} mayClose={may('rooms:close')} />
        {may('rooms:close') && room.archivedOn === null && (
          <ClosureForm room={room} state={state} refusal={closeRefusal} />
        )}
        <RoomRules room={room} rules={rules} maySet={may('rooms:set-rules')} />
      </Columns>
    </>,
    status,
  );
}

const Known = ({ room, mayEdit }: { room: Room; mayEdit: boolean }) => (
  <Card title={ROOM_KINDS[room.kind as RoomKind]} footer={mayEdit && <Archiving room={room} />}>
    {room.about && <p>{room.about}</p>}
    <DescriptionList
      items={[
        { term: 'Aan tafels', details: personsText(room.seatsTables) },
        { term: 'In theateropstelling', details: personsText(room.seatsTheatre) },
        { term: 'Met een rolstoel', details: room.wheelchair ? 'ja' : 'nee' },
        { term: 'Ringleiding', details: room.hearingLoop ? 'ja' : 'nee' },
        { term: 'Wat er is', details: facilitiesOf(room) },
        { term: 'Klaarzetten', details: durationText(room.setUpMinutes) },
        { term: 'Opruimen', details: durationText(room.clearMinutes) },
        {
          term: 'Goedkeuring',
          details: room.approvalFromPersons ? `vanaf ${room.approvalFromPersons} personen` : 'nooit',
        },
        { term: 'Zonder personeel', details: room.unstaffedUse ? 'ja' : 'nee' },
      ]}
    />
  </Card>
);

const personsText = (seats: number | null): string => (seats === null ? 'kan niet' : `${seats} personen`);

const facilitiesOf = ({ facilities }: Room): string =>
  keysOf(ROOM_FACILITIES)
    .filter((id) => facilities.includes(id))
    .map((id) => ROOM_FACILITIES[id])
    .join(', ') || 'niets genoemd';

const Archiving = ({ room }: { room: Room }) => (
  <form method="post" action={`/werk/ruimtes/${room.id}/archief`}>
    <Button kind="quiet" small name="archived" value={room.archivedOn ? '0' : '1'}>
      {room.archivedOn ? 'Haal uit het archief' : 'Zet in het archief'}
    </Button>
  </form>
);

const Parts = ({ room, parts, mayEdit }: { room: Room; parts: readonly Room[]; mayEdit: boolean }) => {
  if (room.partOf !== null || room.kind !== 'room') return null;
  return (
    <Card title="Delen" footer={mayEdit && <a href={`/werk/ruimtes/nieuw?deel=${room.id}`}>Voeg een deel toe</a>}>
      {parts.length === 0 ? (
        <p>Deze ruimte heeft geen delen.</p>
      ) : (
        <ul class="link-list">
          {parts.map(({ id, name }) => (
            <li>
              <a href={`/werk/ruimtes/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {parts.length > 0 && (
        <p class="hint">Wie een deel gebruikt, houdt het geheel bezet. De andere delen blijven vrij.</p>
      )}
    </Card>
  );
};
