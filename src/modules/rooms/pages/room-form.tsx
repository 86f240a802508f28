import { withError } from '#kernel/forms.ts';
import { found, type Request, read, submit } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { type BranchInReach, branchesFor } from '../../branches/index.ts';
import { addRoom } from '../commands/add-room.ts';
import { editRoom } from '../commands/edit-room.ts';
import { roomTexts } from '../messages.ts';
import { findRoom, type Room } from '../sql/rooms.ts';
import { roomIn } from './load.ts';
import {
  detailsOf,
  filledFrom,
  Giving,
  Identity,
  Offer,
  type RoomState,
  roomForm,
  roomLabels,
} from './room-fields.tsx';

type Adding = { branches: readonly BranchInReach[]; whole: Room | undefined };

/** An empty form, for a room of a branch (`?vestiging=`) or for a part of a room (`?deel=`). */
export async function newRoomPage(c: Request) {
  const adding = await loadAdding(c);
  const { whole } = adding;
  const usual = { kind: 'room', setUpMinutes: '0', clearMinutes: '0', branch: c.req.query('vestiging') ?? '' };
  const state = roomForm.filled(whole ? { ...filledFrom(whole).raw, name: '' } : usual);
  return respondNew(c, { ...adding, state });
}

/** Adds the room. */
export async function addRoomAction(c: Request) {
  const adding = await loadAdding(c);
  const data = roomForm.parse(await c.req.formData());
  if (!data.ok) return respondNew(c, { ...adding, state: data.state }, 422);
  const { whole, branches } = adding;
  const branchId = whole?.branchId ?? branches.find(({ slug }) => slug === data.values.branch)?.id;
  if (!branchId) return respondNew(c, { ...adding, state: withError(data.state, 'branch', 'Kies een vestiging') }, 422);
  const outcome = await submit(
    c,
    data.values,
    (ctx) => addRoom(ctx, { branchId, partOf: whole?.id, details: detailsOf(data.values) }),
    ({ id }) => `/werk/ruimtes/${id}`,
  );
  if (outcome.ok) return outcome.response;
  return respondNew(c, { ...adding, state: withError(data.state, 'name', textOf(roomTexts, outcome.refusal)) }, 422);
}

const loadAdding = (c: Request): Promise<Adding> =>
  read(c, async (ctx) => {
    const asked = c.req.query('deel');
    const whole = asked === undefined ? undefined : found(isId(asked) && (await findRoom(ctx.tx, asked)), 'room');
    return { branches: await branchesFor(ctx, 'rooms:edit'), whole: whole || undefined };
  });

const respondNew = (c: Request, { branches, whole, state }: Adding & { state: RoomState }, status: 200 | 422 = 200) =>
  respond(
    c,
    'work',
    'Nieuwe ruimte',
    <>
      <PageHead
        title={whole ? `Nieuw deel van ${whole.name}` : 'Nieuwe ruimte'}
        lead={
          whole
            ? 'Wie het geheel gebruikt, gebruikt ook dit deel. Wat al gepland staat in het geheel, neemt het deel mee.'
            : undefined
        }
        breadcrumbs={[{ href: '/werk/ruimtes', label: 'Ruimtes' }]}
      />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          {!whole && (
            <Select
              state={state}
              name="branch"
              label="Vestiging"
              choices={branches.map(({ slug, name }) => ({ value: slug, label: name }))}
              required
            />
          )}
          <Fields state={state} cancel={whole ? `/werk/ruimtes/${whole.id}` : '/werk/ruimtes'} />
        </Form>
      </Card>
    </>,
    status,
  );

/** The form with what is known of the room. */
export async function editRoomPage(c: Request) {
  const room = await read(c, (ctx) => roomIn(c, ctx, 'rooms:edit'));
  return respondEdit(c, { room, state: filledFrom(room) });
}

/** Saves the room; after a change by somebody else the form comes back with the differences. */
export async function editRoomAction(c: Request) {
  const load = () => read(c, (ctx) => roomIn(c, ctx, 'rooms:edit'));
  const room = await load();
  const data = roomForm.parse(await c.req.formData());
  if (!data.ok) return respondEdit(c, { room, state: data.state }, 422);
  const { version } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => editRoom(ctx, { id: room.id, version, details: detailsOf(data.values) }),
    ({ id }) => `/werk/ruimtes/${id}`,
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  if (refusal.code !== 'stale')
    return respondEdit(c, { room, state: withError(data.state, 'name', textOf(roomTexts, refusal)) }, 422);
  const current = await load();
  const state = withVersion(data.state, current.version);
  return respondEdit(c, { room: current, state, saved: filledFrom(current).raw }, 409);
}

type Shown = { room: Room; state: RoomState; saved?: RoomState['raw'] };

const respondEdit = (c: Request, { room, state, saved }: Shown, status: 200 | 409 | 422 = 200) =>
  respond(
    c,
    'work',
    `${room.name} bewerken`,
    <>
      <PageHead
        title={`${room.name} bewerken`}
        breadcrumbs={[
          { href: '/werk/ruimtes', label: 'Ruimtes' },
          { href: `/werk/ruimtes/${room.id}`, label: room.name },
        ]}
      />
      <StaleNotice labels={roomLabels} saved={saved} typed={state.raw} />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <HiddenField state={state} name="version" />
          <Fields state={state} cancel={`/werk/ruimtes/${room.id}`} />
        </Form>
      </Card>
    </>,
    status,
  );

const Fields = ({ state, cancel }: { state: RoomState; cancel: string }) => (
  <>
    <Identity state={state} />
    <Offer state={state} />
    <Giving state={state} />
    <Actions>
      <Button>Bewaar</Button>
      <a href={cancel}>Annuleer</a>
    </Actions>
  </>
);
