import { z } from 'zod';
import { can } from '#kernel/access.ts';
import { timeOf } from '#kernel/clock-times.ts';
import { dayOf } from '#kernel/days.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { subjectNotesOf } from '#kernel/subject-notes.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { StaleNotice, withVersion } from '#ui/stale-notice.tsx';
import { cancelHour } from '../commands/cancel-hour.ts';
import { changeHour } from '../commands/change-hour.ts';
import { holdHour } from '../commands/hold-hour.ts';
import { restoreHour } from '../commands/restore-hour.ts';
import { hourAtPoint } from '../consultation-hour.ts';
import { WAYS } from '../kinds.ts';
import { helpPointTexts } from '../messages.ts';
import type { ConsultationHour } from '../sql/consultation-hours.ts';
import { scopeOf } from '../sql/points.ts';
import { momentText, whereText } from '../words.ts';
import { HoldForm, holdForm } from './hold-form.tsx';
import { HourState } from './hour-table.tsx';
import { doubledNote, MomentFields, momentFields, readMoment } from './moment-fields.tsx';

const form = defineForm(z.object({ ...momentFields, version: field.version(), _key: field.key() }));
const cancelForm = defineForm(
  z.object({
    reason: field.text('Schrijf op waarom. Inwoners lezen dit', 200),
    version: field.version(),
    _key: field.key(),
  }),
);
const restoreForm = defineForm(z.object({ version: field.version(), _key: field.key() }));
type State = typeof form.empty;

type Loaded = Awaited<ReturnType<typeof load>>;
const load = (c: Request) =>
  read(c, async (ctx) => {
    const { hour, point } = await hourAtPoint(ctx, idParam(c), 'help-points:read');
    const mayHold = can(ctx.actor, 'help-points:hold', scopeOf(point));
    const notes = await subjectNotesOf(ctx, c.var.modules, { subject: 'help-points.hour', id: hour.id });
    return { hour, point, mayHold, notes, hasBegun: hour.beginsAt <= ctx.now, isOver: hour.endsAt <= ctx.now };
  });

const typedOf = ({ beginsAt, endsAt }: ConsultationHour) => ({
  day: dayOf(beginsAt),
  from: timeOf(beginsAt),
  until: timeOf(endsAt),
});
const filledFrom = (hour: ConsultationHour): State =>
  form.filled({ ...typedOf(hour), way: hour.way, version: String(hour.version) });

/** One consultation hour: when it is, how many came, and whether it goes on. */
export async function hourPage(c: Request) {
  return show(c, await load(c));
}

/** Moves the consultation hour, or holds it in another way. */
export async function changeHourAction(c: Request) {
  const loaded = await load(c);
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const moment = readMoment(data.values);
  if ('name' in moment) return show(c, loaded, { state: withError(data.state, moment.name, moment.text) });
  const { version, way } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => changeHour(ctx, { id: loaded.hour.id, version, way, ...moment }),
    ({ id }) => savedAt(`/werk/spreekuren/${id}`),
  );
  if (outcome.ok) return outcome.response;
  const now = await load(c);
  if (outcome.refusal.code !== 'stale')
    return show(c, now, { state: withError(data.state, 'day', textOf(helpPointTexts, outcome.refusal)) });
  return show(c, now, { state: withVersion(data.state, now.hour.version), saved: filledFrom(now.hour).raw });
}

/** Says that it does not or did not take place, with a reason that residents read. */
export async function cancelHourAction(c: Request) {
  const loaded = await load(c);
  const data = cancelForm.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { cancel: data.state });
  const { reason, version } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => cancelHour(ctx, { id: loaded.hour.id, version, reason }),
    ({ id }) => savedAt(`/werk/spreekuren/${id}`),
  );
  if (outcome.ok) return outcome.response;
  const now = await load(c);
  return show(c, now, {
    cancel: withVersion(data.state, now.hour.version),
    refusal: textOf(helpPointTexts, outcome.refusal),
  });
}

/** Plans it again after it was cancelled. */
export async function restoreHourAction(c: Request) {
  const loaded = await load(c);
  const data = restoreForm.parse(await c.req.formData());
  if (!data.ok) throw new Error('a version and a key are always read');
  const { version } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => restoreHour(ctx, { id: loaded.hour.id, version }),
    ({ id }) => savedAt(`/werk/spreekuren/${id}`),
  );
  if (outcome.ok) return outcome.response;
  return show(c, await load(c), { refusal: textOf(helpPointTexts, outcome.refusal) });
}

/** Says that it took place and how many came. */
export async function holdHourAction(c: Request) {
  const loaded = await load(c);
  const data = holdForm.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { hold: data.state });
  const { visitors = null, version, from } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => holdHour(ctx, { id: loaded.hour.id, version, visitors }),
    ({ id }) =>
      from === 'lijst' ? `/werk/informatiepunten/af-te-sluiten?afgesloten=${id}` : savedAt(`/werk/spreekuren/${id}`),
  );
  if (outcome.ok) return outcome.response;
  const now = await load(c);
  return show(c, now, {
    hold: withVersion(data.state, now.hour.version),
    refusal: textOf(helpPointTexts, outcome.refusal),
  });
}

type Shown = {
  state?: State;
  saved?: State['raw'];
  cancel?: typeof cancelForm.empty;
  hold?: typeof holdForm.empty;
  refusal?: string;
};

function show(c: Request, loaded: Loaded, shown: Shown = {}) {
  const { hour, point, mayHold, notes, hasBegun, isOver } = loaded;
  const title = momentText(hour);
  const isLive = hour.state === 'planned' || hour.state === 'held';
  return respond(
    c,
    'work',
    `${point.name}, ${title}`,
    <>
      <PageHead
        title={title}
        kicker={point.name}
        lead={`${whereText(point)}, ${WAYS[hour.way]}`}
        breadcrumbs={[
          { href: '/werk/informatiepunten', label: 'Informatiepunten' },
          { href: `/werk/informatiepunten/${point.id}`, label: point.name },
        ]}
      />
      <SavedNotice c={c} />
      <p>
        <HourState hour={hour} isOver={isOver} />
      </p>
      {notes.map(({ title: text, action }) => (
        <Alert title={text}>{action && <a href={action.href}>{action.label}</a>}</Alert>
      ))}
      <ErrorSummary
        state={shown.state ?? shown.cancel ?? shown.hold ?? form.empty}
        {...(shown.refusal !== undefined && { refusal: shown.refusal })}
      />
      {mayHold && hasBegun && isLive && (
        <Card title="Hoeveel mensen waren er">
          <HoldForm hour={hour} state={shown.hold} from="spreekuur" />
        </Card>
      )}
      {mayHold && hour.state === 'planned' && <Changing hour={hour} shown={shown} />}
      {mayHold && isLive && <Cancelling hour={hour} hasBegun={hasBegun} state={shown.cancel} />}
      {mayHold && hour.state === 'cancelled' && <Restoring hour={hour} />}
    </>,
    shown.saved ? 409 : Object.keys(shown).length > 0 ? 422 : 200,
  );
}

const Changing = ({ hour, shown }: { hour: ConsultationHour; shown: Shown }) => {
  const { state = filledFrom(hour), saved } = shown;
  const note = doubledNote(typedOf(hour));
  return (
    <Card title="Verplaatsen of wijzigen">
      <StaleNotice labels={{ day: 'Dag', from: 'Van', until: 'Tot', way: 'Hoe' }} saved={saved} typed={state.raw} />
      {note && <Alert>{note}</Alert>}
      <Form>
        <HiddenField state={state} name="version" />
        <MomentFields state={state} />
        <Actions>
          <Button>Bewaar</Button>
        </Actions>
      </Form>
    </Card>
  );
};

type CancellingProps = { hour: ConsultationHour; hasBegun: boolean; state: typeof cancelForm.empty | undefined };

const Cancelling = ({
  hour,
  hasBegun,
  state = cancelForm.filled({ version: String(hour.version) }),
}: CancellingProps) => (
  <Card title={hasBegun ? 'Het ging niet door' : 'Afzeggen'}>
    <Form action={`/werk/spreekuren/${hour.id}/annulering`}>
      <HiddenField state={state} name="version" />
      <TextField
        state={state}
        name="reason"
        label="Reden"
        hint="Inwoners lezen dit. Zet er geen namen in, en niets over wie ziek is"
        required
      />
      <Actions>
        <Button kind="danger">{hasBegun ? 'Het ging niet door' : 'Zeg af'}</Button>
      </Actions>
    </Form>
  </Card>
);

const Restoring = ({ hour }: { hour: ConsultationHour }) => (
  <Form action={`/werk/spreekuren/${hour.id}/herstel`}>
    <HiddenField name="version" value={hour.version} />
    <Actions>
      <Button kind="secondary">Het gaat toch door</Button>
    </Actions>
  </Form>
);
