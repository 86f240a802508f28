import { z } from 'zod';
import { can } from '#kernel/access.ts';
import { timeOf } from '#kernel/clock-times.ts';
import { countProposalOf } from '#kernel/count-proposal.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { dayOf } from '#kernel/days.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { sessionNotesOf } from '#kernel/session-notes.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DateField, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond, SubjectActions } from '#ui/respond.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { isAnnounced, scopeOf } from '../../activities/index.ts';
import { OverrideField, RoomFields, type RoomOffer, roomOffer, takeForm } from '../../room-choices/index.ts';
import { readableSession, sessionScope } from '../changeable-session.ts';
import { cancelSession } from '../commands/cancel-session.ts';
import { changeSession } from '../commands/change-session.ts';
import { closeSession } from '../commands/close-session.ts';
import { programmeTexts } from '../messages.ts';
import type { Moment, Session, Where } from '../session.ts';
import { countText, momentText, sessionStates, sessionTones } from '../session-words.ts';
import { isAgainstRules, type NoRoom, occupantOf, takenBy } from '../take.ts';
import { chosenOf, placesIn, whereOf, whereText } from '../where-words.ts';
import { CountForm, countForm } from './count-form.tsx';
import { PaymentLinks } from './payment-links.tsx';
import { doubledNote, readMoment, SessionFields, seatsOf, sessionFields, sessionLabels } from './session-fields.tsx';

const form = defineForm(z.object({ day: field.day(), ...sessionFields }));
type State = typeof form.empty;
const cancelForm = defineForm(z.object({ reason: field.text('Schrijf op waarom', 300), _key: field.key() }));

type Loaded = Awaited<ReturnType<typeof load>>;
const load = (c: Request) =>
  read(c, async (ctx) => {
    const { session, activity } = await readableSession(ctx, idParam(c));
    const places = await placesIn(ctx, activity.municipalityCode);
    const mayEdit = can(ctx.actor, 'activities:edit', scopeOf(activity));
    const mayCount = can(ctx.actor, 'programme:count', sessionScope({ session, activity }));
    const proposal = await countProposalOf(ctx.tx, c.var.modules, session.id);
    const has = { taken: await takenBy(ctx, session), offer: await offerFor(ctx, session, session) };
    const amiss = (await sessionNotesOf(ctx, c.var.modules, [session.id])).get(session.id);
    return {
      session,
      activity,
      places,
      mayEdit,
      mayCount,
      proposal,
      amiss,
      hasBegun: session.beginsAt <= ctx.now,
      ...has,
    };
  });

/** What the branch has at a moment for a session, which is never in its own way. */
const offerFor = (ctx: Ctx, { id }: Session, { branchId, beginsAt, endsAt }: Moment & Pick<Where, 'branchId'>) =>
  roomOffer(ctx, { branchId, moments: [{ beginsAt, endsAt }], except: occupantOf(id) });

const filledFrom = ({ session, taken }: Pick<Loaded, 'session' | 'taken'>): State =>
  form.filled({
    ...takeForm.filled(taken),
    day: dayOf(session.beginsAt),
    from: timeOf(session.beginsAt),
    until: timeOf(session.endsAt),
    place: chosenOf(session),
    isOnline: session.isOnline ? 'on' : '',
    seatsOnSite: String(session.seatsOnSite ?? ''),
    seatsOnline: String(session.seatsOnline ?? ''),
    version: String(session.version),
  });

/** One session: when and where, how many came, and whether it goes on. */
export async function sessionPage(c: Request) {
  return show(c, await load(c), {});
}

/** Moves the session, or changes its seats. */
export async function changeSessionAction(c: Request) {
  const loaded = await load(c);
  const formData = await c.req.formData();
  const data = form.parse(formData);
  if (!data.ok) return show(c, loaded, { state: data.state });
  const { values } = data;
  const timed = readMoment(values.day, values);
  if (!timed.ok) return show(c, loaded, { state: withError(data.state, timed.name, timed.text) });
  const where = whereOf(values.place, values.isOnline, loaded.places);
  const offer = await read(c, (ctx) => offerFor(ctx, loaded.session, { ...timed.moment, ...where }));
  if (offer && values.roomsOf !== offer.branchId) {
    const state = { ...data.state, raw: { ...data.state.raw, room: '' } };
    return show(c, { ...loaded, offer }, { state, refusal: OTHER_BRANCH });
  }
  const taking = offer && takeForm.read(offer, values, formData);
  if (taking?.ok === false) return show(c, { ...loaded, offer }, { state: { ...data.state, errors: taking.errors } });
  const changes = { version: values.version, ...timed.moment, ...where, ...seatsOf(values), take: taking?.take };
  const outcome = await submit(
    c,
    values,
    (ctx) => changeSession(ctx, { id: loaded.session.id, ...changes }),
    ({ activityId }) => `/werk/programma/${activityId}`,
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  if (refusal.code === 'no-room' && offer) return showRefused(c, loaded, { state: data.state, offer, refusal });
  if (refusal.code !== 'stale') return show(c, loaded, { state: data.state, refusal: textOf(programmeTexts, refusal) });
  const current = await load(c);
  const saved = filledFrom(current).raw;
  return show(c, current, { state: withVersion(data.state, current.session.version), saved });
}

const OTHER_BRANCH =
  'De bijeenkomst gaat naar een andere vestiging. Kies daar een ruimte, of geen, en bewaar nog een keer.';

type RefusedRoom = { state: State; offer: RoomOffer; refusal: NoRoom };

/** The form with who is in the way, and which rooms are free at the moment that was typed. */
function showRefused(c: Request, loaded: Loaded, { state, offer, refusal }: RefusedRoom) {
  const others = takeForm.otherRoomsText(offer, state.raw.room);
  const text = [textOf(programmeTexts, refusal), others].filter(Boolean).join(' ');
  return show(c, { ...loaded, offer }, { state, refusal: text, mustExplain: isAgainstRules(refusal) });
}

/** Cancels the session with a reason that residents read. */
export async function cancelSessionAction(c: Request) {
  const loaded = await load(c);
  const data = loaded.mayEdit && !isAnnounced(loaded.activity) ? undefined : cancelForm.parse(await c.req.formData());
  if (data?.ok === false) return show(c, loaded, { cancel: data.state });
  const outcome = await submit(
    c,
    data?.values ?? {},
    (ctx) => cancelSession(ctx, { id: loaded.session.id, reason: data?.values.reason ?? '' }),
    ({ activityId }) => `/werk/programma/${activityId}`,
  );
  return outcome.ok ? outcome.response : show(c, loaded, { refusal: textOf(programmeTexts, outcome.refusal) });
}

/** Closes the session with how many came. */
export async function closeSessionAction(c: Request) {
  const loaded = await load(c);
  const data = countForm.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { count: data.state });
  const { adults = null, children = null, giftBooks = null, asksGiftBooks, version, from } = data.values;
  const counts = { adults, children, ...(asksGiftBooks && { giftBooks }) };
  const outcome = await submit(
    c,
    data.values,
    (ctx) => closeSession(ctx, { id: loaded.session.id, version, ...counts }),
    ({ activityId }) =>
      from === 'lijst'
        ? `/werk/programma/af-te-sluiten?afgesloten=${loaded.session.id}`
        : `/werk/programma/${activityId}`,
  );
  if (outcome.ok) return outcome.response;
  const current = await load(c);
  const count = withVersion(data.state, current.session.version);
  return show(c, current, { count, refusal: textOf(programmeTexts, outcome.refusal) });
}

type Shown = {
  state?: State;
  saved?: State['raw'];
  cancel?: typeof cancelForm.empty;
  count?: typeof countForm.empty;
  refusal?: string;
  /** A rule stands in the way that the actor may set aside. */
  mustExplain?: boolean;
};

function show(c: Request, loaded: Loaded, shown: Shown) {
  const { session, activity, places, mayEdit } = loaded;
  const title = momentText(session);
  return respond(
    c,
    'work',
    `${activity.title}, ${title}`,
    <>
      <PageHead
        title={title}
        kicker={activity.title}
        lead={whereText(session, places)}
        breadcrumbs={[
          { href: '/werk/programma', label: 'Programma' },
          { href: `/werk/programma/${activity.id}`, label: activity.title },
        ]}
        actions={
          <>
            <SubjectActions c={c} subject="session" id={session.id} row={sessionScope(loaded)} kind="secondary" />
            <PaymentLinks
              c={c}
              activity={activity}
              sessionId={session.id}
              isCancelled={session.state === 'cancelled'}
            />
          </>
        }
      />
      <p>
        <Badge tone={sessionTones[session.state]}>{sessionStates[session.state]}</Badge> {session.cancelReason}
        {session.state === 'closed' && countText(session)}
      </p>
      {loaded.amiss && (
        <Alert kind="warning" title="Let op">
          <p dir="auto">{loaded.amiss}</p>
        </Alert>
      )}
      <ErrorSummary
        state={shown.state ?? shown.count ?? shown.cancel ?? form.empty}
        {...(shown.refusal !== undefined && { refusal: shown.refusal })}
      />
      <Counting loaded={loaded} state={shown.count} />
      {mayEdit && session.state === 'planned' && <Changing loaded={loaded} shown={shown} />}
      {mayEdit && (session.state === 'planned' || session.state === 'held') && (
        <Cancelling loaded={loaded} state={shown.cancel ?? cancelForm.empty} />
      )}
    </>,
    shown.saved ? 409 : Object.keys(shown).length > 0 ? 422 : 200,
  );
}

const Counting = ({ loaded, state }: { loaded: Loaded; state: typeof countForm.empty | undefined }) => {
  const { activity, mayCount, hasBegun, proposal } = loaded;
  const session = { ...loaded.session, ...proposal?.counts };
  const isPublic = activity.state === 'published' || activity.state === 'closed';
  if (!mayCount || !hasBegun || !isPublic || session.state === 'cancelled') return null;
  return (
    <Card title="Hoeveel mensen waren er">
      <p>Leeg betekent: niet geteld. Was er niemand, vul dan 0 in.</p>
      {proposal && <p>{proposal.text}</p>}
      <CountForm session={session} state={state} from="bijeenkomst" campaignId={activity.campaignId} />
    </Card>
  );
};

const Changing = ({ loaded, shown }: { loaded: Loaded; shown: Shown }) => {
  const { session, places, offer } = loaded;
  const { state = filledFrom(loaded), saved, mustExplain = false } = shown;
  const note = doubledNote(dayOf(session.beginsAt), { from: timeOf(session.beginsAt), until: timeOf(session.endsAt) });
  return (
    <Card title="Wanneer en waar">
      <StaleNotice labels={{ day: 'Dag', ...sessionLabels }} saved={saved} typed={state.raw} />
      {note && <Alert>{note}</Alert>}
      <Form>
        <HiddenField state={state} name="version" />
        <DateField state={state} name="day" label="Dag" required />
        <SessionFields state={state} places={places} />
        {offer && <input type="hidden" name="roomsOf" value={offer.branchId} />}
        {offer && <RoomFields state={state} offer={offer} />}
        {offer?.mayOverride && mustExplain && <OverrideField state={state} />}
        <Actions>
          <Button>Bewaar</Button>
        </Actions>
      </Form>
    </Card>
  );
};

const Cancelling = ({ loaded, state }: { loaded: Loaded; state: typeof cancelForm.empty }) => (
  <Card title="Afzeggen">
    <Form action={`/werk/bijeenkomsten/${loaded.session.id}/annulering`}>
      {isAnnounced(loaded.activity) ? (
        <TextField state={state} name="reason" label="Waarom" hint="Dit leest iedereen" maxlength={300} required />
      ) : (
        <p>Niemand weet nog van deze bijeenkomst. Zij verdwijnt uit de lijst.</p>
      )}
      <Actions>
        <Button kind="danger">Zeg deze bijeenkomst af</Button>
      </Actions>
    </Form>
  </Card>
);
