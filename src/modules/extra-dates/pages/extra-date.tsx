import { z } from 'zod';
import { requirePermission } from '#kernel/access.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { NotFound } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { DateField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { readableActivity, scopeOf } from '../../activities/index.ts';
import { placesIn, sessionWords } from '../../programme/index.ts';
import { planExtraDate } from '../commands/plan-extra-date.ts';
import { type Demand, demandIn } from '../demand.ts';
import { type Slot, slotsFor } from '../slots.ts';
import { waitingFor } from '../waiting.ts';
import { demandText, extraDateText, slotText } from '../words.ts';
import { ExtraDateButton } from './extra-date-button.tsx';

const form = defineForm(
  z.object({
    likeId: field.text('Kies een bijeenkomst'),
    day: field.day(),
    roomId: field.optionalText(36),
    setUp: field.optionalText(10),
    _key: field.key(),
  }),
);
type State = typeof form.empty;

const MOST_SLOTS = 3;

type Loaded = Awaited<ReturnType<typeof load>>;
const load = (c: Request) =>
  read(c, async (ctx) => {
    const activity = await readableActivity(ctx, idParam(c));
    requirePermission(ctx.actor, 'activities:edit', scopeOf(activity));
    const demands = await demandIn(ctx, { activityId: activity.id });
    const waiting = await waitingFor(ctx, { activityId: activity.id });
    const proposals: { demand: Demand; slots: Slot[] }[] = [];
    for (const demand of demands) proposals.push({ demand, slots: await slotsFor(ctx, demand, MOST_SLOTS) });
    const forSeries = waiting.some(({ sessionId }) => sessionId === null);
    return { activity, proposals, forSeries, places: await placesIn(ctx, null) };
  });

/** Who waits for an activity, when it could be once more, and planning that. */
export async function extraDatePage(c: Request) {
  return show(c, await load(c), {});
}

/** Plans the extra date, and has who waits told. */
export async function extraDateAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const { likeId, day, roomId, setUp } = data.values;
  if (!isId(likeId) || (roomId && !isId(roomId))) throw new NotFound('session to repeat');
  const room = roomId ? ({ id: roomId, setUp: setUp === 'tables' ? 'tables' : 'theatre' } as const) : undefined;
  const activityId = loaded.activity.id;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => planExtraDate(ctx, { activityId, likeId, day, room }),
    ({ households }) => `/werk/activiteiten/${activityId}/extra-datum?verteld=${households}`,
  );
  return outcome.ok
    ? outcome.response
    : show(c, await load(c), { state: data.state, refusal: extraDateText(outcome.refusal) });
}

function show(c: Request, loaded: Loaded, { state, refusal }: { state?: State; refusal?: string }) {
  const { activity, proposals, forSeries } = loaded;
  return respond(
    c,
    'work',
    `Extra datum: ${activity.title}`,
    <>
      <PageHead
        title="Extra datum"
        kicker={activity.title}
        lead="Er willen meer mensen komen dan er plaatsen zijn. Plan het nog een keer: tijd, plek en aantal plaatsen blijven zoals ze waren. Wie wacht, krijgt bericht en meldt zich zelf aan."
        breadcrumbs={[
          { href: '/werk/programma', label: 'Programma' },
          { href: `/werk/programma/${activity.id}`, label: activity.title },
        ]}
      />
      {state && <ErrorSummary state={state} refusal={refusal} />}
      <Planned c={c} loaded={loaded} />
      {proposals.map(({ demand, slots }) => (
        <Proposal loaded={loaded} demand={demand} slots={slots} state={state} />
      ))}
      {forSeries && (
        <Alert title="Er wordt gewacht op de hele reeks">
          <p>
            Een losse datum helpt dan niet. Maak een tweede reeks met ‘Kopieer met bijeenkomsten’ op de{' '}
            <a href={`/werk/programma/${activity.id}`}>pagina van de activiteit</a>.
          </p>
        </Alert>
      )}
      {proposals.length === 0 && !forSeries && (
        <EmptyState
          title="Er wacht nu niemand"
          action={<a href={`/werk/programma/${activity.id}`}>Terug naar de activiteit</a>}
        >
          Wie op een wachtlijst komt en nog niet van een extra datum weet, telt hier mee.
        </EmptyState>
      )}
    </>,
    state ? 422 : 200,
  );
}

/** That it was planned, and who hears of it. */
const Planned = ({ c, loaded: { activity } }: { c: Request; loaded: Loaded }) => {
  const told = Number.parseInt(c.req.query('verteld') ?? '', 10);
  if (!Number.isSafeInteger(told)) return null;
  return (
    <Alert kind="success" title="De extra datum staat in de agenda">
      <p>
        {told === 1 ? 'Wie wacht, krijgt bericht' : `De ${told} huishoudens die wachten, krijgen bericht`} met een link
        om zich aan te melden. Niemand is verhuisd: op de wachtlijst blijven zij staan.{' '}
        <a href={`/werk/programma/${activity.id}`}>Bekijk de activiteit</a>
      </p>
    </Alert>
  );
};

type ProposalProps = { loaded: Loaded; demand: Demand; slots: readonly Slot[]; state: State | undefined };

const Proposal = ({ loaded: { places }, demand, slots, state }: ProposalProps) => (
  <Card
    title={demandText(demand, places)}
    meta={`Vol: ${demand.sessions.map((session) => sessionWords.moment(session)).join('; ')}`}
  >
    {slots.map((slot) => (
      <div class="suggestion">
        <p>
          <strong>{slotText(slot)}</strong>
        </p>
        <ExtraDateButton demand={demand} slot={slot} />
      </div>
    ))}
    {slots.length === 0 && <p>De komende weken is er op deze weekdag niets vrij.</p>}
    <div class="suggestion">
      <OtherDay demand={demand} state={state} />
    </div>
  </Card>
);

/** The same at a day of one's own choice, in the room of the last time. */
const OtherDay = ({ demand: { activityId, like }, state }: { demand: Demand; state: State | undefined }) => {
  const mine = state?.raw.likeId === like.id ? state : form.empty;
  return (
    <Form action={`/werk/activiteiten/${activityId}/extra-datum`}>
      <HiddenField name="likeId" value={like.id} />
      {like.roomId && <HiddenField name="roomId" value={like.roomId} />}
      {like.setUp && <HiddenField name="setUp" value={like.setUp} />}
      <DateField
        state={mine}
        name="day"
        id={`day-${like.id}`}
        label="Of een andere dag"
        hint={`${sessionWords.times(like)}, op dezelfde plek${like.roomName ? ` (${like.roomName})` : ''}`}
        required
      />
      <Actions>
        <Button kind="secondary">Plan die dag en laat het weten</Button>
      </Actions>
    </Form>
  );
};
